import { raise, setup } from 'xstate';
import type { AnyStateMachine } from 'xstate';
import type { Care } from '../domain/care.ts';
import type { ChannelName } from '../domain/channel-name.ts';
import { id } from '../domain/ids.ts';
import type { DialogName, Locale, PhraseKey, Place } from '../domain/ids.ts';
import type { OfferedChoice } from '../domain/ports.ts';
import type { DocumentName, Told } from '../domain/session.ts';
import type { AgeBand, Need, Topic } from '../domain/topic.ts';
import type { DialogEffect, Remembered, SayParams } from './effect.ts';

/** What a dialog may know about the world: its machine's context, handed in afresh at every event, never stored. */
export interface Facts {
  readonly channel: ChannelName;
  readonly place: Place;
  readonly placeConfirmed: boolean;
  readonly ageBand?: AgeBand;
  readonly care: Care;
  readonly topics: readonly Topic[];
  readonly onDuty: boolean;
  /** No person reads this at all: every offer of a person is gone (S34). */
  readonly unstaffed: boolean;
  readonly personWanted: boolean;
  /** The safety question has been put before, so it is put in other words (S8). */
  readonly wellbeingAsked?: boolean;
  /** It comes in this very reply, on top of whatever the dialog asks (S8). */
  readonly safetyNext?: boolean;
  /** They cannot talk on a phone: nobody is asked to ring. */
  readonly textFirst?: boolean;
  /** A worried friend is being helped, so what an adult can do is for that friend. */
  readonly aboutFriend?: boolean;
  /** What nobody asks them again. */
  readonly told?: readonly Told[];
  /** What helps against a threat was said already. */
  readonly stepsSaid?: boolean;
  /** An adult is being helped with a child, so questions about safety are about that child. */
  readonly aboutChild?: boolean;
  /** `open`: waits for a moderator; `claimed`: one has it; `closed`: one has ended it. Absent: no case. */
  readonly caseState?: 'claimed' | 'closed' | 'open';
  /** Another desk may answer, if the reporter agrees. */
  readonly passOn?: boolean;
  /** The languages that are offered, without the one that is spoken; absent: there is only one. */
  readonly otherLanguages?: readonly Locale[];
  /** Words for placeholders, for example `nextOnDuty`; already worded for the locale. */
  readonly params: SayParams;
}

/** `choice.<id>`: an offered answer. `said`: free text, with the cues found in it; `anything`: the same, for a catch-all. */
export type DialogEvent =
  /** The words that a dialog begins with, where its first page listens for them. */
  | { readonly type: 'began'; readonly cues: readonly string[] }
  | { readonly type: 'anything' }
  /** An aside is over; a dialog that does not listen for it stands where it stood. */
  | { readonly type: 'aside'; readonly from: string }
  | { readonly type: `choice.${string}` }
  | { readonly type: `command.${string}` }
  | { readonly type: 'returned'; readonly from: string }
  | { readonly type: 'said'; readonly cues: readonly string[] }
  /** Raised by a page with `straightOn` as it is entered, never sent. */
  | { readonly type: 'straight-on' };

/** `emergency`: the emergency number leads, as for danger now. */
export interface ShownServices {
  readonly need: Need;
  readonly limit: number;
  readonly emergency?: true;
}

export type DoorTopics = 'known' | readonly (Topic | 'own-behaviour')[];

/** What was told → the choice that it answers a question with. The first that was told counts. */
export type Answered = Readonly<Partial<Record<Told, string>>>;

/** What a state says, asks and offers: data that step, script book and proofs read alike. */
export interface Page {
  /** Phrase keys, said in order as one bubble. */
  readonly says: readonly PhraseKey[];
  readonly services?: ShownServices;
  /** The doors for these topics, each with its price; `known`: for the topics of the conversation. */
  readonly doors?: DoorTopics;
  readonly shows?: DocumentName;
  /** Free text said on this page becomes this line of that document. */
  readonly keeps?: { readonly document: DocumentName; readonly line: string };
  readonly asks?: Question;
  /** The other languages stand first among the answers, each by its own name. */
  readonly offersLanguages?: true;
  /** What they may have told before, and the answer that it is: the question then answers itself. */
  readonly told?: Answered;
  /** Said to "what do you mean?"; without it a general sentence is. */
  readonly explains?: PhraseKey;
  /** The dialog is over once this page is said. */
  readonly ends: boolean;
  /** Asks how safe they are, or follows such an answer: nothing else may be put on top of it (S8). */
  readonly isWellbeing: boolean;
}

export interface Question {
  readonly question: PhraseKey;
  readonly offered: readonly OfferedChoice[];
  /** Understood when typed, never shown as a button. */
  readonly typed: readonly OfferedChoice[];
}

export interface Dialog {
  readonly name: DialogName;
  /** Raise when states change; a stored snapshot of another version restarts the dialog gently. */
  readonly version: number;
  readonly machine: AnyStateMachine;
  /** It interrupts (a safety question, a control): after it the question that stood before is put again. */
  readonly aside: boolean;
  /** Its first page has answers of its own to the words that the dialog begins with (`began`). */
  readonly hearsBeginning: boolean;
}

/** Where an answer leads: a state of this dialog, effects, or both. */
export type Target = string | { readonly to?: string; readonly do: readonly DialogEffect[] };

export interface PageSpec {
  /** Keys below `says.` of the dialog's namespace, or whole keys with a namespace. */
  readonly says?: readonly string[];
  readonly services?: ShownServices;
  /** The doors for these topics, each with its price; `known`: for the topics of the conversation. */
  readonly doors?: DoorTopics;
  /** The reporter's own document as it stands, to look at, save or print. */
  readonly shows?: DocumentName;
  /** Free text said here becomes this line of that document; needs `anythingElse` to lead on. */
  readonly keeps?: { readonly document: DocumentName; readonly line: string };
  /** Key below `asks.`, or a whole key with a namespace. */
  readonly asks?: string;
  /** Key below `says.`: the question in other words, for "what do you mean?" */
  readonly explains?: string;
  /** Choice id → where it leads. Labels are `choice.<id>` of the dialog, or of `common` for COMMON_CHOICES. */
  readonly choices?: Readonly<Record<string, Target>>;
  /** What they may have told before → the choice that it is: it is not asked again, and the page is said all the same. */
  readonly told?: Answered;
  /** Answers that are only understood when typed (`heard` of the language's file): choice id → where it leads. */
  readonly typed?: Readonly<Record<string, Target>>;
  /** Where "Not sure" and "Skip" lead (S7); needed wherever something is asked. */
  readonly unsure?: Target;
  /** Only where "Skip" goes elsewhere than "Not sure". */
  readonly skip?: Target;
  /** The languages offered here are answers; the step changes to one and goes back to where they were. */
  readonly offersLanguages?: true;
  /** Free text: cue, or cue group with a trailing `.`, → where it leads. First match wins. */
  readonly heard?: Readonly<Record<string, Target>>;
  /**
   * First page only: the same for the words that the dialog begins with. `heard` then waits for what is said
   * later, so that first help comes first.
   */
  readonly began?: Readonly<Record<string, Target>>;
  /** Events that mean something else on this page than `anywhere` in its dialog. */
  readonly listens?: Readonly<Record<string, Target>>;
  /** Any other free text that brings up no topic. Without it the step says kindly that it did not understand. */
  readonly anythingElse?: Target;
  /** Another page at once, judged only on entering, by what is known then. First match wins. */
  readonly straightOn?: readonly { readonly when: (facts: Facts) => boolean; readonly to: string }[];
  /** Done when the page is entered. */
  readonly does?: readonly DialogEffect[];
  readonly ends?: boolean;
  readonly isWellbeing?: boolean;
}

/** Answers whose labels are the same in every dialog; they live in locales/<lang>/common.json. */
export const COMMON_CHOICES: ReadonlySet<string> = new Set([
  'yes',
  'no',
  'not-sure',
  'skip',
  'way-back',
  'person',
  'carry-on',
  'next-steps',
  'stop-here',
  'back',
  'ok',
  'more-help',
  'report',
  'tell-adult',
  'worries',
  'under-13',
  '13-15',
  '16-17',
  '18-plus',
]);

const machineKit = setup({
  types: {
    context: {} as { readonly facts: Facts },
    input: {} as { readonly facts: Facts },
    events: {} as DialogEvent,
    meta: {} as { readonly page: Page },
  },
  actions: {
    effect: (_args, _effect: DialogEffect) => undefined,
    /** Marks in a move that its page was entered, and so is to be said. */
    entered: () => undefined,
    /** XState's own `always` would look again after every answer that stays on the page. */
    goStraightOn: raise({ type: 'straight-on' }),
  },
  guards: {
    heard: ({ event }, { cue }: { cue: string }) =>
      (event.type === 'said' || event.type === 'began') && event.cues.some((c) => matchesCue(c, cue)),
    known: ({ context }, { when }: { when: (facts: Facts) => boolean }) => when(context.facts),
  },
});

/** Whether a cue is the wanted one, or of the wanted group where that ends in a `.`. */
export function matchesCue(found: string, wanted: string): boolean {
  return wanted.endsWith('.') ? found.startsWith(wanted) : found === wanted;
}

/** A dialog as an XState machine made of pages. Unknown targets throw at import, so a typing slip never ships. */
export function defineDialog(spec: {
  readonly name: string;
  readonly version: number;
  readonly initial: string;
  readonly aside?: boolean;
  /** Events understood on every page of this dialog, for example `command.delete`. */
  readonly anywhere?: Readonly<Record<string, Target>>;
  readonly pages: Readonly<Record<string, PageSpec>>;
}): Dialog {
  const states = Object.fromEntries(
    Object.entries(spec.pages).map(([name, page]) => [name, stateOf(spec.name, page)]),
  );
  const on = Object.fromEntries(
    Object.entries(spec.anywhere ?? {}).map(([event, target]) => [event, transitionTo(target, '.')]),
  );
  const machine = machineKit.createMachine({
    id: spec.name,
    context: ({ input }) => ({ facts: input.facts }),
    initial: spec.initial,
    on,
    states,
  });
  const { version, aside = false } = spec;
  const hearsBeginning = spec.pages[spec.initial]?.began !== undefined;
  return { name: id.dialog(spec.name), version, machine, aside, hearsBeginning };
}

function stateOf(dialog: string, spec: PageSpec) {
  const answers = answersOf(spec);
  const heard = heardTransitions(spec.heard);
  const began = heardTransitions(spec.began);
  return {
    meta: { page: pageOf(dialog, spec, Object.keys(answers)) },
    entry: [
      { type: 'entered' as const },
      ...(spec.does ?? []).map((params) => ({ type: 'effect' as const, params })),
      ...(spec.straightOn === undefined ? [] : [{ type: 'goStraightOn' as const }]),
    ],
    on: {
      ...(spec.straightOn === undefined ? {} : { 'straight-on': spec.straightOn.map(straightTo) }),
      ...Object.fromEntries(
        Object.entries({ ...spec.typed, ...answers }).map(([c, target]) => [
          `choice.${c}`,
          transitionTo(target),
        ]),
      ),
      ...mapTargets(spec.listens),
      ...(heard.length === 0 ? {} : { said: heard }),
      ...(began.length === 0 ? {} : { began }),
      ...(spec.anythingElse === undefined ? {} : { anything: transitionTo(spec.anythingElse) }),
    },
  };
}

function heardTransitions(heard: PageSpec['heard'] = {}) {
  return Object.entries(heard).map(([cue, target]) => ({
    guard: { type: 'heard' as const, params: { cue } },
    ...transitionTo(target),
  }));
}

function mapTargets(listens: PageSpec['listens'] = {}) {
  return Object.fromEntries(Object.entries(listens).map(([event, target]) => [event, transitionTo(target)]));
}

function straightTo({ when, to }: NonNullable<PageSpec['straightOn']>[number]) {
  return { guard: { type: 'known' as const, params: { when } }, target: to };
}

/** "Not sure" and "Skip" belong to every question (S7). */
function answersOf(spec: PageSpec): Record<string, Target> {
  if (spec.asks === undefined) return { ...spec.choices };
  if (spec.unsure === undefined) throw new Error(`The question ${spec.asks} needs "unsure" (S7).`);
  return { ...spec.choices, 'not-sure': spec.unsure, skip: spec.skip ?? spec.unsure };
}

function transitionTo(target: Target, prefix = '') {
  if (typeof target === 'string') return { target: prefix + target, reenter: true };
  const actions = target.do.map((params) => ({ type: 'effect' as const, params }));
  return target.to === undefined ? { actions } : { target: prefix + target.to, reenter: true, actions };
}

function pageOf(dialog: string, spec: PageSpec, choices: readonly string[]): Page {
  const key = (part: string, name: string) =>
    id.phrase(name.includes(':') ? name : `${dialog}:${part}.${name}`);
  const choiceOf = (choice: string) => ({
    id: id.choice(choice),
    label: id.phrase(`${COMMON_CHOICES.has(choice) ? 'common' : dialog}:choice.${choice}`),
  });
  const offered = choices.map(choiceOf);
  const typed = Object.keys(spec.typed ?? {})
    .filter((choice) => !choices.includes(choice))
    .map(choiceOf);
  return {
    says: (spec.says ?? []).map((name) => key('says', name)),
    ...(spec.services === undefined ? {} : { services: spec.services }),
    ...(spec.doors === undefined ? {} : { doors: spec.doors }),
    ...(spec.shows === undefined ? {} : { shows: spec.shows }),
    ...(spec.keeps === undefined ? {} : { keeps: spec.keeps }),
    ...(spec.told === undefined ? {} : { told: answersOnly(dialog, spec.told, choices) }),
    ...(spec.explains === undefined ? {} : { explains: key('says', spec.explains) }),
    ...(spec.asks === undefined ? {} : { asks: { question: key('asks', spec.asks), offered, typed } }),
    ...(spec.offersLanguages === undefined ? {} : { offersLanguages: spec.offersLanguages }),
    ends: spec.ends ?? false,
    isWellbeing: spec.isWellbeing ?? false,
  };
}

function answersOnly(dialog: string, told: Answered, choices: readonly string[]): Answered {
  const lost = Object.values(told).find((choice) => !choices.includes(choice));
  if (lost !== undefined) throw new Error(`A page of ${dialog} has no answer ${lost} for what was told.`);
  return told;
}

/** Puts a dialog on top; the one below waits and is returned to. */
export function start(dialog: string, event?: DialogEvent): DialogEffect {
  return {
    kind: 'start',
    dialog: id.dialog(dialog),
    instead: false,
    ...(event === undefined ? {} : { event }),
  };
}

/** Goes to another dialog for good; this one is left. */
export function goTo(dialog: string, event?: DialogEvent): DialogEffect {
  return {
    kind: 'start',
    dialog: id.dialog(dialog),
    instead: true,
    ...(event === undefined ? {} : { event }),
  };
}

/** Puts a line, as picked, into a document of the reporter's own. */
export function keep(document: DocumentName, line: string): DialogEffect {
  return { kind: 'keep', document, line };
}

/** Takes one line of it out again, or all of them. */
export function drop(document: DocumentName, line?: string): DialogEffect {
  return { kind: 'drop', document, ...(line === undefined ? {} : { line }) };
}

/** Has the session remember something. */
export function remember(what: Remembered): DialogEffect {
  return { kind: 'remember', what };
}

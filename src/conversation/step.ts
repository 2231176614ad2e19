import { higherCare, needsLines, reaches } from '../domain/care.ts';
import type { Care } from '../domain/care.ts';
import type { Command } from '../domain/command.ts';
import { id } from '../domain/ids.ts';
import type { InboundEvent } from '../domain/message.ts';
import type { Understand } from '../domain/ports.ts';
import type { Reading } from '../domain/reading.ts';
import type { Session, StackEntry } from '../domain/session.ts';
import { dialogNamed } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { caseCare, cuesForAnAge } from './case-table.ts';
import { crisisEvent } from './crisis-event.ts';
import { sworn } from './anger.ts';
import { beginDialog } from './dialog-run.ts';
import type { Effect } from './effect.ts';
import { notUnderstood, respondToWords } from './hearing.ts';
import type { Heard } from './hearing.ts';
import type { DialogEvent, Page } from './kit.ts';
import { followingTheirWords } from './language.ts';
import { changeLanguage, isTruth, saySwitched, sayUnspoken, withLocale } from './speaking.ts';
import { meaningOf } from './meaning.ts';
import { noteNeeds } from './needs.ts';
import type { Meaning } from './meaning.ts';
import {
  WELCOME,
  factsOf,
  isSafetyNext,
  reask,
  sayOf,
  sendToTop,
  standingPage,
  startDialog,
  topEntry,
  withEffects,
} from './progress.ts';
import type { Progress, World } from './progress.ts';
import { noteTold, praiseTelling } from './told.ts';
import { withAge } from './told-age.ts';

export interface StepInput {
  readonly session: Session;
  readonly event: InboundEvent;
  readonly reading: Reading;
  /** A moderator holds the conversation: the bot says nothing but the crisis lines (law 7). */
  readonly held: boolean;
  /** A supervisor had it muted: nothing but the crisis lines and the reporter's own controls. */
  readonly muted?: true;
  readonly world: World;
  readonly catalogue: Catalogue;
  readonly understand: Understand;
}

export interface StepResult {
  readonly session: Session;
  readonly effects: readonly Effect[];
}

/** How many messages of the reporter are read together (design.md section 5). */
const RECENT = 4;
/** The crisis lines in one line when they stood in one of the last three replies (S2). */
const SHORT_FORM_WITHIN = 3;

const CRISIS = id.dialog('crisis');
const WELLBEING = id.dialog('wellbeing');
const TALK = id.dialog('talk');
const COME_BACK = id.dialog('come-back');
/** Saying one of these is having told them what helps against a threat. */
const THREAT_STEPS: ReadonlySet<string> = new Set([
  'image-threat:says.four-things',
  'image-threat:says.known',
]);

/**
 * One message through the conversation: pure, the same for every channel and language. Order matters: what the
 * words say is kept first, then the dialog moves, then crisis lines and the safety question are put where the
 * laws want them, whatever the dialog did.
 */
export function step(input: StepInput): StepResult {
  const { languages } = input.world;
  const listened = listen(withAge({ ...input, session: mended(input) }), input.event, input.reading);
  const first = meaningOf(input.event, listened, input.understand, languages);
  const heard =
    first.kind === 'said' ? followingTheirWords(listened, input.reading.language, languages) : listened;
  const meaning =
    heard.locale === listened.locale ? first : meaningOf(input.event, heard, input.understand, languages);
  const session = recall(heard, input.event, meaning);
  const arrived: Progress = {
    session,
    effects: [],
    page: undefined,
    world: input.world,
    catalogue: input.catalogue,
  };
  if ((input.held || input.muted === true) && !isControl(meaning, session))
    return conclude(input.held ? whileHeld(meaning, arrived) : whileMuted(meaning, arrived), input);
  const followed = saySwitched(arrived, listened.locale);
  const noted = noteTold(noteNeeds(refusePictures(followed, input.event), input), meaning, heardOf(input));
  const moved = praiseTelling(respond(meaning, noted, input), noted, input);
  return conclude(withWellbeing(withCrisis(moved, input), meaning), input);
}

/** A dialog whose version changed since, or that is no more, begins again; everything else stays. */
function mended({ session, catalogue, world }: StepInput): Session {
  const known = session.stack.filter(({ dialog }) => catalogue.dialogs.has(dialog));
  const isSound = (entry: StackEntry) => catalogue.dialogs.get(entry.dialog)?.version === entry.version;
  if (known.length === session.stack.length && known.every(isSound)) return session;
  const { asked: _ofBefore, ...rest } = session;
  const facts = factsOf({ session, world });
  const stack = known.map((entry) =>
    isSound(entry) ? entry : beginDialog(dialogNamed(catalogue, entry.dialog), facts).entry,
  );
  return { ...rest, stack };
}

/** Keeps what was heard: care only rises, topics add up, the last four messages stay. */
function listen(session: Session, event: InboundEvent, reading: Reading): Session {
  if (event.kind === 'returned') return { ...session, wellbeingDue: true };
  if (event.kind === 'opened') return session;
  const topics = [...new Set([...session.topics, ...reading.topics])];
  const floor: Care = reading.unread ? 'check-in' : 'none';
  const cues = [...new Set([...(session.cuesForAnAge ?? []), ...cuesForAnAge(reading)])];
  const tableCare = caseCare(reading, topics, session.ageBand, cues) ?? 'none';
  const cares: readonly Care[] = [reading.care, floor, tableCare];
  const care = cares.reduce<Care>((one, other) => higherCare(one, other), session.care);
  return { ...session, care, topics, ...(cues.length === 0 ? {} : { cuesForAnAge: cues }) };
}

/** Only what they wrote in their own words is read together later; our labels are not theirs. */
function recall(session: Session, event: InboundEvent, meaning: Meaning): Session {
  if (event.kind !== 'said' || meaning.kind !== 'said') return session;
  return { ...session, recent: [...session.recent, event.words.reveal()].slice(-RECENT) };
}

/** A picture is refused kindly, with the way to have one taken down (law 5). */
function refusePictures(progress: Progress, event: InboundEvent): Progress {
  if (event.kind !== 'said' || event.attachments === 0) return progress;
  const said = sayOf(progress, 'common:says.no-pictures');
  return withEffects(said, { kind: 'show-services', need: 'image-removal', limit: 2, emergency: false });
}

function respond(meaning: Meaning, progress: Progress, input: StepInput): Progress {
  if (topEntry(progress) === undefined && meaning.kind !== 'command') {
    if (meaning.kind === 'opened') return startDialog(progress, WELCOME);
    if (meaning.kind === 'chose-language') return changeLanguage(progress, meaning.locale);
    const welcomed = afterWelcome(progress);
    return respond(answerToWelcome(meaning, welcomed, input), welcomed, input);
  }
  switch (meaning.kind) {
    case 'asked-back':
      return explained(progress);
    case 'asked-who':
      return reask(sayOf(progress, 'common:says.what-i-am'));
    case 'opened':
      return { ...progress, page: standingPage(progress) };
    case 'returned':
      return comeBack(progress);
    case 'chose':
      return sendToTop(progress, { type: `choice.${meaning.choice}` }) ?? notUnderstood(progress);
    case 'chose-language':
      return changeLanguage(progress, meaning.locale);
    case 'command':
      return obey(progress, meaning.command);
    case 'sent-picture':
      return reask(progress);
    case 'said':
      return sayUnspoken(progress, input.session, input.reading) ?? respondToWords(progress, heardOf(input));
    case 'swore-at-us':
      return sworn(progress);
    default:
      return meaning satisfies never;
  }
}

/** "What do you mean?" is answered in other words, and the question stays (S32). */
function explained(progress: Progress): Progress {
  return reask(sayOf(progress, standingPage(progress)?.explains ?? 'common:says.explain'));
}

/** First words on a phone or in Teams are understood as they would be below the welcome. */
function answerToWelcome(meaning: Meaning, welcomed: Progress, { event, understand }: StepInput): Meaning {
  const asks = standingPage(welcomed)?.asks;
  if (meaning.kind !== 'said' || event.kind !== 'said' || asks === undefined) return meaning;
  const choices = [...asks.offered, ...asks.typed];
  const choice = understand.heard(event.words.reveal(), choices, welcomed.session.locale);
  return choice === undefined ? meaning : { kind: 'chose', choice };
}

function heardOf({ event, reading, session, understand }: StepInput): Heard {
  const words = event.kind === 'said' ? event.words.reveal() : '';
  return { words, reading, before: session, understand };
}

/** How things stand, in a dialog of its own; what was talked about waits below it, a question of safety comes anew. */
function comeBack(progress: Progress): Progress {
  const stack = progress.session.stack.filter(({ dialog }) => dialog !== WELLBEING);
  return startDialog({ ...progress, session: { ...progress.session, stack } }, COME_BACK, {
    type: 'command.returned',
  });
}

/** Someone who writes before they were welcomed is told the truths and answered at once; the welcome waits below. */
function afterWelcome(progress: Progress): Progress {
  const { effects, ...welcomed } = startDialog(progress, WELCOME);
  return { ...welcomed, effects: [...progress.effects, ...effects.filter(isTruth)] };
}

const DIALOG_OF_COMMAND = {
  help: { dialog: CRISIS, event: { type: 'command.help' } },
  person: { dialog: TALK },
  stop: { dialog: id.dialog('goodbye') },
  delete: { dialog: id.dialog('privacy'), event: { type: 'command.delete' } },
  language: { dialog: id.dialog('language') },
  place: { dialog: id.dialog('place') },
} as const satisfies Record<Command, { dialog: string; event?: DialogEvent }>;

function obey(progress: Progress, command: Command): Progress {
  const { dialog, ...rest } = DIALOG_OF_COMMAND[command];
  return startDialog(progress, dialog, 'event' in rest ? rest.event : undefined);
}

/** Words or an answer that raised care to crisis lead to the crisis dialog, whatever the dialog did (law 3). */
function withCrisis(progress: Progress, input: StepInput): Progress {
  const risen = needsLines(progress.session.care) && !needsLines(input.session.care);
  if (!risen || topEntry(progress)?.dialog === CRISIS || isOver(progress)) return progress;
  return startDialog(progress, CRISIS, crisisEvent(progress, input.reading));
}

/** A delete is not talked over, and a question in a language that they cannot read is not asked yet. */
const WAITS_FOR: ReadonlySet<string> = new Set(['language', 'privacy']);

/** The gentle question, at the latest now, on top of whatever else is going on (S8). */
function withWellbeing(progress: Progress, meaning: Meaning): Progress {
  if (meaning.kind === 'opened' || isOver(progress) || !wellbeingIsDue(progress)) return progress;
  const standing = progress.page?.isWellbeing === true || WAITS_FOR.has(topEntry(progress)?.dialog ?? '');
  return standing ? progress : startDialog(acknowledged(progress, meaning), WELLBEING);
}

/** What they said is never met with the gentle question alone. */
function acknowledged(progress: Progress, { kind }: Meaning): Progress {
  const isMet = progress.effects.some((effect) => effect.kind === 'say' || effect.kind.startsWith('show-'));
  return kind !== 'said' || isMet ? progress : sayOf(progress, 'common:says.heard-you');
}

/** When it is its turn, and before a goodbye where it was never put. */
function wellbeingIsDue({ session, effects }: Progress): boolean {
  const isLeaving = effects.some(({ kind }) => kind === 'close');
  return isSafetyNext(session) || (isLeaving && session.wellbeingAtReply === undefined);
}

function isOver(progress: Progress): boolean {
  return progress.effects.some(({ kind }) => kind === 'forget');
}

function isControl(meaning: Meaning, session: Session): boolean {
  if (meaning.kind === 'command') return meaning.command === 'delete' || meaning.command === 'stop';
  return meaning.kind === 'chose' && session.stack.at(-1)?.dialog === id.dialog('privacy');
}

/** Law 7: silent, but "another person" and the crisis lines stay as controls. */
function whileHeld(meaning: Meaning, progress: Progress): Progress {
  if (meaning.kind === 'chose-language') return withLocale(progress, meaning.locale);
  const control = controlOf(meaning);
  if (control === 'person')
    return sayOf(withEffects(progress, { kind: 'hand-over' }), 'live:says.another-person');
  return control === 'help' ? withEffects(progress, linesBlock(progress.session, 'none')) : progress;
}

/** Whoever is muted is told once more when they ask for somebody, and always finds the lines. */
function whileMuted(meaning: Meaning, progress: Progress): Progress {
  if (meaning.kind === 'chose-language') return withLocale(progress, meaning.locale);
  const control = controlOf(meaning);
  const lines = withEffects(progress, linesBlock(progress.session, 'none'));
  if (control === 'person') return sayOf(lines, 'live:says.muted');
  return control === 'help' ? lines : progress;
}

/** The same button may stand as an answer to a question of before the claim; it means the same. */
function controlOf(meaning: Meaning): string | undefined {
  if (meaning.kind === 'command') return meaning.command;
  return meaning.kind === 'chose' ? meaning.choice : undefined;
}

/** Puts the lines first and the question last, and writes down what the next turn must know. */
function conclude(moved: Progress, input: StepInput): StepResult {
  const before = input.session;
  const progress = { ...moved, page: withoutPersons(moved.page, input.world) };
  const own = ownCare(progress, input);
  const forgetting = progress.effects.some(({ kind }) => kind === 'forget') && needsLines(before.care);
  const risen = needsLines(progress.session.care) && !needsLines(before.care);
  const lead = progress.effects.some(leadsWithEmergency) ? 'emergency' : own;
  const lines = needsLines(own) || forgetting ? [linesBlock(progress.session, lead, risen)] : [];
  const effects = [
    ...lines,
    ...withoutSecondBlock(withoutRepeats(progress.effects), lines.length > 0),
    ...askEffects(progress, before),
    ...careEffects(progress.session, before),
    ...caseEffects(progress.session, before, input),
  ];
  return { session: remembered(progress, effects, before), effects };
}

/** Where no person reads along, none is offered (S34). */
function withoutPersons(page: Page | undefined, { unstaffed }: World): Page | undefined {
  if (page?.asks === undefined || !unstaffed) return page;
  const offered = page.asks.offered.filter((choice) => choice.id !== 'person');
  return { ...page, asks: { ...page.asks, offered } };
}

/** The care of this message: its reading, or what its answer raised. */
function ownCare(progress: Progress, input: StepInput): Care {
  const raised = progress.session.care === input.session.care ? 'none' : progress.session.care;
  return higherCare(input.reading.care, raised);
}

/** A page whose own lines begin with the emergency number keeps it where the block stands in their place. */
function leadsWithEmergency(effect: Effect): boolean {
  return effect.kind === 'show-services' && effect.need === 'crisis' && effect.emergency;
}

function linesBlock(session: Session, care: Care, risen = false): Effect {
  const since = session.replies + 1 - (session.linesAtReply ?? -SHORT_FORM_WITHIN);
  const block = since <= SHORT_FORM_WITHIN && !risen ? 'short' : 'full';
  return { kind: 'show-services', need: 'crisis', limit: 2, block, emergency: care === 'emergency' };
}

/** Nothing is said twice in one reply: two dialogs that answer it may both know the same words. */
function withoutRepeats(effects: readonly Effect[]): readonly Effect[] {
  const said = new Set<string>();
  return effects.filter((effect) => {
    if (effect.kind !== 'say') return true;
    const isNew = !said.has(effect.key);
    said.add(effect.key);
    return isNew;
  });
}

/** A page's own crisis lines need not stand twice in one reply: where the block stands, they point up to it. */
function withoutSecondBlock(effects: readonly Effect[], linesStand: boolean): readonly Effect[] {
  if (!linesStand) return effects;
  return effects.map((e) => (e.kind === 'show-services' && e.need === 'crisis' ? { ...e, limit: 0 } : e));
}

/** Put twice already, a question is not said again; answers alone are cold, so some words stand above them. */
function askEffects({ page, effects, world }: Progress, before: Session): Effect[] {
  if (page?.asks === undefined) return [];
  const { question, offered } = page.asks;
  const times = before.asked?.question === question ? before.asked.times : 0;
  const silent = times >= 2;
  const isBare = silent && !effects.some(({ kind }) => kind === 'say');
  const key = id.phrase('common:says.take-your-time');
  const warm: Effect[] = isBare ? [{ kind: 'say', key, params: world.params }] : [];
  return [...warm, { kind: 'ask', question, offered, silent }];
}

function careEffects(session: Session, before: Session): Effect[] {
  return session.care === before.care ? [] : [{ kind: 'raise-care', to: session.care }];
}

/** A case from `crisis` on, or when the table says so (S11). Asking for a person is the hand-over's own case. */
function caseEffects(session: Session, before: Session, input: StepInput): Effect[] {
  const risen = reaches(session.care, 'crisis') && !reaches(before.care, 'crisis');
  if (risen || needsLines(input.reading.care)) return [{ kind: 'open-case', because: 'care' }];
  const isDueFor = (reading: Reading, { topics, ageBand, cuesForAnAge: cues }: Session) =>
    caseCare(reading, topics, ageBand, cues) !== undefined;
  const wasDue = isDueFor(NOTHING_READ, before);
  const isDue = isDueFor(input.reading, session);
  return isDue && !wasDue ? [{ kind: 'open-case', because: 'topic' }] : [];
}

const NOTHING_READ: Reading = { care: 'none', about: 'self', topics: [], evidence: [], unread: false };

function remembered(progress: Progress, effects: readonly Effect[], before: Session): Session {
  const { session, page } = progress;
  const spoke = effects.some(({ kind }) => kind === 'say' || kind === 'ask' || kind.startsWith('show-'));
  const replies = session.replies + (spoke ? 1 : 0);
  const showedLines = effects.some((e) => e.kind === 'show-services' && e.need === 'crisis');
  const { asked: _answered, ...rest } = session;
  return {
    ...rest,
    replies,
    ...(showedLines ? { linesAtReply: replies } : {}),
    ...(effects.some((e) => e.kind === 'say' && THREAT_STEPS.has(e.key)) ? { stepsSaid: true } : {}),
    ...(effects.some(isTruth) ? { toldIn: [...new Set([...(session.toldIn ?? []), session.locale])] } : {}),
    ...(page?.isWellbeing === true ? { wellbeingAtReply: replies, wellbeingDue: false } : {}),
    ...askedNow(page, before),
  };
}

function askedNow(page: Page | undefined, before: Session): Pick<Session, 'asked'> | Record<string, never> {
  if (page?.asks === undefined) return {};
  const times = before.asked?.question === page.asks.question ? before.asked.times + 1 : 1;
  return { asked: { ...page.asks, times } };
}

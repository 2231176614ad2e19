import { catalogue } from '../../dialogs/index.ts';
import { beginDialog, sendToDialog } from '../../src/conversation/dialog-run.ts';
import type { Move } from '../../src/conversation/dialog-run.ts';
import type { DialogEffect } from '../../src/conversation/effect.ts';
import type { Dialog, DialogEvent, Facts, Page } from '../../src/conversation/kit.ts';
import { id } from '../../src/domain/ids.ts';

/** What the world may look like to a dialog: enough kinds to reach every page, few enough to walk them all. */
const PLAIN: Facts = {
  channel: 'web',
  place: id.place('GB-NIR'),
  placeConfirmed: false,
  care: 'none',
  topics: ['image-threat'],
  onDuty: true,
  unstaffed: false,
  personWanted: false,
  wellbeingAsked: false,
  params: {},
};

export const FACTS: Readonly<Record<string, Facts>> = {
  'nothing known': PLAIN,
  'under 13, asked before, a case ended': {
    ...PLAIN,
    ageBand: 'under-13',
    wellbeingAsked: true,
    caseState: 'closed',
  },
  'another desk may answer, two languages': { ...PLAIN, passOn: true, otherLanguages: [id.locale('en')] },
  'under 13, off duty': { ...PLAIN, ageBand: 'under-13', onDuty: false },
  '13 to 15, in England, safety is asked next': {
    ...PLAIN,
    ageBand: '13-15',
    place: id.place('GB-ENG'),
    placeConfirmed: true,
    safetyNext: true,
  },
  '16 or 17, in crisis': { ...PLAIN, ageBand: '16-17', care: 'crisis', wellbeingAsked: true, topics: [] },
  '18, in an emergency': { ...PLAIN, ageBand: '18-plus', care: 'emergency', personWanted: true },
  'can not ring, in an emergency': { ...PLAIN, care: 'emergency', textFirst: true },
  'an adult about a child': {
    ...PLAIN,
    ageBand: '18-plus',
    aboutChild: true,
    caseState: 'open',
    onDuty: false,
  },
  'told of an ex whom they blocked, an adult knows, bullied': {
    ...PLAIN,
    topics: ['bullying'],
    told: ['adult-knows', 'blocked', 'close'],
    stepsSaid: true,
  },
  'told of a parent, an adult knows': { ...PLAIN, topics: ['abuse'], told: ['adult-knows', 'parent'] },
  'told of a coach, an adult knows': { ...PLAIN, topics: ['grooming'], told: ['adult-knows', 'in-charge'] },
  'told of a boy in their class who was sent it to, and of pictures got': {
    ...PLAIN,
    told: ['received', 'schoolmate', 'sent-site'],
  },
  'told of a cousin, and that it was not sent yet': { ...PLAIN, told: ['not-sent', 'relative'] },
  'told of a camera, of what they did, and that they blocked': {
    ...PLAIN,
    told: ['blocked', 'camera', 'own-asked'],
  },
  'told that they threatened, of shame, and of a clock': {
    ...PLAIN,
    told: ['clock', 'feels-ashamed', 'own-threatened'],
  },
  'told of their thoughts, and of a clock again': {
    ...PLAIN,
    told: ['clock', 'clock-again', 'own-thoughts'],
  },
  'a worried friend, an adult knows': { ...PLAIN, aboutFriend: true, told: ['adult-knows'] },
  'no person reads this, SMS': {
    ...PLAIN,
    caseState: 'open',
    unstaffed: true,
    onDuty: false,
    channel: 'sms',
  },
};

/** One page of one dialog as it was reached, and every way on from it. */
export interface Seen {
  readonly dialog: string;
  readonly state: string;
  readonly facts: string;
  readonly page: Page;
  readonly ways: readonly {
    readonly by: string;
    readonly to: string;
    readonly effects: readonly DialogEffect[];
  }[];
  /** Done on entering. */
  readonly does: readonly DialogEffect[];
}

/** Every page that can be reached in that world, each once. */
export function walk(dialog: Dialog, factsName: string): readonly Seen[] {
  const facts = FACTS[factsName] ?? PLAIN;
  const seen = new Map<string, Seen>();
  const first = beginDialog(dialog, facts);
  const waiting: Move[] = [
    first,
    ...anywhereEvents(dialog).map((type) => send(dialog, first, { type } as DialogEvent, facts)),
  ];
  for (let move = waiting.shift(); move !== undefined; move = waiting.shift()) {
    const state = stateOf(move);
    if (seen.has(state)) continue;
    const here = move;
    const moves = eventsOf(dialog, state, here.page).map((event) => ({
      event,
      move: send(dialog, here, event, facts),
    }));
    const taken = moves.filter((way) => way.move.handled);
    seen.set(state, {
      dialog: dialog.name,
      state,
      facts: factsName,
      page: here.page,
      ways: taken.map(({ event, move: next }) => ({
        by: nameOf(event),
        to: stateOf(next),
        effects: next.effects,
      })),
      does: entryEffects(dialog, state),
    });
    waiting.push(...taken.map((way) => way.move));
  }
  return [...seen.values()];
}

/** Every page of every dialog in every world. */
export function walkAll(): readonly Seen[] {
  return [...catalogue.dialogs.values()].flatMap((dialog) =>
    Object.keys(FACTS).flatMap((facts) => walk(dialog, facts)),
  );
}

export function statesOf(dialog: Dialog): readonly string[] {
  return Object.keys(dialog.machine.states);
}

function send(dialog: Dialog, from: Move, event: DialogEvent, facts: Facts): Move {
  return sendToDialog(dialog, from.entry, event, facts);
}

export function stateOf(move: Move): string {
  return (move.entry.snapshot as { value: string }).value;
}

function eventsOf(dialog: Dialog, state: string, page: Page): readonly DialogEvent[] {
  return [
    ...[...(page.asks?.offered ?? []), ...(page.asks?.typed ?? [])].map(({ id: choice }): DialogEvent => ({
      type: `choice.${choice}`,
    })),
    ...cuesOf(dialog, state).map((cue): DialogEvent => ({ type: 'said', cues: [cue] })),
    ...cuesOf(dialog, state, 'began').map((cue): DialogEvent => ({ type: 'began', cues: [cue] })),
    { type: 'anything' },
    ...anywhereEvents(dialog).map((type) => ({ type }) as DialogEvent),
    ...ownCommands(dialog, state).map((type) => ({ type }) as DialogEvent),
  ];
}

function nameOf(event: DialogEvent): string {
  return 'cues' in event ? `${event.type} ${event.cues.join()}` : event.type;
}

/** The cues that a page listens for; one of a group stands for the group. */
export function cuesOf(dialog: Dialog, state: string, when: 'began' | 'said' = 'said'): readonly string[] {
  const config = dialog.machine.config.states?.[state] as {
    on?: Readonly<Record<string, readonly { guard: { params: { cue: string } } }[]>>;
  };
  return (config.on?.[when] ?? [])
    .map(({ guard }) => guard.params.cue)
    .map((cue) => (cue.endsWith('.') ? `${cue}any` : cue));
}

/** What one page alone listens for, besides answers and words. */
function ownCommands(dialog: Dialog, state: string): readonly string[] {
  const config = dialog.machine.config.states?.[state] as { on?: object } | undefined;
  return Object.keys(config?.on ?? {}).filter((type) => type.startsWith('command.'));
}

function anywhereEvents(dialog: Dialog): readonly string[] {
  return Object.keys((dialog.machine.config.on ?? {}) as object);
}

function entryEffects(dialog: Dialog, state: string): readonly DialogEffect[] {
  const config = dialog.machine.config.states?.[state] as {
    entry?: readonly { type: string; params?: DialogEffect }[];
  };
  return (config.entry ?? []).flatMap(({ type, params }) =>
    type === 'effect' && params !== undefined ? [params] : [],
  );
}

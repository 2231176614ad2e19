import { createEmptyActor } from 'xstate';
import type { AnyActorScope, AnyMachineSnapshot } from 'xstate';
import type { StackEntry } from '../domain/session.ts';
import type { DialogEffect } from './effect.ts';
import type { Dialog, DialogEvent, Facts, Page } from './kit.ts';
import { languageChoice } from './language.ts';

/**
 * One move of one dialog: where it is now and what it asks for. `handled` is false when the event meant
 * nothing, `entered` when it stayed on its page and only did something.
 */
export interface Move {
  readonly entry: StackEntry;
  readonly page: Page;
  readonly effects: readonly DialogEffect[];
  readonly handled: boolean;
  readonly entered: boolean;
}

const NOWHERE: Page = { says: [], ends: true, isWellbeing: false };

/** Begins a dialog at its first page. */
export function beginDialog(dialog: Dialog, facts: Facts): Move {
  const actions: unknown[] = [];
  const snapshot = dialog.machine.getInitialSnapshot(nobody(actions), { facts }) as AnyMachineSnapshot;
  return { ...moveOf(dialog, snapshot, actions), handled: true };
}

/** Sends an event to a dialog in progress. Throws when the stored snapshot does not fit the machine. */
export function sendToDialog(dialog: Dialog, entry: StackEntry, event: DialogEvent, facts: Facts): Move {
  const place = placeOf(dialog, entry);
  const before = snapshotAt(place, facts);
  // Most events mean nothing on a page, and XState would go through all that is heard there to say so.
  if (!place.hears(event.type) || !before.can(event))
    return { ...moveOf(dialog, before, []), handled: false };
  const actions: unknown[] = [];
  const after = dialog.machine.transition(before, event, nobody(actions)) as AnyMachineSnapshot;
  return { ...moveOf(dialog, after, actions), handled: true };
}

/** An actor that is never started, for XState to name. */
const IDLE = createEmptyActor();

/**
 * Who runs our machines: nobody, the actions are only noted. XState's own `transition` does the same, but begins a whole
 * actor for every move, without input, so that its first context throws: a third of the time of a step.
 */
function nobody(actions: unknown[]): AnyActorScope {
  const nothing = () => undefined;
  return {
    self: IDLE,
    system: IDLE.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: (action) => actions.push(action),
  };
}

/** The page a stored dialog stands on. */
export function pageOfEntry(dialog: Dialog, entry: StackEntry, facts: Facts): Page {
  return pageAt(placeOf(dialog, entry), facts);
}

/**
 * All that is the same each time a dialog stands on one page. Our machines are pages and nothing else: no child actors,
 * no history, and a context that is handed in, so the name of the page is all that a snapshot can differ by.
 */
interface Place {
  /** Without the facts. */
  readonly snapshot: AnyMachineSnapshot;
  /** As it is kept: plain data. */
  readonly stored: unknown;
  readonly page: Page;
  readonly hears: (event: DialogEvent['type']) => boolean;
}

const places = new WeakMap<Dialog, Map<string, Place>>();

function placeOf(dialog: Dialog, entry: StackEntry): Place {
  if (entry.version !== dialog.version)
    throw new Error('The dialog has another version than the stored one.');
  const { value } = entry.snapshot as { readonly value: string };
  return placeNamed(dialog, value, () => {
    const snapshot = { ...(entry.snapshot as object), context: {} };
    // Our machines have no child actors, so restoring needs no actor scope.
    return dialog.machine.restoreSnapshot(snapshot as never, {} as never) as AnyMachineSnapshot;
  });
}

function placeNamed(dialog: Dialog, name: string, snapshotOf: () => AnyMachineSnapshot): Place {
  const known = places.get(dialog) ?? new Map<string, Place>();
  places.set(dialog, known);
  const place = known.get(name) ?? newPlace(dialog, snapshotOf());
  known.set(name, place);
  return place;
}

function newPlace(dialog: Dialog, snapshot: AnyMachineSnapshot): Place {
  const withoutFacts = { ...snapshot, context: {} } as AnyMachineSnapshot;
  const { context: _none, ...stored } = dialog.machine.getPersistedSnapshot(withoutFacts as never) as {
    context?: unknown;
  };
  const metas = Object.values(snapshot.getMeta() as Record<string, { page?: Page }>);
  const { root, states } = dialog.machine;
  const ownEvents = states[snapshot.value as string]?.ownEvents ?? [];
  const heard = new Set<string>([...root.ownEvents, ...ownEvents]);
  return {
    snapshot: withoutFacts,
    stored,
    page: metas.find((meta) => meta.page !== undefined)?.page ?? NOWHERE,
    hears: (event) => heard.has(event),
  };
}

function snapshotAt({ snapshot }: Place, facts: Facts): AnyMachineSnapshot {
  return { ...snapshot, context: { facts } } as AnyMachineSnapshot;
}

function moveOf(
  dialog: Dialog,
  snapshot: AnyMachineSnapshot,
  actions: readonly unknown[],
): Omit<Move, 'handled'> {
  // XState catches what a guard or an action throws; its text could quote anyone, so it is left behind.
  if (snapshot.status === 'error') throw new Error('A dialog failed.');
  const place = placeNamed(dialog, snapshot.value as string, () => snapshot);
  const { facts } = snapshot.context as { facts: Facts };
  return {
    entry: { dialog: dialog.name, version: dialog.version, snapshot: place.stored },
    page: pageAt(place, facts),
    entered: actions.some((action) => (action as { type: string }).type === 'entered'),
    effects: actions.flatMap(effectOf),
  };
}

function pageAt({ page }: Place, facts: Facts): Page {
  return reachable(page.offersLanguages === true ? withLanguages(page, facts) : page, facts);
}

function withLanguages(page: Page, { otherLanguages = [] }: Facts): Page {
  if (page.asks === undefined) return page;
  const offered = [...otherLanguages.map(languageChoice), ...page.asks.offered];
  return { ...page, asks: { ...page.asks, offered } };
}

function reachable(page: Page, facts: Facts): Page {
  const { unstaffed, passOn, textFirst } = facts;
  return without(
    page,
    (choice) =>
      (unstaffed && NEEDS_PERSON.has(choice)) ||
      ((unstaffed || passOn !== true) && choice === PASS_ON) ||
      (textFirst === true && choice === CANNOT_TALK),
  );
}

/** Answers that lead to the people here. */
const NEEDS_PERSON: ReadonlySet<string> = new Set(['person', 'send-here', 'about-school']);
/** The answer that leads to another desk; there only where there is one. */
const PASS_ON = 'pass-on';
/** Said once, it is not offered again. */
const CANNOT_TALK = 'cannot-talk';

/** Where no person reads along, none is offered (S34); the same for who else is not there. */
function without(page: Page, isGone: (choice: string) => boolean): Page {
  if (page.asks === undefined) return page;
  const offered = page.asks.offered.filter((choice) => !isGone(choice.id));
  return { ...page, asks: { ...page.asks, offered } };
}

function effectOf(action: unknown): DialogEffect[] {
  const { type, params } = action as { type: string; params?: DialogEffect };
  return type === 'effect' && params !== undefined ? [params] : [];
}

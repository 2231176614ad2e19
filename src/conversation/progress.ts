import { higherCare } from '../domain/care.ts';
import { id } from '../domain/ids.ts';
import type { DialogName, Locale } from '../domain/ids.ts';
import type { Session, StackEntry } from '../domain/session.ts';
import { dropLines, keepLine } from './documents.ts';
import { dialogNamed } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { beginDialog, pageOfEntry, sendToDialog } from './dialog-run.ts';
import type { Move } from './dialog-run.ts';
import type { DialogEffect, Effect, Remembered, SayParams } from './effect.ts';
import type { Dialog, DialogEvent, Facts, Page } from './kit.ts';

/** What the host knows and the words do not. */
export interface World {
  readonly onDuty: boolean;
  readonly unstaffed: boolean;
  /** How it stands with a moderator; absent: no case. */
  readonly caseState?: 'claimed' | 'closed' | 'open';
  readonly passOn?: boolean;
  /** The languages that are offered; absent: there is only one. */
  readonly languages?: readonly Locale[];
  readonly params: SayParams;
}

/** One step on its way: the session so far, what is to be said and done, and the page it stands on. */
export interface Progress {
  readonly session: Session;
  readonly effects: readonly Effect[];
  readonly page: Page | undefined;
  readonly world: World;
  readonly catalogue: Catalogue;
}

/** A session holds at most this many dialogs; the oldest but the first is left when a new one comes. */
const DEEPEST = 4;

/** Every path has met the gentle safety question by this reply, the welcome included (S8). */
const WELLBEING_BY_REPLY = 3;
/** Where it is due again, others have come between: never twice in a row (S8). */
const WELLBEING_AGAIN_AFTER = 3;

/** What everything starts from and comes back to. */
export const WELCOME = id.dialog('welcome');
const ADULT = id.dialog('adult');
const FRIEND = id.dialog('friend');

export function factsOf({ session, world }: Pick<Progress, 'session' | 'world'>): Facts {
  const { channel, locale, place, placeConfirmed, ageBand, care, topics, personWanted } = session;
  const { languages = [], ...facts } = world;
  return {
    channel,
    place,
    placeConfirmed,
    care,
    topics,
    personWanted,
    wellbeingAsked: session.wellbeingAtReply !== undefined,
    safetyNext: isSafetyNext(session),
    textFirst: session.textFirst,
    told: session.told ?? [],
    stepsSaid: session.stepsSaid === true,
    aboutChild: isUnderWay({ session }, ADULT),
    aboutFriend: isUnderWay({ session }, FRIEND),
    ...facts,
    otherLanguages: languages.filter((each) => each !== locale),
    ...(ageBand === undefined ? {} : { ageBand }),
  };
}

/** By the third reply on every path; then again when something bad came up. */
export function isSafetyNext({ replies, wellbeingAtReply, wellbeingDue }: Session): boolean {
  const next = replies + 1;
  if (wellbeingAtReply === undefined) return next >= WELLBEING_BY_REPLY;
  return wellbeingDue && next - wellbeingAtReply >= WELLBEING_AGAIN_AFTER;
}

export function topEntry(progress: Progress): StackEntry | undefined {
  return progress.session.stack.at(-1);
}

/** Puts a dialog on top, from its beginning; one already in the stack is not put there twice. */
export function startDialog(progress: Progress, name: DialogName, event?: DialogEvent): Progress {
  const others = progress.session.stack.filter(({ dialog }) => dialog !== name && !isAnswered(dialog, name));
  const dialog = dialogNamed(progress.catalogue, name);
  const kept = others.length < DEEPEST ? others : [...others.slice(0, 1), ...others.slice(2 - DEEPEST)];
  const begun = beginDialog(dialog, factsOf(progress));
  const below = withStack(progress, kept);
  if (event === undefined) return applyMove(below, begun);
  const moved = sendToDialog(dialog, begun.entry, firstOf(dialog, event), factsOf(progress));
  return applyMove(below, moved.handled ? moved : begun);
}

/** First help comes first: a dialog may hear the words it begins with in its own way. */
function firstOf({ hearsBeginning }: Dialog, event: DialogEvent): DialogEvent {
  return event.type === 'said' && hearsBeginning ? { ...event, type: 'began' } : event;
}

/** Over a disclosure these are forgotten: it has answered the gentle question, and the rest was in passing. */
const OVER_IN_CRISIS: ReadonlySet<string> = new Set([
  'come-back',
  'language',
  'place',
  'privacy',
  'wellbeing',
]);

function isAnswered(waiting: DialogName, started: DialogName): boolean {
  return started === 'crisis' && OVER_IN_CRISIS.has(waiting);
}

/** Sends an event to the dialog on top; `undefined` when it means nothing there. */
export function sendToTop(progress: Progress, event: DialogEvent): Progress | undefined {
  const entry = topEntry(progress);
  if (entry === undefined) return undefined;
  const dialog = dialogNamed(progress.catalogue, entry.dialog);
  const move = sendToDialog(dialog, entry, event, factsOf(progress));
  return move.handled ? applyMove(withStack(progress, progress.session.stack.slice(0, -1)), move) : undefined;
}

/** Leaves the dialog on top; the one below goes on, or the welcome's "what now?" when none is left. */
export function finishTop(progress: Progress): Progress {
  const left = topEntry(progress);
  const below = withStack(progress, progress.session.stack.slice(0, -1));
  if (left === undefined) return below;
  const returned: DialogEvent = { type: 'returned', from: left.dialog };
  if (topEntry(below) === undefined) return startDialog(below, WELCOME, returned);
  const { aside } = dialogNamed(progress.catalogue, left.dialog);
  const event: DialogEvent = aside ? { type: 'aside', from: left.dialog } : returned;
  return sendToTop(below, event) ?? { ...below, page: standingPage(below) };
}

/** Nobody is asked once more what has happened who has told it already. */
function toTopic(progress: Progress): Progress {
  if (topEntry(progress)?.dialog !== WELCOME) return progress;
  const { topics } = progress.session;
  const told = Object.entries(progress.catalogue.forTopic).find(([topic]) =>
    topics.some((known) => known === topic),
  );
  return told === undefined ? progress : startDialog(progress, told[1]);
}

/** The page that the dialog on top stands on, as stored. */
export function standingPage(progress: Progress): Page | undefined {
  const entry = topEntry(progress);
  if (entry === undefined) return undefined;
  return pageOfEntry(dialogNamed(progress.catalogue, entry.dialog), entry, factsOf(progress));
}

/** The question that stands is put again. */
export function reask(progress: Progress): Progress {
  return { ...progress, page: standingPage(progress) };
}

export function sayOf(progress: Progress, key: string): Progress {
  return withEffects(progress, { kind: 'say', key: id.phrase(key), params: progress.world.params });
}

const ASKS_WHO = /:asks\.(?:known-)?who$/u;

/** Below that question a number may be somebody else's age, and a place somebody's name. */
export function asksWho(asked: Session['asked']): boolean {
  return ASKS_WHO.test(asked?.question ?? '');
}

export function isUnderWay({ session }: Pick<Progress, 'session'>, name: DialogName): boolean {
  return session.stack.some(({ dialog }) => dialog === name);
}

export function withEffects(progress: Progress, ...effects: readonly Effect[]): Progress {
  return { ...progress, effects: [...progress.effects, ...effects] };
}

function withStack(progress: Progress, stack: readonly StackEntry[]): Progress {
  return { ...progress, session: { ...progress.session, stack } };
}

/** The page is said before its effects are followed, so that what a dialog starts is said after it. */
function applyMove(below: Progress, move: Move): Progress {
  const stack = [...below.session.stack, move.entry];
  const standing = { ...withStack(below, stack), page: move.page };
  const known = move.effects.reduce(rememberFirst, standing);
  const said = move.entered ? withEffects(known, ...sayPage(move.page, known)) : known;
  const done = move.effects.reduce(applyEffect, said);
  if (topEntry(done) !== move.entry) return done;
  if (move.page.ends) return finishTop(done);
  return move.entered ? (answerTold(done) ?? done) : done;
}

/** Where they have told what the page on top asks, that is their answer. */
export function answerTold(progress: Progress): Progress | undefined {
  const { told = [] } = progress.session;
  const known = Object.entries(standingPage(progress)?.told ?? {}).find(([one]) =>
    told.some((each) => each === one),
  );
  return known === undefined ? undefined : sendToTop(progress, { type: `choice.${known[1]}` });
}

function sayPage(page: Page, progress: Progress): Effect[] {
  const says = page.says.map((key): Effect => ({ kind: 'say', key, params: progress.world.params }));
  const services: Effect[] =
    page.services === undefined ? [] : [{ kind: 'show-services', emergency: false, ...page.services }];
  const shows: Effect[] = page.shows === undefined ? [] : [{ kind: 'show-document', document: page.shows }];
  return [...says, ...services, ...doorsOf(page, progress), ...shows];
}

function doorsOf({ doors }: Page, { session }: Progress): Effect[] {
  if (doors === undefined) return [];
  return [{ kind: 'show-doors', topics: doors === 'known' ? session.topics : doors }];
}

function rememberFirst(progress: Progress, effect: DialogEffect): Progress {
  const { session } = progress;
  if (effect.kind === 'remember') return { ...progress, session: remembering(session, effect.what) };
  if (effect.kind === 'drop')
    return { ...progress, session: dropLines(session, effect.document, effect.line) };
  if (effect.kind !== 'keep') return progress;
  return { ...progress, session: keepLine(session, { document: effect.document, line: effect.line }) };
}

function remembering(session: Session, what: Remembered): Session {
  if ('place' in what) return { ...session, place: what.place, placeConfirmed: true };
  if ('told' in what) return { ...session, told: [...new Set([...(session.told ?? []), what.told])] };
  if ('topic' in what) return { ...session, topics: [...new Set([...session.topics, what.topic])] };
  return { ...session, ...what };
}

function applyEffect(progress: Progress, effect: DialogEffect): Progress {
  switch (effect.kind) {
    case 'start':
      return startDialog(effect.instead ? withoutTop(progress) : progress, effect.dialog, effect.event);
    case 'finish':
      return effect.toTopic === true ? toTopic(finishTop(progress)) : finishTop(progress);
    case 'raise-care':
      return {
        ...progress,
        session: { ...progress.session, care: higherCare(progress.session.care, effect.to) },
      };
    case 'hand-over':
      return withEffects({ ...progress, session: { ...progress.session, personWanted: true } }, effect);
    case 'drop':
    case 'keep':
    case 'remember':
      return progress;
    case 'close':
    case 'count-answer':
    case 'forget':
    case 'give-return-code':
    case 'make-link':
    case 'revoke-links':
    case 'share-document':
    case 'open-case':
      return withEffects(progress, effect);
    default:
      return effect satisfies never;
  }
}

function withoutTop(progress: Progress): Progress {
  return withStack(progress, progress.session.stack.slice(0, -1));
}

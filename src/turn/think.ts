import type { Effect, SayParams } from '../conversation/effect.ts';
import { openSession } from '../conversation/session.ts';
import { step } from '../conversation/step.ts';
import type { StepResult } from '../conversation/step.ts';
import { higherCare, needsLines } from '../domain/care.ts';
import type { Care } from '../domain/care.ts';
import { id } from '../domain/ids.ts';
import type { AddressHash, ConversationId, Locale } from '../domain/ids.ts';
import type { Inbound } from '../domain/message.ts';
import type { Reading } from '../domain/reading.ts';
import type { Session } from '../domain/session.ts';
import type {
  AuditDraft,
  CaseDraft,
  ConversationRecord,
  InboundDraft,
  OutboxDraft,
  TurnRecord,
} from '../store/store.ts';
import { carrierStep, reachAfter, withCarrierLine, withRest } from './carrier-words.ts';
import { replyOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { createDutyClock } from './duty-clock.ts';
import type { DutyClock } from './duty-clock.ts';
import { followEffects } from './effects/index.ts';
import type { ThinkingRooms } from './rooms.ts';

/** What a turn starts from. `record` is absent when the conversation begins with this message. */
export interface Before {
  readonly conversation: ConversationId;
  readonly address: AddressHash;
  readonly record: ConversationRecord | undefined;
  readonly inbound: Inbound;
  readonly nowMs: number;
}

const NOTHING: Reading = { care: 'none', about: 'self', topics: [], evidence: [], unread: false };
const UNREAD: Reading = { ...NOTHING, care: 'check-in', unread: true };

/** A turn to be committed. What of it needs a key or takes its time is left to whoever commits it. */
export interface Thought {
  readonly record: TurnRecord;
  /** The code of a link for an adult; only its hash may be stored. */
  readonly adultLink?: { readonly code: string; readonly lines: readonly string[] };
  /** The reply gives a return code, which is still to be made. */
  readonly givesReturnCode?: true;
}

export type Think = (before: Before) => Thought;

/** Thinks as long as the house stands: what the duty hours say is kept from turn to turn. */
export function createThinking(rooms: ThinkingRooms): Think {
  const duty = createDutyClock(rooms);
  return (before) => think(before, rooms, duty);
}

/** Read, step, render: everything of a turn that needs no waiting. */
function think(before: Before, rooms: ThinkingRooms, duty: DutyClock): Thought {
  const session = sessionOf(before, rooms);
  const reading = readSafely(before.inbound, session, rooms);
  try {
    const stepped = carrierStep(before, session, reading) ?? stepOf(before, session, reading, rooms, duty);
    const effects = worded(stepped, session.locale, (locale) => paramsIn(locale, before.nowMs, rooms, duty));
    const draft = followEffects(withCarrierLine(effects, before.inbound), {
      session: stepped.session,
      rooms,
      nowMs: before.nowMs,
      newLink: () => newLinkOf(rooms),
      keepReturnCodeMs: rooms.settings.keep.returnCodeDays * 24 * 3_600_000,
    });
    const record = {
      ...recordOf(before, stepped.session, reading, withRest(draft, before, reading), rooms),
      ...reachAfter(before.inbound),
    };
    return {
      record,
      ...(draft.adultLink === undefined ? {} : { adultLink: draft.adultLink }),
      ...(draft.returnCode === undefined ? {} : { givesReturnCode: true }),
    };
  } catch (error) {
    rooms.log.error('turn-failed', { channel: before.inbound.address.channel }, error);
    return { record: fallbackRecord(before, session, reading, rooms) };
  }
}

function sessionOf({ record, inbound }: Before, rooms: ThinkingRooms): Session {
  return openSession(record?.session, record?.care ?? 'none', {
    channel: inbound.address.channel,
    locale: rooms.phrases.pickLocale(inbound.localeHint),
    place: rooms.settings.place,
  });
}

/** Signals that fail leave the message unread, which is handled as a check-in, never as nothing. */
function readSafely({ event }: Inbound, session: Session, rooms: ThinkingRooms): Reading {
  if (event.kind !== 'said') return NOTHING;
  const { recent, locale, care, asked } = session;
  try {
    return rooms.read({
      words: event.words.reveal(),
      recent,
      locale,
      care,
      ...(asked === undefined ? {} : { asked: asked.question }),
    });
  } catch (error) {
    rooms.log.error('signals-failed', {}, error);
    return UNREAD;
  }
}

function stepOf(
  { record, inbound, nowMs }: Before,
  session: Session,
  reading: Reading,
  rooms: ThinkingRooms,
  duty: DutyClock,
): StepResult {
  const { catalogue, phrases, settings } = rooms;
  return step({
    session,
    event: inbound.event,
    reading,
    held: record?.case?.state === 'claimed',
    ...(record?.muted === undefined ? {} : { muted: true }),
    world: {
      onDuty: duty.onDuty(nowMs),
      unstaffed: settings.unstaffed,
      ...(record?.case === undefined ? {} : { caseState: record.case.state }),
      ...(settings.passOnTo === undefined ? {} : { passOn: true }),
      languages: phrases.locales,
      params: paramsIn(session.locale, nowMs, rooms, duty),
    },
    catalogue,
    understand: phrases.understand,
  });
}

/** What fills the blanks of phrases, worded in the language they are said in. */
function paramsIn(
  locale: Locale,
  nowMs: number,
  { phrases, settings }: ThinkingRooms,
  duty: DutyClock,
): SayParams {
  const { keep, passOnTo } = settings;
  return {
    nextOnDuty: duty.nextWords(nowMs, locale),
    keptHours: keep.hours,
    caseDays: keep.caseDays,
    codeDays: keep.returnCodeDays,
    passOnTo: passOnTo ?? '',
    passOn: passOnTo === undefined ? '' : ` ${phrases.word('turn:pass-on', locale, { name: passOnTo })}`,
  };
}

/** A step that changed the language says everything in the new one, what fills the blanks too. */
function worded(
  { session, effects }: StepResult,
  before: Locale,
  paramsOf: (locale: Locale) => SayParams,
): readonly Effect[] {
  if (session.locale === before) return effects;
  const params = paramsOf(session.locale);
  return effects.map((effect) => (effect.kind === 'say' ? { ...effect, params } : effect));
}

function recordOf(
  before: Before,
  session: Session,
  reading: Reading,
  draft: Draft,
  rooms: ThinkingRooms,
): TurnRecord {
  const own = higherCare(reading.care, draft.raisedTo ?? 'none');
  const reply = replyOf(draft, needsLines(own) ? own : undefined, session.locale);
  const wakesNobody = isLetPass(before, own);
  const opened = wakesNobody ? undefined : caseOf(before, draft, session.care, rooms);
  return {
    ...frameOf(before),
    ...inboundOf(before, reading),
    session,
    replies: reply === undefined ? [] : [reply],
    ...(opened === undefined ? {} : { case: opened }),
    ...(wakesNobody ? { wakesNobody } : {}),
    outbox: alertsOf(before, opened),
    audit: auditOf(before, draft, opened),
    ...(draft.revokeAdultLinks ? { revokeAdultLinks: true } : {}),
    ...(draft.survey.length === 0 ? {} : { survey: draft.survey }),
    ...(draft.forget ? { forget: true } : {}),
  };
}

/** What somebody muted says wakes nobody, unless it is of danger. */
function isLetPass({ record }: Before, own: Care): boolean {
  return record?.muted !== undefined && record.case?.state !== 'claimed' && !needsLines(own);
}

function newLinkOf({ newId, settings }: ThinkingRooms) {
  const code = newId();
  return { code, address: `${settings.publicUrl}/a/${code}` };
}

function frameOf({ conversation, address, record, inbound, nowMs }: Before) {
  return {
    conversation,
    expectedVersion: record?.version ?? 0,
    atMs: nowMs,
    inboundId: inbound.id,
    ...(inbound.route === undefined ? {} : { route: inbound.route }),
    ...(inbound.resumeHash === undefined ? {} : { resumeHash: inbound.resumeHash }),
    ...(record === undefined ? { address: { hash: address, address: inbound.address } } : {}),
  };
}

function inboundOf({ inbound }: Before, reading: Reading): { inbound?: InboundDraft } {
  const { event, clientId } = inbound;
  if (event.kind !== 'said') return {};
  const { care, evidence, unread } = reading;
  return {
    inbound: {
      words: event.words,
      attachments: event.attachments,
      care,
      evidence,
      unread,
      ...(event.choice === undefined ? {} : { choice: event.choice }),
      ...(clientId === undefined ? {} : { clientId }),
    },
  };
}

/** A case that is open is touched by every message, so that its care and waiting time stay true (S12). */
function caseOf({ record }: Before, draft: Draft, care: Care, rooms: ThinkingRooms): CaseDraft | undefined {
  if (draft.case !== undefined)
    return {
      id: record?.case?.id ?? id.case(rooms.newId()),
      reason: draft.case,
      care,
      ...anotherPerson(record, draft),
    };
  return record?.case === undefined ? undefined : { id: record.case.id, reason: 'care', care };
}

/** Asked for while a person holds the case, it is "another person, please": this one holds it no longer (S37). */
function anotherPerson(
  record: ConversationRecord | undefined,
  draft: Draft,
): Pick<CaseDraft, 'anotherPerson'> {
  const held = record?.case?.state === 'claimed';
  return held && draft.case === 'person-wanted' ? { anotherPerson: true } : {};
}

/** Content-free: that there is something to look at, and how urgent (S40, law 6). */
function alertsOf({ record }: Before, opened: CaseDraft | undefined): OutboxDraft[] {
  const isNews = opened !== undefined && (record?.case === undefined || opened.care !== record.care);
  return isNews ? [{ kind: 'alert', payload: { case: opened.id, care: opened.care } }] : [];
}

function auditOf(
  { conversation, record, nowMs }: Before,
  draft: Draft,
  opened: CaseDraft | undefined,
): AuditDraft[] {
  const made = { atMs: nowMs, actor: 'program' as const, conversation };
  return [
    ...(draft.raisedTo === undefined
      ? []
      : [{ ...made, act: 'care-raised' as const, detail: draft.raisedTo }]),
    ...(opened !== undefined && record?.case === undefined
      ? [{ ...made, act: 'case-opened' as const, case: opened.id, detail: opened.reason }]
      : []),
    ...(draft.forget
      ? [{ ...made, actor: 'reporter' as const, act: 'conversation-forgotten' as const }]
      : []),
  ];
}

/** Law 4: a turn that throws still stores the message, shows the lines and calls a person. */
function fallbackRecord(
  before: Before,
  session: Session,
  reading: Reading,
  rooms: ThinkingRooms,
): TurnRecord {
  const care = [reading.care, session.care, 'check-in' as const].reduce<Care>(
    (one, other) => higherCare(one, other),
    'none',
  );
  const kept: Session = {
    ...session,
    care,
    stack: [],
    replies: session.replies + 1,
    linesAtReply: session.replies + 1,
  };
  // A person is there, or nobody shall answer: the lines, and no words of ours beside them (law 7).
  const held = before.record?.case?.state === 'claimed' || before.record?.muted !== undefined;
  const key = id.phrase(rooms.settings.unstaffed ? 'common:says.fallback-unstaffed' : 'common:says.fallback');
  const { asked: _dropped, ...withoutQuestion } = kept;
  const draft = followEffects(
    [
      {
        kind: 'show-services',
        need: 'crisis',
        limit: 2,
        block: 'full',
        emergency: reading.care === 'emergency',
      },
      ...(held ? [] : [{ kind: 'say', key, params: {} } as const]),
      { kind: 'open-case', because: 'care' },
    ],
    { session: withoutQuestion, rooms, nowMs: before.nowMs },
  );
  const record = recordOf(before, withoutQuestion, reading, draft, rooms);
  return record.case === undefined ? record : { ...record, case: { ...record.case, reason: 'turn-failed' } };
}

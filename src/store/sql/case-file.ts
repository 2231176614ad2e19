import { CARES, type Care } from '../../domain/care.ts';
import type { Checklist, ReporterEvent, Verdict } from '../../domain/case-work.ts';
import type { OutOfReach } from '../../domain/delivery.ts';
import type { MuteReason } from '../../domain/mute.ts';
import { id, type CaseId, type ConversationId } from '../../domain/ids.ts';
import { Words } from '../../domain/words.ts';
import { sealedPlace } from '../sealed-fields.ts';
import type { CaseFile, CaseNote, CaseRecord, CueCount, EvidenceMark } from '../store.ts';
import { findCase, recordOf } from './cases.ts';
import type { Database, Query, SqlRow } from './query.ts';
import { hasHeld } from './deliveries.ts';
import type { Room } from './room.ts';

export function* readCaseFile(room: Room, caseId: CaseId): Query<CaseFile | undefined> {
  const record = yield* findCase(room.db, caseId);
  if (record === undefined) return undefined;
  const { conversation } = record;
  const row = yield* room.db.get(
    'SELECT version, state, delivered_seq, reach, muted FROM conversations WHERE id = ?',
    conversation,
  );
  const readable = row?.['state'] === 'open';
  return {
    record,
    version: Number(row?.['version'] ?? 0),
    deliveredSeq: Number(row?.['delivered_seq'] ?? 0),
    checklist: readable ? yield* readChecklist(room, conversation) : {},
    notes: readable ? yield* readNotes(room, conversation) : [],
    ...(typeof row?.['reach'] === 'string' ? { reach: row['reach'] as OutOfReach } : {}),
    ...(typeof row?.['muted'] === 'string' ? { muted: row['muted'] as MuteReason } : {}),
    ...((yield* hasHeld(room.db, conversation)) ? { held: true } : {}),
    events: yield* readEvents(room.db, conversation),
    marks: yield* readMarks(room.db, conversation),
  };
}

function* readChecklist({ db, keys }: Room, conversation: ConversationId): Query<Checklist> {
  const sealed = (yield* db.get('SELECT checklist FROM cases WHERE conversation = ?', conversation))?.[
    'checklist'
  ];
  if (sealed === null || sealed === undefined) return {};
  const place = sealedPlace('checklist', conversation, conversation);
  return JSON.parse((yield* keys.find(conversation)).open(place, sealed as Uint8Array)) as Checklist;
}

function* readNotes({ db, keys }: Room, conversation: ConversationId): Query<readonly CaseNote[]> {
  const rows = yield* db.all('SELECT * FROM case_notes WHERE conversation = ? ORDER BY number', conversation);
  if (rows.length === 0) return [];
  const sealer = yield* keys.find(conversation);
  return rows.map((row) => {
    const number = Number(row['number']);
    const place = sealedPlace('note', number, conversation);
    return {
      number,
      by: id.moderator(String(row['moderator'])),
      atMs: Number(row['at_ms']),
      words: new Words(sealer.open(place, row['note'] as Uint8Array)),
    };
  });
}

function* readEvents(db: Database, conversation: ConversationId): Query<CaseFile['events']> {
  return (yield* db.all(
    'SELECT kind, at_ms FROM reporter_events WHERE conversation = ? ORDER BY number',
    conversation,
  )).map((row) => ({ kind: row['kind'] as ReporterEvent, atMs: Number(row['at_ms']) }));
}

function* readMarks(db: Database, conversation: ConversationId): Query<readonly EvidenceMark[]> {
  return (yield* db.all(
    'SELECT * FROM marks WHERE conversation = ? ORDER BY seq, start, cue, moderator',
    conversation,
  )).map((row) => ({
    seq: Number(row['seq']),
    start: Number(row['start']),
    cue: String(row['cue']),
    moderator: id.moderator(String(row['moderator'])),
    verdict: row['verdict'] as Verdict,
    atMs: Number(row['at_ms']),
  }));
}

/** A person who changes their mind is counted once, for what they say now. */
export function* markEvidence(db: Database, conversation: ConversationId, mark: EvidenceMark): Query<void> {
  const { seq, start, cue, moderator, verdict, atMs } = mark;
  const before = yield* db.get(
    'SELECT verdict FROM marks WHERE conversation = ? AND seq = ? AND start = ? AND cue = ? AND moderator = ?',
    conversation,
    seq,
    start,
    cue,
    moderator,
  );
  if (before?.['verdict'] === verdict) return;
  if (before !== undefined) yield* count(db, cue, String(before['verdict']), -1);
  yield* count(db, cue, verdict, 1);
  yield* db.run(
    `INSERT INTO marks (conversation, seq, start, cue, moderator, verdict, at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET verdict = excluded.verdict, at_ms = excluded.at_ms`,
    conversation,
    seq,
    start,
    cue,
    moderator,
    verdict,
    atMs,
  );
}

function* count(db: Database, cue: string, verdict: string, by: number): Query<void> {
  yield* db.run(
    `INSERT INTO cue_counts (cue, verdict, count) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET count = count + excluded.count`,
    cue,
    verdict,
    by,
  );
}

export function* countCues(db: Database): Query<readonly CueCount[]> {
  return (yield* db.all(
    `SELECT cue, verdict, count FROM cue_counts WHERE cue > '' ORDER BY cue, verdict`,
  )).map((row) => ({
    cue: String(row['cue']),
    verdict: row['verdict'] as Verdict,
    count: Number(row['count']),
  }));
}

export function* listHeldCases(db: Database, limit: number): Query<readonly CaseRecord[]> {
  return (yield* db.all(
    `SELECT * FROM cases WHERE state = 'claimed' AND claimed_by > '' LIMIT ?`,
    limit,
  )).map(recordOf);
}

export function* listWaitingCases(
  db: Database,
  care: Care,
  beforeMs: number,
  limit: number,
): Query<readonly CaseRecord[]> {
  const ranks = CARES.flatMap((_, rank) => (rank >= CARES.indexOf(care) ? [rank] : [])).reverse();
  const rows: SqlRow[] = [];
  for (const rank of ranks)
    rows.push(
      ...(yield* db.all(
        `SELECT * FROM cases WHERE rank = ? AND unanswered_since_ms <= ? AND state <> 'closed' LIMIT ?`,
        rank,
        beforeMs,
        limit,
      )),
    );
  return rows
    .map(recordOf)
    .filter((found) => CARES.indexOf(found.care) >= CARES.indexOf(care))
    .slice(0, limit);
}

/** Walks the queue as far as the case: the cost is its place. */
export function* countAhead(db: Database, caseId: CaseId): Query<number | undefined> {
  const mine = yield* db.get(
    `SELECT rank, reopened, unanswered_since_ms, opened_at_ms FROM cases WHERE id = ? AND state = 'open'`,
    caseId,
  );
  if (mine === undefined) return undefined;
  const { rank = 0, reopened = 0, unanswered_since_ms: since = null, opened_at_ms: opened = 0 } = mine;
  const ahead = yield* db.get(
    `SELECT count(*) AS count FROM cases WHERE rank >= ? AND state = 'open' AND state <> 'closed'
       AND (rank > ? OR reopened > ? OR (reopened = ?
         AND (coalesce(unanswered_since_ms, 9e15), opened_at_ms, id) < (coalesce(?, 9e15), ?, ?)))`,
    rank,
    rank,
    reopened,
    reopened,
    since,
    opened,
    caseId,
  );
  return Number(ahead?.['count']);
}

/** One place up each time: `none` to `check-in`, `check-in` to `crisis`; never among emergencies. */
export function* ageQueue(db: Database, nowMs: number, stepMs: number): Query<number> {
  const ofCheckIns = yield* raiseRank(db, 1, nowMs, stepMs);
  return ofCheckIns + (yield* raiseRank(db, 0, nowMs, stepMs));
}

function* raiseRank(db: Database, rank: number, nowMs: number, stepMs: number): Query<number> {
  return yield* db.run(
    `UPDATE cases SET rank = rank + 1 WHERE rank = ? AND unanswered_since_ms <= ? AND state <> 'closed'
       AND unanswered_since_ms + (rank - care + 1) * ? <= ?`,
    rank,
    nowMs - stepMs,
    stepMs,
    nowMs,
  );
}

/** Only ever forwards: an old page that asks again does not take back what was delivered. */
export function* markDelivered(db: Database, conversation: ConversationId, seq: number): Query<void> {
  yield* db.run(
    'UPDATE conversations SET delivered_seq = ? WHERE id = ? AND delivered_seq < ?',
    seq,
    conversation,
    seq,
  );
}

export function* noteReporterEvent(
  db: Database,
  conversation: ConversationId,
  kind: ReporterEvent,
  atMs: number,
): Query<boolean> {
  const found = yield* db.get('SELECT state FROM cases WHERE conversation = ?', conversation);
  if (found === undefined) return false;
  const last = yield* db.get(
    'SELECT max(number) AS number FROM reporter_events WHERE conversation = ?',
    conversation,
  );
  yield* db.run(
    'INSERT INTO reporter_events (conversation, number, kind, at_ms) VALUES (?, ?, ?, ?)',
    conversation,
    Number(last?.['number'] ?? 0) + 1,
    kind,
    atMs,
  );
  return true;
}

export function* lastReporterEvent(
  db: Database,
  conversation: ConversationId,
): Query<{ readonly kind: ReporterEvent; readonly atMs: number } | undefined> {
  const row = yield* db.get(
    'SELECT kind, at_ms FROM reporter_events WHERE conversation = ? ORDER BY number DESC LIMIT 1',
    conversation,
  );
  if (row === undefined) return undefined;
  return { kind: row['kind'] as ReporterEvent, atMs: Number(row['at_ms']) };
}

import { sealedPlace } from '../sealed-fields.ts';
import type { ConversationId } from '../../domain/ids.ts';
import type { Database, Query } from '../sql/query.ts';
import type { Room } from '../sql/room.ts';
import type { SharedStore, ShownCode } from '../store.ts';
import type { Pool } from './pool.ts';

type Listen = SharedStore['listen'];

/** What processes over one PostgreSQL share; `holder` names this one. Notices go by NOTIFY (notices.ts). */
export function createSharedStore(pool: Pool, room: Room, holder: string, listen: Listen): SharedStore {
  const { db } = room;
  return {
    listen,
    tell: ({ conversation, kind }) =>
      pool.ask(function* () {
        yield* db.get(`SELECT pg_notify('cuan', ?)`, `${conversation} ${kind}`);
      }),
    keepJob: (name, nowMs, untilMs) => pool.ask(() => keepJob(db, name, holder, nowMs, untilMs)),
    showCode: (conversation, shown, nowMs, untilMs) =>
      pool.within(() => showCode(room, conversation, shown, nowMs, untilMs), [conversation]),
    findShownCode: (conversation, nowMs) => pool.ask(() => findShownCode(room, conversation, nowMs)),
  };
}

/** Others may go on at once. When the server is away they wait until the time is over. */
export async function leaveJobs(pool: Pool, { db }: Room, holder: string): Promise<void> {
  await pool.ask(() => db.run('DELETE FROM jobs WHERE holder = ?', holder)).catch(() => undefined);
}

/** One statement: of two who ask at once, one finds the other's row. */
function* keepJob(
  db: Database,
  name: string,
  holder: string,
  nowMs: number,
  untilMs: number,
): Query<boolean> {
  const kept = yield* db.run(
    `INSERT INTO jobs (name, holder, until_ms) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until_ms = excluded.until_ms
     WHERE jobs.holder = excluded.holder OR jobs.until_ms <= ?`,
    name,
    holder,
    untilMs,
    nowMs,
  );
  return kept > 0;
}

function* showCode(
  { db, keys }: Room,
  conversation: ConversationId,
  { seq, code }: ShownCode,
  nowMs: number,
  untilMs: number,
): Query<void> {
  const sealer = yield* keys.find(conversation);
  yield* db.run('DELETE FROM shown_codes WHERE until_ms <= ?', nowMs);
  yield* db.run(
    `INSERT INTO shown_codes (conversation, seq, code, until_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (conversation)
     DO UPDATE SET seq = excluded.seq, code = excluded.code, until_ms = excluded.until_ms`,
    conversation,
    seq,
    sealer.seal(sealedPlace('shownCode', seq, conversation), code),
    untilMs,
  );
}

function* findShownCode(
  { db, keys }: Room,
  conversation: ConversationId,
  nowMs: number,
): Query<ShownCode | undefined> {
  const row = yield* db.get(
    `SELECT s.seq, s.code FROM shown_codes s JOIN conversations c ON c.id = s.conversation
     WHERE s.conversation = ? AND s.until_ms > ? AND c.state = 'open' AND NOT EXISTS (
       SELECT 1 FROM messages m
       WHERE m.conversation = s.conversation AND m.seq > s.seq AND m.sender = 'reporter')`,
    conversation,
    nowMs,
  );
  if (row === undefined) return undefined;
  const seq = Number(row['seq']);
  const sealer = yield* keys.find(conversation);
  return { seq, code: sealer.open(sealedPlace('shownCode', seq, conversation), row['code'] as Uint8Array) };
}

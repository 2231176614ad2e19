import { id } from '../../domain/ids.ts';
import type { Topic } from '../../domain/topic.ts';
import type { ConversationEnd, CountedCase, RawNumbers } from '../numbers-store.ts';
import { careOf } from './cases.ts';
import type { Database, Query } from './query.ts';

const HOUR_MS = 3_600_000;

/** Plain columns only: no key is opened to count. */
export function* readNumbers(db: Database, fromMs: number, toMs: number): Query<RawNumbers> {
  return {
    cases: yield* countedCases(db, fromMs, toMs),
    conversations: yield* conversationEnds(db, fromMs, toMs),
    hours: yield* reporterHours(db, fromMs, toMs),
  };
}

function* countedCases(db: Database, fromMs: number, toMs: number): Query<readonly CountedCase[]> {
  return (yield* db.all(
    `SELECT care, topics, opened_at_ms,
         (SELECT min(at_ms) FROM messages
          WHERE conversation = cases.conversation AND sender = 'moderator' AND at_ms >= opened_at_ms) AS answered
       FROM cases WHERE opened_at_ms >= ? AND opened_at_ms < ?`,
    fromMs,
    toMs,
  )).map((row) => ({
    care: careOf(row['care']),
    topics: JSON.parse(String(row['topics'])) as Topic[],
    openedAtMs: Number(row['opened_at_ms']),
    ...(row['answered'] === null ? {} : { answeredAtMs: Number(row['answered']) }),
  }));
}

function* conversationEnds(db: Database, fromMs: number, toMs: number): Query<RawNumbers['conversations']> {
  return (yield* db.all(
    `SELECT CASE WHEN c.state = 'deleted' THEN 'deleted' WHEN k.id IS NULL THEN 'no-case'
           WHEN k.state = 'closed' THEN coalesce(k.outcome, 'open') ELSE 'open' END AS how, count(*) AS count
       FROM conversations c LEFT JOIN cases k ON k.conversation = c.id
       WHERE c.created_at_ms >= ? AND c.created_at_ms < ? GROUP BY how ORDER BY how`,
    fromMs,
    toMs,
  )).map((row) => ({ end: row['how'] as ConversationEnd, count: Number(row['count']) }));
}

function* reporterHours(db: Database, fromMs: number, toMs: number): Query<RawNumbers['hours']> {
  return (yield* db.all(
    `SELECT DISTINCT conversation, at_ms / ${HOUR_MS} AS hour FROM messages
       WHERE sender = 'reporter' AND at_ms >= ? AND at_ms < ?`,
    fromMs,
    toMs,
  )).map((row) => ({
    conversation: id.conversation(String(row['conversation'])),
    hour: Number(row['hour']),
  }));
}

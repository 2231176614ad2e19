import { CARES, type Care } from '../../domain/care.ts';
import { id } from '../../domain/ids.ts';
import type { CaseChoice, CaseRecord, CaseWindow, OpenCases } from '../store.ts';
import { recordOf } from './cases.ts';
import type { Database, Query, SqlRow, SqlValue } from './query.ts';

/** One walk along `cases_queue`: without a choice the cost is that of `from` and `limit` rows, however many are open. */
export function* listCases(
  db: Database,
  limit: number,
  { from = 0, ...choice }: CaseWindow = {},
): Query<readonly CaseRecord[]> {
  return (yield* db.all(
    `SELECT * FROM cases WHERE state <> 'closed'
       AND (care = 3 OR (topics LIKE ? AND channel LIKE ? AND locale LIKE ? AND state LIKE ?))
       ORDER BY rank DESC, reopened DESC, (unanswered_since_ms IS NULL), unanswered_since_ms, opened_at_ms
       LIMIT ? OFFSET ?`,
    ...likenessOf(choice),
    limit,
    from,
  )).map(recordOf);
}

/** One walk along `cases_counted`; with a choice also a look at every open case. Never in a turn. */
export function* countOpenCases(db: Database, choice: CaseChoice): Query<OpenCases> {
  const rows = yield* db.all(
    `SELECT care, locale, count(*) AS count, count(unanswered_since_ms) AS waiting
     FROM cases WHERE state <> 'closed' GROUP BY care, locale`,
  );
  const isChosen = Object.values(choice).some((wanted) => wanted !== undefined);
  const ofCare = (care: Care) =>
    sumOf(
      rows.filter((row) => row['care'] === CARES.indexOf(care)),
      'count',
    );
  return {
    byCare: {
      none: ofCare('none'),
      'check-in': ofCare('check-in'),
      crisis: ofCare('crisis'),
      emergency: ofCare('emergency'),
    },
    waiting: sumOf(rows, 'waiting'),
    chosen: isChosen ? yield* countChosen(db, choice) : sumOf(rows, 'count'),
    locales: [...new Set(rows.map((row) => id.locale(String(row['locale']))))].sort(),
  };
}

function* countChosen(db: Database, choice: CaseChoice): Query<number> {
  const row = yield* db.get(
    `SELECT count(*) AS count FROM cases WHERE state <> 'closed'
       AND (care = 3 OR (topics LIKE ? AND channel LIKE ? AND locale LIKE ? AND state LIKE ?))`,
    ...likenessOf(choice),
  );
  return Number(row?.['count'] ?? 0);
}

/** As many as one number can stand for; two of them are one in many millions. */
const SAME_NUMBER = 20;

/** In any state, by the beginning of their id, small and capital letters alike. */
export function* findCasesByNumber(db: Database, number: string): Query<readonly CaseRecord[]> {
  return (yield* db.all(
    'SELECT * FROM cases WHERE lower(substr(id, 1, ?)) = ? ORDER BY opened_at_ms DESC LIMIT ?',
    number.length,
    number.toLowerCase(),
    SAME_NUMBER,
  )).map(recordOf);
}

/** For topics, channel, locale and state: what a row must be like. Codes only, so nothing in them is a wildcard. */
function likenessOf({ topic, channel, locale, free }: CaseChoice): readonly SqlValue[] {
  return [
    topic === undefined ? '%' : `%"${topic}"%`,
    channel ?? '%',
    locale ?? '%',
    free === undefined ? '%' : 'open',
  ];
}

function sumOf(rows: readonly SqlRow[], column: string): number {
  return rows.reduce((sum, row) => sum + Number(row[column]), 0);
}

import { id, type CaseId } from '../../domain/ids.ts';
import type { Database, Query } from './query.ts';

/** What the other desk has of us (migrations/0011-passed-on.ts). */
export function* notePassedOn(db: Database, caseId: CaseId): Query<void> {
  yield* db.run('UPDATE cases SET passed_on = 1 WHERE id = ?', caseId);
}

export function* listErasable(db: Database, limit: number): Query<readonly CaseId[]> {
  const rows = yield* db.all(
    `SELECT id FROM cases WHERE passed_on = 1 AND deleted_at_ms IS NOT NULL ORDER BY deleted_at_ms LIMIT ?`,
    limit,
  );
  return rows.map((row) => id.case(String(row['id'])));
}

export function* noteErasing(db: Database, caseId: CaseId): Query<void> {
  yield* db.run('UPDATE cases SET passed_on = 2 WHERE id = ? AND deleted_at_ms IS NOT NULL', caseId);
}

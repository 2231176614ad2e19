import type { ModeratorId } from '../../domain/ids.ts';
import { sealedPlace } from '../sealed-fields.ts';
import type { SecondFactor } from '../store.ts';
import type { Database, Query } from './query.ts';
import type { Room } from './room.ts';

/** False when there is one already: an account cannot be given another behind its owner's back. */
export function* addSecondFactor(
  { db, vault }: Pick<Room, 'db' | 'vault'>,
  factor: SecondFactor,
  recoveryHashes: readonly string[],
): Query<boolean> {
  const { moderator, secret, sinceMs, lastStep } = factor;
  const added = yield* db.run(
    `INSERT INTO second_factors (moderator, secret, since_ms, last_step) VALUES (?, ?, ?, ?)
     ON CONFLICT (moderator) DO NOTHING`,
    moderator,
    vault.ownSealer.seal(sealedPlace('factor', moderator), secret),
    sinceMs,
    lastStep,
  );
  if (added === 0) return false;
  for (const hash of recoveryHashes)
    yield* db.run('INSERT INTO recovery_codes (moderator, code_hash) VALUES (?, ?)', moderator, hash);
  return true;
}

export function* findSecondFactor(
  { db, vault }: Pick<Room, 'db' | 'vault'>,
  moderator: ModeratorId,
): Query<SecondFactor | undefined> {
  const row = yield* db.get('SELECT * FROM second_factors WHERE moderator = ?', moderator);
  if (row === undefined) return undefined;
  return {
    moderator,
    secret: vault.ownSealer.open(sealedPlace('factor', moderator), row['secret'] as Uint8Array),
    sinceMs: Number(row['since_ms']),
    lastStep: Number(row['last_step']),
  };
}

export function* removeSecondFactor(db: Database, moderator: ModeratorId): Query<void> {
  yield* db.run('DELETE FROM second_factors WHERE moderator = ?', moderator);
}

/** True for the first to use this step or a later one: a code that was looked at over a shoulder is spent. */
export function* useFactorStep(db: Database, moderator: ModeratorId, step: number): Query<boolean> {
  const used = 'UPDATE second_factors SET last_step = ? WHERE moderator = ? AND last_step < ?';
  return (yield* db.run(used, step, moderator, step)) > 0;
}

export function* useRecoveryCode(db: Database, moderator: ModeratorId, codeHash: string): Query<boolean> {
  return (
    (yield* db.run('DELETE FROM recovery_codes WHERE moderator = ? AND code_hash = ?', moderator, codeHash)) >
    0
  );
}

export function* countRecoveryCodes(db: Database, moderator: ModeratorId): Query<number> {
  const row = yield* db.get('SELECT count(*) AS count FROM recovery_codes WHERE moderator = ?', moderator);
  return Number(row?.['count']);
}

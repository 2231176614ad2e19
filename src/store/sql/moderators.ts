import { id, type ModeratorId } from '../../domain/ids.ts';
import type { Invitation, ModeratorRecord, NewModerator, Role, SignIn } from '../store.ts';
import type { Database, Query, SqlRow } from './query.ts';

/** Logins are one whatever the case of their letters. */
export function* addModerator(db: Database, moderator: NewModerator): Query<'added' | 'login-taken'> {
  const added = yield* db.run(
    `INSERT INTO moderators (id, login, working_name, role, password_hash, created_at_ms, vetted_until_ms, subject)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    moderator.id,
    moderator.login,
    moderator.workingName,
    moderator.role,
    moderator.passwordHash,
    moderator.createdAtMs,
    moderator.vettedUntilMs ?? null,
    moderator.subject ?? null,
  );
  return added === 0 ? 'login-taken' : 'added';
}

/** Nought before the first sign-up. */
export function* countModerators(db: Database): Query<number> {
  return Number((yield* db.get('SELECT count(*) AS count FROM moderators'))?.['count']);
}

/** With the password hash, which goes no further than the sign-in. */
export function* listModerators(db: Database): Query<readonly ModeratorRecord[]> {
  return (yield* db.all('SELECT * FROM moderators')).map(moderatorOf);
}

export function* findModerator(
  db: Database,
  by: { login: string } | { id: ModeratorId },
): Query<ModeratorRecord | undefined> {
  const row =
    'login' in by
      ? yield* db.get('SELECT * FROM moderators WHERE login = ?', by.login)
      : yield* db.get('SELECT * FROM moderators WHERE id = ?', by.id);
  return row === undefined ? undefined : moderatorOf(row);
}

export function* moderatorBySubject(db: Database, subject: string): Query<ModeratorRecord | undefined> {
  const row = yield* db.get('SELECT * FROM moderators WHERE subject = ?', subject);
  return row === undefined ? undefined : moderatorOf(row);
}

function moderatorOf(row: SqlRow): ModeratorRecord {
  const times = {
    disabledAtMs: row['disabled_at_ms'],
    lastSignedInAtMs: row['last_signed_in_at_ms'],
    vettedUntilMs: row['vetted_until_ms'],
  };
  const known = Object.entries(times).filter(([, value]) => typeof value === 'number');
  return {
    id: id.moderator(String(row['id'])),
    login: String(row['login']),
    workingName: String(row['working_name']),
    role: row['role'] as Role,
    passwordHash: String(row['password_hash']),
    createdAtMs: Number(row['created_at_ms']),
    ...Object.fromEntries(known.map(([name, value]) => [name, Number(value)])),
    ...(typeof row['subject'] === 'string' ? { subject: row['subject'] } : {}),
  };
}

/** Keeps the hash of its token, never the token. */
export function* addInvitation(db: Database, invitation: Invitation): Query<void> {
  yield* db.run(
    `INSERT INTO invitations (token_hash, role, created_at_ms, expires_at_ms, vetted_until_ms)
     VALUES (?, ?, ?, ?, ?)`,
    invitation.tokenHash,
    invitation.role,
    invitation.createdAtMs,
    invitation.expiresAtMs,
    invitation.vettedUntilMs ?? null,
  );
}

/** Only one that is unused; whether it has expired is told by `expiresAtMs`. */
export function* findInvitation(db: Database, tokenHash: string): Query<Invitation | undefined> {
  const row = yield* db.get(
    'SELECT * FROM invitations WHERE token_hash = ? AND used_at_ms IS NULL',
    tokenHash,
  );
  if (row === undefined) return undefined;
  return {
    tokenHash,
    role: row['role'] as Role,
    createdAtMs: Number(row['created_at_ms']),
    expiresAtMs: Number(row['expires_at_ms']),
    ...(typeof row['vetted_until_ms'] === 'number' ? { vettedUntilMs: row['vetted_until_ms'] } : {}),
  };
}

/** Used, unknown and expired are all `invitation-used`. Role and vetting date are the invitation's, whatever is asked for. */
export function* redeemInvitation(
  db: Database,
  tokenHash: string,
  moderator: NewModerator,
  atMs: number,
): Query<'invitation-used' | 'login-taken' | 'redeemed'> {
  const invitation = yield* findInvitation(db, tokenHash);
  if (invitation === undefined || invitation.expiresAtMs <= atMs) return 'invitation-used';
  const { role, vettedUntilMs } = invitation;
  const { vettedUntilMs: _asked, ...rest } = moderator;
  const made = { ...rest, role, ...(vettedUntilMs === undefined ? {} : { vettedUntilMs }) };
  if ((yield* addModerator(db, made)) === 'login-taken') return 'login-taken';
  yield* db.run('UPDATE invitations SET used_at_ms = ? WHERE token_hash = ?', atMs, tokenHash);
  return 'redeemed';
}

/** Ended ones go when a new one comes. */
export function* addSignIn(db: Database, signIn: SignIn): Query<void> {
  yield* db.run('DELETE FROM sign_ins WHERE expires_at_ms <= ?', signIn.createdAtMs);
  yield* db.run(
    `INSERT INTO sign_ins (token_hash, moderator, created_at_ms, last_seen_at_ms, expires_at_ms, factor_by_provider)
     VALUES (?, ?, ?, ?, ?, ?)`,
    signIn.tokenHash,
    signIn.moderator,
    signIn.createdAtMs,
    signIn.lastSeenAtMs,
    signIn.expiresAtMs,
    signIn.factorByProvider === true ? 1 : 0,
  );
}

/** Also when expired: the caller compares `expiresAtMs` with its clock. */
export function* findSignIn(db: Database, tokenHash: string): Query<SignIn | undefined> {
  const row = yield* db.get('SELECT * FROM sign_ins WHERE token_hash = ?', tokenHash);
  return row === undefined ? undefined : signInOf(row);
}

export function* listSignIns(db: Database, moderator: ModeratorId): Query<readonly SignIn[]> {
  return (yield* db.all('SELECT * FROM sign_ins WHERE moderator = ? ORDER BY created_at_ms', moderator)).map(
    signInOf,
  );
}

function signInOf(row: SqlRow): SignIn {
  return {
    tokenHash: String(row['token_hash']),
    moderator: id.moderator(String(row['moderator'])),
    createdAtMs: Number(row['created_at_ms']),
    lastSeenAtMs: Number(row['last_seen_at_ms']),
    expiresAtMs: Number(row['expires_at_ms']),
    ...(row['factor_by_provider'] === 1 ? { factorByProvider: true as const } : {}),
  };
}

/** Never moves back; of a sign-in that has ended it does nothing. */
export function* touchSignIn(db: Database, tokenHash: string, lastSeenAtMs: number): Query<void> {
  yield* db.run(
    'UPDATE sign_ins SET last_seen_at_ms = max(last_seen_at_ms, ?) WHERE token_hash = ?',
    lastSeenAtMs,
    tokenHash,
  );
}

/** From now on its token is unknown. */
export function* endSignIn(db: Database, tokenHash: string): Query<void> {
  yield* db.run('DELETE FROM sign_ins WHERE token_hash = ?', tokenHash);
}

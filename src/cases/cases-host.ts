import type { Clock, NewId } from '../domain/ports.ts';
import type { ModeratorRecord, SignIn, Store } from '../store/store.ts';
import type { Passwords } from './passwords.ts';

/** What the services of this room work with. */
export interface CasesHost {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly passwords: Passwords;
  /** Whether only somebody with a good vetting date comes in (S35): everywhere but on a loopback address. */
  readonly vettingRequired: boolean;
}

/** Someone who is signed in: their account and the session that says so. */
export interface SignedIn {
  readonly moderator: ModeratorRecord;
  readonly signIn: SignIn;
  /** Whether the account has a second factor, or its identity provider is trusted with one. */
  readonly secondFactor: boolean;
}

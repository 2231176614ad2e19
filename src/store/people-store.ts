import type { ChannelName } from '../domain/channel-name.ts';
import type { ConversationId, ModeratorId } from '../domain/ids.ts';
import type { Words } from '../domain/words.ts';
import type { AuditAct, AuditDraft, AuditEntry, ModeratorRecord, Role } from './store.ts';

/** What every engine keeps about the people who answer, and about looking after them and those they answer. */
export interface PeopleStore {
  /**
   * Writes what is named and the audit in one transaction; disabling also ends every session of the account.
   * False, and nothing is written, when there is no such account.
   */
  changeModerator(
    moderator: ModeratorId,
    change: ModeratorChange,
    audit: readonly AuditDraft[],
  ): Promise<boolean>;
  findModeratorBySubject(subject: string): Promise<ModeratorRecord | undefined>;
  /** Ends every session of one person; returns how many there were. */
  endSignIns(moderator: ModeratorId): Promise<number>;
  /** Who has done something by hand since. */
  listSeenSince(sinceMs: number): Promise<readonly ModeratorId[]>;

  /** Kept until used or over: the second step of a sign-in, the challenge of a passkey, why a case was opened. */
  addOneTime(entry: OneTime): Promise<void>;
  findOneTime(kind: OneTime['kind'], tokenHash: string, nowMs: number): Promise<OneTime | undefined>;
  /** Once, and only before its time is over. */
  useOneTime(kind: OneTime['kind'], tokenHash: string, nowMs: number): Promise<OneTime | undefined>;

  /** False when this credential is known already, on whatever account. */
  addPasskey(passkey: Passkey): Promise<boolean>;
  listPasskeys(moderator: ModeratorId): Promise<readonly Passkey[]>;
  /** False when the counter did not rise: then somebody holds a copy. */
  usePasskey(credential: string, counter: number, atMs: number): Promise<boolean>;
  removePasskey(moderator: ModeratorId, credential: string): Promise<boolean>;

  /** Entries of these acts, newest first. */
  listAudited(query: AuditQuery): Promise<readonly AuditEntry[]>;

  /** Returns the number of the request within its conversation, with the audit in the same transaction. */
  askForAddress(request: Omit<AddressRequest, 'number'>, audit: AuditDraft): Promise<number>;
  /** True for the first other person who agrees while it is young enough. */
  agreeToAddress(
    conversation: ConversationId,
    number: number,
    agreement: { readonly by: ModeratorId; readonly atMs: number; readonly askedAfterMs: number },
    audit: AuditDraft,
  ): Promise<boolean>;
  listAddressRequests(conversation: ConversationId): Promise<readonly AddressRequest[]>;
  /** Where a reporter is reached; `undefined` when it was erased or is none of this channel. */
  readAddress(conversation: ConversationId, channel: ChannelName): Promise<Words | undefined>;
  /** Where a young person is and who they are, as they said; sealed apart from everything else (S33). */
  writeWhereabouts(whereabouts: Whereabouts, audit: AuditDraft): Promise<void>;
  readWhereabouts(conversation: ConversationId): Promise<Whereabouts | undefined>;

  /** False when this closing was looked at before. */
  addSecondReading(reading: SecondReading): Promise<boolean>;
  /** Drawn ones, read or not, newest first. */
  listSecondReadings(sinceMs: number, limit: number): Promise<readonly SecondReading[]>;
  hasSecondReading(conversation: ConversationId, closing: number): Promise<boolean>;
  /** True for the first to say. */
  settleSecondReading(
    conversation: ConversationId,
    closing: number,
    verdict: NonNullable<SecondReading['verdict']>,
    audit: AuditDraft,
  ): Promise<boolean>;

  /** A note from one shift to the next; notes of before `keepAfterMs` go. */
  addShiftNote(note: ShiftNote, keepAfterMs: number): Promise<void>;
  listShiftNotes(sinceMs: number): Promise<readonly ShiftNote[]>;
}

/** Only what is named changes; `null` takes a value away. */
export interface ModeratorChange {
  readonly disabledAtMs?: number | null;
  readonly vettedUntilMs?: number | null;
  readonly lastSignedInAtMs?: number;
  readonly role?: Role;
  readonly workingName?: string;
}

export interface OneTime {
  readonly kind: 'opening' | 'passkey-add' | 'passkey-use' | 'second-step';
  readonly tokenHash: string;
  readonly moderator: ModeratorId;
  readonly expiresAtMs: number;
}

/** A passkey (WebAuthn) as a second factor. Its public key is no secret. */
export interface Passkey {
  /** base64url, as the browser names it. */
  readonly credential: string;
  readonly moderator: ModeratorId;
  /** COSE, base64url. */
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  /** What its owner calls it. */
  readonly name: string;
  readonly sinceMs: number;
  readonly lastUsedAtMs?: number;
}

export interface AuditQuery {
  readonly acts: readonly AuditAct[];
  readonly sinceMs: number;
  readonly limit: number;
}

export interface AddressRequest {
  readonly conversation: ConversationId;
  readonly number: number;
  readonly askedBy: ModeratorId;
  readonly askedAtMs: number;
  readonly reason: string;
  /** Opened by one person, with notice to a supervisor. */
  readonly lifeAtRisk: boolean;
  readonly agreedBy?: ModeratorId;
  readonly agreedAtMs?: number;
}

export interface Whereabouts {
  readonly conversation: ConversationId;
  readonly by: ModeratorId;
  readonly atMs: number;
  readonly words: Words;
}

/** One closing of a case that was looked at for a second reading, by the number of its audit row. */
export interface SecondReading {
  readonly conversation: ConversationId;
  readonly closing: number;
  readonly closedBy: ModeratorId;
  readonly closedAtMs: number;
  /** Why it is read again; `not-drawn` keeps a closing from being drawn twice. */
  readonly why: 'another-person' | 'emergency' | 'not-drawn' | 'random' | 'words-refused';
  readonly verdict?: { readonly by: ModeratorId; readonly atMs: number; readonly found: 'concern' | 'fine' };
}

export interface ShiftNote {
  readonly id: string;
  readonly by: ModeratorId;
  readonly atMs: number;
  readonly words: Words;
}

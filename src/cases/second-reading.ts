import { needsLines } from '../domain/care.ts';
import type { CaseId, ModeratorId } from '../domain/ids.ts';
import type { Clock } from '../domain/ports.ts';
import type { AuditEntry, SecondReading, Store } from '../store/store.ts';
import type { Actor } from './live-host.ts';

/**
 * Keeping young people safe from a bad moderator (S35): closed cases are drawn by chance for a second pair of
 * eyes, some always; who claims the same young person again and again is shown; so is who was asked to go.
 */

export interface SafeguardHost {
  readonly store: Store;
  readonly clock: Clock;
  /** 0 to just under 1, not to be foreseen: nobody may know which of their cases will be read. */
  readonly chance: () => number;
  /** How many of a hundred closed cases are drawn (SECOND_READING_PERCENT). */
  readonly percent: number;
}

/** Closings of the last days are looked at; a job that stood still for longer has missed some. */
const LOOK_BACK_MS = 7 * 86_400_000;
/** As long as a closed case is kept. */
const SHOWN_MS = 90 * 86_400_000;
const MOST = 1000;
/** Claiming the same young person this often is shown. */
export const REPEATED_CLAIMS = 3;

/** Looks once at each closing and draws it or not. */
export async function drawSecondReadings(host: SafeguardHost): Promise<void> {
  const { store, clock } = host;
  const sinceMs = clock() - LOOK_BACK_MS;
  const closings = await store.listAudited({ acts: ['case-closed'], sinceMs, limit: MOST });
  for (const closing of closings) {
    const { conversation, number } = closing;
    if (conversation === undefined || (await store.hasSecondReading(conversation, number))) continue;
    const reading = await draw(host, closing);
    if (reading !== undefined) await store.addSecondReading(reading);
  }
}

async function draw(host: SafeguardHost, closing: AuditEntry): Promise<SecondReading | undefined> {
  const { actor, atMs, number, conversation, case: caseId } = closing;
  const record = caseId === undefined ? undefined : await host.store.findCase(caseId);
  if (record === undefined || conversation === undefined || record.deletedAtMs !== undefined)
    return undefined;
  const why = await whyRead(host, closing, record.care === 'emergency', needsLines(record.care));
  return { conversation, closing: number, closedBy: actor as ModeratorId, closedAtMs: atMs, why };
}

/** Some are always read again; in crisis the chance is twice as high. */
async function whyRead(
  host: SafeguardHost,
  { conversation }: AuditEntry,
  emergency: boolean,
  crisis: boolean,
): Promise<SecondReading['why']> {
  if (emergency) return 'emergency';
  const sinceMs = host.clock() - SHOWN_MS;
  const acts = ['another-person-asked', 'message-refused'] as const;
  const flags = await host.store.listAudited({ acts, sinceMs, limit: MOST });
  const own = flags.filter((flag) => flag.conversation === conversation);
  if (own.some(({ act }) => act === 'another-person-asked')) return 'another-person';
  if (own.length > 0) return 'words-refused';
  return host.chance() * 100 < host.percent * (crisis ? 2 : 1) ? 'random' : 'not-drawn';
}

/** A second reading as it is shown to who reads. */
export interface ReadingDue extends SecondReading {
  readonly caseId: CaseId;
  /** False for who closed it. */
  readonly mayRead: boolean;
}

export interface RepeatedClaims {
  readonly moderator: ModeratorId;
  readonly caseId: CaseId;
  readonly claims: number;
}

export interface AskedForAnother {
  readonly moderator: ModeratorId;
  readonly caseId: CaseId;
  readonly atMs: number;
}

/** A telephone number that was opened (S33), by one person alone or by two. */
export interface OpenedAddress {
  readonly moderator: ModeratorId;
  readonly caseId: CaseId;
  readonly atMs: number;
  readonly alone: boolean;
}

export interface SafeguardDesk {
  readings(who: Actor): Promise<readonly ReadingDue[]>;
  /** False when it is no drawn closing, was read before, or is the reader's own. */
  read(who: Actor, caseId: CaseId, closing: number, found: 'concern' | 'fine'): Promise<boolean>;
  repeatedClaims(): Promise<readonly RepeatedClaims[]>;
  askedForAnother(): Promise<readonly AskedForAnother[]>;
  openedAddresses(): Promise<readonly OpenedAddress[]>;
}

export function createSafeguardDesk(host: Pick<SafeguardHost, 'clock' | 'store'>): SafeguardDesk {
  const { store, clock } = host;
  return {
    async readings(who) {
      const due = await store.listSecondReadings(clock() - SHOWN_MS, MOST);
      const shown = await Promise.all(due.map((reading) => withCase(store, reading, who)));
      return shown.flatMap((reading) => reading ?? []);
    },
    async read(who, caseId, closing, found) {
      const record = await store.findCase(caseId);
      if (record === undefined) return false;
      const { conversation } = record;
      const atMs = clock();
      const audit = {
        atMs,
        actor: who.id,
        act: 'second-reading',
        case: caseId,
        conversation,
        detail: found,
      } as const;
      return store.settleSecondReading(conversation, closing, { by: who.id, atMs, found }, audit);
    },
    repeatedClaims: () => repeatedClaims(host),
    askedForAnother: () => askedForAnother(host),
    openedAddresses: () => openedAddresses(host),
  };
}

async function withCase(store: Store, reading: SecondReading, who: Actor): Promise<ReadingDue | undefined> {
  const conversation = await store.openConversation(reading.conversation);
  const caseId = conversation?.case?.id;
  return caseId === undefined ? undefined : { ...reading, caseId, mayRead: reading.closedBy !== who.id };
}

/** Who took the same young person at least `REPEATED_CLAIMS` times, most often first. */
async function repeatedClaims({ store, clock }: Pick<SafeguardHost, 'clock' | 'store'>) {
  const sinceMs = clock() - SHOWN_MS;
  const claims = await store.listAudited({ acts: ['case-claimed'], sinceMs, limit: MOST * 20 });
  const counts = new Map<string, RepeatedClaims>();
  for (const { actor, case: caseId } of claims) {
    if (caseId === undefined) continue;
    const key = `${actor} ${caseId}`;
    const before = counts.get(key)?.claims ?? 0;
    counts.set(key, { moderator: actor as ModeratorId, caseId, claims: before + 1 });
  }
  return [...counts.values()]
    .filter(({ claims: count }) => count >= REPEATED_CLAIMS)
    .sort((one, other) => other.claims - one.claims);
}

async function askedForAnother({ store, clock }: Pick<SafeguardHost, 'clock' | 'store'>) {
  const sinceMs = clock() - SHOWN_MS;
  const asked = await store.listAudited({ acts: ['another-person-asked'], sinceMs, limit: MOST });
  return asked.flatMap(({ case: caseId, detail, atMs }) =>
    caseId === undefined || detail === undefined ? [] : [{ moderator: detail as ModeratorId, caseId, atMs }],
  );
}

async function openedAddresses({ store, clock }: Pick<SafeguardHost, 'clock' | 'store'>) {
  const sinceMs = clock() - SHOWN_MS;
  const opened = await store.listAudited({ acts: ['address-opened'], sinceMs, limit: MOST });
  return opened.flatMap(({ case: caseId, actor, detail = '', atMs }) =>
    caseId === undefined
      ? []
      : [{ moderator: actor as ModeratorId, caseId, atMs, alone: detail.endsWith(' alone') }],
  );
}

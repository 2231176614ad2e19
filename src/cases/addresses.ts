import { id, type CaseId, type ConversationId, type ModeratorId } from '../domain/ids.ts';
import type { Words } from '../domain/words.ts';
import type { AddressRequest, AuditAct, CaseRecord, Whereabouts } from '../store/store.ts';
import { act } from './act.ts';
import type { Actor, LiveHost } from './live-host.ts';

/**
 * Sending help (S33). A telephone number opens by two people with a reason, or by one when life is at risk, and
 * then whoever is on call is told at once. Where a young person is and who they are, when they told a moderator,
 * lies in a field of its own.
 */

export const ADDRESS_REASONS = ['agreed', 'life-at-risk'] as const;
export type AddressReason = (typeof ADDRESS_REASONS)[number];

/** Codes only; the console words them. */
export const ADDRESS_PROBLEMS = [
  'deleted',
  'gone',
  'needs-another',
  'no-address',
  'not-agreed',
  'not-yours',
  'too-late',
] as const;
export type AddressProblem = (typeof ADDRESS_PROBLEMS)[number];
interface Refused {
  readonly problem: AddressProblem;
}

/** The number behind a conversation; `undefined` where its channel has none, as on the web. */
export type RevealAddress = (conversation: ConversationId) => Promise<Words | undefined>;

export interface AddressHost extends LiveHost {
  /** Absent while no channel with numbers runs. */
  readonly revealAddress?: RevealAddress;
}

/** What may be asked about the way to a young person. Each act is in the audit before anything is shown. */
export interface AddressDesk {
  /** Whether this conversation has an address at all, and who asked for it. Opens nothing. */
  state(who: Actor, caseId: CaseId): Promise<AddressState | Refused>;
  ask(who: Actor, caseId: CaseId, wish: AddressWish): Promise<{ readonly number: number } | Refused>;
  agree(who: Actor, caseId: CaseId, number: number): Promise<{ readonly done: true } | Refused>;
  open(who: Actor, caseId: CaseId, number: number): Promise<{ readonly address: Words } | Refused>;
  writeWhereabouts(
    who: Actor,
    caseId: CaseId,
    note: { readonly reason: AddressReason; readonly words: Words },
  ): Promise<{ readonly done: true } | Refused>;
  readWhereabouts(who: Actor, caseId: CaseId): Promise<{ readonly whereabouts?: Whereabouts } | Refused>;
}

export interface AddressWish {
  readonly reason: AddressReason;
  /** Without waiting for a second person; only with `life-at-risk`. */
  readonly alone: boolean;
}

export interface AddressState {
  readonly has: boolean;
  readonly requests: readonly AddressRequest[];
  readonly hasWhereabouts: boolean;
}

/** So long a request waits for a second person, and so long what was agreed can be opened. */
export const ADDRESS_WINDOW_MS = 30 * 60_000;

export function createAddressDesk(host: AddressHost): AddressDesk {
  return {
    state: (who, caseId) => onCase(host, caseId, who, 'anyone', (record) => state(host, record)),
    ask: (who, caseId, wish) => onCase(host, caseId, who, 'holder', (record) => ask(host, who, record, wish)),
    agree: (who, caseId, number) =>
      onCase(host, caseId, who, 'anyone', (record) => agree(host, who, record, number)),
    open: (who, caseId, number) =>
      onCase(host, caseId, who, 'anyone', (record) => open(host, who, record, number)),
    writeWhereabouts: (who, caseId, note) =>
      onCase(host, caseId, who, 'holder', (record) => write(host, who, record, note)),
    readWhereabouts: (who, caseId) =>
      onCase(host, caseId, who, 'holder', (record) => read(host, who, record)),
  };
}

/** `holder`: who holds the case, or a supervisor. */
async function onCase<End>(
  { store }: AddressHost,
  caseId: CaseId,
  who: Actor,
  need: 'anyone' | 'holder',
  work: (record: CaseRecord) => Promise<End | Refused>,
): Promise<End | Refused> {
  const record = await store.findCase(caseId);
  if (record === undefined) return { problem: 'gone' };
  if (record.deletedAtMs !== undefined) return { problem: 'deleted' };
  const near = record.claimedBy === who.id || who.role === 'supervisor';
  return need === 'holder' && !near ? { problem: 'not-yours' } : work(record);
}

async function state(host: AddressHost, record: CaseRecord): Promise<AddressState> {
  const { store } = host;
  const { conversation } = record;
  return {
    has: hasAddress(host, record),
    requests: await store.listAddressRequests(conversation),
    hasWhereabouts: (await store.readWhereabouts(conversation)) !== undefined,
  };
}

/** Known from the channel, so that nothing is opened to find out. */
function hasAddress({ revealAddress }: AddressHost, { channel }: CaseRecord): boolean {
  return revealAddress !== undefined && channel === 'sms';
}

async function ask(
  host: AddressHost,
  who: Actor,
  record: CaseRecord,
  { reason, alone }: AddressWish,
): Promise<{ readonly number: number } | Refused> {
  const { conversation } = record;
  if (alone && reason !== 'life-at-risk') return { problem: 'needs-another' };
  if (!hasAddress(host, record)) return { problem: 'no-address' };
  const request = { conversation, askedBy: who.id, askedAtMs: host.clock(), reason, lifeAtRisk: alone };
  const detail = alone ? `${reason} alone` : reason;
  return {
    number: await host.store.askForAddress(request, audit(host, who.id, 'address-asked', record, detail)),
  };
}

async function agree(
  host: AddressHost,
  who: Actor,
  record: CaseRecord,
  number: number,
): Promise<{ readonly done: true } | Refused> {
  const request = await findRequest(host, record, number);
  if (request === undefined) return { problem: 'gone' };
  if (request.askedBy === who.id) return { problem: 'needs-another' };
  const atMs = host.clock();
  const agreed = await host.store.agreeToAddress(
    record.conversation,
    number,
    { by: who.id, atMs, askedAfterMs: atMs - ADDRESS_WINDOW_MS },
    audit(host, who.id, 'address-agreed', record, `asked-by ${request.askedBy}`),
  );
  return agreed ? { done: true } : { problem: 'too-late' };
}

/** The audit, and with one person the notice to whoever is on call, stand before a digit is read. */
async function open(
  host: AddressHost,
  who: Actor,
  record: CaseRecord,
  number: number,
): Promise<{ readonly address: Words } | Refused> {
  const request = await findRequest(host, record, number);
  const refused = refuseOpening(request, who.id, host.clock());
  if (request === undefined || refused !== undefined) return refused ?? { problem: 'gone' };
  const alert = { kind: 'address-opened', case: record.id, care: 'emergency' };
  const end = await act(host, record.id, who, () => ({
    change: {},
    says: [],
    act: 'address-opened',
    detail: request.lifeAtRisk
      ? `${request.reason} alone`
      : `${request.reason} agreed-by ${request.agreedBy}`,
    ...(request.lifeAtRisk ? { alert } : {}),
  }));
  if ('problem' in end) return { problem: 'deleted' };
  const address = await host.revealAddress?.(record.conversation);
  return address === undefined ? { problem: 'no-address' } : { address };
}

/** What keeps this person from opening it now; pure. */
export function refuseOpening(
  request: AddressRequest | undefined,
  who: ModeratorId,
  nowMs: number,
): Refused | undefined {
  if (request === undefined) return { problem: 'gone' };
  const { askedBy, askedAtMs, agreedBy, agreedAtMs, lifeAtRisk } = request;
  if (who !== askedBy && who !== agreedBy) return { problem: 'not-yours' };
  if (!lifeAtRisk && agreedBy === undefined) return { problem: 'not-agreed' };
  const sinceMs = lifeAtRisk ? askedAtMs : (agreedAtMs ?? askedAtMs);
  return nowMs - sinceMs > ADDRESS_WINDOW_MS ? { problem: 'too-late' } : undefined;
}

async function findRequest({ store }: AddressHost, { conversation }: CaseRecord, number: number) {
  const requests = await store.listAddressRequests(conversation);
  return requests.find((request) => request.number === number);
}

async function write(
  host: AddressHost,
  who: Actor,
  record: CaseRecord,
  { reason, words }: { readonly reason: AddressReason; readonly words: Words },
): Promise<{ readonly done: true }> {
  const { conversation } = record;
  await host.store.writeWhereabouts(
    { conversation, by: who.id, atMs: host.clock(), words },
    audit(host, who.id, 'whereabouts-written', record, reason),
  );
  return { done: true };
}

async function read(
  host: AddressHost,
  who: Actor,
  record: CaseRecord,
): Promise<{ readonly whereabouts?: Whereabouts }> {
  await host.store.appendAudit([audit(host, who.id, 'whereabouts-read', record)]);
  const whereabouts = await host.store.readWhereabouts(record.conversation);
  return whereabouts === undefined ? {} : { whereabouts };
}

function audit(
  { clock }: AddressHost,
  actor: ModeratorId,
  what: AuditAct,
  { id: caseId, conversation }: CaseRecord,
  detail?: string,
) {
  return {
    atMs: clock(),
    actor,
    act: what,
    case: id.case(caseId),
    conversation,
    ...(detail === undefined ? {} : { detail }),
  };
}

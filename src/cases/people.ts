import { id, type ModeratorId } from '../domain/ids.ts';
import type { AuditAct, ModeratorChange, ModeratorRecord, Role } from '../store/store.ts';
import { act } from './act.ts';
import type { CasesHost } from './cases-host.ts';
import type { Decided } from './decision.ts';
import type { LiveHost } from './live-host.ts';
import { hasFactor, takeOffFactors } from './second-factor.ts';
import { sessionEndsAtMs } from './sign-in.ts';
import { invite, type NewInvitation } from './sign-up.ts';
import { isVetted } from './vetting.ts';

/** Why an account stays as it is. Codes only; the console words them. */
export const PEOPLE_PROBLEMS = ['no-such-person', 'not-your-role', 'vetting-unfit', 'yourself'] as const;
export type PeopleProblem = (typeof PEOPLE_PROBLEMS)[number];
export type PeopleEnd = { readonly done: true } | { readonly problem: PeopleProblem };

/** One account as those who look after accounts see it. Holds no secret of it. */
export interface Person {
  readonly moderator: ModeratorRecord;
  readonly vetted: boolean;
  readonly secondFactor: boolean;
  readonly sessions: number;
  readonly cases: number;
  /** Whether whoever asks may change it. */
  readonly changeable: boolean;
}

/** Looking after accounts: each act is in the audit, with whose account it was. */
export interface PeopleDesk {
  list(asker: ModeratorRecord): Promise<readonly Person[]>;
  invite(
    asker: ModeratorRecord,
    role: Role,
    vettedUntilMs?: number,
  ): Promise<NewInvitation | { readonly problem: PeopleProblem }>;
  /** Ends every session at once and gives back every case they hold. */
  disable(asker: ModeratorRecord, person: ModeratorId): Promise<PeopleEnd>;
  enable(asker: ModeratorRecord, person: ModeratorId): Promise<PeopleEnd>;
  endSessions(asker: ModeratorRecord, person: ModeratorId): Promise<PeopleEnd>;
  /** For a lost device without recovery codes; signs them out too. */
  resetFactor(asker: ModeratorRecord, person: ModeratorId): Promise<PeopleEnd>;
  /** `undefined` takes the date away, and with it the way in. */
  setVetting(asker: ModeratorRecord, person: ModeratorId, untilMs: number | undefined): Promise<PeopleEnd>;
}

/** A check is renewed every few years; a date further away is a slip of the keyboard. */
const LONGEST_VETTING_MS = 5 * 366 * 86_400_000;
/** More cases than one person holds. */
const MOST = 500;

export function createPeopleDesk(host: CasesHost, live: LiveHost): PeopleDesk {
  const change = (
    asker: ModeratorRecord,
    person: ModeratorId,
    wish: ModeratorChange,
    what: AuditAct,
    also?: () => Promise<unknown>,
  ) =>
    onAccount(host, asker, person, async () => {
      const audit = { atMs: host.clock(), actor: asker.id, act: what, detail: person };
      await host.store.changeModerator(person, wish, [audit]);
      await also?.();
    });
  return {
    list: (asker) => listPeople(host, asker),
    invite: async (asker, role, vettedUntilMs) => {
      if (!looksAfter(asker.role, role)) return { problem: 'not-your-role' };
      if (vettedUntilMs !== undefined && !isFit(host, vettedUntilMs)) return { problem: 'vetting-unfit' };
      return invite(host, role, { by: asker.id, ...(vettedUntilMs === undefined ? {} : { vettedUntilMs }) });
    },
    disable: (asker, person) =>
      change(asker, person, { disabledAtMs: host.clock() }, 'account-disabled', () =>
        returnCasesOf(live, person),
      ),
    enable: (asker, person) => change(asker, person, { disabledAtMs: null }, 'account-enabled'),
    endSessions: (asker, person) =>
      change(asker, person, {}, 'sessions-ended', () => host.store.endSignIns(person)),
    resetFactor: (asker, person) =>
      onAccount(host, asker, person, () => takeOffFactors(host, person, asker.id)),
    setVetting: async (asker, person, untilMs) =>
      untilMs === undefined || isFit(host, untilMs)
        ? change(asker, person, { vettedUntilMs: untilMs ?? null }, 'vetting-set')
        : { problem: 'vetting-unfit' },
  };
}

/** Nobody changes their own account here, so there is always somebody left who can. */
async function onAccount(
  { store }: CasesHost,
  asker: ModeratorRecord,
  person: ModeratorId,
  work: () => Promise<unknown>,
): Promise<PeopleEnd> {
  const found = await store.findModerator({ id: person });
  if (found === undefined) return { problem: 'no-such-person' };
  if (found.id === asker.id) return { problem: 'yourself' };
  if (!looksAfter(asker.role, found.role)) return { problem: 'not-your-role' };
  await work();
  return { done: true };
}

/** An admin looks after all accounts, a supervisor after those of moderators. */
export function looksAfter(asker: Role, other: Role): boolean {
  return asker === 'admin' || (asker === 'supervisor' && other === 'moderator');
}

function isFit({ clock }: CasesHost, untilMs: number): boolean {
  return untilMs > clock() && untilMs <= clock() + LONGEST_VETTING_MS;
}

async function listPeople(host: CasesHost, asker: ModeratorRecord): Promise<readonly Person[]> {
  const { store, clock } = host;
  const [all, held] = await Promise.all([store.listModerators(), store.listHeldCases(MOST)]);
  return Promise.all(
    all.map(async (moderator) => ({
      moderator,
      vetted: isVetted(moderator, clock()),
      secondFactor: await hasFactor(store, moderator.id),
      sessions: await countSessions(host, moderator.id),
      cases: held.filter(({ claimedBy }) => claimedBy === moderator.id).length,
      changeable: moderator.id !== asker.id && looksAfter(asker.role, moderator.role),
    })),
  );
}

async function countSessions({ store, clock }: CasesHost, person: ModeratorId): Promise<number> {
  const signIns = await store.listSignIns(person);
  return signIns.filter((signIn) => clock() < sessionEndsAtMs(signIn)).length;
}

/** Back into the queue, each with its reporter told, as if they had handed them back. */
export async function returnCasesOf(host: LiveHost, person: ModeratorId): Promise<void> {
  const name = (await host.store.findModerator({ id: person }))?.workingName ?? '';
  const held = await host.store.listHeldCases(MOST);
  for (const record of held.filter(({ claimedBy }) => claimedBy === person))
    await act(host, record.id, 'program', ({ record: now }): Decided => {
      if (now.state !== 'claimed' || now.claimedBy !== person) return { already: true };
      const key = id.phrase('live:says.left');
      const says = now.deletedAtMs === undefined ? [{ key, params: { name } }] : [];
      return { change: { release: true }, says, act: 'case-returned', detail: 'holder-gone' };
    });
}

/** What a crash between disabling and giving back has left, and a vetting date that ran out over a case. */
export async function returnCasesOfTheGone(host: LiveHost, vettingRequired: boolean): Promise<void> {
  const holders = new Set((await host.store.listHeldCases(MOST)).flatMap(({ claimedBy }) => claimedBy ?? []));
  for (const person of holders) {
    const found = await host.store.findModerator({ id: person });
    const admitted = found !== undefined && found.disabledAtMs === undefined;
    if (!admitted || (vettingRequired && !isVetted(found, host.clock()))) await returnCasesOf(host, person);
  }
}

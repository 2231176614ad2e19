import type {
  AccountList,
  AddressReason,
  AddressStateView,
  AddressView,
  DebriefAnswer,
  Entrances,
  InvitationView,
  PasskeyList,
  PasskeyMade,
  PasskeyOffer,
  PeopleRefusal,
  Role,
  SafeguardsView,
  SecondStepView,
  ShiftView,
  SignedInAnswer,
  WhereaboutsView,
} from '../http/moderator/protocol.ts';
import { casePath, get, post, type Answer } from './api.ts';

const ACCOUNTS = '/api/moderator/accounts';
const PASSKEYS = '/api/moderator/passkeys';
const STEP = '/api/moderator/second-step';

/** What an act on an account or an address came to. */
export type PeopleAnswer<T = object> = Answer<T, Pick<PeopleRefusal, 'error'> & Partial<PeopleRefusal>>;
export type AccountAct = 'disable' | 'enable' | 'end-sessions' | 'reset-second-factor';

const account = (id: string, what: string) => `${ACCOUNTS}/${encodeURIComponent(id)}/${what}`;

/** What the pages about people ask of the server. */
export const peopleApi = {
  entrances: () => get<Entrances>('/api/moderator/entrances', true),
  checkLink: (token: string) => post<object>('/api/moderator/sign-up/check', { token }),
  askStep: () => post<SecondStepView>(`${STEP}/ask`, {}),
  finishStep: (proof: object) => post<SignedInAnswer>(STEP, proof),
  passkeys: () => get<PasskeyList>(PASSKEYS, true),
  offerPasskey: () => post<PasskeyOffer>(`${PASSKEYS}/offer`, {}),
  addPasskey: (wish: { made: PasskeyMade; name: string; password: string }) => post<object>(PASSKEYS, wish),
  removePasskey: (proof: { credential: string; password: string }) =>
    post<object>(`${PASSKEYS}/remove`, proof),
  accounts: () => get<AccountList>(ACCOUNTS, true),
  invite: (wish: { role: Role; vettedUntilMs?: number }): Promise<PeopleAnswer<InvitationView>> =>
    post(`${ACCOUNTS}/invite`, wish),
  change: (id: string, what: AccountAct): Promise<PeopleAnswer> => post(account(id, what), {}),
  setVetting: (id: string, untilMs: number | null): Promise<PeopleAnswer> =>
    post(account(id, 'vetting'), { untilMs }),
  safeguards: () => get<SafeguardsView>('/api/moderator/safeguards', true),
  readAgain: (id: string, found: { closing: number; found: 'concern' | 'fine' }) =>
    post<object>(casePath(id, 'second-reading'), found),
  shift: () => get<ShiftView>('/api/moderator/shift', false),
  debrief: (answer: DebriefAnswer) => post<object>('/api/moderator/shift/debrief', { answer }),
  leaveNote: (text: string) => post<object>('/api/moderator/shift/note', { text }),
  address: (id: string) => get<AddressStateView>(casePath(id, 'address'), false),
  askAddress: (id: string, wish: { reason: AddressReason; alone: boolean }): Promise<PeopleAnswer> =>
    post(casePath(id, 'address/ask'), wish),
  agreeAddress: (id: string, number: number): Promise<PeopleAnswer> =>
    post(casePath(id, 'address/agree'), { number }),
  openAddress: (id: string, number: number): Promise<PeopleAnswer<AddressView>> =>
    post(casePath(id, 'address/open'), { number }),
  writeWhere: (id: string, note: { reason: AddressReason; text: string }): Promise<PeopleAnswer> =>
    post(casePath(id, 'whereabouts'), note),
  openWhere: (id: string): Promise<PeopleAnswer<WhereaboutsView>> =>
    post(casePath(id, 'whereabouts/open'), {}),
} as const;

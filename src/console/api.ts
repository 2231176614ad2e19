import type {
  ActDone,
  ActRefusal,
  AidsView,
  BackgroundView,
  CaseView,
  CodeNeeded,
  DeadAlertView,
  ErrorCode,
  ExportBody,
  FactorAdded,
  FactorState,
  HeavyReadingView,
  LiveCaseView,
  Me,
  NumberedView,
  NumbersView,
  OpenBody,
  PersonView,
  PracticeRefusal,
  PracticeView,
  QueueView,
  Refusal,
  RefreshHeader,
  ReplyBody,
  SessionList,
  SignedInAnswer,
  SignedOutAnswer,
  SummaryView,
} from '../http/moderator/protocol.ts';

/** What came back; `no-connection` when nothing did. */
export type Answer<T, R = Refusal> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R | 'no-connection' };
/** What an act on a case came to. A refusal without `problem` is one of the session, not of the case. */
export type ActAnswer = Answer<ActDone, Pick<ActRefusal, 'error'> & Partial<ActRefusal>>;

const REFRESH: RefreshHeader = 'x-cuan-refresh';
const TIMEOUT_MS = 15_000;

async function ask<T, R = Refusal>(path: string, init: RequestInit = {}): Promise<Answer<T, R>> {
  try {
    const response = await fetch(path, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const body: unknown = await response.json();
    return response.ok ? { ok: true, value: body as T } : { ok: false, refusal: body as R };
  } catch {
    return { ok: false, refusal: 'no-connection' };
  }
}

/** `byHand`: a person asked for it. A refresh by the page itself does not keep the session alive. */
export function get<T>(path: string, byHand: boolean): Promise<Answer<T>> {
  return ask<T>(path, byHand ? {} : { headers: { [REFRESH]: 'yes' } });
}

/** Always by hand; the answer to what was not done is an `R`. */
export function post<T, R = Refusal>(path: string, body: object): Promise<Answer<T, R>> {
  const headers = { 'content-type': 'application/json' };
  return ask<T, R>(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** A file, or nothing when it was refused or did not come. */
async function fetchFile(path: string, body: object): Promise<Blob | undefined> {
  try {
    const headers = { 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body), signal });
    return response.ok ? await response.blob() : undefined;
  } catch {
    return undefined;
  }
}

/** Where a case's own addresses are. */
export function casePath(id: string, what: string): string {
  return `/api/moderator/cases/${encodeURIComponent(id)}/${what}`;
}

/** Everything the console asks of its server. */
export const api = {
  events: '/api/moderator/events',
  caseEvents: (id: string) => casePath(id, 'events'),
  me: (byHand: boolean) => get<Me>('/api/moderator/me', byHand),
  queue: (byHand: boolean, query: string) => get<QueueView>(`/api/moderator/queue?${query}`, byHand),
  numbered: (number: string) =>
    get<NumberedView>(`/api/moderator/cases/numbered/${encodeURIComponent(number)}`, true),
  alerts: () => get<readonly DeadAlertView[]>('/api/moderator/alerts', false),
  aids: (id: string) => get<AidsView>(casePath(id, 'aids'), true),
  background: (id: string) => get<BackgroundView>(casePath(id, 'background'), false),
  exportCase: (id: string, body: ExportBody) => fetchFile(casePath(id, 'export'), body),
  summary: (id: string) => get<SummaryView>(casePath(id, 'summary'), false),
  heavyReading: () => get<HeavyReadingView>('/api/moderator/heavy-reading', false),
  practice: () => get<PracticeView>('/api/moderator/practice', true),
  practiceAct: (name: 'end' | 'reply' | 'start', body: object) =>
    post<PracticeView, PracticeRefusal>(`/api/moderator/practice/${name}`, body),
  numbers: () => get<NumbersView>('/api/moderator/numbers', true),
  people: () => get<readonly PersonView[]>('/api/moderator/people', true),
  live: (id: string) => get<LiveCaseView>(casePath(id, 'live'), false),
  open: (id: string, body: OpenBody) => post<ActDone>(casePath(id, 'open'), body),
  reply: (id: string, body: ReplyBody): Promise<ActAnswer> => post(casePath(id, 'reply'), body),
  typing: (id: string) => post<ActDone>(casePath(id, 'typing'), {}),
  act: (id: string, name: ActName, body: object): Promise<ActAnswer> => post(casePath(id, name), body),
  readCase: (id: string, after: number) =>
    get<CaseView>(`/api/moderator/cases/${encodeURIComponent(id)}?after=${after}`, after === 0),
  signIn: (proof: { login: string; password: string; code?: string; passkey?: object }) =>
    post<CodeNeeded | SignedInAnswer>('/api/moderator/sign-in', proof),
  factor: () => get<FactorState>('/api/moderator/second-factor', true),
  addFactor: (wish: { secret: string; code: string; password: string }) =>
    post<FactorAdded>('/api/moderator/second-factor', wish),
  removeFactor: (proof: { code: string; password: string }) =>
    post<FactorAdded>('/api/moderator/second-factor/remove', proof),
  signUp: (account: { token: string; workingName: string; login: string; password: string }) =>
    post<SignedInAnswer>('/api/moderator/sign-up', account),
  sessions: () => get<SessionList>('/api/moderator/sessions', true),
  endSession: (id: string) => post<object>(`/api/moderator/sessions/${encodeURIComponent(id)}/end`, {}),
  async signOut() {
    const answer = await post<SignedOutAnswer>('/api/moderator/sign-out', {});
    if (answer.ok && answer.value.next !== undefined) location.assign(answer.value.next);
    return answer;
  },
} as const;

/** The acts on a case that are answered with done or not done. */
export type ActName =
  | 'checklist'
  | 'claim'
  | 'close'
  | 'follow-up'
  | 'hold'
  | 'lift-hold'
  | 'lower-care'
  | 'mark'
  | 'mute'
  | 'note'
  | 'reassign'
  | 'release'
  | 'unmute';

/** Whether an answer says that the session is over. */
export function isSignedOut(answer: Answer<unknown, Pick<Refusal, 'error'>>): boolean {
  return codeOf(answer) === 'not-signed-in';
}

/** The code of a refusal; `undefined` when it was done, or when nothing came back. */
export function codeOf(answer: Answer<unknown, Pick<Refusal, 'error'>>): ErrorCode | undefined {
  return answer.ok || answer.refusal === 'no-connection' ? undefined : answer.refusal.error.code;
}

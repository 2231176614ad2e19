import type {
  CaseList,
  CaseView,
  CodeNeeded,
  FactorAdded,
  FactorState,
  Me,
  Refusal,
  RefreshHeader,
  SessionList,
  SignedInAnswer,
} from '../http/moderator/protocol.ts';

/** What came back; `no-connection` when nothing did. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal | 'no-connection' };

const REFRESH: RefreshHeader = 'x-cuan-refresh';
const TIMEOUT_MS = 15_000;

async function ask<T>(path: string, init: RequestInit = {}): Promise<Answer<T>> {
  try {
    const response = await fetch(path, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const body: unknown = await response.json();
    return response.ok ? { ok: true, value: body as T } : { ok: false, refusal: body as Refusal };
  } catch {
    return { ok: false, refusal: 'no-connection' };
  }
}

/** `byHand`: a person asked for it. A refresh by the page itself does not keep the session alive. */
function get<T>(path: string, byHand: boolean): Promise<Answer<T>> {
  return ask<T>(path, byHand ? {} : { headers: { [REFRESH]: 'yes' } });
}

function post<T>(path: string, body: object): Promise<Answer<T>> {
  const headers = { 'content-type': 'application/json' };
  return ask<T>(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** Everything the console asks of its server. */
export const api = {
  me: (byHand: boolean) => get<Me>('/api/moderator/me', byHand),
  cases: (byHand: boolean) => get<CaseList>('/api/moderator/cases', byHand),
  readCase: (id: string, after: number) =>
    get<CaseView>(`/api/moderator/cases/${encodeURIComponent(id)}?after=${after}`, after === 0),
  signIn: (proof: { login: string; password: string; code?: string }) =>
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
  signOut: () => post<object>('/api/moderator/sign-out', {}),
} as const;

/** Whether an answer says that the session is over. */
export function isSignedOut(answer: Answer<unknown>): boolean {
  return !answer.ok && answer.refusal !== 'no-connection' && answer.refusal.error.code === 'not-signed-in';
}

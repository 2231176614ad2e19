import { type Pass, type PassAnswer } from './direct-line.ts';

/** `unknown`: the code opens nothing (any more). `offline`: it could not be asked. */
export type CameBack = Pass | 'offline' | 'unknown';

interface Sum {
  readonly challenge: string;
  readonly bits: number;
}

/** How many tries are begun before the page may breathe. */
const AT_ONCE = 256;

/** Solves the server's sum, sends the code with it, and gives what opens the same conversation in this tab. */
export async function comeBack(code: string, word: string): Promise<CameBack> {
  try {
    const sum = (await (await ask('GET', '/api/chat/return')).json()) as Sum;
    const solution = await solve(sum);
    const response = await ask('POST', '/api/chat/return', {
      body: { code, word, challenge: sum.challenge, solution },
    });
    if (!response.ok) return response.status === 404 ? 'unknown' : 'offline';
    const { token, conversationId, resume = '', expires_in } = (await response.json()) as PassAnswer;
    return { token, conversationId, resume, expiresAtMs: Date.now() + expires_in * 1000 };
  } catch {
    return 'offline';
  }
}

/** Puts a word of their own on the code that is on the screen. False when that did not work. */
export async function addWord(pass: Pass, word: string): Promise<boolean> {
  try {
    return (await ask('POST', '/api/chat/return/word', { body: { word }, token: pass.token })).ok;
  } catch {
    return false;
  }
}

function ask(
  method: string,
  path: string,
  { body, token }: { readonly body?: object; readonly token?: string } = {},
): Promise<Response> {
  return fetch(path, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
}

/** The first number that, behind the challenge, hashes to so many zero bits. */
async function solve({ challenge, bits }: Sum): Promise<string> {
  for (let from = 0; ; from += AT_ONCE) {
    const tries = Array.from({ length: AT_ONCE }, (_, at) => String(from + at));
    const zeros = await Promise.all(tries.map((number) => zeroBits(`${challenge}.${number}`)));
    const found = zeros.findIndex((count) => count >= bits);
    if (found >= 0) return tries[found] ?? '';
  }
}

async function zeroBits(text: string): Promise<number> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Math.clz32(new DataView(hash).getUint32(0));
}

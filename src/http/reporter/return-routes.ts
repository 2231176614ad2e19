import { z } from 'zod';
import type { Route, RouteRequest, RouteResponse } from '../../channels/channel.ts';
import { CuanError } from '../../domain/errors.ts';
import type { ConversationId } from '../../domain/ids.ts';
import type { ProofOfWork } from './proof-of-work.ts';

/** What coming back needs of the house. */
export interface ReturnHost {
  readonly work: ProofOfWork;
  /** What a token is given for; `undefined` when the code opens nothing. */
  readonly comeBack: (code: string, extraWord: string) => Promise<object | undefined>;
  /** Whose token it is. Throws `token-missing`, `token-foreign` or `token-expired`. */
  readonly conversationOf: (request: RouteRequest) => ConversationId;
  /** False when the code is no longer on the reporter's screen. */
  readonly addWord: (conversation: ConversationId, extraWord: string) => Promise<boolean>;
}

const LONGEST = 200;
const returning = z.strictObject({
  code: z.string().min(1).max(LONGEST),
  word: z.string().max(LONGEST).default(''),
  challenge: z.string().max(LONGEST),
  solution: z.string().max(32),
});
const adding = z.strictObject({ word: z.string().min(1).max(LONGEST) });

/**
 * `GET /api/chat/return` hands out a sum, `POST` takes it with the code and gives a token for the same conversation.
 * `POST /api/chat/return/word` puts a word of the reporter's own on the code that is on their screen.
 */
export function returnRoutes(host: ReturnHost): readonly Route[] {
  const path = '/api/chat/return';
  return [
    route('GET', path, async () => ({ status: 200, body: host.work.challenge() })),
    route('POST', path, (request) => comeBack(host, request)),
    route('POST', `${path}/word`, (request) => addWord(host, request)),
  ];
}

function route(method: Route['method'], path: string, handle: Route['handle']): Route {
  return { method, path, body: method === 'GET' ? 'none' : 'json', cors: false, handle };
}

/** Every answer but the right one is the same, and costs as much. */
async function comeBack(
  { work, comeBack: open }: ReturnHost,
  { body }: RouteRequest,
): Promise<RouteResponse> {
  const read = returning.safeParse(body);
  if (!read.success) throw new CuanError('bad-request', 'Send code, challenge and solution.');
  const { code, word, challenge, solution } = read.data;
  if (!work.isSolved(challenge, solution)) throw new CuanError('work-needed', 'The sum is not solved.');
  const opened = await open(code, word);
  if (opened === undefined) throw new CuanError('code-unknown', 'This code opens nothing.');
  return { status: 200, body: opened };
}

async function addWord(host: ReturnHost, request: RouteRequest): Promise<RouteResponse> {
  const conversation = host.conversationOf(request);
  const read = adding.safeParse(request.body);
  if (!read.success || !/[\p{L}\p{N}]/u.test(read.data.word))
    throw new CuanError('bad-request', 'Send a word with letters or digits.');
  if (!(await host.addWord(conversation, read.data.word)))
    throw new CuanError('code-unknown', 'The code is no longer on the screen.');
  return { status: 204 };
}

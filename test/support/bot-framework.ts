import { createSign, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const APP_ID = '11111111-2222-3333-4444-555555555555';
export const ISSUER = 'https://api.botframework.com';

/** What our bot put into a chat, as the connector was told. */
export interface Posted {
  readonly method: string;
  readonly conversation: string;
  readonly shownAs: string;
  readonly authorization: string | undefined;
  readonly activity: SentActivity;
}

export interface SentActivity {
  readonly type: string;
  readonly text?: string;
  readonly summary?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: Card }[];
  readonly suggestedActions?: { readonly actions: readonly { readonly title: string }[] };
}

export interface Card {
  readonly type: string;
  readonly version: string;
  readonly fallbackText: string;
  readonly body: readonly CardElement[];
}

export interface CardElement {
  readonly type: string;
  readonly text?: string;
  readonly actions?: readonly {
    readonly type: string;
    readonly title: string;
    readonly url?: string;
    readonly data?: Readonly<Record<string, unknown>>;
  }[];
}

/** Microsoft's side of a chat on this machine: the connector, the published keys, and tokens signed with them. */
export interface BotFramework {
  readonly url: string;
  readonly keysUrl: string;
  /** In the order in which they were taken. */
  readonly posted: readonly Posted[];
  /** What the connector answers to the next calls instead of taking them, one each. */
  readonly trouble: { readonly status: number; readonly retryAfterSeconds?: number }[];
  /** False: the published keys cannot be had. */
  keysUp: boolean;
  /** A token as the Bot Framework makes it; every claim can be changed, `kid` and the key too. */
  sign(
    claims?: Readonly<Record<string, unknown>>,
    with_?: { readonly kid?: string; readonly key?: KeyObject },
  ): string;
  close(): Promise<void>;
}

const KID = 'test-key';

export async function openBotFramework(): Promise<BotFramework> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = {
    ...publicKey.export({ format: 'jwk' }),
    kid: KID,
    use: 'sig',
    endorsements: ['msteams', 'telegram'],
  };
  const posted: Posted[] = [];
  const trouble: BotFramework['trouble'] = [];
  let url = '';
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '';
    if (path.startsWith('/keys'))
      return send(response, framework.keysUp ? 200 : 503, keysFor(path, url, jwk));
    const refusal = trouble.shift();
    if (refusal !== undefined) {
      if (refusal.retryAfterSeconds !== undefined)
        response.setHeader('retry-after', String(refusal.retryAfterSeconds));
      return send(response, refusal.status, { error: { code: 'Refused', message: 'Refused.' } });
    }
    const [, conversation = '', shownAs = randomUUID()] =
      /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(path) ?? [];
    posted.push({
      method: request.method ?? '',
      conversation: decodeURIComponent(conversation),
      shownAs: decodeURIComponent(shownAs),
      authorization: request.headers.authorization,
      activity: JSON.parse((await read(request)) || '{}') as SentActivity,
    });
    return send(response, request.method === 'PUT' ? 200 : 201, { id: shownAs });
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const framework: BotFramework = {
    url,
    // One path for each stand-in: Microsoft's library keeps keys by their address for a day.
    keysUrl: `${url}/keys/openid`,
    posted,
    trouble,
    keysUp: true,
    sign: (claims = {}, { kid = KID, key = privateKey } = {}) => {
      const nowSeconds = Math.floor(Date.now() / 1000);
      const all = {
        iss: ISSUER,
        aud: APP_ID,
        serviceurl: url,
        nbf: nowSeconds - 60,
        exp: nowSeconds + 3600,
        ...claims,
      };
      const head = `${encode({ alg: 'RS256', typ: 'JWT', kid })}.${encode(all)}`;
      return `${head}.${createSign('RSA-SHA256').update(head).sign(key, 'base64url')}`;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return framework;
}

function keysFor(path: string, url: string, jwk: object): object {
  return path.endsWith('/openid')
    ? { issuer: ISSUER, jwks_uri: `${url}/keys/all`, id_token_signing_alg_values_supported: ['RS256'] }
    : { keys: [jwk] };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

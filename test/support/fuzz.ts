import * as fc from 'fast-check';
import type { Route } from '../../src/channels/channel.ts';

/** One strange request: what it was aimed at, and everything a sender may choose. */
export interface Strange {
  readonly route: Pick<Route, 'body' | 'method' | 'path'>;
  readonly params: readonly string[];
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** What attackers, broken clients and children's keyboards send. */
export const NASTY: readonly string[] = [
  '',
  ' ',
  '\0',
  '..%2f..%2fetc%2fpasswd',
  '%',
  '%00',
  '%E0%A4%A',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  "'; DROP TABLE messages;--",
  '=HYPERLINK("http://x","y")',
  '{{7*7}}${7*7}',
  '\u202Etxt.exe',
  'раураl',
  '\uD800',
  '🫂'.repeat(200),
  'A'.repeat(5000),
  '-1',
  '9007199254740993',
  '1e309',
  'NaN',
  '__proto__',
  'constructor',
  'null',
  'opened',
  '9999',
];

const words = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 30 }),
);
const json = fc.anything({
  withNullPrototype: false,
  maxDepth: 3,
  values: [words, fc.integer(), fc.boolean()],
});
const NAMES =
  'type text value choice id locale attachments channelData clientActivityID resume code word challenge solution title lines login password token workingName role reason to conversation message note checklist outcome From Body MessageSid AccountSid serviceUrl from recipient Signature'.split(
    ' ',
  );
const named = fc.dictionary(fc.constantFrom(...NAMES, '__proto__'), fc.oneof(words, json), { maxKeys: 6 });
const activity = fc.record(
  {
    type: fc.oneof(fc.constantFrom('message', 'event', 'typing', 'conversationUpdate'), words),
    text: fc.oneof(words, json),
    value: fc.oneof(fc.record({ choice: words }), json),
    channelData: fc.oneof(fc.record({ clientActivityID: words }), json),
    attachments: json,
  },
  { requiredKeys: [] },
);
const bodies = fc.oneof(
  { weight: 4, arbitrary: fc.oneof(named, activity, json).map((value) => JSON.stringify(value) ?? '') },
  { weight: 2, arbitrary: fc.dictionary(fc.constantFrom(...NAMES), words).map((pairs) => form(pairs)) },
  { weight: 1, arbitrary: words },
  { weight: 1, arbitrary: fc.constantFrom('{', '[[[[', '{"a":'.repeat(200), '"', '{"text":"\\ud800"}') },
);
const TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  '',
];

function form(pairs: Readonly<Record<string, string>>): string {
  return Object.entries(pairs)
    .map(([name, value]) => `${name}=${escape(value)}`)
    .join('&');
}

/** Without lone surrogates, on which encodeURIComponent throws. */
export function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

function escape(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

/** Strange requests for these routes. `known`: ids and names that mean something here, to get further in. */
export function strangeRequests(
  routes: readonly Strange['route'][],
  headers: readonly Readonly<Record<string, string>>[],
  known: readonly string[],
): fc.Arbitrary<Strange> {
  const param = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, words).map(segment);
  return fc.record({
    route: fc.constantFrom(...routes),
    params: fc.array(param, { minLength: 3, maxLength: 3 }),
    query: fc
      .dictionary(
        fc.constantFrom('watermark', 't', 'after', 'limit', 'lang', 'x'),
        fc.oneof(words, fc.constantFrom(...known)),
      )
      .map(form),
    headers: fc
      .tuple(
        fc.constantFrom(...headers),
        fc.constantFrom(...TYPES),
        fc.constantFrom('', 'en', '🫂;q=x,*'),
        fc.nat(255),
      )
      .map(([own, type, language, last]) => ({
        ...own,
        ...(type === '' ? {} : { 'content-type': type }),
        ...(language === '' ? {} : { 'accept-language': Buffer.from(language).toString('latin1') }),
        'x-forwarded-for': `10.1.${last}.${last}`,
      })),
    body: fc.option(bodies, { nil: undefined }),
  });
}

/** As it can stand in a path: fetch would otherwise leave `..` and `#` out before it sends. */
function segment(text: string): string {
  return /^\.*$/.test(text) ? 'x' : escape(text);
}

/** Sends it; `undefined` when the line was cut, which a server may do to nonsense. */
export async function send(
  url: string,
  strange: Strange,
): Promise<{ status: number; text: string } | undefined> {
  const { route, params, query, headers, body } = strange;
  const left = [...params];
  const path = route.path.replaceAll(/:\w+/g, () => left.shift() ?? 'x');
  const bodyless = route.method === 'GET' || body === undefined;
  const response = await fetch(`${url}${path}${query === '' ? '' : `?${query}`}`, {
    method: route.method,
    headers,
    redirect: 'manual',
    ...(bodyless ? {} : { body: wellFormed(body) }),
  }).catch(() => undefined);
  if (response === undefined) return undefined;
  if (response.headers.get('content-type')?.startsWith('text/event-stream') === true) {
    await response.body?.cancel();
    return { status: response.status, text: '' };
  }
  return { status: response.status, text: await response.text() };
}

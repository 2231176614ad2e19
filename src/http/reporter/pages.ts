import Negotiator from 'negotiator';
import type { Route, RouteRequest, RouteResponse } from '../../channels/channel.ts';
import type { Command } from '../../domain/command.ts';
import type { ServiceCard } from '../../domain/message.ts';
import { SECURITY_HEADERS } from '../security-headers.ts';
import { closedLinkPage, deadLinkPage, openedLinkPage } from './pages/adult-link-page.ts';
import { adultsPage } from './pages/adults-page.ts';
import { answerAsset, type Asset, readAsset, toAsset } from './pages/assets.ts';
import { chatPage, settingsOf } from './pages/chat-page.ts';
import { crisisPage } from './pages/crisis-page.ts';
import type { PageWords } from './pages/words.ts';

export { type PageWords, readPageWords } from './pages/words.ts';

/** Where "Leave now" goes unless the operator says otherwise: a page anyone might read. */
export const DEFAULT_QUICK_EXIT_URL = 'https://www.bbc.co.uk/weather';

/** A language as the menu shows it. */
export interface OfferedLanguage {
  readonly locale: string;
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
}

/** Everything the reporter's pages need to know. */
export interface ReporterPages {
  /** dist/public, with chat.js, chat.css and widget.js. */
  readonly publicDir: string;
  readonly words: PageWords;
  readonly locale: string;
  readonly dir?: 'ltr' | 'rtl';
  /** Every language that is offered, by its own name; one or none: no menu of languages. */
  readonly languages?: readonly OfferedLanguage[];
  /**
   * The crisis lines of the place, the emergency number among them; shown without JavaScript too. A function is
   * asked for every page, so that opening hours are right.
   */
  readonly crisisLines: readonly ServiceCard[] | (() => readonly ServiceCard[]);
  /** As it is printed, for example `999`. */
  readonly emergencyNumber: string;
  /** Further services for `/adults`. */
  readonly adultServices?: readonly ServiceCard[];
  /** Sites that may frame the chat, as origins. */
  readonly allowedOrigins: readonly string[];
  readonly quickExitUrl: string;
  /** The first words as they stand in the page; the welcome takes their place when it comes. */
  readonly greeting?: string;
  /** What the menu offers; leave out what does not work here (no person on call, one language). */
  readonly controls?: readonly Command[];
  /** What a one-time link shows an adult, the first time; `networkHint` is for rate limits only. Absent: no links. */
  readonly useAdultLink?: (code: string, networkHint: string) => Promise<readonly string[] | undefined>;
  /** Without a touch for so long, the page is covered (S43). Five minutes unless set. */
  readonly idleMs?: number;
}

/** The same with the lines of this moment. */
export type PagesNow = ReporterPages & { readonly crisisLines: readonly ServiceCard[] };

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="12" fill="#6b7477"/></svg>
`;

/**
 * `/` (the chat), `/adults`, and their files, in the language that fits the browser or the `lang` of the
 * address; the first page is for everybody else. Nothing third-party is ever asked for, nothing is kept by the
 * browser but the script and the style, and only sites of `allowedOrigins` may frame the chat.
 */
export function reporterPages(first: ReporterPages, others: readonly ReporterPages[] = []): readonly Route[] {
  const all = [first, ...others];
  const script = readAsset(first.publicDir, 'chat.js');
  const style = readAsset(first.publicDir, 'chat.css');
  const code = readAsset(first.publicDir, 'widget.js');
  const loaders = new Map(all.map((pages) => [pages, toAsset(loaderScript(pages, code))]));
  const fitting = (request: RouteRequest) => fittingPages(first, all, request);
  const paths = { script: `/chat.js?v=${script.hash}`, style: `/chat.css?v=${style.hash}` };
  return [
    get('/', async (request) => {
      const pages = fitting(request);
      return page(chatPage(freshOf(pages), paths), chatPolicy(pages, request.origin));
    }),
    get('/chat.json', async (request) => settingsFile(freshOf(fitting(request)))),
    get('/adults', async (request) => page(adultsPage(freshOf(fitting(request)), paths.style), adultsPolicy)),
    ...adultLinkRoutes(first, fitting, paths.style),
    get('/chat.css', async (request) => file(style, 'text/css', request)),
    get('/chat.js', async (request) => file(script, 'text/javascript', request)),
    get('/favicon.svg', async (request) => file(toAsset(ICON), 'image/svg+xml', request)),
    get('/robots.txt', async (request) =>
      file(toAsset('User-agent: *\nDisallow: /\n'), 'text/plain', request),
    ),
    get('/widget.js', async (request) => {
      const loader = loaders.get(fitting(request));
      return loader === undefined
        ? { status: 404 }
        : varying(file(loader, 'text/javascript', request, 'cross-origin'));
    }),
  ];
}

/** `?lang=pl` when we have it, else what the browser asks for, else the first. */
function fittingPages(
  first: ReporterPages,
  all: readonly ReporterPages[],
  { query, headers }: RouteRequest,
): ReporterPages {
  const known = all.map(({ locale }) => locale);
  const asked = query.get('lang')?.toLowerCase();
  const chosen = known.find((locale) => locale === asked) ?? browserChoice(headers['accept-language'], known);
  return all.find(({ locale }) => locale === chosen) ?? first;
}

/** The first language stands first where the browser likes several of ours equally. */
function browserChoice(header: string | undefined, known: readonly string[]): string | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const short = header.replaceAll(/\b([a-z]{2,3})-[a-z0-9-]+/giu, '$1');
  return new Negotiator({ headers: { 'accept-language': short } }).language([...known]);
}

/** Caches keep one for each language. */
function varying(response: RouteResponse): RouteResponse {
  return { ...response, headers: { ...response.headers, vary: 'accept-language' } };
}

/** All that is served while the chat cannot run: the lines, the adults' page, the style (S45). */
export function crisisOnlyPages(pages: ReporterPages): readonly Route[] {
  const style = readAsset(pages.publicDir, 'chat.css');
  const path = `/chat.css?v=${style.hash}`;
  return [
    get('/', async () => page(crisisPage(freshOf(pages), path), adultsPolicy)),
    get('/adults', async () => page(adultsPage(freshOf(pages), path), adultsPolicy)),
    get('/chat.css', async (request) => file(style, 'text/css', request)),
    get('/favicon.svg', async (request) => file(toAsset(ICON), 'image/svg+xml', request)),
  ];
}

/** The same page as one file that needs no process: a proxy can serve it while the service is away (S45). */
export function crisisFile(pages: ReporterPages): string {
  const style = readAsset(pages.publicDir, 'chat.css').body;
  return crisisPage(freshOf(pages), '').replace(
    /<link rel="stylesheet"[^>]*>/u,
    () => `<style>${style}</style>`,
  );
}

/** Opening is a pressed button, never a visit: a messenger's preview sees only the neutral page (S44). */
function adultLinkRoutes(
  { useAdultLink }: ReporterPages,
  fitting: (request: RouteRequest) => ReporterPages,
  style: string,
): readonly Route[] {
  if (useAdultLink === undefined) return [];
  return [
    get('/a/:code', async (request) => page(closedLinkPage(freshOf(fitting(request)), style), linkPolicy)),
    {
      method: 'POST',
      path: '/a/:code',
      body: 'form',
      cors: false,
      async handle(request) {
        const lines = await useAdultLink(request.params['code'] ?? '', request.networkHint);
        const now = freshOf(fitting(request));
        return page(
          lines === undefined ? deadLinkPage(now, style) : openedLinkPage(now, style, lines),
          linkPolicy,
        );
      },
    },
  ];
}

function freshOf(pages: ReporterPages): PagesNow {
  const { crisisLines } = pages;
  return { ...pages, crisisLines: typeof crisisLines === 'function' ? crisisLines() : crisisLines };
}

function get(path: string, handle: Route['handle']): Route {
  return { method: 'GET', path, body: 'none', cors: false, handle };
}

function page(body: string, policy: string): RouteResponse {
  return {
    status: 200,
    headers: {
      ...SECURITY_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      vary: 'accept-language',
      'content-security-policy': policy,
      'x-robots-tag': 'noindex, nofollow, noarchive',
    },
    body,
  };
}

/** What the page knows, in another language: the chat goes on as it stands and only its own words change. */
function settingsFile(pages: PagesNow): RouteResponse {
  return {
    status: 200,
    headers: {
      ...SECURITY_HEADERS,
      'content-type': 'application/json; charset=utf-8',
      'cross-origin-resource-policy': 'same-origin',
    },
    body: JSON.stringify(settingsOf(pages)),
  };
}

function file(asset: Asset, type: string, request: RouteRequest, sharing = 'same-origin'): RouteResponse {
  return answerAsset(asset, request, {
    ...SECURITY_HEADERS,
    'content-type': `${type}; charset=utf-8`,
    'cross-origin-resource-policy': sharing,
  });
}

/** Our own script and style, our own address; no inline code, no eval, no text that can become code. */
function chatPolicy({ allowedOrigins }: ReporterPages, origin: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${origin.replace(/^http/, 'ws')}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${["'self'", ...allowedOrigins].join(' ')}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

const adultsPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const linkPolicy = adultsPolicy.replace("form-action 'none'", "form-action 'self'");

/** The loader gets its words and its exit from the server that serves it. */
function loaderScript({ words, quickExitUrl }: ReporterPages, { body }: Asset): string {
  const settings = JSON.stringify({ words: words.loader, quickExitUrl });
  return `(()=>{const cuanSettings=${settings};\n${body}})();\n`;
}

import { randomBytes } from 'node:crypto';
import type { Channel } from '../channels/channel.ts';
import { authorise, newPass, type FirstPass } from '../channels/web/passes.ts';
import type { Config } from '../config/config.ts';
import type { ListenerOptions } from '../http/listener.ts';
import type { ConversationId, Locale } from '../domain/ids.ts';
import { createRateLimit, UNPROVEN_CALLS_PER_MINUTE } from '../http/rate-limit.ts';
import { documentRoutes } from '../http/reporter/document-routes.ts';
import { reporterPages } from '../http/reporter/pages.ts';
import { createProofOfWork } from '../http/reporter/proof-of-work.ts';
import { returnRoutes, type ReturnHost } from '../http/reporter/return-routes.ts';
import { createHealthRoutes } from '../http/reporter/routes.ts';
import { SECURITY_HEADERS, transportHeaders } from '../http/security-headers.ts';
import { createComeBack } from '../turn/come-back.ts';
import type { Core } from './core.ts';
import { pagesFrom } from './pages.ts';
import type { Readiness } from './readiness.ts';

/** A bucket per network hint, in memory only, for calls that prove nothing yet. */
export type Limit = ReturnType<typeof createRateLimit>;

/** Everything that faces young people and adults: channels, pages, documents, health. */
export function publicListener(
  config: Config,
  core: Core,
  channels: readonly Channel[],
  limitUnproven: Limit,
  { check, counts }: Readiness,
): ListenerOptions {
  const health = createHealthRoutes(check, counts);
  return {
    ...publicAddress(config),
    routes: [
      ...channels.flatMap((channel) => channel.routes),
      ...health,
      ...documentRoutes(limitUnproven),
      ...returnRoutes(returnHost(core)),
      ...pagesOf(config, core, limitUnproven),
    ],
    upgrade: (...args) => channels.some((channel) => channel.upgrade?.(...args) ?? false),
    log: core.rooms.log,
  };
}

/** Where the public listener is and to whom it answers. */
export function publicAddress(config: Config): Omit<ListenerOptions, 'log' | 'routes'> {
  return {
    name: 'public',
    port: config.port,
    host: config.host,
    headers: { ...SECURITY_HEADERS, ...transportHeaders(config.publicUrl) },
    allowedOrigins: config.allowedOrigins,
    trustedProxies: config.trustedProxies,
    ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
  };
}

function pagesOf(config: Config, { rooms, phrases, directory, store, vault }: Core, limitUnproven: Limit) {
  const pagesIn = (locale?: Locale) => ({
    ...pagesFrom(config, { phrases, directory, clock: rooms.clock }, locale),
    async useAdultLink(code: string, networkHint: string) {
      await limitUnproven(networkHint);
      return store.useAdultLink(vault.tokens.hash(code), rooms.clock());
    },
  });
  return reporterPages(
    pagesIn(),
    config.locales.slice(1).map((locale) => pagesIn(locale)),
  );
}

/** The code finds the conversation; the pass is the web channel's own. */
function returnHost({ rooms, runTurn, vault }: Core): ReturnHost {
  const { clock, newId } = rooms;
  const { tokens } = vault;
  const passHost = { clock, newId, tokens };
  const back = createComeBack(rooms, runTurn);
  return {
    work: createProofOfWork({ clock, newId, sign: (text) => tokens.hash(`work ${text}`) }),
    conversationOf: (request) => authorise(passHost, request).conversation,
    addWord: (conversation, extraWord) => back.addWord(conversation, extraWord),
    async comeBack(code, extraWord) {
      const passes = new Map<ConversationId, FirstPass>();
      const opened = await back.open(code, extraWord, (conversation) => {
        const pass = newPass(passHost, conversation);
        passes.set(conversation, pass);
        return tokens.hash(pass.resume);
      });
      return opened && { ...passes.get(opened.conversation), after: opened.after };
    },
  };
}

/** One for all routes, so that they share their buckets. */
export function rateLimit({ rooms }: Core): Limit {
  return createRateLimit({
    callsPerMinute: UNPROVEN_CALLS_PER_MINUTE,
    clock: rooms.clock,
    newKey: () => randomBytes(32),
  });
}

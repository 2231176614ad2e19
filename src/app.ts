import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createWebChannel } from './channels/web/web-channel.ts';
import type { Config } from './config/config.ts';
import { ConfigError } from './config/config-error.ts';
import type { SettingName } from './config/settings.ts';
import { CuanError } from './domain/errors.ts';
import { openCore } from './house/core.ts';
import type { Core, Overrides } from './house/core.ts';
import { createLiveHouse } from './house/live.ts';
import { moderatorListener, signUpLink } from './house/moderator-side.ts';
import { pagesFrom } from './house/pages.ts';
import { startPeopleJobs } from './house/people.ts';
import { openPushedChannels, startDeliveries } from './house/push.ts';
import { publicAddress, publicListener, rateLimit } from './house/public-side.ts';
import { addGauges, readinessOf } from './house/readiness.ts';
import { languageReviews } from './house/reviews.ts';
import type { LanguageReview } from './house/reviews.ts';
import { hasEverServed, markServed } from './house/served.ts';
import { openShelf } from './house/shelf.ts';
import type { Shelf } from './house/shelf.ts';
import type { ThinkingThread } from './house/thinking/thread.ts';
import { createListener } from './http/listener.ts';
import type { Listener } from './http/listener.ts';
import { crisisFile, crisisOnlyPages } from './http/reporter/pages.ts';
import { createHealthRoutes } from './http/reporter/routes.ts';
import { createForgetting } from './jobs/forget-due.ts';

export interface App {
  /** Opens both listeners; `signUpLink` only while nobody has an account. */
  start(): Promise<Started>;
  /** Says at /readyz that it is on its way out, and serves on: so that a proxy can send people elsewhere first. */
  leave(): void;
  /** Takes nothing new, ends streams, drains open turns, closes the store. */
  stop(): Promise<void>;
  /** Absent while only the crisis page is served. */
  readonly core?: Core;
}

export interface Started {
  readonly port: number;
  /** Absent while only the crisis page is served. */
  readonly moderatorPort?: number;
  readonly signUpLink?: string;
  /** The languages that are offered, and how far a person has read each; said at every start. */
  readonly languages?: readonly LanguageReview[];
}

const FORGET_EVERY_MS = 10 * 60_000;
/** A round that waits for somebody outside is left: what it had taken is taken over by another process, or later. */
const JOB_PATIENCE_MS = 5_000;
const FIRST_TRY_MS = 1_000;
const LONGEST_TRY_MS = 30_000;

/** The whole service. `thread`: a second one that thinks, where the machine has a processor for it. */
export async function createApp(
  config: Config,
  overrides: Overrides = {},
  thread?: ThinkingThread,
): Promise<App> {
  const shelf = openShelf(config, overrides);
  const open = () => openCore(config, overrides, shelf, thread);
  const core = await open().catch((error: unknown) => {
    if (!config.production || !hasEverServed(config)) throw error;
    shelf.log.error('chat-cannot-run', {}, error);
    return undefined;
  });
  return core === undefined ? crisisOnlyApp(config, shelf, open) : wholeApp(config, core);
}

/**
 * Once it has served in production it always comes up, if only with the crisis lines on its page (S45). What kept the
 * chat down may pass (a database that starts after us): it is tried again until it runs, on the same port.
 */
function crisisOnlyApp(config: Config, shelf: Shelf, open: () => Promise<Core>): App {
  const ended = new AbortController();
  let serving: Pick<App, 'leave' | 'stop'>;
  let trying = Promise.resolve();
  async function serveCrisisPage(port: number) {
    const listener = crisisListener({ ...config, port }, shelf);
    const started = await opening(listener, 'PORT', 'HOST');
    serving = { leave: () => undefined, stop: () => listener.stop() };
    return started;
  }
  /** The page stands until everything else does, and comes back when that fails. */
  async function serveAll(port: number, core: Core) {
    const app = await wholeApp({ ...config, port }, core).catch(async (error: unknown) => {
      await core.store.close();
      throw error;
    });
    await serving.stop();
    try {
      await app.start();
      serving = app;
    } catch (error) {
      await app.stop();
      await serveCrisisPage(port);
      throw error;
    }
  }
  async function tryAgain(port: number) {
    for (let waitMs = FIRST_TRY_MS; ; waitMs = Math.min(LONGEST_TRY_MS, waitMs * 2)) {
      // Ends early by the signal, and then there is nothing more to try.
      await wait(waitMs, undefined, { signal: ended.signal }).catch(() => undefined);
      if (ended.signal.aborted) return;
      try {
        await serveAll(port, await open());
        return shelf.log.info('chat-runs-again', {});
      } catch (error) {
        shelf.log.error('chat-cannot-run', {}, error);
      }
    }
  }
  return {
    async start() {
      const started = await serveCrisisPage(config.port);
      trying = tryAgain(started.port);
      return started;
    },
    leave: () => serving.leave(),
    async stop() {
      ended.abort();
      await trying;
      await serving.stop();
    },
  };
}

function crisisListener(config: Config, shelf: Shelf): Listener {
  const down = async () => Promise.reject(new CuanError('not-ready', 'The chat cannot run.'));
  return createListener({
    ...publicAddress(config),
    routes: [...createHealthRoutes(down), ...crisisOnlyPages(pagesFrom(config, shelf))],
    log: shelf.log,
  });
}

/** Opens a listener; what stands in its way is told by the setting that can change it. */
async function opening(listener: Listener, port: SettingName, host: SettingName) {
  try {
    return await listener.start();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new ConfigError(port, 'is taken by another program; choose a free one.');
    if (code === 'EACCES')
      throw new ConfigError(port, 'may not be opened by this user; choose one above 1023.');
    throw new ConfigError(host, 'is not an address of this machine; leave it out, or name one that is.');
  }
}

async function wholeApp(config: Config, core: Core): Promise<App> {
  const limitUnproven = rateLimit(core);
  const live = createLiveHouse(config, core);
  const web = createWebChannel(live.channelHost, { limitUnproven });
  const channels = [web, ...(await openPushedChannels(config, live.channelHost))];
  let isLeaving = false;
  const languages = languageReviews(config, core);
  const readiness = readinessOf(config, core, () => isLeaving, languages);
  const publicSide = createListener(publicListener(config, core, channels, limitUnproven, readiness));
  const moderatorSide = createListener(await moderatorListener(config, core, live, readiness));
  const jobs = [
    core.startJob('forget-due', FORGET_EVERY_MS, forgetting(core), 'alone'),
    ...live.startJobs(),
    ...startPeopleJobs(config, core),
    ...startDeliveries(core, channels),
  ];
  return {
    core,
    async start() {
      const moderator = await opening(moderatorSide, 'MODERATOR_PORT', 'MODERATOR_HOST');
      const { port } = await opening(publicSide, 'PORT', 'HOST').catch(async (error: unknown) => {
        await moderatorSide.stop();
        throw error;
      });
      // Only now: a start that fails is tried again, and the same figures cannot be told twice.
      addGauges(core);
      if (config.production) markServed(config);
      const pages = pagesFrom(config, { ...core, clock: core.rooms.clock });
      writeFileSync(join(config.dataDirectory, 'crisis-page.html'), crisisFile(pages));
      const link = await signUpLink(config, core, moderator.port);
      core.thinker.getReady(() => isLeaving);
      return {
        port,
        moderatorPort: moderator.port,
        languages,
        ...(link === undefined ? {} : { signUpLink: link }),
      };
    },
    leave() {
      isLeaving = true;
    },
    async stop() {
      isLeaving = true;
      await Promise.all(channels.map((channel) => channel.close()));
      const ended = Promise.all(jobs.map((job) => job.stop()));
      await Promise.all([
        publicSide.stop(),
        moderatorSide.stop(),
        Promise.race([ended, wait(JOB_PATIENCE_MS, undefined, { ref: false })]),
      ]);
      await core.store.close();
      await core.thinker.stop();
      await core.traces.stop();
    },
  };
}

function forgetting({ store, rooms }: Core): () => Promise<void> {
  return createForgetting(store, rooms.clock, rooms.log);
}

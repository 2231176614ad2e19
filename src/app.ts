import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../dialogs/index.ts';
import { createDesk } from './cases/desk.ts';
import { createPasswords } from './cases/passwords.ts';
import { ensureInvitation } from './cases/sign-up.ts';
import type { Channel } from './channels/channel.ts';
import { createWebChannel } from './channels/web/web-channel.ts';
import type { Config } from './config/config.ts';
import { ConfigError } from './config/config-error.ts';
import { refuseUnsafe } from './config/refuse-unsafe.ts';
import type { SettingName } from './config/settings.ts';
import { COMMANDS } from './domain/command.ts';
import type { Wording } from './directory/card.ts';
import { checkState } from './directory/check.ts';
import type { CheckState } from './directory/check.ts';
import { createDirectory } from './directory/directory.ts';
import { loadDirectory } from './directory/load.ts';
import type { LiveBus } from './domain/live.ts';
import { CuanError } from './domain/errors.ts';
import type { Clock, Log, NewId } from './domain/ports.ts';
import type { Read } from './domain/reading.ts';
import type { Directory } from './domain/service.ts';
import { createListener } from './http/listener.ts';
import type { Listener, ListenerOptions } from './http/listener.ts';
import { moderatorRoutes } from './http/moderator/moderator-routes.ts';
import { createRateLimit, UNPROVEN_CALLS_PER_MINUTE } from './http/rate-limit.ts';
import { documentRoutes } from './http/reporter/document-routes.ts';
import { crisisFile, crisisOnlyPages, readPageWords, reporterPages } from './http/reporter/pages.ts';
import type { ReporterPages } from './http/reporter/pages.ts';
import { createHealthRoutes } from './http/reporter/routes.ts';
import { SECURITY_HEADERS, transportHeaders } from './http/security-headers.ts';
import { projectRoot } from './config/project-root.ts';
import { forgetDue } from './jobs/forget-due.ts';
import { repeat } from './jobs/repeat.ts';
import { createLog } from './observability/log.ts';
import { loadPhrasebooks } from './phrases/load.ts';
import { BASE_LOCALE, createPhrases } from './phrases/phrases.ts';
import type { Phrases } from './phrases/phrases.ts';
import { loadReviewState } from './script-book/reviews.ts';
import type { ReviewState } from './script-book/reviews.ts';
import { read } from './signals/read.ts';
import { createLiveHouse, type LiveHouse } from './live-house.ts';
import { openSqliteStore } from './store/sqlite/sqlite-store.ts';
import type { Store } from './store/store.ts';
import { createHub } from './turn/hub.ts';
import { createLiveBus } from './turn/live-bus.ts';
import type { Rooms } from './turn/rooms.ts';
import { createTurn } from './turn/run-turn.ts';
import type { RunTurn } from './turn/run-turn.ts';
import { loadMasterKey } from './vault/master-key.ts';
import { createVault } from './vault/vault.ts';
import type { Vault } from './vault/vault.ts';

/** What tests may hand in instead: only clock, ids, randomness, where log lines go, and parts to break. */
export interface Overrides {
  readonly clock?: Clock;
  readonly newId?: NewId;
  readonly log?: Log;
  readonly read?: Read;
  readonly catalogue?: Rooms['catalogue'];
}

/** Everything of the house but its doors: enough to run turns, as `npm run talk` does. */
export interface Core {
  readonly rooms: Rooms;
  readonly runTurn: RunTurn;
  /** What happens in all conversations, as kinds only. */
  readonly bus: LiveBus;
  readonly vault: Vault;
  readonly store: Store;
  readonly phrases: Phrases;
  readonly directory: Directory;
}

export interface App {
  /** Opens both listeners; `signUpLink` only while nobody has an account. */
  start(): Promise<Started>;
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
  /** How far a person has read the dialogs; said at every start. */
  readonly reviews?: ReviewState;
}

/** A service that was checked longer ago than this is hidden and said in the log (S45). */
const RECHECK_DAYS = 365;
const FORGET_EVERY_MS = 10 * 60_000;

/** What needs no key and no database: words, services, time. Throws ConfigError when a start would be unsafe. */
function openShelf(config: Config, overrides: Overrides) {
  const root = projectRoot();
  const clock = overrides.clock ?? Date.now;
  const log = overrides.log ?? createLog({ level: config.logLevel });
  const missing = config.locales.find((locale) => !existsSync(join(root, 'locales', locale)));
  if (missing !== undefined)
    throw new ConfigError('LOCALES', `names ${missing}, but there is no folder locales/${missing}.`);
  const phrases = createPhrases(loadPhrasebooks(join(root, 'locales'), config.locales));
  const services = loadDirectory(join(root, 'services'));
  const wording: Wording = (key, params, locale) => phrases.word(key, locale, params);
  const directory = createDirectory(services, wording, { recheckDays: RECHECK_DAYS });
  for (const danger of refuseUnsafe(config, startFacts(config, directory)))
    log.warn('unsafe-setting', { setting: danger.setting });
  warnOfUnchecked(checkState(services, clock(), RECHECK_DAYS), log);
  return { clock, log, phrases, directory };
}

type Shelf = ReturnType<typeof openShelf>;

/** Opens vault, store and rooms. Throws ConfigError or MasterKeyError, one line, when it would be unsafe. */
export async function createCore(config: Config, overrides: Overrides = {}): Promise<Core> {
  return openCore(config, overrides, openShelf(config, overrides));
}

async function openCore(config: Config, overrides: Overrides, shelf: Shelf): Promise<Core> {
  const { clock, log, phrases, directory } = shelf;
  const newId = overrides.newId ?? (() => randomBytes(16).toString('base64url'));
  makeDataDirectory(config);
  const vault = openVault(config);
  const store = await openSqliteStore({ file: join(config.dataDirectory, 'cuan.db'), vault, clock });
  await store.migrate();
  await store.check();
  const { hub, bus } = createLiveBus(createHub());
  const rooms: Rooms = {
    store,
    read: overrides.read ?? read,
    catalogue: overrides.catalogue ?? catalogue,
    phrases,
    directory,
    pseudonym: vault.pseudonym,
    hub,
    clock,
    newId,
    log,
    hashSecret: (secret) => vault.tokens.hash(secret),
    settings: {
      publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
      place: config.place,
      unstaffed: config.unstaffed,
      ...(config.duty === undefined ? {} : { duty: config.duty }),
    },
  };
  return { rooms, runTurn: createTurn(rooms), bus, vault, store, phrases, directory };
}

function makeDataDirectory({ dataDirectory }: Config): void {
  try {
    mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
    accessSync(dataDirectory, constants.W_OK);
  } catch {
    throw new ConfigError('DATA_DIR', 'must be a folder that this user can write to.');
  }
}

/** What no person has checked is said at every start, until one does (docs/services.md). */
function warnOfUnchecked({ unchecked, stale }: CheckState, log: Log): void {
  if (unchecked.length > 0) log.warn('services-unchecked', { count: unchecked.length });
  if (stale.length > 0) log.warn('services-hidden', { count: stale.length, why: 'stale' });
}

/** The whole service. */
export async function createApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const shelf = openShelf(config, overrides);
  const core = await openCore(config, overrides, shelf).catch((error: unknown) => {
    if (!hasServed(config)) throw error;
    shelf.log.error('chat-cannot-run', {}, error);
    return undefined;
  });
  return core === undefined ? crisisOnlyApp(config, shelf) : wholeApp(config, core);
}

/** Once it has served in production it always comes up, if only with the crisis lines on its page (S45). */
function crisisOnlyApp(config: Config, shelf: Shelf): App {
  const down = async () => Promise.reject(new CuanError('not-ready', 'The chat cannot run.'));
  const listener = createListener({
    ...publicAddress(config),
    routes: [...createHealthRoutes(down), ...crisisOnlyPages(pagesFrom(config, shelf))],
    log: shelf.log,
  });
  return {
    start: () => opening(listener, 'PORT', 'HOST'),
    stop: () => listener.stop(),
  };
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
  const publicSide = createListener(publicListener(config, core, [web], limitUnproven));
  const moderatorSide = createListener(moderatorListener(config, core, live));
  const jobs = [
    repeat(
      'forget-due',
      FORGET_EVERY_MS,
      () => forgetDue(core.store, core.rooms.clock, core.rooms.log),
      core.rooms.log,
    ),
    ...live.startJobs(),
  ];
  return {
    core,
    async start() {
      const moderator = await opening(moderatorSide, 'MODERATOR_PORT', 'MODERATOR_HOST');
      const { port } = await opening(publicSide, 'PORT', 'HOST').catch(async (error: unknown) => {
        await moderatorSide.stop();
        throw error;
      });
      if (config.production) markServed(config);
      const pages = pagesFrom(config, { ...core, clock: core.rooms.clock });
      writeFileSync(join(config.dataDirectory, 'crisis-page.html'), crisisFile(pages));
      const link = await signUpLink(config, core, moderator.port);
      return {
        port,
        moderatorPort: moderator.port,
        reviews: reviewsOf(config, core),
        ...(link === undefined ? {} : { signUpLink: link }),
      };
    },
    async stop() {
      await web.close();
      await Promise.all([publicSide.stop(), moderatorSide.stop(), ...jobs.map((job) => job.stop())]);
      await core.store.close();
    },
  };
}

function reviewsOf({ locales }: Config, { rooms }: Core): ReviewState {
  return loadReviewState(join(projectRoot(), 'locales'), locales[0] ?? BASE_LOCALE, rooms.catalogue);
}

type Limit = ReturnType<typeof createRateLimit>;

function publicListener(
  config: Config,
  core: Core,
  channels: readonly Channel[],
  limitUnproven: Limit,
): ListenerOptions {
  const health = createHealthRoutes(() => core.store.check(), reviewsOf(config, core));
  return {
    ...publicAddress(config),
    routes: [
      ...channels.flatMap((channel) => channel.routes),
      ...health,
      ...documentRoutes(limitUnproven),
      ...pagesOf(config, core, limitUnproven),
    ],
    upgrade: (...args) => channels.some((channel) => channel.upgrade?.(...args) ?? false),
    log: core.rooms.log,
  };
}

/** Where the public listener is and to whom it answers. */
function publicAddress(config: Config): Omit<ListenerOptions, 'log' | 'routes'> {
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

function moderatorListener(config: Config, core: Core, live: LiveHouse): ListenerOptions {
  const { store, rooms } = core;
  const { clock, newId, log } = rooms;
  const desk = createDesk({ store, clock, newId, passwords: createPasswords() });
  const moderatorUrl = config.moderatorUrl ?? `http://localhost:${config.moderatorPort}`;
  return {
    name: 'moderator',
    port: config.moderatorPort,
    host: config.moderatorHost,
    routes: [
      ...moderatorRoutes({ desk, live: live.desk, moderatorUrl, publicDir: publicDir() }),
      ...createHealthRoutes(() => store.check(), reviewsOf(config, core)),
    ],
    headers: { ...SECURITY_HEADERS, ...transportHeaders(config.moderatorUrl) },
    log,
    allowedOrigins: [],
    trustedProxies: config.trustedProxies,
    ...(config.moderatorUrl === undefined ? {} : { publicUrl: config.moderatorUrl }),
  };
}

function publicDir(): string {
  return join(projectRoot(), 'dist', 'public');
}

function pagesOf(config: Config, { rooms, phrases, directory, store, vault }: Core, limitUnproven: Limit) {
  return reporterPages({
    ...pagesFrom(config, { phrases, directory, clock: rooms.clock }),
    async useAdultLink(code, networkHint) {
      await limitUnproven(networkHint);
      return store.useAdultLink(vault.tokens.hash(code), rooms.clock());
    },
  });
}

function pagesFrom(
  config: Config,
  shelf: Pick<Core, 'directory' | 'phrases'> & { readonly clock: Clock },
): ReporterPages {
  const { clock, directory, phrases } = shelf;
  const { place, locales, unstaffed } = config;
  const locale = locales[0] ?? BASE_LOCALE;
  const query = () => ({ place, placeConfirmed: false, locale, nowMs: clock(), limit: 3 });
  const emergency = directory.emergency(place, locale);
  const controls = COMMANDS.filter((control) => control !== 'person' || !unstaffed);
  return {
    publicDir: publicDir(),
    words: readPageWords(join(projectRoot(), 'locales'), locale),
    locale,
    crisisLines: () => [
      ...(emergency === undefined ? [] : [emergency]),
      ...directory.pick({ ...query(), need: 'crisis' }),
    ],
    emergencyNumber: emergency?.call?.display ?? '',
    adultServices: directory.pick({ ...query(), need: 'adult', ageBand: '18-plus' }),
    allowedOrigins: config.allowedOrigins,
    quickExitUrl: config.quickExitUrl,
    greeting: phrases.word('welcome:says.hello', locale),
    controls,
  };
}

function rateLimit({ rooms }: Core): Limit {
  return createRateLimit({
    callsPerMinute: UNPROVEN_CALLS_PER_MINUTE,
    clock: rooms.clock,
    newKey: () => randomBytes(32),
  });
}

function openVault(config: Config): Vault {
  const masterKey = loadMasterKey({
    fromEnv: config.masterKey?.reveal(),
    dataDir: config.dataDirectory,
    production: config.production,
  });
  return createVault({ masterKey, newBytes: (size) => randomBytes(size) });
}

/** The token stands behind `#`, so that no server, proxy or log ever gets it. */
async function signUpLink(config: Config, core: Core, port: number): Promise<string | undefined> {
  const invitation = await ensureInvitation({ store: core.store, clock: core.rooms.clock });
  if (invitation === undefined) return undefined;
  const address = config.moderatorUrl ?? `http://localhost:${port}`;
  return `${address}/sign-up#${invitation.token}`;
}

function servedMark(config: Config): string {
  return join(config.dataDirectory, 'served-in-production');
}

function markServed(config: Config): void {
  writeFileSync(servedMark(config), '');
}

function hasServed(config: Config): boolean {
  return config.production && existsSync(servedMark(config));
}

function startFacts(config: Config, directory: Directory) {
  const locale = config.locales[0] ?? BASE_LOCALE;
  return {
    emergencyNumberKnown:
      directory.places.includes(config.place) && directory.emergency(config.place, locale) !== undefined,
    firstStart: !existsSync(servedMark(config)),
  };
}

import { accessSync, constants, mkdirSync } from 'node:fs';
import type { Config } from '../config/config.ts';
import { ConfigError } from '../config/config-error.ts';
import type { LiveBus, LiveNotice } from '../domain/live.ts';
import type { Clock, Log, NewId } from '../domain/ports.ts';
import type { Read } from '../domain/reading.ts';
import type { Catalogue } from '../conversation/catalogue.ts';
import type { DirectoryData } from '../directory/facts.ts';
import type { Directory } from '../domain/service.ts';
import type { Metrics } from '../observability/metrics.ts';
import type { Traces } from '../observability/traces.ts';
import type { Phrasebook } from '../phrases/load.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { Retention } from '../store/retention.ts';
import type { Store } from '../store/store.ts';
import { createHub } from '../turn/hub.ts';
import { createLiveBus } from '../turn/live-bus.ts';
import type { Rooms } from '../turn/rooms.ts';
import { createShownOnce } from '../turn/shown-once.ts';
import { createTurn } from '../turn/run-turn.ts';
import type { RunTurn } from '../turn/run-turn.ts';
import type { NewBytes } from '../vault/envelope.ts';
import { loadMasterKey } from '../vault/master-key.ts';
import { createNewBytes } from '../vault/new-bytes.ts';
import { createVault } from '../vault/vault.ts';
import type { Vault } from '../vault/vault.ts';
import { measured } from './measured.ts';
import { openStore } from './store.ts';
import { openThinker } from './thinking/thinker.ts';
import type { Thinker } from './thinking/thinker.ts';
import type { ThinkingThread } from './thinking/thread.ts';
import { tracedStore, tracedTurn, tracesOf } from './traced.ts';
import { turnSettings } from './turn-settings.ts';
import { alone } from '../jobs/alone.ts';
import { repeat, type Job } from '../jobs/repeat.ts';
import { openShelf } from './shelf.ts';
import type { Shelf } from './shelf.ts';

/** What tests may hand in instead: only clock, ids, randomness, where log lines go, and parts to break. */
export interface Overrides {
  readonly clock?: Clock;
  readonly newId?: NewId;
  readonly log?: Log;
  readonly read?: Read;
  readonly catalogue?: Catalogue;
}

/** Everything of the house but its doors: enough to run turns, as `npm run talk` does. */
export interface Core {
  readonly rooms: Rooms;
  readonly runTurn: RunTurn;
  readonly thinker: Thinker;
  readonly metrics: Metrics;
  readonly traces: Traces;
  /** What happens in all conversations, as kinds only. */
  readonly bus: LiveBus;
  readonly vault: Vault;
  readonly store: Store;
  readonly phrases: Phrases;
  /** What the phrases are made from, by language. */
  readonly books: Readonly<Record<string, Phrasebook>>;
  readonly directory: Directory;
  /** The facts that the directory shows. */
  readonly services: DirectoryData;
  /** Starts what comes round by the clock. `alone`: in one process at a time, where several share the database. */
  startJob(name: string, everyMs: number, job: () => Promise<void>, alone?: 'alone'): Job;
}

const HOUR_MS = 3_600_000;

/** Opens vault, store and rooms. Throws ConfigError or MasterKeyError, one line, when it would be unsafe. */
export async function createCore(config: Config, overrides: Overrides = {}): Promise<Core> {
  return openCore(config, overrides, openShelf(config, overrides));
}

/** The same, from a shelf that is already open, and with a thread that thinks where one was started. */
export async function openCore(
  config: Config,
  overrides: Overrides,
  shelf: Shelf,
  thread?: ThinkingThread,
): Promise<Core> {
  const { clock, log, metrics, books, phrases, directory, services } = shelf;
  const newBytes = createNewBytes();
  const newId = overrides.newId ?? (() => Buffer.from(newBytes(16)).toString('base64url'));
  makeDataDirectory(config);
  const vault = openVault(config, newBytes);
  const traces = await tracesOf(config);
  const store = tracedStore(
    await openStore(config, { vault, clock, retention: retentionOf(config) }),
    traces,
  );
  try {
    await store.migrate();
    await store.check();
  } catch (error) {
    await store.close();
    throw error;
  }
  const { hub, bus, heard } = createLiveBus(createHub(), clock, tellOthers(store.shared));
  store.shared?.listen(heard);
  const settings = turnSettings(config);
  const { read, catalogue } = overrides;
  const thinker = await openThinker(
    {
      phrases,
      directory,
      newId,
      log,
      settings,
      ...(read === undefined ? {} : { read }),
      ...(catalogue === undefined ? {} : { catalogue }),
    },
    services,
    traces,
    thread,
  );
  const rooms: Rooms = {
    store,
    think: thinker.think,
    phrases,
    directory,
    pseudonym: vault.pseudonym,
    hub,
    clock,
    newId,
    log,
    hashSecret: (secret) => vault.tokens.hash(secret),
    returnCodes: vault.returnCodes,
    shownOnce: createShownOnce(clock, store.shared),
    settings,
  };
  const runTurn = measured(tracedTurn(createTurn(rooms), traces), (figures) => metrics.turn(figures));
  const aloneHost = { shared: store.shared, clock };
  return {
    rooms,
    runTurn,
    thinker,
    metrics,
    traces,
    bus,
    vault,
    store,
    phrases,
    books,
    directory,
    services,
    startJob: (name, everyMs, job, only) =>
      repeat(name, everyMs, only === undefined ? job : alone(aloneHost, name, everyMs, job), log),
  };
}

/** What is told of typing and the like may be lost: nothing waits for it. */
function tellOthers(shared: Store['shared']): ((notice: LiveNotice) => void) | undefined {
  return shared && ((notice) => void shared.tell(notice).catch(() => undefined));
}

function retentionOf({ keepHours, keepCaseDays, keepReturnCodeDays }: Config): Retention {
  return {
    withoutCaseMs: keepHours * HOUR_MS,
    returnCodeMs: keepReturnCodeDays * 24 * HOUR_MS,
    closedCaseMs: keepCaseDays * 24 * HOUR_MS,
  };
}

function makeDataDirectory({ dataDirectory }: Config): void {
  try {
    mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
    accessSync(dataDirectory, constants.W_OK);
  } catch {
    throw new ConfigError('DATA_DIR', 'must be a folder that this user can write to.');
  }
}

function openVault(config: Config, newBytes: NewBytes): Vault {
  const masterKey = loadMasterKey({
    fromEnv: config.masterKey?.reveal(),
    dataDir: config.dataDirectory,
    production: config.production,
  });
  return createVault({ masterKey, newBytes });
}

import { createAids } from './aids.ts';
import type { Core } from './core.ts';
import { tracedDestination } from './traced.ts';
import { handoffOffers } from './handoff.ts';
import { createPractice } from './practice.ts';
import { createPushHost } from './push.ts';
import { createLiveDesk, type LiveDesk } from '../cases/live-desk.ts';
import type { LiveHost } from '../cases/live-host.ts';
import type { PracticeDesk } from '../cases/practice.ts';
import { ageQueue, alertWaiting, noteQuiet, returnSilent } from '../cases/rounds.ts';
import type { ChannelHost, PushHost } from '../channels/channel.ts';
import type { Config } from '../config/config.ts';
import type { OnCall } from '../config/parse.ts';
import { knownWays } from '../directory/known-ways.ts';
import { isOnDuty } from '../domain/duty.ts';
import type { Job } from '../jobs/repeat.ts';
import { createMail, type MailWords } from '../outbox/email.ts';
import type { Destination } from '../outbox/destination.ts';
import { createPost } from '../outbox/post.ts';
import { createAlertPump, type PumpHost } from '../outbox/pump.ts';
import { createTeamsCard, type CardWords } from '../outbox/teams.ts';
import { createWebhook } from '../outbox/webhook.ts';
import { BASE_LOCALE } from '../phrases/phrases.ts';
import { createChannelLive } from '../turn/channel-live.ts';
import { createCrisisLines } from '../turn/crisis-lines.ts';

/** What is put together for people to answer: the desk, what channels tell it, and what runs by the clock. */
export interface LiveHouse {
  readonly desk: LiveDesk;
  readonly practice: PracticeDesk;
  readonly channelHost: ChannelHost;
  /** Starts what runs by the clock. */
  startJobs(): readonly Job[];
}

const SILENCE_EVERY_MS = 5_000;
const ROUND_EVERY_MS = 60_000;
const PUMP_EVERY_MS = 2_000;

export function createLiveHouse(config: Config, core: Core): LiveHouse {
  const host = createLiveHost(config, core);
  const practice = createPractice(config, core);
  const offers = handoffOffers(config, core);
  const pump = createAlertPump(pumpHost(config, core));
  const alone = (name: string, everyMs: number, run: () => Promise<void>) =>
    core.startJob(name, everyMs, run, 'alone');
  return {
    desk: createLiveDesk(host),
    practice: practice.desk,
    channelHost: channelHostOf(core, createPushHost(core)),
    startJobs: () => [
      { stop: () => practice.close() },
      ...(offers === undefined ? [] : [alone('offer-cases', ROUND_EVERY_MS / 6, offers)]),
      alone('return-silent', SILENCE_EVERY_MS, () => returnSilent(host)),
      alone('queue-clock', ROUND_EVERY_MS, async () => {
        await ageQueue(host);
        await noteQuiet(host);
        await alertWaiting(host);
      }),
      ...(config.unstaffed ? [] : [core.startJob('pump-alerts', PUMP_EVERY_MS, pump)]),
    ],
  };
}

/** What the acts and rounds work with. */
export function createLiveHost(config: Config, core: Core): LiveHost {
  const { rooms, store, bus, phrases, directory, services } = core;
  const { clock, newId, log, hub } = rooms;
  return {
    store,
    clock,
    newId,
    log,
    hub,
    bus,
    render: phrases.render,
    crisisLines: createCrisisLines(rooms),
    knownWays: knownWays(services),
    aids: createAids(core),
    cardOf: (service, locale, nowMs) => directory.byId(service, locale, nowMs),
    silenceMs: config.moderatorSilenceMinutes * 60_000,
  };
}

/** What every channel is given. */
function channelHostOf({ rooms, runTurn, store, vault, phrases, bus }: Core, push: PushHost): ChannelHost {
  const { hub, clock, newId, log } = rooms;
  return {
    runTurn,
    readMessages: async (conversation, after) =>
      rooms.shownOnce.reveal(await store.readMessages(conversation, after)),
    async lookUp(conversation) {
      const record = await store.openConversation(conversation);
      if (record === undefined) return undefined;
      const { state, resumeHash, lastSeq } = record;
      return { state, lastSeq, ...(resumeHash === undefined ? {} : { resumeHash }) };
    },
    deletedPhrase: () => phrases.word('common:says.deleted', BASE_LOCALE),
    hub,
    tokens: vault.tokens,
    clock,
    newId,
    log,
    live: createChannelLive(rooms, bus),
    push,
  };
}

function pumpHost(config: Config, core: Core): PumpHost {
  const { clock, log } = core.rooms;
  const { duty } = config;
  return {
    store: core.store,
    destinations: config.onCalls
      .flatMap((onCall) => destinationOf(onCall, config, core) ?? [])
      .map((destination) => tracedDestination(destination, core.traces)),
    moderatorUrl: config.moderatorUrl ?? `http://localhost:${config.moderatorPort}`,
    escalateMs: config.escalateMinutes * 60_000,
    onDuty: (nowMs) => duty !== undefined && isOnDuty(duty, nowMs),
    clock,
    chance: Math.random,
    log,
  };
}

/** Nothing where its means are missing; production does not start like that (S34). */
function destinationOf(onCall: OnCall, config: Config, { rooms, phrases }: Core): Destination | undefined {
  const { smtpUrl, alertFrom: from, alertWebhookSecrets: secrets } = config;
  const post = createPost(config.privateDestinations);
  const to = onCall.destination.reveal();
  if (onCall.kind === 'webhook')
    return secrets.length === 0
      ? undefined
      : createWebhook(
          to,
          secrets.map((secret) => secret.reveal()),
          rooms.clock,
          post,
        );
  if (onCall.kind === 'teams') return createTeamsCard(to, cardWords(config, phrases), post);
  return smtpUrl === undefined
    ? undefined
    : createMail(to, { smtpUrl: smtpUrl.reveal(), from, words: mailWords(config, phrases) });
}

/** What a card in Teams says; the same as the mail, without its address. */
export function cardWords(config: Config, phrases: Core['phrases']): CardWords {
  const locale = config.locales[0] ?? BASE_LOCALE;
  return {
    title: (kind, care) => mailWords(config, phrases).subject(kind, care),
    text: (kind) =>
      phrases.word(`alert:card.${kind}`, locale) || phrases.word('alert:card.case-opened', locale),
    open: () => phrases.word('alert:open', locale),
  };
}

function mailWords({ locales }: Config, phrases: Core['phrases']): MailWords {
  const locale = locales[0] ?? BASE_LOCALE;
  return {
    subject: (_kind, care) =>
      phrases.word(`alert:subject.${['crisis', 'emergency'].includes(care) ? care : 'other'}`, locale),
    body: (kind, _care, link) => phrases.word(`alert:body.${kind}`, locale, { link }),
  };
}

import type { Channel, ChannelHost, PushHost } from '../channels/channel.ts';
import { createTeamsChannel, type TeamsHost, type TeamsLine } from '../channels/teams/teams-channel.ts';
import type { SmsHost } from '../channels/sms/sms-channel.ts';
import type { Config } from '../config/config.ts';
import type { Job } from '../jobs/repeat.ts';
import { eraseCopies } from '../outbox/carrier-copies.ts';
import { createDeliveryPump } from '../outbox/deliveries.ts';
import { BASE_LOCALE } from '../phrases/phrases.ts';
import type { Core } from './core.ts';
import { tracedDeliver } from './traced.ts';

/** What every channel is given whose replies are sent out. */
export function createPushHost({ rooms, store, vault, bus, phrases }: Core): PushHost {
  const { clock, hub } = rooms;
  return {
    async reported(ref, news) {
      const found = await store.reportDelivery(ref, news);
      if (found === undefined) return;
      if (found.arrived) await store.markDelivered(found.conversation, found.seq);
      bus.tell({ conversation: found.conversation, kind: 'delivered' });
    },
    findConversation: (address) => store.findConversation(vault.pseudonym(address)),
    async noteReach(conversation, reach) {
      await store.noteReach(conversation, reach);
      bus.tell({ conversation, kind: 'delivered' });
    },
    async forget(conversation) {
      if (await store.forgetConversation(conversation, clock())) hub.publish(conversation);
    },
    noteCopy: (conversation, name) => store.addCarrierCopy(conversation, name, clock()),
    render: phrases.render,
  };
}

/** The channels that the operator has set up, besides the web. Each loads its library only here. */
export async function openPushedChannels(config: Config, host: ChannelHost): Promise<readonly Channel[]> {
  const { push } = host;
  if (push === undefined) return [];
  const withPush = { ...host, push };
  return [...(await openSms(config, withPush)), ...(await openTeams(config, withPush))];
}

/**
 * In production only with credentials, and then Microsoft's library (0.7 s) is loaded at start. Elsewhere it waits
 * for the first call, and without credentials only this machine is let in, for the Agents Playground.
 */
async function openTeams(config: Config, host: TeamsHost): Promise<readonly Channel[]> {
  const { teams, production, locales } = config;
  if (teams === undefined && production) return [];
  const openLine = () => openTeamsLine(teams);
  const line = teams === undefined ? undefined : await openLine();
  const options = {
    locale: locales[0] ?? BASE_LOCALE,
    checkTokens: teams !== undefined,
    webPage: config.publicUrl ?? `http://localhost:${config.port}`,
  };
  return [createTeamsChannel(host, { ...options, openLine: async () => line ?? openLine() })];
}

async function openTeamsLine(teams: Config['teams']): Promise<TeamsLine> {
  const { openTeamsAdapter } = await import('../channels/teams/teams-adapter.ts');
  if (teams === undefined || teams.kind === 'managed-identity') return openTeamsAdapter(teams);
  return openTeamsAdapter({ ...teams, password: teams.password.reveal() });
}

/** In production never without signatures, whatever was accepted at the first start. */
async function openSms(config: Config, host: SmsHost): Promise<readonly Channel[]> {
  const { twilio, production, publicUrl, locales } = config;
  if (twilio === undefined) return [];
  if (production && !twilio.checkSignature) {
    host.log.error('channel-not-opened', { channel: 'sms', why: 'unsigned' });
    return [];
  }
  const { createSmsChannel } = await import('../channels/sms/sms-channel.ts');
  const { openTwilio } = await import('../channels/sms/twilio.ts');
  const line = await openTwilio({ ...twilio, authToken: twilio.authToken.reveal() }, host.clock);
  const { checkSignature, eraseCopies } = twilio;
  const options = { line, locales, checkSignature, eraseCopies };
  return [createSmsChannel(host, { ...options, ...(publicUrl === undefined ? {} : { publicUrl }) })];
}

const DELIVER_EVERY_MS = 1_000;
const COPIES_EVERY_MS = 30_000;

/** Starts what sends replies out; nothing where no channel needs it. */
export function startDeliveries(core: Core, channels: readonly Channel[]): readonly Job[] {
  const { clock, log } = core.rooms;
  const deliver = new Map(
    channels.flatMap((channel) => {
      const send = tracedDeliver(channel, core.traces);
      return send === undefined ? [] : [[channel.name, send] as const];
    }),
  );
  if (deliver.size === 0) return [];
  const pump = createDeliveryPump({
    store: core.store,
    channels: deliver,
    changed: (conversation) => core.bus.tell({ conversation, kind: 'delivered' }),
    clock,
    chance: Math.random,
    log,
  });
  const deaf = core.bus.listen(({ kind }) => {
    if (kind === 'changed') pump.wake();
  });
  const erasers = channels.flatMap(({ eraseCopy }) => eraseCopy ?? []);
  return [
    {
      stop: () => {
        deaf();
        return pump.idle();
      },
    },
    core.startJob('deliver', DELIVER_EVERY_MS, () => pump.round()),
    ...erasers.map((erase) =>
      core.startJob(
        'erase-copies',
        COPIES_EVERY_MS,
        () => eraseCopies({ store: core.store, erase, clock, log }),
        'alone',
      ),
    ),
  ];
}

import { randomUUID } from 'node:crypto';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Channel } from '../../../src/channels/channel.ts';
import { createTeamsChannel } from '../../../src/channels/teams/teams-channel.ts';
import { TeamsAdapter } from '../../../src/channels/teams/teams-adapter.ts';
import { readConfig } from '../../../src/config/config.ts';
import { id } from '../../../src/domain/ids.ts';
import type { ConversationId } from '../../../src/domain/ids.ts';
import type { StoredMessage } from '../../../src/domain/message.ts';
import { createLiveHouse } from '../../../src/house/live.ts';
import { createPushHost, startDeliveries } from '../../../src/house/push.ts';
import { openListener, type OpenListener } from '../../http/open-listener.ts';
import {
  APP_ID,
  ISSUER,
  openBotFramework,
  type BotFramework,
  type Card,
  type Posted,
} from '../../support/bot-framework.ts';
import { openCore, type TestCore } from '../../support/house.ts';
import { eventually } from '../../support/live.ts';

const PERSON = {
  id: '29:person',
  name: 'Niamh Murphy',
  aadObjectId: 'aaaaaaaa-0000-4000-8000-00000000dddd',
  userPrincipalName: 'niamh@school.example',
};
const TENANT = 'bbbbbbbb-0000-4000-8000-00000000eeee';

/** Nothing of these may be found anywhere after a conversation. */
export const PERSONAL = [PERSON.name, PERSON.aadObjectId, PERSON.userPrincipalName, TENANT, PERSON.id];

export interface Teams {
  readonly core: TestCore;
  readonly channel: Channel;
  readonly framework: BotFramework;
  readonly listener: OpenListener;
  /** All that was logged. */
  readonly logged: readonly string[];
  /** Posts as the Bot Framework does; `token: ''` sends none. */
  post(activity: object, token?: string): Promise<Response>;
  chat(options?: { readonly channelId?: string }): Chat;
  close(): Promise<void>;
}

/** One person in a personal chat with our bot. */
export interface Chat {
  readonly conversation: string;
  send(activity: object, token?: string): Promise<Response>;
  install(): Promise<Response>;
  say(text: string, more?: object): Promise<Response>;
  /** Taps an answer of the newest card that has it. */
  tap(label: string): Promise<Response>;
  posted(): readonly Posted[];
  /** New messages after `count` of them. */
  messages(count: number): Promise<readonly Posted[]>;
  id(): Promise<ConversationId | undefined>;
  stored(): Promise<readonly StoredMessage[]>;
}

/** The real service from its listener to its database, with Microsoft's real library, against a stand-in of its side. */
export async function openTeams(): Promise<Teams> {
  const framework = await openBotFramework();
  const logged: string[] = [];
  const write = (...parts: readonly unknown[]) => void logged.push(JSON.stringify(parts));
  const log = { info: write, warn: write, error: write };
  const core = await openCore({}, { log });
  const config = readConfig({ DATA_DIR: core.folder, DUTY_HOURS: 'mon-sun 00:00-24:00' });
  const { channelHost } = createLiveHouse(config, core);
  const channel = createTeamsChannel(
    { ...channelHost, push: createPushHost(core) },
    {
      openLine: async () => new TeamsAdapter(APP_ID, authentication(framework)),
      checkTokens: true,
      locale: id.locale('en'),
      webPage: 'https://chat.example.org',
    },
  );
  const listener = await openListener({ routes: channel.routes, log });
  const jobs = startDeliveries(core, [channel]);
  const post: Teams['post'] = (activity, token = framework.sign()) =>
    fetch(`${listener.url}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(activity),
    });
  return {
    core,
    channel,
    framework,
    listener,
    logged,
    post,
    chat: ({ channelId = 'msteams' } = {}) => newChat({ core, framework, post }, channelId),
    async close() {
      await channel.close();
      await listener.stop();
      await Promise.all(jobs.map((job) => job.stop()));
      await core.leave();
      await framework.close();
    },
  };
}

/** Microsoft's own checks, with its key address and its sign-in replaced by ours. */
function authentication({ keysUrl }: BotFramework): ConfigurationBotFrameworkAuthentication {
  const credentials = {
    isValidAppId: async (appId: string) => appId === APP_ID,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      signRequest: async (request: { headers: { set(name: string, value: string): void } }) => {
        request.headers.set('authorization', 'Bearer ours');
        return request;
      },
    }),
  };
  return new ConfigurationBotFrameworkAuthentication(
    {
      ValidateAuthority: true,
      ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
      ToChannelFromBotOAuthScope: ISSUER,
      ToBotFromChannelTokenIssuer: ISSUER,
      OAuthUrl: ISSUER,
      ToBotFromChannelOpenIdMetadataUrl: keysUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: keysUrl,
      CallerId: 'urn:botframework:azure',
    },
    credentials as never,
  );
}

/** An activity as Teams sends it, with all that it tells of a person. */
export function activityIn(framework: BotFramework, conversation: string, channelId = 'msteams'): object {
  return {
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId,
    serviceUrl: framework.url,
    from: PERSON,
    recipient: { id: '28:bot', name: 'Cuan' },
    conversation:
      channelId === 'msteams'
        ? { id: conversation, conversationType: 'personal', tenantId: TENANT }
        : { id: conversation },
    channelData: { tenant: { id: TENANT } },
    locale: 'en-GB',
  };
}

/** A chat over any service of ours; `post` brings an activity to it. */
export function newChat(
  {
    core,
    framework,
    post,
  }: Pick<Teams, 'framework' | 'post'> & { readonly core: Pick<TestCore, 'store' | 'vault'> },
  channelId: string,
): Chat {
  const conversation = `a:${randomUUID()}`;
  const send = (activity: object, token?: string) =>
    post({ ...activityIn(framework, conversation, channelId), ...activity }, token);
  const posted = () => framework.posted.filter((one) => one.conversation === conversation);
  const added = () =>
    posted().filter(({ method, activity }) => method === 'POST' && activity.type === 'message');
  const find = () =>
    core.store.findConversation(
      core.vault.pseudonym({ channel: 'teams', key: `${channelId} ${conversation}` }),
    );
  return {
    conversation,
    send,
    posted,
    install: () => send({ type: 'installationUpdate', action: 'add' }),
    say: (text, more = {}) => send({ type: 'message', text, ...more }),
    async tap(label) {
      const card = added().findLast((one) => actionNamed(one, label) !== undefined);
      if (card === undefined) throw new Error('No card has this answer.');
      return send({ type: 'message', value: actionNamed(card, label)?.data, replyToId: card.shownAs });
    },
    async messages(count) {
      await eventually(() => {
        if (added().length <= count) throw new Error(`${added().length} messages have come.`);
      }, 20_000);
      return added().slice(count);
    },
    id: find,
    async stored() {
      const known = await find();
      return known === undefined ? [] : core.store.readMessages(known, 0);
    },
  };
}

export function cardIn({ activity }: Pick<Posted, 'activity'>): Card {
  const [attachment] = activity.attachments ?? [];
  if (attachment === undefined) throw new Error('There is no card.');
  return attachment.content;
}

/** Everything that is shown on a card, buttons too, from top to bottom. */
export function shownOn(posted: Pick<Posted, 'activity'>): string {
  return cardIn(posted)
    .body.flatMap(({ text, actions }) => [
      ...(text === undefined ? [] : [text]),
      ...(actions ?? []).map(({ title }) => title),
    ])
    .join('\n');
}

export function actionNamed(posted: Pick<Posted, 'activity'>, title: string) {
  const [attachment] = posted.activity.attachments ?? [];
  return attachment?.content.body
    .flatMap(({ actions }) => actions ?? [])
    .find((action) => action.title === title);
}

/** The answers that can still be tapped. */
export function answersOn(posted: Pick<Posted, 'activity'>): readonly string[] {
  return cardIn(posted)
    .body.flatMap(({ actions }) => actions ?? [])
    .filter(({ type }) => type === 'Action.Submit')
    .map(({ title }) => title);
}

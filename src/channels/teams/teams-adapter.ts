import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type Activity,
  type TurnContext,
} from 'botbuilder';
import { CuanError } from '../../domain/errors.ts';
import type { TeamsActivity } from './incoming.ts';
import type { TeamsCredentials } from './credentials.ts';
import type { Place } from './place.ts';
import { aloud, quietly } from './quietly.ts';

type Authentication = ConstructorParameters<typeof CloudAdapter>[0];

/**
 * Microsoft's adapter, asked for what it does best: checking tokens and speaking to the connector. `process` is
 * not used: it prints what failed, and a failed sending holds the words that were sent (law 6).
 */
export class TeamsAdapter extends CloudAdapter {
  readonly #appId: string;

  constructor(appId: string, authentication: Authentication) {
    super(authentication);
    this.#appId = appId;
  }

  /**
   * Runs `work` when the token proves that the Bot Framework sent this for us, from the address it names. Throws
   * `token-missing` or `not-ready` before anything of ours has run, and else what `work` throws.
   */
  async carry(
    authorization: string,
    activity: TeamsActivity | undefined,
    work: () => Promise<void>,
  ): Promise<void> {
    let isProven = false;
    try {
      await quietly(() =>
        this.processActivity(authorization, contextOf(activity), () => {
          isProven = true;
          return aloud(work);
        }),
      );
    } catch (error) {
      if (isProven) throw error;
      throw isKeyTrouble(error)
        ? new CuanError('not-ready', 'The keys of the Bot Framework cannot be had now.')
        : new CuanError('token-missing', 'A valid token of the Bot Framework is needed.');
    }
  }

  /** Sends into a chat and returns the id that the message has there. Rejects as the connector does. */
  send(place: Place, activity: Partial<Activity>): Promise<string> {
    return this.#in(place, async (context) => (await context.sendActivity(activity))?.id ?? '');
  }

  /** Puts another message where one stands. */
  replace(place: Place, shownAs: string, activity: Partial<Activity>): Promise<void> {
    return this.#in(place, async (context) => {
      await context.updateActivity({ ...activity, id: shownAs });
    });
  }

  async #in<Value>(place: Place, work: (context: TurnContext) => Promise<Value>): Promise<Value> {
    const results: Value[] = [];
    const sending = this.continueConversationAsync(this.#appId, referenceOf(place), async (context) => {
      withoutRetries(context.turnState.get(this.ConnectorClientKey));
      results.push(await work(context));
    });
    await withinPatience(sending);
    const [result] = results;
    return result as Value;
  }
}

/** Absent credentials: nothing is checked; config allows that in development only, for the Playground. */
export function openTeamsAdapter(credentials: TeamsCredentials | undefined): TeamsAdapter {
  const factory = new ConfigurationServiceClientCredentialFactory(
    credentials === undefined ? {} : factoryOptions(credentials),
  );
  return new TeamsAdapter(credentials?.appId ?? '', new ConfigurationBotFrameworkAuthentication({}, factory));
}

function factoryOptions(credentials: TeamsCredentials): Record<string, string> {
  const { appId: MicrosoftAppId } = credentials;
  switch (credentials.kind) {
    case 'managed-identity':
      return {
        MicrosoftAppId,
        MicrosoftAppType: 'UserAssignedMsi',
        MicrosoftAppTenantId: credentials.tenantId,
      };
    case 'multi-tenant':
      return {
        MicrosoftAppId,
        MicrosoftAppType: 'MultiTenant',
        MicrosoftAppPassword: credentials.password,
      };
    case 'single-tenant':
      return {
        MicrosoftAppId,
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppPassword: credentials.password,
        MicrosoftAppTenantId: credentials.tenantId,
      };
    default:
      return credentials satisfies never;
  }
}

const NO_ACTIVITY = { type: '', id: '', channelId: '', serviceUrl: '', conversation: '', bot: '' };

/** What Microsoft's code gets to see of an activity: what its checks need, and no person. */
function contextOf(activity: TeamsActivity | undefined): Activity {
  const { type, id, channelId, serviceUrl, conversation, bot } = activity ?? NO_ACTIVITY;
  const seen = {
    type,
    id,
    channelId,
    serviceUrl,
    conversation: { id: conversation },
    recipient: { id: bot },
  };
  return seen as unknown as Activity;
}

function referenceOf({ channelId, serviceUrl, conversation, bot }: Place) {
  const chat = { id: conversation, isGroup: false, conversationType: 'personal', name: '' };
  return { channelId, serviceUrl, conversation: chat, bot: { id: bot, name: '' } };
}

/**
 * Microsoft's library tries again by itself, four times, as long as it is told to wait: a sender would be held up
 * for minutes. The pump does that, in order, for as long as it takes.
 */
function withoutRetries(connector: unknown): void {
  const { client } = connector as { readonly client?: { readonly pipeline?: Pipeline } };
  client?.pipeline?.removePolicy({ name: 'defaultRetryPolicy' });
}

interface Pipeline {
  removePolicy(options: { readonly name: string }): unknown;
}

const PATIENCE_MS = 30_000;

/** A connector that never answers holds nobody up: what it took all the same comes twice, and is not lost. */
async function withinPatience(sending: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The connector does not answer.')), PATIENCE_MS);
  });
  await Promise.race([sending, late]).finally(() => clearTimeout(timer));
}

/** Microsoft's own address did not answer: the sender may try again, its token may be right. */
function isKeyTrouble(error: unknown): boolean {
  const { name, statusCode } = error as { readonly name?: unknown; readonly statusCode?: unknown };
  return name === 'FetchError' || (name === 'Error' && Number(statusCode) >= 500);
}

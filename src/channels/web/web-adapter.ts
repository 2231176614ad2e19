import {
  BotAdapter,
  TurnContext,
  type Activity,
  type ConversationReference,
  type ResourceResponse,
} from 'botbuilder-core';

type Logic = (context: TurnContext) => Promise<void>;

/**
 * Carries a turn of the web channel as the Bot Framework wants it carried: middleware, then the logic, then
 * what it sends. `onTurnError` stays unset, it would swallow what the turn throws.
 */
export class WebAdapter extends BotAdapter {
  async carry(activity: Partial<Activity>, logic: Logic): Promise<void> {
    await this.runMiddleware(new TurnContext(this, activity), logic);
  }

  /** The committed rows are the delivery and the streams bring them; here only their ids are handed back. */
  override async sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    return activities.map(({ id = '' }) => ({ id }));
  }

  override async continueConversation(
    reference: Partial<ConversationReference>,
    logic: Logic,
  ): Promise<void> {
    const event = { type: 'event', name: 'continueConversation' };
    await this.carry(TurnContext.applyConversationReference(event, reference, true), logic);
  }

  /** A message that was shown to a frightened child does not change behind their back. */
  override updateActivity(): Promise<never> {
    return Promise.reject(new Error('The web channel does not change messages.'));
  }

  override deleteActivity(): Promise<never> {
    return Promise.reject(new Error('The web channel does not take messages back.'));
  }
}

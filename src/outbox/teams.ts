import type { Destination } from './destination.ts';
import type { Post } from './post.ts';

/** Words of a card; from locales/, like all words. */
export interface CardWords {
  title(kind: string, care: string): string;
  /** Without an address: the button below has it. */
  text(kind: string): string;
  open(): string;
}

/**
 * A Workflow ("When a Teams webhook request is received") or an incoming webhook of a Teams channel. It takes an
 * Adaptive Card; everyone in the channel sees it, so there is nothing in it but that there is something. The
 * address is the only secret there is.
 */
export function createTeamsCard(address: string, words: CardWords, post: Post): Destination {
  return {
    kind: 'teams',
    deliver: ({ kind, care, link }) => post(address, JSON.stringify(messageOf(words, kind, care, link))),
  };
}

/** As https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook has it. */
function messageOf(words: CardWords, kind: string, care: string, link: string): object {
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [
      { type: 'TextBlock', text: words.title(kind, care), weight: 'Bolder', size: 'Medium', wrap: true },
      { type: 'TextBlock', text: words.text(kind), wrap: true },
    ],
    actions: [{ type: 'Action.OpenUrl', title: words.open(), url: link }],
  };
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  };
}

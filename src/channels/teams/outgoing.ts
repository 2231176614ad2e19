import type { Activity } from 'botbuilder-core';
import type { Parcel } from '../../domain/delivery.ts';
import { id } from '../../domain/ids.ts';
import type { StoredMessage } from '../../domain/message.ts';
import { cardOf, linesCard, linesText, plainOf, type CardState, type CardWords } from './card.ts';
import { hasCards } from './incoming.ts';
import type { Place } from './place.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** A message as it goes out. `linesOnly`: of it only the crisis lines. */
export function activityOf(
  place: Place,
  { message, linesOnly }: Pick<Parcel, 'linesOnly' | 'message'>,
  words: CardWords,
): Partial<Activity> {
  const lines = message.reply?.lines ?? [];
  if (hasCards(place.channelId))
    return cardActivity(linesOnly ? linesCard(lines, words) : cardOf(message, words), words);
  return linesOnly
    ? plainActivity(linesText(lines))
    : { ...plainActivity(plainOf(message, words)), ...actions(message) };
}

/** A card that was answered, in place of the one that waited. */
export function answeredActivity(
  message: StoredMessage,
  words: CardWords,
  state: CardState,
): Partial<Activity> {
  return cardActivity(cardOf(message, words, state), words);
}

/** Only that there is a message: what may stand on a lock screen, and in a group. */
export function neutralActivity(key: 'group' | 'summary', words: CardWords): Partial<Activity> {
  return { type: 'message', textFormat: 'plain', text: neutral(key, words) };
}

/** Without a text of its own: Teams would show that in its notification. */
function cardActivity(content: object, words: CardWords): Partial<Activity> {
  return {
    type: 'message',
    summary: neutral('summary', words),
    attachments: [{ contentType: CARD, content }],
  };
}

function neutral(key: 'group' | 'summary', { render, locale }: CardWords): string {
  return render({ key: id.phrase(`teams:says.${key}`) }, locale, 'teams').text;
}

function plainActivity(text: string): Partial<Activity> {
  return { type: 'message', textFormat: 'markdown', text };
}

function actions({ reply }: StoredMessage): Partial<Activity> {
  const choices = reply?.choices ?? [];
  if (choices.length === 0) return {};
  const actions = choices.map(({ label }) => ({ type: 'imBack', title: label, value: label }));
  return { suggestedActions: { to: [], actions } };
}

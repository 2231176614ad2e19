import type { Locale } from '../../domain/ids.ts';
import type { ServiceCard, StoredMessage } from '../../domain/message.ts';
import type { Render } from '../../domain/ports.ts';
import { id } from '../../domain/ids.ts';
import { packTexts, phoneText } from './segments.ts';

/** One message of ours as the texts that are sent now, in order, and what follows when "more" is asked for. */
export interface Texts {
  readonly now: readonly string[];
  readonly rest?: string;
}

/** So many texts beside the crisis lines; what is longer waits until it is asked for. */
const MOST_BODY_TEXTS = 3;

/**
 * The crisis lines first and alone, then what is said, then the question with its answers, numbered. The same
 * message always gives the same texts, so that a sending can be taken up again where it broke off.
 */
export function textsOf(message: StoredMessage, locale: Locale, render: Render): Texts {
  const say = sayer(locale, render);
  const words = message.words.reveal();
  if (message.sender === 'moderator') return { now: packTexts(spokenBy(message, words, say)) };
  const { lead, body } = parted(words, message.reply?.leadLength ?? 0);
  const choices = message.reply?.choices ?? [];
  const question = choices.length === 0 ? [] : [numbered(body.at(-1), choices)];
  const said = packTexts(choices.length === 0 ? body : body.slice(0, -1));
  const crisis = packTexts(lead);
  if (said.length <= MOST_BODY_TEXTS) return { now: [...crisis, ...packTexts([...said, ...question])] };
  const shown = said.slice(0, MOST_BODY_TEXTS);
  const rest = said.slice(MOST_BODY_TEXTS).join('\n\n');
  return { now: [...crisis, ...shown, ...packTexts([say('more'), ...question])], rest };
}

/** Only the crisis lines of a message: all that may still go out once a person has taken over (law 7). */
export function crisisTextsOf(message: StoredMessage, locale: Locale, render: Render): readonly string[] {
  const { lead } = parted(message.words.reveal(), message.reply?.leadLength ?? 0);
  if (lead.length > 0) return packTexts(lead);
  return packTexts((message.reply?.lines ?? []).map((card) => cardText(card, sayer(locale, render))));
}

type Say = (key: string, params?: Readonly<Record<string, string>>) => string;

function sayer(locale: Locale, render: Render): Say {
  return (key, params = {}) => render({ key: id.phrase(`sms:says.${key}`), params }, locale, 'sms').text;
}

/** Each crisis line whole, each paragraph whole. */
function parted(
  words: string,
  leadLength: number,
): { readonly lead: readonly string[]; readonly body: readonly string[] } {
  const pieces = (text: string, at: RegExp) =>
    text
      .split(at)
      .map(phoneText)
      .filter((piece) => piece !== '');
  return {
    lead: pieces(words.slice(0, leadLength), /\n+/u),
    body: pieces(words.slice(leadLength), /\n{2,}/u),
  };
}

function numbered(question: string | undefined, choices: readonly { readonly label: string }[]): string {
  const answers = choices.map(({ label }, at) => `${at + 1} ${phoneText(label)}`).join('\n');
  return question === undefined ? answers : `${question}\n${answers}`;
}

/** Under the name by which the reporter knows them, with the services that they sent along. */
function spokenBy({ workingName, reply }: StoredMessage, words: string, say: Say): readonly string[] {
  const text = phoneText(words);
  const named = workingName === undefined ? text : say('person', { name: workingName, text });
  return [named, ...(reply?.lines ?? []).map((card) => cardText(card, say))];
}

function cardText({ name, call, text, link }: ServiceCard, say: Say): string {
  const way = call?.display ?? text?.display ?? link?.href ?? '';
  return phoneText(say('line', { name, number: way }));
}

import type { Locale } from '../../domain/ids.ts';
import { id } from '../../domain/ids.ts';
import type { Choice, ReplyDraft, ServiceCard, StoredMessage } from '../../domain/message.ts';
import type { Render } from '../../domain/ports.ts';

/** What a card is made with. */
export interface CardWords {
  readonly render: Render;
  readonly locale: Locale;
  /** The page that is more private than this chat; offered where we say who may read along. */
  readonly webPage: string;
}

/** Whether a card still waits for its answer, or which one it has had. */
export type CardState = { readonly kind: 'answered'; readonly chosen?: string } | { readonly kind: 'open' };

const OPEN: CardState = { kind: 'open' };

/**
 * A message as an Adaptive Card 1.5: its words as everywhere, a button to ring each line in it, and its answers.
 * Buttons stand one below the other, so that a phone cuts none off. The words hold every number too: some desktop
 * clients do nothing with a telephone button.
 */
export function cardOf(message: StoredMessage, words: CardWords, state: CardState = OPEN): object {
  const { choices = [], lines = [] }: Partial<ReplyDraft> = message.reply ?? {};
  const paragraphs = paragraphsOf(message);
  const after = 1 + lastWith(paragraphs, lines);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: words.locale,
    fallbackText: [plainOf(message, words), ...choices.map(numbered)].join('\n'),
    body: [
      ...nameOf(message),
      ...paragraphs.slice(0, after).flatMap((paragraph) => paragraphRows(paragraph, words)),
      ...lines.flatMap((line) => wayOf(line, words)).map(buttonRow),
      ...paragraphs.slice(after).flatMap((paragraph) => paragraphRows(paragraph, words)),
      ...answersOf(message.seq, choices, words, state),
    ],
  };
}

/** The crisis lines alone, for a message that a person's arrival has overtaken (law 7). */
export function linesCard(lines: readonly ServiceCard[], words: CardWords): object {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: words.locale,
    fallbackText: linesText(lines),
    body: [
      ...lines.map((line) => textBlock(lineText(line))),
      ...lines.flatMap((line) => wayOf(line, words)).map(buttonRow),
    ],
  };
}

/** The words as one text, for where no card shows. */
export function plainOf(message: StoredMessage, words: CardWords): string {
  const name = message.workingName === undefined ? [] : [`${message.workingName}:`];
  const paragraphs = paragraphsOf(message).map((paragraph) =>
    isTruth(paragraph, words) ? `${paragraph} ${webPageTitle(words)}: ${words.webPage}` : paragraph,
  );
  return [...name, ...paragraphs].join('\n\n');
}

/** As it may be typed. */
function numbered({ label }: Choice, index: number): string {
  return `${index + 1}. ${label}`;
}

/** Each line with its ways and the short facts beside it. */
export function linesText(lines: readonly ServiceCard[]): string {
  return lines.map(lineText).join('\n\n');
}

function lineText({ name, call, text, link, notes }: ServiceCard): string {
  const ways = [call, text].flatMap((way) => (way === undefined ? [] : [`[${way.display}](${way.href})`]));
  const way = ways.length > 0 ? ways.join(' · ') : (link?.href ?? '');
  return [`**${name}**: ${way}`, ...notes].join('. ');
}

function paragraphsOf(message: StoredMessage): readonly string[] {
  return message.words.reveal().split(/\n{2,}/u);
}

/** The paragraph in which the last of the lines stands; the first one where none is found. */
function lastWith(paragraphs: readonly string[], lines: readonly ServiceCard[]): number {
  const marks = lines.flatMap(({ name, call, text }) => [name, ...[call?.href, text?.href].filter(isText)]);
  const at = paragraphs.findLastIndex((paragraph) => marks.some((mark) => paragraph.includes(mark)));
  return Math.max(0, at);
}

function isText(text: string | undefined): text is string {
  return text !== undefined;
}

/** A person is shown under their working name, so that nobody takes them for the program. */
function nameOf({ sender, workingName }: StoredMessage): readonly object[] {
  if (sender !== 'moderator' || workingName === undefined) return [];
  return [{ type: 'TextBlock', text: workingName, weight: 'Bolder', wrap: true }];
}

/** S14: beside the sentence that says who may read along stands the way that is more private. */
function paragraphRows(paragraph: string, words: CardWords): readonly object[] {
  if (!isTruth(paragraph, words)) return [textBlock(paragraph)];
  return [textBlock(paragraph), buttonRow(openUrl(webPageTitle(words), words.webPage))];
}

/** By its beginning: what follows may depend on the place. */
function isTruth(paragraph: string, { render, locale }: CardWords): boolean {
  const { text } = render({ key: id.phrase('welcome:says.privacy') }, locale, 'teams');
  const [beginning = ''] = text.split('{{', 1);
  return beginning.trim() !== '' && paragraph.startsWith(beginning.trim());
}

function webPageTitle({ render, locale }: CardWords): string {
  return render({ key: id.phrase('teams:says.web-page') }, locale, 'teams').text;
}

function textBlock(text: string): object {
  return { type: 'TextBlock', text, wrap: true, spacing: 'Medium' };
}

function buttonRow(action: object): object {
  return { type: 'ActionSet', spacing: 'Small', actions: [action] };
}

function wayOf({ name, call, text, link }: ServiceCard, { render, locale }: CardWords): readonly object[] {
  const say = (key: string, display: string) =>
    render({ key: id.phrase(`teams:says.${key}`), params: { name, display } }, locale, 'teams').text;
  if (call !== undefined) return [openUrl(say('ring', call.display), call.href)];
  if (text !== undefined) return [openUrl(say('text', text.display), text.href)];
  return link === undefined ? [] : [openUrl(say('open', ''), link.href)];
}

function openUrl(title: string, url: string): object {
  return { type: 'Action.OpenUrl', title, url };
}

function answersOf(
  card: number,
  choices: readonly Choice[],
  { render, locale }: CardWords,
  state: CardState,
): readonly object[] {
  if (choices.length === 0) return [];
  if (state.kind === 'open')
    return choices.map(({ id: choice, label }) =>
      buttonRow({ type: 'Action.Submit', title: label, data: { choice, card } }),
    );
  if (state.chosen === undefined) return [];
  const params = { label: state.chosen };
  const { text } = render({ key: id.phrase('teams:says.chosen'), params }, locale, 'teams');
  return [{ type: 'TextBlock', text, wrap: true, isSubtle: true, spacing: 'Medium' }];
}

import type { Effect } from '../../conversation/effect.ts';
import type { ServiceCard } from '../../domain/message.ts';
import type { Draft, EffectContext } from '../draft.ts';

type Show = Extract<Effect, { kind: 'show-services' }>;

/**
 * The crisis block and the doors. In a block the emergency number leads when it is needed; the short form names
 * the lines in one line (S2); until the place is known the block ends by asking for it (S5).
 */
export function applyShowServices(draft: Draft, effect: Show, context: EffectContext): Draft {
  if (effect.limit === 0) return { ...draft, paragraphs: draft.paragraphs.map(closed) };
  const cards = cardsFor(effect, context);
  const paragraphs = [...emergencyWords(effect, cards, context), ...wordsFor(effect, cards, context)];
  const lines = effect.need === 'crisis' ? [...draft.lines, ...cards] : draft.lines;
  return {
    ...draft,
    lines,
    paragraphs: [...draft.paragraphs, ...paragraphs],
    ...leadOf(draft, effect, paragraphs),
  };
}

/** A channel that parts a reply sends the block first and alone. */
function leadOf(draft: Draft, { block }: Show, paragraphs: readonly string[]): Pick<Draft, 'leadLength'> {
  const first = block !== undefined && draft.paragraphs.length === 0 && paragraphs.length > 0;
  return first ? { leadLength: paragraphs.join('\n\n').length } : {};
}

/** A paragraph that led to a list which now stands above ends as a sentence. */
function closed(paragraph: string): string {
  return paragraph.replace(/\s*:$/u, '.');
}

function cardsFor(effect: Show, { session, rooms, nowMs }: EffectContext): readonly ServiceCard[] {
  const { place, placeConfirmed, locale, textFirst, ageBand } = session;
  const emergency = effect.emergency ? rooms.directory.emergency(place, locale) : undefined;
  const picked = rooms.directory.pick({
    place,
    placeConfirmed,
    need: effect.need,
    locale,
    nowMs,
    textFirst,
    limit: effect.limit,
    ...(ageBand === undefined ? {} : { ageBand }),
  });
  return emergency === undefined ? picked : [emergency, ...picked];
}

function emergencyWords(
  effect: Show,
  cards: readonly ServiceCard[],
  { session, rooms }: EffectContext,
): string[] {
  const call = effect.emergency ? cards[0]?.call : undefined;
  if (call === undefined) return [];
  return [rooms.phrases.word('turn:lines.emergency', session.locale, { number: linkOf(call) })];
}

/** Where someone answers: how to ring or text comes first, not the address of a page. */
const SPOKEN: ReadonlySet<Show['need']> = new Set(['adult', 'bullying', 'crisis', 'health', 'talk']);

function wordsFor(effect: Show, cards: readonly ServiceCard[], context: EffectContext): string[] {
  const services = effect.emergency && cards[0]?.call !== undefined ? cards.slice(1) : cards;
  if (services.length === 0) return [];
  if (effect.block === 'short') return [shortForm(services, context)];
  const words = SPOKEN.has(effect.need) ? lineWords : doorWords;
  const list = services.map((card) => `- ${words(card, context)}`);
  return effect.block === 'full' ? [list.join('\n'), ...elsewhere(context)] : [list.join('\n')];
}

function shortForm(cards: readonly ServiceCard[], { session, rooms }: EffectContext): string {
  const way = (card: ServiceCard) =>
    session.textFirst ? (card.text ?? card.call) : (card.call ?? card.text);
  const lines = cards.map((card) => `${card.name} ${linkOf(way(card))}`.trim()).join(' · ');
  return rooms.phrases.word('turn:lines.short', session.locale, { lines });
}

function elsewhere({ session, rooms }: EffectContext): string[] {
  if (session.placeConfirmed || session.place !== 'GB-NIR') return [];
  return [rooms.phrases.word('turn:lines.elsewhere', session.locale)];
}

/** One crisis line: who, how to ring or text, and the short facts beside the number. */
function lineWords(card: ServiceCard, { session, rooms }: EffectContext): string {
  const form = card.call && card.text ? 'both' : card.call ? 'call' : card.text ? 'text' : 'link';
  return rooms.phrases
    .word(`turn:lines.line-${form}`, session.locale, {
      name: card.name,
      notes: [...(card.answersIn === undefined ? [] : [card.answersIn]), ...card.notes]
        .map(sentence)
        .join(' '),
      call: card.call?.display ?? '',
      callHref: card.call?.href ?? '',
      text: card.text?.display ?? '',
      textHref: card.text?.href ?? '',
      link: card.link?.href ?? '',
    })
    .trim();
}

/** A way that has a page: its address, and what it is in plain words. */
export function doorWords(card: ServiceCard, context: EffectContext): string {
  if (card.link === undefined) return lineWords(card, context);
  const { session, rooms } = context;
  return rooms.phrases.word('turn:lines.door', session.locale, {
    name: card.name,
    link: card.link.href,
    plain: withAnswersIn(card),
  });
}

/** What it is, and in which language somebody answers where that is not the reader's own. */
export function withAnswersIn({ plainWords, answersIn }: ServiceCard): string {
  return answersIn === undefined ? plainWords : `${plainWords} ${sentence(answersIn)}`;
}

/** A short fact stands as a sentence of its own. */
export function sentence(words: string): string {
  return /[.!?؟]$/u.test(words) ? words : `${words}.`;
}

function linkOf(way: { readonly display: string; readonly href: string } | undefined): string {
  return way === undefined ? '' : `[${way.display}](${way.href})`;
}

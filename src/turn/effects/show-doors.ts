import type { Effect } from '../../conversation/effect.ts';
import type { Door, DoorQuestion } from '../../domain/service.ts';
import type { Draft, EffectContext } from '../draft.ts';
import { sentence, withAnswersIn } from './show-services.ts';

/** What somebody ashamed must see without a tap: whether they stay unknown, and where the picture goes. */
const SEEN_AT_ONCE: ReadonlySet<DoorQuestion> = new Set(['anonymous', 'picture']);

/** So few facts need no fold. */
const MOST_UNFOLDED = 2;

/**
 * At most three doors, each what it is and a list of its price in the order people ask. On the page the rest of the
 * price is folded (`+ `), so that three doors fit a phone; where nothing folds it stands as the same list.
 */
export function applyShowDoors(
  draft: Draft,
  effect: Extract<Effect, { kind: 'show-doors' }>,
  context: EffectContext,
): Draft {
  const { session, rooms, nowMs } = context;
  const { place, placeConfirmed, locale, textFirst, ageBand } = session;
  const doors = rooms.directory.doors({
    topics: effect.topics,
    place,
    placeConfirmed,
    locale,
    nowMs,
    textFirst,
    ...(ageBand === undefined ? {} : { ageBand }),
  });
  return {
    ...draft,
    paragraphs: [...draft.paragraphs, ...doors.flatMap((door) => doorWords(door, context))],
  };
}

function doorWords({ card, facts }: Door, { session, rooms }: EffectContext): string[] {
  const way = card.link ?? card.call ?? card.text;
  const named = { name: card.name, link: way?.href ?? '', plain: withAnswersIn(card) };
  const isSeen = ({ about }: Door['facts'][number]) =>
    session.channel !== 'web' || SEEN_AT_ONCE.has(about) || facts.length <= MOST_UNFOLDED;
  const price = [
    ...facts.filter(isSeen).map(({ words }) => `- ${sentence(words)}`),
    ...facts.filter((fact) => !isSeen(fact)).map(({ words }) => `+ ${sentence(words)}`),
  ].join('\n');
  return [rooms.phrases.word('turn:lines.door-price', session.locale, named), price].filter(
    (paragraph) => paragraph !== '',
  );
}

import type { Effect } from '../../conversation/effect.ts';
import type { Door } from '../../domain/service.ts';
import type { Draft, EffectContext } from '../draft.ts';
import { sentence, withAnswersIn } from './show-services.ts';

/** At most three doors, each what it is and a list of its price in the order people ask. */
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
  const price = facts.map(({ words }) => `- ${sentence(words)}`).join('\n');
  return [rooms.phrases.word('turn:lines.door-price', session.locale, named), price].filter(
    (paragraph) => paragraph !== '',
  );
}

import type { Effect } from '../../conversation/effect.ts';
import type { Draft, EffectContext } from '../draft.ts';
import { doorWords } from './show-services.ts';

/** Two helplines that answer in a language, by the address of their page: their numbers may not work from here. */
export function applyShowSpeakers(
  draft: Draft,
  { language }: Extract<Effect, { kind: 'show-speakers' }>,
  context: EffectContext,
): Draft {
  const { rooms, session, nowMs } = context;
  const cards = rooms.directory.speaking(language, session.locale, nowMs);
  if (cards.length === 0) return draft;
  const list = cards.map((card) => `- ${doorWords(card, context)}`).join('\n');
  return { ...draft, paragraphs: [...draft.paragraphs, list] };
}

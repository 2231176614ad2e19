import type { Effect } from '../../conversation/effect.ts';
import type { Draft, EffectContext } from '../draft.ts';
import { applySay } from './say.ts';

/** Puts the question last, in words unless it was put twice already, with its answers. */
export function applyAsk(
  draft: Draft,
  effect: Extract<Effect, { kind: 'ask' }>,
  context: EffectContext,
): Draft {
  const { session, rooms } = context;
  const choices = effect.offered.map(({ id, label }) => ({
    id,
    label: rooms.phrases.word(label, session.locale),
  }));
  if (effect.silent) return { ...draft, choices };
  return { ...applySay(draft, { kind: 'say', key: effect.question, params: {} }, context), choices };
}

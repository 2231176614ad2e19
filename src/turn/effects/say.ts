import type { Effect } from '../../conversation/effect.ts';
import type { Draft, EffectContext } from '../draft.ts';

export function applySay(
  draft: Draft,
  effect: Extract<Effect, { kind: 'say' }>,
  { session, rooms }: EffectContext,
): Draft {
  const { text, version } = rooms.phrases.render(effect, session.locale, session.channel);
  return {
    ...draft,
    paragraphs: [...draft.paragraphs, text],
    phrases: [...draft.phrases, { key: effect.key, version }],
  };
}

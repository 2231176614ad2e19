import type { Effect } from '../../conversation/effect.ts';
import type { Draft } from '../draft.ts';

export function applyOpenCase(draft: Draft, effect: Extract<Effect, { kind: 'open-case' }>): Draft {
  return { ...draft, case: effect.because };
}

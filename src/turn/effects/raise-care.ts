import type { Effect } from '../../conversation/effect.ts';
import type { Draft } from '../draft.ts';

export function applyRaiseCare(draft: Draft, effect: Extract<Effect, { kind: 'raise-care' }>): Draft {
  return { ...draft, raisedTo: effect.to };
}

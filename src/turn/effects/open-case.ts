import type { Effect } from '../../conversation/effect.ts';
import type { Draft } from '../draft.ts';

/** Asking for a person stands above all else that opens a case in the same turn: it also takes it from its holder. */
export function applyOpenCase(draft: Draft, effect: Extract<Effect, { kind: 'open-case' }>): Draft {
  return draft.case === 'person-wanted' ? draft : { ...draft, case: effect.because };
}

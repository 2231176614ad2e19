import type { Draft } from '../draft.ts';

/** Leaving changes nothing that is kept: an open case stays open (S9). */
export function applyClose(draft: Draft): Draft {
  return draft;
}

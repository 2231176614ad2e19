import type { Draft } from '../draft.ts';

/** The commit erases key, words and address; the reply is said after it (S40). */
export function applyForget(draft: Draft): Draft {
  return { ...draft, forget: true };
}

import type { Draft } from '../draft.ts';

/** A person is wanted: the conversation becomes a case, unless it is one for a graver reason already. */
export function applyHandOver(draft: Draft): Draft {
  return { ...draft, case: draft.case ?? 'person-wanted' };
}

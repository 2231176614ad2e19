import type { Draft } from '../draft.ts';

/** Links that no adult has opened yet stop working with this commit. */
export function applyRevokeLinks(draft: Draft): Draft {
  return { ...draft, revokeAdultLinks: true };
}

import type { Notice } from './alert-words.ts';

/** Somewhere a notice can be taken to. `deliver` rejects when it was not taken. */
export interface Destination {
  readonly kind: 'email' | 'teams' | 'webhook';
  deliver(notice: Notice): Promise<void>;
}

/** How long one try may take. */
export const PATIENCE_MS = 10_000;

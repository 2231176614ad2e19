/** What passes between the moderator listener and the console about counts. Types only. */
import type { Numbers } from '../../cases/numbers.ts';

/** `GET /api/moderator/numbers`; as a file for a spreadsheet under `…/numbers.csv`. Small counts are `few`. */
export interface NumbersView extends Numbers {
  /** Counts from 1 up to one less than this are `few`. */
  readonly smallestShown: number;
}

import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { projectRoot } from '../config/project-root.ts';
import { BASE_LOCALE } from '../phrases/phrases.ts';
import { loadReviewState } from '../script-book/reviews.ts';
import type { ReviewState } from '../script-book/reviews.ts';
import type { Core } from './core.ts';

/** How far a person has read the dialogs that are served. */
export function reviewsOf({ locales }: Config, { rooms }: Core): ReviewState {
  return loadReviewState(join(projectRoot(), 'locales'), locales[0] ?? BASE_LOCALE, rooms.catalogue);
}

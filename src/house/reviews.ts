import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import type { Locale } from '../domain/ids.ts';
import { projectRoot } from '../config/project-root.ts';
import { BASE_LOCALE } from '../phrases/phrases.ts';
import { loadReviewState } from '../script-book/reviews.ts';
import type { ReviewState } from '../script-book/reviews.ts';
import type { Core } from './core.ts';

/** How far a person has read the dialogs that are served, in the usual language unless another is named. */
export function reviewsOf(
  { locales }: Config,
  { rooms }: Core,
  locale: Locale = locales[0] ?? BASE_LOCALE,
): ReviewState {
  return loadReviewState(join(projectRoot(), 'locales'), locale, rooms.catalogue);
}

/** The same for every language that is offered, by its own name. */
export function languageReviews(config: Config, core: Core): readonly LanguageReview[] {
  return config.locales.map((locale) => ({
    name: core.phrases.word(`languages:own.${locale}`, locale),
    reviews: reviewsOf(config, core, locale),
  }));
}

export interface LanguageReview {
  readonly name: string;
  readonly reviews: ReviewState;
}

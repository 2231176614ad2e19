import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import type { Locale } from '../domain/ids.ts';
import { projectRoot } from '../config/project-root.ts';
import { BASE_LOCALE } from '../phrases/phrases.ts';
import { loadReviewState } from '../script-book/reviews.ts';
import type { ReviewState } from '../script-book/reviews.ts';
import type { Core } from './core.ts';

/** One language that is offered, and how far a person has read its dialogs. */
export interface LanguageReview {
  readonly locale: Locale;
  /** As its own speakers call it. */
  readonly name: string;
  readonly reviews: ReviewState;
}

/** Of every language that is offered; the usual one first. */
export function languageReviews(
  { locales }: Config,
  { phrases, books, thinker }: Core,
): readonly LanguageReview[] {
  const offered = locales.length === 0 ? [BASE_LOCALE] : locales;
  return offered.map((locale) => ({
    locale,
    name: phrases.word(`languages:own.${locale}`, locale),
    reviews: loadReviewState(join(projectRoot(), 'locales'), locale, books[locale] ?? {}, thinker),
  }));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Phrasebook } from '../phrases/load.ts';

/** Empty until a person has read the dialog: who, on which day, and which version stood in the book they read. */
const record = z
  .strictObject({
    reviewedBy: z.string(),
    reviewedOn: z.union([z.literal(''), z.iso.date()]),
    version: z.string(),
  })
  .refine(({ reviewedBy, reviewedOn, version }) => {
    const filled = [reviewedBy, reviewedOn, version].filter((text) => text.trim() !== '').length;
    return filled === 0 || filled === 3;
  }, 'fill in all three of reviewedBy, reviewedOn and version, or none');

const reviewsFile = z.strictObject({ version: z.string(), dialogs: z.record(z.string(), record) });

export type ReviewRecord = z.infer<typeof record>;
export type Reviews = Readonly<Record<string, ReviewRecord>>;

/** `draft`: no person has read it. `changed`: one has, but states or words are newer than what they read. */
export type ReviewStatus = 'changed' | 'draft' | 'reviewed';

/** How many dialogs there are and how far a person has read them; counts only, for the start and /readyz. */
export type ReviewState = {
  readonly dialogs: number;
  readonly reviewed: number;
  readonly changed: number;
};

/** Reads locales/<lang>/reviews.json. Throws one line that names the file and the dialog. */
export function readReviews(localesFolder: string, locale: string): Reviews {
  const file = join(localesFolder, locale, 'reviews.json');
  const checked = reviewsFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (checked.success) return checked.data.dialogs;
  const [issue] = checked.error.issues;
  throw new Error(`locales/${locale}/reviews.json: ${issue?.path.join('.')}: ${issue?.message}`);
}

/** The dialogs there are, by name; a catalogue is one. */
export interface Dialogs {
  readonly dialogs: ReadonlyMap<string, { readonly name: string; readonly version: number }>;
}

/** What a reviewer writes down: states and words have each a version, so `2.3` is one exact text. */
export function versionOf(catalogue: Dialogs, book: Phrasebook, name: string): string {
  const dialog = [...catalogue.dialogs.values()].find((each) => each.name === name);
  return `${dialog?.version ?? 0}.${book[name]?.version ?? '0'}`;
}

export function statusOf(review: ReviewRecord | undefined, version: string): ReviewStatus {
  if (review === undefined || review.reviewedBy.trim() === '') return 'draft';
  return review.version === version ? 'reviewed' : 'changed';
}

export function reviewState(catalogue: Dialogs, book: Phrasebook, reviews: Reviews): ReviewState {
  const all = [...catalogue.dialogs.keys()].map((name) =>
    statusOf(reviews[name], versionOf(catalogue, book, name)),
  );
  const count = (wanted: ReviewStatus) => all.filter((status) => status === wanted).length;
  return { dialogs: all.length, reviewed: count('reviewed'), changed: count('changed') };
}

/** How far the words of a language were read. A records file that cannot be read counts as nothing read. */
export function loadReviewState(
  localesFolder: string,
  locale: string,
  book: Phrasebook,
  catalogue: Dialogs,
): ReviewState {
  return reviewState(catalogue, book, readOrNothing(localesFolder, locale));
}

function readOrNothing(localesFolder: string, locale: string): Reviews {
  try {
    return readReviews(localesFolder, locale);
  } catch {
    return {};
  }
}

/** One honest line for the start: "27 dialogs, none reviewed by a person yet." */
export function reviewLine({ dialogs, reviewed, changed }: ReviewState): string {
  const since = changed === 0 ? '' : `, ${changed} changed since a person read them`;
  return `${dialogs} dialogs, ${reviewed === 0 ? 'none' : reviewed} reviewed by a person${reviewed === 0 ? ' yet' : ''}${since}.`;
}

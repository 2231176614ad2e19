import type { Locale } from '../domain/ids.ts';

export const SURVEY_QUESTIONS = ['clear', 'helped'] as const;
export const SURVEY_ANSWERS = ['no', 'partly', 'yes'] as const;

/** `helped`: "has this helped a bit?"; `clear`: "do you know what to do next?" */
export interface SurveyAnswer {
  readonly question: (typeof SURVEY_QUESTIONS)[number];
  readonly answer: (typeof SURVEY_ANSWERS)[number];
}

/** How often one answer was given in one week (Monday 00:00 UTC) in one language. */
export interface SurveyCount extends SurveyAnswer {
  readonly weekStartsAtMs: number;
  readonly locale: Locale;
  readonly answers: number;
}

/** What an engine keeps of the two questions at the end: counts only, so deleting a conversation changes none. */
export interface SurveyStore {
  /** Weeks that begin in the span, the oldest first. */
  countSurvey(fromMs: number, toMs: number): Promise<readonly SurveyCount[]>;
}

const WEEK_MS = 7 * 24 * 3_600_000;
/** The first Monday after the epoch. */
const FIRST_MONDAY_MS = 4 * 24 * 3_600_000;

export function weekStartOf(atMs: number): number {
  return Math.floor((atMs - FIRST_MONDAY_MS) / WEEK_MS) * WEEK_MS + FIRST_MONDAY_MS;
}

import { id } from '../../domain/ids.ts';
import { SURVEY_ANSWERS, SURVEY_QUESTIONS, weekStartOf } from '../survey-store.ts';
import type { SurveyCount } from '../survey-store.ts';
import type { TurnRecord } from '../store.ts';
import type { Database, Query } from './query.ts';

/** One more of each answer, in the transaction of the turn, so that a repeated message counts once. */
export function* countAnswers(db: Database, { survey = [], session, atMs }: TurnRecord): Query<void> {
  for (const { question, answer } of survey)
    yield* db.run(
      `INSERT INTO survey_counts (week_starts_at_ms, locale, question, answer, answers) VALUES (?, ?, ?, ?, 1)
       ON CONFLICT DO UPDATE SET answers = answers + 1`,
      weekStartOf(atMs),
      session.locale,
      question,
      answer,
    );
}

export function* countSurvey(db: Database, fromMs: number, toMs: number): Query<readonly SurveyCount[]> {
  const rows = yield* db.all(
    `SELECT * FROM survey_counts WHERE week_starts_at_ms >= ? AND week_starts_at_ms < ?
     ORDER BY week_starts_at_ms, locale, question, answer`,
    fromMs,
    toMs,
  );
  return rows.flatMap((row) => {
    const question = SURVEY_QUESTIONS.find((one) => one === row['question']);
    const answer = SURVEY_ANSWERS.find((one) => one === row['answer']);
    if (question === undefined || answer === undefined) return [];
    const [weekStartsAtMs, answers] = [Number(row['week_starts_at_ms']), Number(row['answers'])];
    return [{ weekStartsAtMs, locale: id.locale(String(row['locale'])), question, answer, answers }];
  });
}

import type { CountAnswer } from '../../conversation/effect.ts';
import type { Draft } from '../draft.ts';

/** An answer at a goodbye becomes a number of the week when the turn is written. */
export function applyCountAnswer(draft: Draft, { question, answer }: CountAnswer): Draft {
  return { ...draft, survey: [...draft.survey, { question, answer }] };
}

import { scorer } from './model.ts';
import type { Lesson, Trained } from './train.ts';

/** Of a thousand everyday messages, at most this many may be raised by the model alone. */
const CRISIS_PER_1000 = 0.5;
const CHECK_IN_PER_1000 = 4;
const LEAST_RISK = 0.6;
/** How far above the first step of the severity head, so that a slang word alone is not distress. */
const MARGIN = 1.3;

/** From where the model raises care: as low as the false alarms on everyday talk allow. */
export function chooseCuts(trained: Trained, everyday: readonly Lesson[]) {
  const scores = everyday.map(({ words }) => words).map(scorer(trained));
  const risk = cutFor(
    scores.map((score) => score.risk),
    CRISIS_PER_1000,
  );
  const severity = cutFor(
    scores.map((score) => score.severity),
    CHECK_IN_PER_1000,
  );
  return {
    crisisFrom: Number(Math.max(LEAST_RISK, risk).toPrecision(4)),
    checkInFrom: Number(Math.max((trained.steps[0] ?? 0) + MARGIN, severity).toPrecision(4)),
  };
}

function cutFor(values: readonly number[], perThousand: number): number {
  const falling = [...values].sort((one, other) => other - one);
  return falling[Math.floor((falling.length * perThousand) / 1000)] ?? 0;
}

import type { WordClasses } from './features.ts';
import { CARE_HEADS, scorer, type SavedModel, type CareScore } from './model.ts';
import { train, type Prepared } from './train.ts';

/** How often, at most, a held-back lesson that is calm may be raised: of everyday talk, and of hard calm ones. */
export type Raised = Readonly<
  Record<'crisis' | 'emergency' | 'checkIn', { readonly everyday: number; readonly calm: number }>
>;
const RAISED: Raised = {
  crisis: { everyday: 0.004, calm: 0.08 },
  emergency: { everyday: 0.002, calm: 0.06 },
  checkIn: { everyday: 0.025, calm: 0.2 },
};
/** And of held-back lessons of crisis, at most this share may be taken for an emergency. */
const CRISIS_AS_EMERGENCY = 0.15;
/** And of those of check-in for a crisis: the lines would stand before the help that was asked for. */
const CHECK_IN_AS_CRISIS = 0.15;
/** Someone else's danger is told where half of what says so is right; a topic beside the likeliest a little sooner. */
const EVEN = 0;
const TOPIC = -0.4;
/** Of held-back posts with C-SSRS 3 and above, so many may fall below the cut of the severity head. */
const SEVERE_LOST = 0.08;
const FOLDS = 5;

interface Held {
  readonly lesson: Prepared;
  readonly score: CareScore;
}

/**
 * Where each head begins to count, from scores on lessons it has not seen (in five folds). `borrowed`: lessons of another
 * language, learned from in every fold.
 */
export function chooseCuts(
  lessons: readonly Prepared[],
  classes: WordClasses,
  raised: Raised = RAISED,
  borrowed: readonly Prepared[] = [],
): SavedModel['cuts'] {
  const held = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) =>
    heldBack(lessons, fold, classes, borrowed),
  );
  const cut = (head: 'crisis' | 'emergency' | 'checkIn') => {
    const values = (everyday: boolean) =>
      held
        .filter(({ lesson }) => lesson.level === 0 && (lesson.everyday === true) === everyday)
        .map(({ score }) => score[head]);
    return Math.max(above(values(true), raised[head].everyday), above(values(false), raised[head].calm));
  };
  const checkIns = held.filter(({ lesson }) => lesson.level === 1).map(({ score }) => score.crisis);
  const crises = held.filter(({ lesson }) => lesson.level === 2).map(({ score }) => score.emergency);
  const severe = held.filter(({ lesson }) => (lesson.severity ?? 0) >= 3).map(({ score }) => score.severity);
  return {
    crisis: rounded(Math.max(cut('crisis'), above(checkIns, CHECK_IN_AS_CRISIS))),
    emergency: rounded(Math.max(cut('emergency'), above(crises, CRISIS_AS_EMERGENCY))),
    checkIn: rounded(cut('checkIn')),
    topic: TOPIC,
    other: EVEN,
    severeFrom: severe.length === 0 ? Infinity : rounded(above(severe, 1 - SEVERE_LOST)),
  };
}

function heldBack(
  lessons: readonly Prepared[],
  fold: number,
  classes: WordClasses,
  borrowed: readonly Prepared[],
): readonly Held[] {
  const isHeld = ({ group }: Prepared) => group % FOLDS === fold;
  const score = scorer(
    train([...lessons.filter((lesson) => !isHeld(lesson)), ...borrowed], CARE_HEADS),
    classes,
  );
  return lessons.filter(isHeld).map((lesson) => ({ lesson, score: score.care(lesson.words, lesson.cues) }));
}

/** The value that only this share of them passes; of none, none. */
function above(values: readonly number[], share: number): number {
  const falling = [...values].sort((one, other) => other - one);
  return falling[Math.floor(falling.length * share)] ?? -Infinity;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

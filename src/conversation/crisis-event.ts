import { id } from '../domain/ids.ts';
import type { Reading } from '../domain/reading.ts';
import { matchesCue } from './kit.ts';
import type { DialogEvent } from './kit.ts';
import { isUnderWay } from './progress.ts';
import type { Progress } from './progress.ts';

const ADULT = id.dialog('adult');
const CRISIS = id.dialog('crisis');

/** What kind of danger it is decides the words below the same lines; thoughts of one's own come before harm by others. */
const WORDS_FOR = [
  ['grooming.meet-today', 'command.meeting'],
  ['danger.now', 'command.danger'],
  ['coerced-harm.', 'command.told-to'],
  ['self-harm.attempt-now', 'command.attempt'],
  ['self-harm.', undefined],
  ['distress.', undefined],
  ['own.thoughts', 'command.thoughts'],
  ['own.', 'command.own'],
  ['abuse.', 'command.harmed'],
  ['image-threat.', 'command.threatened'],
] as const;

/** How the crisis dialog begins: for oneself, a friend or a child, and by what the danger is. */
export function crisisEvent(progress: Progress, reading: Reading): DialogEvent | undefined {
  if (isOfChild(progress, reading)) return { type: 'command.adult' };
  if (reading.about === 'other') return { type: 'command.friend' };
  const [, kind] = WORDS_FOR.find(([cue]) => hasCue(reading, cue)) ?? [];
  if (kind !== undefined) return { type: kind };
  return progress.session.stack.at(-1)?.dialog === CRISIS ? { type: 'command.again' } : undefined;
}

/** An adult speaks of a child, unless they plainly speak of dying themselves. */
function isOfChild(progress: Progress, reading: Reading): boolean {
  const isAdult = hasCue(reading, 'person.adult') || isUnderWay(progress, ADULT);
  return isAdult && (reading.about === 'other' || !hasCue(reading, 'self-harm.'));
}

/** Whether the words hold that cue, or one of that group where it ends in a `.`. */
export function hasCue(reading: Reading, wanted: string): boolean {
  return reading.evidence.some(({ cue }) => matchesCue(cue, wanted));
}

import { id } from '../domain/ids.ts';
import type { DialogEvent } from './kit.ts';
import { reask, sayOf, sendToTop, standingPage, startDialog } from './progress.ts';
import type { Progress } from './progress.ts';

const TALK = id.dialog('talk');
const PERSON = id.choice('person');
const SWORN: DialogEvent = { type: 'command.sworn' };

/** Each time in other words; the last two take turns. */
const TO_ANGER = [
  'common:says.fair',
  'common:says.fair-again',
  'common:says.fair-still',
  'common:says.take-your-time',
] as const;

/**
 * Anger at a program is met without a word about manners, each time in other words, and by the third time a person has
 * been offered. The question stays; to the one of safety it is an answer of its own kind.
 */
export function sworn(progress: Progress): Progress {
  const page = standingPage(progress);
  const atSafety = page?.isWellbeing === true ? sendToTop(progress, SWORN) : undefined;
  if (atSafety !== undefined) return atSafety;
  const times = (progress.session.sworn ?? 0) + 1;
  const counted = { ...progress, session: { ...progress.session, sworn: times } };
  const mayMeetPerson = page?.asks?.offered.some((choice) => choice.id === PERSON);
  if (times === 3 && mayMeetPerson !== true) return startDialog(counted, TALK, SWORN);
  const words = TO_ANGER[times <= TO_ANGER.length ? times - 1 : 2 + (times % 2)] ?? TO_ANGER[0];
  return reask(sayOf(counted, words));
}

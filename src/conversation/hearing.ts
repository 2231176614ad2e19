import { needsLines } from '../domain/care.ts';
import { id } from '../domain/ids.ts';
import type { DialogName } from '../domain/ids.ts';
import type { Reading } from '../domain/reading.ts';
import { crisisEvent, hasCue } from './crisis-event.ts';
import { keepLine } from './documents.ts';
import type { DialogEvent } from './kit.ts';
import { reask, sayOf, sendToTop, standingPage, startDialog, topEntry } from './progress.ts';
import type { Progress } from './progress.ts';

const CRISIS = id.dialog('crisis');
const WELLBEING = id.dialog('wellbeing');
const TALK = id.dialog('talk');

/**
 * Free text, in the order of what matters: danger, an answer to the page, bad news or a new topic told instead
 * of an answer, what brings up another dialog, and only then whatever the page does with any words.
 */
export function respondToWords(progress: Progress, reading: Reading): Progress {
  const said: DialogEvent = { type: 'said', cues: reading.evidence.map(({ cue }) => cue) };
  const calm = { ...progress, session: { ...progress.session, misunderstood: 0 } };
  if (needsLines(reading.care)) return startDialog(calm, CRISIS, crisisEvent(calm, reading));
  const answered = sendToTop(calm, said) ?? answeredSafety(calm, said, reading) ?? keptWords(calm);
  if (answered !== undefined) return answered;
  const byTopic = topicDialog(calm, reading);
  if (byTopic !== undefined) return startDialog(calm, byTopic, said);
  const taken = sendToTop(calm, { type: 'anything' });
  if (taken !== undefined) return taken;
  return reading.evidence.length > 0 ? reask(sayOf(calm, 'common:says.heard-you')) : notUnderstood(progress);
}

/** Whatever is said instead of an answer about safety is met; words that end the asking go to what waited below. */
function answeredSafety(progress: Progress, said: DialogEvent, reading: Reading): Progress | undefined {
  if (standingPage(progress)?.isWellbeing !== true) return undefined;
  const told = toldInstead(progress, said, reading);
  if (told !== undefined) return told;
  const answered = sendToTop(progress, { type: 'anything' });
  const isBack = answered !== undefined && topEntry(answered)?.dialog !== topEntry(progress)?.dialog;
  if (!isBack) return answered;
  const below = { ...answered, effects: progress.effects };
  return sendToTop(below, said) ?? newTopic(below, said, reading) ?? heardAtLeast(below, answered);
}

/** Nothing is asked again over words that nobody has answered with one. */
function heardAtLeast(below: Progress, answered: Progress): Progress {
  const spoke = answered.effects.length > below.effects.length;
  return spoke ? answered : reask(sayOf(below, 'common:says.heard-you'));
}

/**
 * Bad news ("they sent it"), or what has happened at all, told instead of an answer to the gentle question: help
 * for that comes now. The question is due again a little later, never twice in a row (S8).
 */
function toldInstead(progress: Progress, said: DialogEvent, reading: Reading): Progress | undefined {
  if (topEntry(progress)?.dialog !== WELLBEING) return undefined;
  const { session } = progress;
  const below = {
    ...progress,
    session: { ...session, stack: session.stack.slice(0, -1), wellbeingDue: true },
  };
  return sendToTop(below, said) ?? newTopic(below, said, reading);
}

function newTopic(progress: Progress, said: DialogEvent, reading: Reading): Progress | undefined {
  const name = topicDialog(progress, reading);
  return name === undefined ? undefined : startDialog(progress, name, said);
}

/** What is written on a page that keeps words becomes a line of the reporter's document. */
function keptWords(progress: Progress): Progress | undefined {
  const keeps = standingPage(progress)?.keeps;
  const words = progress.session.recent.at(-1);
  if (keeps === undefined || words === undefined) return undefined;
  const kept = { ...progress, session: keepLine(progress.session, { ...keeps, words }) };
  return sendToTop(kept, { type: 'anything' });
}

/**
 * What the words bring up leads to its dialog, unless that one is already under way. Words about somebody else
 * never lead to a dialog that speaks to the one who is harmed.
 */
function topicDialog(progress: Progress, reading: Reading): DialogName | undefined {
  const { aboutOthers, forCue, forTopic } = progress.catalogue;
  const underWay = new Set(progress.session.stack.map(({ dialog }) => dialog));
  const byCue = forCue.filter(([cue]) => hasCue(reading, cue)).map(([, name]) => name);
  const speaksOfOthers = reading.about === 'other' || aboutOthers.some((name) => underWay.has(name));
  const byTopic = speaksOfOthers
    ? []
    : Object.entries(forTopic)
        .filter(([topic]) => reading.topics.some((found) => found === topic))
        .map(([, name]) => name);
  return [...byCue, ...byTopic].find((name) => name !== undefined && !underWay.has(name));
}

/** Said once more differently, then the buttons alone, then a person; never a loop (S7). */
export function notUnderstood(progress: Progress): Progress {
  const misunderstood = progress.session.misunderstood + 1;
  const counted = { ...progress, session: { ...progress.session, misunderstood } };
  if (misunderstood <= 2) return reask(sayOf(counted, `common:says.not-understood-${misunderstood}`));
  const calmed = { ...counted, session: { ...counted.session, misunderstood: 0 } };
  return startDialog(calmed, TALK, { type: 'command.stuck' });
}

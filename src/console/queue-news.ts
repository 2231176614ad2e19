import type { QueueEntry, QueueView } from '../http/moderator/protocol.ts';
import { sayTopics } from './case-words.ts';
import { say } from './words.ts';

/** A message may be written down a little before the list that does not hold it yet. */
const SLACK_MS = 5000;

/**
 * What a person should look at now: a case that became urgent since, an answer in a case of one's own, or an urgent
 * case that is not among those shown.
 */
export function newsOf(before: QueueView, after: QueueView): string | undefined {
  const known = new Map(before.cases.map((one) => [one.id, one]));
  const isFresh = (one: QueueEntry) =>
    isUrgent(one) && !isAsUrgent(known.get(one.id), one) && one.lastMessageAtMs >= before.nowMs - SLACK_MS;
  const fresh = after.cases.find(isFresh);
  if (fresh !== undefined)
    return say('queue.appeared', { care: say(`care.${fresh.care}`), topics: sayTopics(fresh) });
  const answered = after.mine.find((one) => wroteSince(before.mine, one));
  if (answered !== undefined) return say('queue.wrote', { topics: sayTopics(answered) });
  return countUrgent(after) > countUrgent(before) ? say('queue.appearedElsewhere') : undefined;
}

function isUrgent({ care }: QueueEntry): boolean {
  return care === 'crisis' || care === 'emergency';
}

/** Whether it was in the list already with this care, or a higher one. */
function isAsUrgent(then: QueueEntry | undefined, { care }: QueueEntry): boolean {
  return then !== undefined && (then.care === care || then.care === 'emergency');
}

function countUrgent({ open: { byCare } }: QueueView): number {
  return byCare.crisis + byCare.emergency;
}

function wroteSince(
  before: readonly QueueEntry[],
  { id, waitingSinceMs, lastMessageAtMs }: QueueEntry,
): boolean {
  const then = before.find((one) => one.id === id);
  return waitingSinceMs !== undefined && then !== undefined && lastMessageAtMs > then.lastMessageAtMs;
}

import type { ConversationId } from '../domain/ids.ts';
import type { LiveNotice } from '../domain/live.ts';
import type { Clock } from '../domain/ports.ts';

/** A process that says no more is not believed for longer than this. */
const BELIEVED_FOR_MS = 30_000;

/** Which reporters have their side open on another process. Asked only about those whom a moderator looks at. */
export interface Elsewhere {
  /** As far as is known; asks the others when nothing is. */
  reaches(conversation: ConversationId): boolean;
  /** True when the answer has changed. */
  heard(notice: LiveNotice): boolean;
}

export function createElsewhere(clock: Clock, tell: (notice: LiveNotice) => void): Elsewhere {
  const known = new Map<ConversationId, { readonly open: boolean; readonly untilMs: number }>();
  const find = (conversation: ConversationId) => {
    const found = known.get(conversation);
    if (found === undefined || found.untilMs > clock()) return found;
    known.delete(conversation);
    return undefined;
  };
  const note = (conversation: ConversationId, open: boolean) => {
    for (const [other, { untilMs }] of known) if (untilMs <= clock()) known.delete(other);
    known.set(conversation, { open, untilMs: clock() + BELIEVED_FOR_MS });
  };
  return {
    reaches(conversation) {
      const found = find(conversation);
      if (found !== undefined) return found.open;
      note(conversation, false);
      tell({ conversation, kind: 'asked' });
      return false;
    },
    heard({ conversation, kind }) {
      const before = find(conversation);
      // What nobody here looks at is not kept.
      if (before === undefined || (kind !== 'here' && kind !== 'gone')) return false;
      note(conversation, kind === 'here');
      return before.open !== (kind === 'here');
    },
  };
}

import type { DirectoryData } from '../../directory/facts.ts';
import { lazily } from '../../domain/once.ts';
import { NO_TRACES } from '../../observability/traces.ts';
import type { Traces } from '../../observability/traces.ts';
import type { Rooms } from '../../turn/rooms.ts';
import type { ThinkingParts } from './here.ts';
import type { KnownDialogs } from './messages.ts';
import type { ThinkingThread } from './thread.ts';

/** Who thinks: a second thread where there is one, and otherwise whoever asks. */
export interface Thinker {
  readonly think: Rooms['think'];
  readonly dialogs: KnownDialogs;
  /** Makes what the first message in another language would wait for, until it is over. */
  getReady(isOver: () => boolean): void;
  stop(): Promise<void>;
}

/**
 * Settles when English can be read. Where turns are traced nothing goes to another thread, so that reading stays a part
 * of its turn. A thread that has ended is missed for no turn: until another is there, this one thinks.
 */
export async function openThinker(
  parts: ThinkingParts,
  services: DirectoryData,
  traces: Traces,
  thread?: ThinkingThread,
): Promise<Thinker> {
  const here = lazily(async () => (await import('./here.ts')).thinkHere(parts, traces));
  if (thread === undefined || traces !== NO_TRACES) {
    await thread?.stop();
    const thinking = await here();
    return {
      ...thinking,
      think: async (before) => thinking.think(before),
      stop: async () => undefined,
    };
  }
  const { log } = parts;
  const loaded = await thread.open(services, {
    line: ({ level, event, fields, cause }) => log[level](event, fields, cause),
    ended: (cause) => log.error('thinking-thread-ended', {}, cause),
  });
  const { dialogs } = loaded ?? (await here());
  return {
    dialogs,
    think: async (before) => (await thread.think(before)) ?? (await here()).think(before),
    getReady: () => thread.getReady(),
    stop: () => thread.stop(),
  };
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { LiveEvent } from '../http/moderator/protocol.ts';

/** What is told: a kind of the server's, or that the line is there again and something may have been missed. */
export type Heard = LiveEvent['kind'] | 'back';

const AGAIN_MS = 5000;

/**
 * Listens to what the server tells, and comes back by itself. True while the line stands; whoever uses it asks
 * the server more often meanwhile.
 */
export function useEvents(path: string | undefined, heard: (kind: Heard) => void): boolean {
  const latest = useRef(heard);
  latest.current = heard;
  const [up, setUp] = useState(false);
  useEffect(
    () => (path === undefined ? undefined : listen(path, setUp, (kind) => latest.current(kind))),
    [path],
  );
  return up;
}

/** Begins to listen; gives the way to stop. */
function listen(path: string, setUp: (up: boolean) => void, tell: (kind: Heard) => void): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    source?.close();
    setUp(false);
  };
  const open = () => {
    stop();
    const line = new EventSource(path);
    source = line;
    line.addEventListener('open', () => {
      setUp(true);
      tell('back');
    });
    line.addEventListener('message', ({ data }: MessageEvent<string>) =>
      tell((JSON.parse(data) as LiveEvent).kind),
    );
    line.addEventListener('error', () => {
      setUp(false);
      if (line.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN_MS);
    });
  };
  addEventListener('offline', stop);
  addEventListener('online', open);
  open();
  return () => {
    removeEventListener('offline', stop);
    removeEventListener('online', open);
    stop();
  };
}

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { api, isSignedOut } from './api.ts';
import { keepUnsent, readKept } from './kept.ts';
import { Outbox, type OutboxState } from './outbox.ts';

const AGAIN_MS = 3000;

/** One outbox for the whole page: what was written in one case is sent even when another is open. */
export function useOutbox(onSignedOut: () => void): readonly [OutboxState, Outbox] {
  const signedOut = useRef(onSignedOut);
  signedOut.current = onSignedOut;
  const [, setState] = useState<OutboxState>();
  const outbox = useMemo(() => {
    const made: Outbox = new Outbox(
      {
        post: async ({ caseId, actId, text, services }) => {
          const answer = await api.reply(caseId, { actId, text, services });
          if (isSignedOut(answer)) signedOut.current();
          return answer;
        },
        pause: untilAgain,
        keep: keepUnsent,
        changed: setState,
      },
      readKept().unsent,
    );
    return made;
  }, []);
  useEffect(() => {
    outbox.start();
    return () => outbox.close();
  }, []);
  return [outbox.state, outbox];
}

/** Some seconds, or at once when the browser has its network back. */
function untilAgain(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, AGAIN_MS);
    addEventListener('online', go);
  });
}

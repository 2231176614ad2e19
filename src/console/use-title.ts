import { useEffect, useState } from 'preact/hooks';
import type { QueueState } from './use-queue.ts';
import { say } from './words.ts';

/** How many wait, in the tab's title; a dot in front when something came while nobody looked at it. */
export function useTitle({ list, newsCount }: QueueState): void {
  const [seen, setSeen] = useState(newsCount);
  useEffect(() => {
    const look = () => {
      if (!document.hidden) setSeen(newsCount);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [newsCount]);
  const waiting = list?.open.waiting;
  const title = waiting === undefined ? say('name') : `(${waiting}) ${say('name')}`;
  useEffect(() => {
    document.title = newsCount > seen ? `\u2022 ${title}` : title;
  }, [title, newsCount, seen]);
}

import type { Hub } from '../domain/ports.ts';

/** Wakes the open streams of a conversation within this process. */
export function createHub(): Hub {
  const watchers = new Map<string, Set<() => void>>();
  return {
    publish: (conversation) => {
      for (const woken of watchers.get(conversation) ?? []) woken();
    },
    watch: (conversation, woken) => {
      const here = watchers.get(conversation) ?? new Set();
      watchers.set(conversation, here.add(woken));
      return () => {
        here.delete(woken);
        if (here.size === 0) watchers.delete(conversation);
      };
    },
  };
}

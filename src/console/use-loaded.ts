import { useEffect, useState } from 'preact/hooks';
import type { Answer } from './api.ts';

/** What the server answers, asked for again whenever `key` changes; the last good answer stays until then. */
export function useLoaded<T>(ask: () => Promise<Answer<T>>, key: string): T | undefined {
  const [loaded, setLoaded] = useState<T>();
  useEffect(() => {
    let over = false;
    const load = async () => {
      const answer = await ask();
      if (answer.ok && !over) setLoaded(answer.value);
    };
    void load();
    return () => {
      over = true;
    };
  }, [key]);
  return loaded;
}

import { useEffect, useRef, useState } from 'preact/hooks';

/** The time, often enough for "3 min" to be true. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/**
 * Runs `work` at once, then again and again, each time after the last one ended; slower while nobody looks.
 * Starts over when `key` changes. What it returns runs it now; asked while it runs, it runs once more.
 */
export function useRepeat(work: () => Promise<void>, everyMs: number, key: string): () => void {
  const latest = useRef(work);
  latest.current = work;
  const now = useRef<() => void>(() => undefined);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let [running, asked, ended] = [false, false, false];
    const turn = async () => {
      clearTimeout(timer);
      asked = running;
      if (running) return;
      running = true;
      await latest.current();
      running = false;
      if (ended) return;
      if (asked) void turn();
      else timer = setTimeout(() => void turn(), document.hidden ? everyMs * 4 : everyMs);
    };
    const look = () => {
      if (!document.hidden) void turn();
    };
    now.current = () => void turn();
    void turn();
    document.addEventListener('visibilitychange', look);
    return () => {
      ended = true;
      now.current = () => undefined;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [everyMs, key]);
  return () => now.current();
}

/** Whether anybody can see this tab. */
export function useSeen(): boolean {
  const [seen, setSeen] = useState(!document.hidden);
  useEffect(() => {
    const look = () => setSeen(!document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return seen;
}

/** Tells, each time it is asked, whether a person has done anything here since the last time. */
export function useActivity(): () => boolean {
  const active = useRef(true);
  useEffect(() => {
    const note = () => void (active.current = true);
    const kinds = ['keydown', 'pointerdown', 'wheel'] as const;
    for (const kind of kinds) document.addEventListener(kind, note, { passive: true });
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, note);
    };
  }, []);
  return () => {
    const was = active.current;
    active.current = false;
    return was;
  };
}

/** Single keys, anywhere but in a field; `undefined` in the table is: let the browser have it. */
export function useKeys(on: boolean, keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined;
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null;
}

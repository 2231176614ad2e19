import { calendarLocale } from '../domain/calendar-locale.ts';
import { isOnDuty, nextOnDuty } from '../domain/duty.ts';
import type { Locale } from '../domain/ids.ts';
import type { Rooms } from './rooms.ts';

/** What the duty hours say now. Calendars are slow to ask, so each answer is kept until the minute ends. */
export interface DutyClock {
  onDuty(nowMs: number): boolean;
  /** When somebody is there again, worded. */
  nextWords(nowMs: number, locale: Locale): string;
}

const MINUTE_MS = 60_000;

export function createDutyClock({ phrases, settings }: Pick<Rooms, 'phrases' | 'settings'>): DutyClock {
  const { duty } = settings;
  const there = keptForAMinute((nowMs) => duty !== undefined && isOnDuty(duty, nowMs));
  const next = keptForAMinute((nowMs) => (duty === undefined ? undefined : nextOnDuty(duty, nowMs)));
  const worded = new Map<Locale, (nowMs: number) => string>();

  const inWords = (locale: Locale) =>
    keptForAMinute((nowMs) => {
      const at = next(nowMs);
      if (duty === undefined || at === undefined) return phrases.word('turn:duty.unknown', locale);
      const when = new Intl.DateTimeFormat(calendarLocale(locale), {
        weekday: 'long',
        hour: 'numeric',
        minute: '2-digit',
        timeZone: duty.timeZone,
      }).format(at);
      return phrases.word('turn:duty.next', locale, { when });
    });

  return {
    onDuty: there,
    nextWords(nowMs, locale) {
      const known = worded.get(locale) ?? inWords(locale);
      worded.set(locale, known);
      return known(nowMs);
    },
  };
}

function keptForAMinute<T>(ask: (nowMs: number) => T): (nowMs: number) => T {
  let minute = Number.NaN;
  let answer: T;
  return (nowMs) => {
    const now = Math.floor(nowMs / MINUTE_MS);
    if (now !== minute) {
      answer = ask(nowMs);
      minute = now;
    }
    return answer;
  };
}

import { FORMATS } from './tongue.ts';
import { find, say } from './words.ts';

const MINUTE_MS = 60_000;

/** A span with its units: `3 min`, `2 h 5 min`, `1 d 4 h`. */
export function sayAge(ms: number): string {
  const minutes = Math.floor(Math.max(ms, 0) / MINUTE_MS);
  if (minutes < 1) return say('age.now');
  if (minutes < 60) return say('age.minutes', { minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return say('age.hours', { hours, minutes: minutes % 60 });
  return say('age.days', { days: Math.floor(hours / 24), hours: hours % 24 });
}

/** What is left of a short span: `1 min 20 s`, by tens of seconds so that it does not run before the eyes. */
export function sayShortAge(ms: number): string {
  const seconds = Math.floor(Math.max(ms, 0) / 10_000) * 10;
  if (seconds < 60) return say('age.seconds', { seconds });
  const minutes = Math.floor(seconds / 60);
  return minutes >= 5 || seconds % 60 === 0
    ? say('age.minutes', { minutes })
    : say('age.minutesSeconds', { minutes, seconds: seconds % 60 });
}

/** How long to wait until a try: seconds, then minutes. */
export function sayWait(seconds: number): string {
  return seconds < 60
    ? say('age.seconds', { seconds })
    : say('age.minutes', { minutes: Math.ceil(seconds / 60) });
}

const clock = new Intl.DateTimeFormat([...FORMATS], { hour: '2-digit', minute: '2-digit' });

export function sayClock(ms: number): string {
  return clock.format(ms);
}

/** `Monday 30 November`, from our own words: browsers know no Irish names of days and months. */
export function sayDay(ms: number): string {
  const date = new Date(ms);
  const day = `${date.getDate()} ${month(date.getMonth(), 'months')}`;
  return `${find(`date.weekdays.${date.getDay()}`) ?? ''} ${day}`;
}

/** `30 November 2026`, a day that is one everywhere. */
export function sayFullDay(ms: number): string {
  const date = new Date(ms);
  return `${date.getUTCDate()} ${month(date.getUTCMonth(), 'months')} ${date.getUTCFullYear()}`;
}

/** `30 Nov, 11:41`, where there is little room. */
export function sayMoment(ms: number): string {
  return `${sayShortDay(ms)}, ${sayClock(ms)}`;
}

/** `30 Nov` */
export function sayShortDay(ms: number): string {
  const date = new Date(ms);
  return `${date.getDate()} ${month(date.getMonth(), 'shortMonths')}`;
}

function month(at: number, names: 'months' | 'shortMonths'): string {
  return find(`date.${names}.${at}`) ?? '';
}

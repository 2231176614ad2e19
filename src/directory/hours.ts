import type { Hours } from './facts.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const DAY_MINUTES = 24 * 60;
const WEEK_MINUTES = 7 * DAY_MINUTES;

type Weekly = Extract<Hours, { weekly: unknown }>;

/** A moment of the week in wall time, 0 = Monday 00:00. */
type WeekMinute = number;

/**
 * What may be said about a service's hours now. `unknown` and `online` make no claim about when someone
 * answers. Times are wall time where the service is; `inDays` counts midnights from today there.
 */
export type Opening =
  | { readonly state: 'always' | 'online' | 'unknown' }
  | { readonly state: 'open'; readonly until: WallTime }
  | { readonly state: 'closed'; readonly opens: WallTime };

export interface WallTime {
  /** 0 = Monday. */
  readonly day: number;
  readonly clock: string;
  readonly inDays: number;
}

/** Reads the hours of a service at a moment. Summer time comes from Intl, never from arithmetic. */
export function openingAt(hours: Hours, nowMs: number): Opening {
  if ('always' in hours) return { state: 'always' };
  if ('online' in hours) return { state: 'online' };
  if ('unknown' in hours) return { state: 'unknown' };
  return weeklyOpening(hours, nowMs);
}

function weeklyOpening(hours: Weekly, nowMs: number): Opening {
  const now = weekMinute(hours.timeZone, nowMs);
  const spans = weekSpans(hours);
  const current = spans.find((span) => now >= span.from && now < span.to);
  if (current === undefined) return { state: 'closed', opens: wallTime(nextOpening(spans, now), now) };
  return { state: 'open', until: wallTime(closing(spans, current.to), now) };
}

interface Span {
  readonly from: WeekMinute;
  readonly to: WeekMinute;
}

function weekSpans(hours: Weekly): readonly Span[] {
  return hours.weekly.flatMap((span) =>
    span.days.map((day) => {
      const midnight = DAYS.indexOf(day) * DAY_MINUTES;
      return { from: midnight + minutes(span.opens), to: midnight + minutes(span.closes) };
    }),
  );
}

function nextOpening(spans: readonly Span[], now: WeekMinute): WeekMinute {
  const waits = spans.map((span) => (span.from - now + WEEK_MINUTES) % WEEK_MINUTES);
  return now + Math.min(...waits);
}

/** Follows spans that touch (a night that was split at midnight) to the minute where nobody answers. */
function closing(spans: readonly Span[], to: WeekMinute): WeekMinute {
  let end = to;
  for (let joined = 0; joined <= spans.length; joined += 1) {
    const next = spans.find((span) => span.from === end % WEEK_MINUTES);
    if (next === undefined) return end;
    end += next.to - next.from;
  }
  return end;
}

function wallTime(at: WeekMinute, now: WeekMinute): WallTime {
  const ofDay = at % DAY_MINUTES;
  const clock = [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, '0')).join(':');
  const dayCount = Math.floor(at / DAY_MINUTES);
  return { day: dayCount % 7, clock, inDays: dayCount - Math.floor(now / DAY_MINUTES) };
}

function minutes(clock: string): number {
  const [hour = '0', minute = '0'] = clock.split(':');
  return Number(hour) * 60 + Number(minute);
}

function weekMinute(timeZone: string, nowMs: number): WeekMinute {
  const parts = new Map(
    wallClock(timeZone)
      .formatToParts(nowMs)
      .map((part) => [part.type, part.value]),
  );
  const day = DAYS.findIndex((name) => name === parts.get('weekday')?.toLowerCase());
  return day * DAY_MINUTES + minutes(`${parts.get('hour')}:${parts.get('minute')}`);
}

/** Making a format costs far more than using it, and there is one per zone. */
const wallClocks = new Map<string, Intl.DateTimeFormat>();

function wallClock(timeZone: string): Intl.DateTimeFormat {
  const known = wallClocks.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  wallClocks.set(timeZone, made);
  return made;
}

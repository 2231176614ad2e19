export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** Minutes since local midnight. A shift whose `toMinute` is not after `fromMinute` ends on the next day. */
export interface Shift {
  readonly days: readonly Weekday[];
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** When a person reads along. No shifts: nobody, ever. */
export interface Duty {
  readonly timeZone: string;
  readonly shifts: readonly Shift[];
  /** Days off, as `2026-12-25`. On such a day nobody is there, nor for a shift that would have begun on it. */
  readonly closed?: readonly string[];
}

/** `2026-12-25,2026-12-26`, each a day of the calendar; `undefined` when it cannot be read. */
export function parseClosedDays(text: string): readonly string[] | undefined {
  const days = text.split(',').map((day) => day.trim());
  return days.every(isCalendarDay) ? [...new Set(days)].sort() : undefined;
}

function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** `mon-fri 16:00-22:00; sat,sun 22:00-02:00`; `undefined` when it cannot be read. */
export function parseDutyHours(text: string, timeZone: string): Duty | undefined {
  const shifts = text
    .split(';')
    .filter((part) => part.trim() !== '')
    .map(parseShift);
  const read = shifts.filter((shift) => shift !== undefined);
  return read.length > 0 && read.length === shifts.length ? { timeZone, shifts: read } : undefined;
}

const SHIFT = /^([a-z, -]+) (\d{1,2}):([0-5]\d) ?- ?(\d{1,2}):([0-5]\d)$/;

function parseShift(text: string): Shift | undefined {
  const [, dayText = '', ...clock] = SHIFT.exec(text.trim().toLowerCase()) ?? [];
  const [fromHour = 99, fromMinutes = 0, toHour = 99, toMinutes = 0] = clock.map(Number);
  const days = parseDays(dayText);
  const fromMinute = fromHour * 60 + fromMinutes;
  const toMinute = toHour * 60 + toMinutes;
  const readable = days !== undefined && fromMinute < DAY_MINUTES && toMinute <= DAY_MINUTES;
  return readable && fromMinute !== toMinute ? { days, fromMinute, toMinute } : undefined;
}

function parseDays(text: string): readonly Weekday[] | undefined {
  const ranges = text.split(',').map((range) => {
    const [first, last = first] = range
      .split('-')
      .map((day) => WEEKDAYS.findIndex((name) => name === day.trim()));
    if (first === undefined || last === undefined || first < 0 || last < 0) return [];
    const length = ((last - first + 7) % 7) + 1;
    return Array.from({ length }, (_, step) => dayAt(first + step));
  });
  return ranges.every((range) => range.length > 0) ? [...new Set(ranges.flat())] : undefined;
}

/** Whether somebody is on duty at this instant, by the clock on the wall of the duty's time zone. */
export function isOnDuty(duty: Duty, nowMs: number): boolean {
  const now = wallClock(duty.timeZone, nowMs);
  const closed = duty.closed ?? [];
  if (closed.includes(now.date)) return false;
  const wasClosed = closed.includes(dayBefore(now.date));
  return duty.shifts.some((shift) => covers(shift, now, wasClosed));
}

/** `wasClosed`: yesterday was a day off, so no shift has come over from it. */
function covers(
  { days, fromMinute, toMinute }: Shift,
  { day, minute }: WallClock,
  wasClosed: boolean,
): boolean {
  const today = days.includes(dayAt(day));
  if (fromMinute < toMinute) return today && minute >= fromMinute && minute < toMinute;
  const overnight = !wasClosed && days.includes(dayAt(day + 6)) && minute < toMinute;
  return (today && minute >= fromMinute) || overnight;
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - DAY_MINUTES * MINUTE_MS).toISOString().slice(0, 10);
}

/** The first instant from now on at which somebody is on duty; `undefined` when nobody ever is. */
export function nextOnDuty(duty: Duty, nowMs: number): number | undefined {
  const days = 9 + 7 * (duty.closed ?? []).length;
  const latestMs = nowMs + days * DAY_MINUTES * MINUTE_MS;
  let atMs = nowMs;
  while (duty.shifts.length > 0 && atMs <= latestMs) {
    if (isOnDuty(duty, atMs)) return atMs;
    atMs = stepTowardsStart(duty, atMs);
  }
  return undefined;
}

/**
 * Jumps to the next start on the wall clock, or to midnight. Where clocks change in between the wall clock
 * does not move as far as time does; then it goes on by the minute, so that no start is passed over.
 */
function stepTowardsStart(duty: Duty, atMs: number): number {
  const { minute } = wallClock(duty.timeZone, atMs);
  const starts = duty.shifts.map((shift) => shift.fromMinute).filter((start) => start > minute);
  const boundary = Math.min(DAY_MINUTES, ...starts);
  const minuteStartMs = Math.floor(atMs / MINUTE_MS) * MINUTE_MS;
  const jumpMs = minuteStartMs + (boundary - minute) * MINUTE_MS;
  const arrives = wallClock(duty.timeZone, jumpMs).minute === boundary % DAY_MINUTES;
  return arrives ? jumpMs : minuteStartMs + MINUTE_MS;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

function dayAt(index: number): Weekday {
  return WEEKDAYS[index % 7] ?? 'mon';
}

/** What the clock and the calendar on the wall say: weekday from Monday as 0, minute of the day, `2026-12-25`. */
export interface WallClock {
  readonly day: number;
  readonly minute: number;
  readonly date: string;
}

export function wallClock(timeZone: string, atMs: number): WallClock {
  const parts = clockOf(timeZone).formatToParts(atMs);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const day = WEEKDAYS.findIndex((name) => name === part('weekday').toLowerCase());
  const date = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  return { day, minute: Number(part('hour')) * 60 + Number(part('minute')), date };
}

/** Making a formatter costs a hundred times what using it does. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  const clock =
    known ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  if (known === undefined) clocks.set(timeZone, clock);
  return clock;
}

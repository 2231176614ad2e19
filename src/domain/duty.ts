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
  const { day, minute } = wallClock(duty.timeZone, nowMs);
  return duty.shifts.some((shift) => covers(shift, day, minute));
}

function covers({ days, fromMinute, toMinute }: Shift, day: number, minute: number): boolean {
  const today = days.includes(dayAt(day));
  if (fromMinute < toMinute) return today && minute >= fromMinute && minute < toMinute;
  return (today && minute >= fromMinute) || (days.includes(dayAt(day + 6)) && minute < toMinute);
}

/** The first instant from now on at which somebody is on duty; `undefined` when nobody ever is. */
export function nextOnDuty(duty: Duty, nowMs: number): number | undefined {
  const latestMs = nowMs + 9 * DAY_MINUTES * MINUTE_MS;
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

function wallClock(timeZone: string, atMs: number): { readonly day: number; readonly minute: number } {
  const parts = clockOf(timeZone).formatToParts(atMs);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const day = WEEKDAYS.findIndex((name) => name === part('weekday').toLowerCase());
  return { day, minute: Number(part('hour')) * 60 + Number(part('minute')) };
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
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  if (known === undefined) clocks.set(timeZone, clock);
  return clock;
}

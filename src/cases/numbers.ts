import { CARES, type Care } from '../domain/care.ts';
import { isOnDuty, wallClock, type Duty } from '../domain/duty.ts';
import type { Clock } from '../domain/ports.ts';
import { TOPICS, type Topic } from '../domain/topic.ts';
import {
  SURVEY_ANSWERS,
  SURVEY_QUESTIONS,
  weekStartOf,
  type CueCount,
  type RawNumbers,
  type Store,
  type SurveyAnswer,
  type SurveyCount,
} from '../store/store.ts';
import type { SignedIn } from './cases-host.ts';
import { hideSmall, hideSmallOf, type Shown } from './hide-small.ts';

/** Counts over whole weeks, small ones hidden; holds no words, no case and nobody's name. */
export interface Numbers {
  /** Whole weeks, Monday to Monday by the duty's clock: this week is not in it, so nobody can watch it grow. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Mondays, as `2026-11-16`, oldest first; the rows of the tables go along with them. */
  readonly weeks: readonly string[];
  readonly care: { readonly names: readonly Care[]; readonly rows: readonly (readonly Shown[])[] };
  /** A case may have several topics. */
  readonly topics: { readonly names: readonly Topic[]; readonly rows: readonly (readonly Shown[])[] };
  /** Until the first words of a person, by week; only where enough waits stand on either side. */
  readonly waits: readonly Waits[];
  /** By the hour of the day: conversations in which something was written, and the share of days with duty. */
  readonly hours: readonly { readonly hour: number; readonly count: Shown; readonly onDuty: number }[];
  readonly ended: readonly { readonly how: string; readonly count: Shown }[];
  readonly cues: readonly { readonly cue: string; readonly concern: Shown; readonly noConcern: Shown }[];
  /** The two questions at the end, over all of these weeks. */
  readonly survey: readonly {
    readonly question: SurveyAnswer['question'];
    readonly answers: readonly { readonly answer: SurveyAnswer['answer']; readonly count: Shown }[];
  }[];
}

export interface Waits {
  readonly p50Ms: number | null;
  readonly p75Ms: number | null;
  readonly p90Ms: number | null;
}

/** Where the numbers are read. */
export interface NumbersDesk {
  /** In the audit before anything is counted. */
  read(who: SignedIn, as: 'csv' | 'page'): Promise<Numbers>;
}

export interface NumbersHost {
  readonly store: Pick<Store, 'appendAudit' | 'countCues' | 'countSurvey' | 'readNumbers'>;
  readonly clock: Clock;
  /** Absent: nobody is ever on duty. */
  readonly duty?: Duty;
}

/** As long as cases are kept at most by default. */
const WEEKS = 13;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** At least this many waits are as long as a percentile, or longer. */
const WAITS_BEYOND = 5;

export function createNumbersDesk(host: NumbersHost): NumbersDesk {
  return {
    async read({ moderator }, as) {
      const nowMs = host.clock();
      await host.store.appendAudit([{ atMs: nowMs, actor: moderator.id, act: 'numbers-read', detail: as }]);
      const weeks = wholeWeeks(zoneOf(host.duty), nowMs);
      const [fromMs = nowMs, toMs = nowMs] = [weeks.at(0), weeks.at(-1)];
      const raw = await host.store.readNumbers(fromMs, toMs);
      const answers = await host.store.countSurvey(surveyWeek(fromMs), surveyWeek(toMs));
      return numbersOf({ ...raw, answers }, await host.store.countCues(), weeks, host.duty);
    },
  };
}

/** Its weeks begin at midnight of Greenwich; ours are at most half a day away. */
function surveyWeek(mondayMs: number): number {
  return weekStartOf(mondayMs + DAY_MS / 2);
}

/** Pure: what was counted, by week and by hour. `mondays` are the starts of the weeks and the end of the last. */
export function numbersOf(
  raw: RawNumbers & { readonly answers?: readonly SurveyCount[] },
  cues: readonly CueCount[],
  mondays: readonly number[],
  duty: Duty | undefined,
): Numbers {
  const starts = mondays.slice(0, -1);
  const [fromMs = 0, toMs = 0] = [mondays.at(0), mondays.at(-1)];
  const inWeek = starts.map((start, at) =>
    raw.cases.filter(({ openedAtMs }) => openedAtMs >= start && openedAtMs < (mondays[at + 1] ?? start)),
  );
  const counted = <Name>(
    names: readonly Name[],
    has: (one: RawNumbers['cases'][number], name: Name) => boolean,
  ) => ({
    names,
    rows: hideSmall(inWeek.map((cases) => names.map((name) => cases.filter((one) => has(one, name)).length))),
  });
  const ends = hideSmallOf(raw.conversations.map(({ count }) => count));
  return {
    fromMs,
    toMs,
    weeks: starts.map((start) => wallClock(zoneOf(duty), start).date),
    care: counted(CARES, ({ care }, name) => care === name),
    topics: counted(TOPICS, ({ topics }, name) => topics.includes(name)),
    waits: inWeek.map(waitsOf),
    hours: hoursOf(raw, mondays, duty),
    ended: raw.conversations.map(({ end }, at) => ({ how: end, count: ends[at] ?? 'hidden' })),
    cues: cuesOf(cues),
    survey: surveyOf(raw.answers ?? []),
  };
}

function surveyOf(counts: readonly SurveyCount[]): Numbers['survey'] {
  const sum = (question: string, answer: string) =>
    counts
      .filter((one) => one.question === question && one.answer === answer)
      .reduce((total, { answers }) => total + answers, 0);
  return SURVEY_QUESTIONS.map((question) => {
    const shown = hideSmallOf(SURVEY_ANSWERS.map((answer) => sum(question, answer)));
    return {
      question,
      answers: SURVEY_ANSWERS.map((answer, at) => ({ answer, count: shown[at] ?? 'hidden' })),
    };
  });
}

function zoneOf(duty: Duty | undefined): string {
  return duty?.timeZone ?? 'Europe/London';
}

/** The instants at which the last whole weeks began, and the one at which the last of them ended. */
function wholeWeeks(timeZone: string, nowMs: number): readonly number[] {
  const starts: number[] = [];
  let atMs = mondayOf(timeZone, nowMs);
  while (starts.length <= WEEKS) {
    starts.unshift(atMs);
    atMs = mondayOf(timeZone, atMs - DAY_MS);
  }
  return starts;
}

/** Midnight at the start of the week by the clock on the wall, also where clocks changed in between. */
function mondayOf(timeZone: string, atMs: number): number {
  const { day, minute } = wallClock(timeZone, atMs);
  const near = Math.floor(atMs / 60_000) * 60_000 - day * DAY_MS - minute * 60_000;
  for (const shiftMs of [0, HOUR_MS, -HOUR_MS]) {
    const clock = wallClock(timeZone, near + shiftMs);
    if (clock.day === 0 && clock.minute === 0) return near + shiftMs;
  }
  return near;
}

function waitsOf(cases: RawNumbers['cases']): Waits {
  const waits = cases
    .flatMap(({ openedAtMs, answeredAtMs }) =>
      answeredAtMs === undefined ? [] : [answeredAtMs - openedAtMs],
    )
    .sort((one, other) => one - other);
  return { p50Ms: percentile(waits, 0.5), p75Ms: percentile(waits, 0.75), p90Ms: percentile(waits, 0.9) };
}

/** To the minute; `null` where so few waits lie beyond it that one of them could be known. */
function percentile(sorted: readonly number[], share: number): number | null {
  const at = Math.ceil(sorted.length * share) - 1;
  const value = sorted[at];
  if (value === undefined || sorted.length - at - 1 < WAITS_BEYOND) return null;
  return Math.round(value / 60_000) * 60_000;
}

function hoursOf(raw: RawNumbers, mondays: readonly number[], duty: Duty | undefined): Numbers['hours'] {
  const seen = Array.from({ length: 24 }, () => new Set<string>());
  for (const { conversation, hour } of raw.hours) {
    const local = Math.floor(wallClock(zoneOf(duty), hour * HOUR_MS).minute / 60);
    seen[local]?.add(conversation);
  }
  const counts = hideSmallOf(seen.map(({ size }) => size));
  const there = dutyShares(mondays, duty);
  return counts.map((count, hour) => ({ hour, count, onDuty: there[hour] ?? 0 }));
}

/** Of the days of these weeks, how many had somebody on duty in the middle of that hour. */
function dutyShares(mondays: readonly number[], duty: Duty | undefined): readonly number[] {
  const shares = Array.from({ length: 24 }, () => [0, 0] as [there: number, hours: number]);
  const [fromMs = 0, toMs = 0] = [mondays.at(0), mondays.at(-1)];
  for (let atMs = fromMs + HOUR_MS / 2; atMs < toMs; atMs += HOUR_MS) {
    const share = shares[Math.floor(wallClock(zoneOf(duty), atMs).minute / 60)];
    if (share === undefined) continue;
    share[1] += 1;
    if (duty !== undefined && isOnDuty(duty, atMs)) share[0] += 1;
  }
  return shares.map(([there, hours]) => (hours === 0 ? 0 : there / hours));
}

function cuesOf(counts: readonly CueCount[]): Numbers['cues'] {
  const names = [...new Set(counts.map(({ cue }) => cue))].sort();
  const count = (name: string, verdict: CueCount['verdict']) =>
    counts.find((one) => one.cue === name && one.verdict === verdict)?.count ?? 0;
  const rows = hideSmall(names.map((name) => [count(name, 'concern'), count(name, 'no-concern')]));
  return names.map((cue, at) => ({
    cue,
    concern: rows[at]?.[0] ?? 'hidden',
    noConcern: rows[at]?.[1] ?? 'hidden',
  }));
}

import { mergeLines } from './lines.ts';
import type { Activity, ActivitySet, Choice, CuanData, ServiceCard, ShownDocument } from './protocol.ts';
import type { Pending } from './send-queue.ts';

/** One message as it is shown. */
export type Entry =
  | {
      readonly from: 'us';
      readonly key: string;
      readonly text: string;
      /** Its language, where it is the program's. */
      readonly lang?: string;
      readonly choices: readonly Choice[];
      /** Only when a person wrote it, not the program: the name they go by here, or nothing. */
      readonly person?: string;
      readonly document?: ShownDocument;
      /** Four words to come back with. */
      readonly code?: string;
      /** True while no words of the reporter follow: then the choices are buttons. */
      readonly open: boolean;
      /** The choice that was taken, as far as the next words tell. */
      readonly taken?: string;
    }
  | {
      readonly from: 'you';
      readonly key: string;
      readonly text: string;
      readonly state?: Pending['state'];
    };

/** Adds what came; a message that came twice is kept once, and the order is the server's. */
export function merge(known: readonly Activity[], set: ActivitySet): readonly Activity[] {
  const byId = new Map(known.map((activity) => [activity.id, activity]));
  const fresh = set.activities.filter((activity) => activity.type === 'message' && !byId.has(activity.id));
  if (fresh.length === 0) return known;
  for (const activity of fresh) byId.set(activity.id, activity);
  return [...byId.values()].sort((one, other) => place(one) - place(other));
}

/** Direct Line ids end in `|<number>`; one that does not keeps the place where it came. */
function place(activity: Activity): number {
  const number = Number(/\|0*(\d+)$/.exec(activity.id ?? '')?.[1]);
  return Number.isFinite(number) ? number : Number.MAX_SAFE_INTEGER;
}

/** Whether the reporter wrote it (the server sends our own words back). */
export function isOwn(activity: Activity): boolean {
  return activity.from?.role === 'user' || activity.channelData?.clientActivityID !== undefined;
}

/** Whether a person of the team wrote it. */
export function isPerson(activity: Activity): boolean {
  return activity.from?.id === 'person';
}

/** Everything to show, oldest first: what the server holds, then what is still on its way. */
export function entriesOf(activities: readonly Activity[], pending: readonly Pending[]): readonly Entry[] {
  const entries = [...activities.map(toEntry), ...pending.map(pendingEntry)];
  const lastOwn = entries.map((entry) => entry.from).lastIndexOf('you');
  return entries.map((entry, at) =>
    entry.from === 'us' ? closeChoices(entry, entries, at, lastOwn) : entry,
  );
}

function toEntry(activity: Activity): Entry {
  const text = activity.text ?? '';
  if (isOwn(activity)) {
    return {
      from: 'you',
      key: activity.channelData?.clientActivityID ?? activity.id ?? '',
      text,
      state: 'sent',
    };
  }
  const { choices = [], document, returnCode }: CuanData = activity.channelData?.cuan ?? {};
  return {
    from: 'us',
    key: activity.id ?? '',
    text,
    choices,
    open: true,
    ...(activity.locale === undefined ? {} : { lang: activity.locale }),
    ...(document === undefined ? {} : { document }),
    ...(returnCode === undefined ? {} : { code: returnCode.code }),
    ...(isPerson(activity) ? { person: activity.from?.name ?? '' } : {}),
  };
}

function pendingEntry(item: Pending): Entry {
  return { from: 'you', key: item.clientId, text: item.text, state: item.state };
}

function closeChoices(
  entry: Entry & { from: 'us' },
  all: readonly Entry[],
  at: number,
  lastOwn: number,
): Entry {
  if (at > lastOwn || entry.choices.length === 0) return entry;
  const answer = all.slice(at + 1).find((other) => other.from === 'you')?.text;
  const taken = entry.choices.find((choice) => choice.label === answer)?.id;
  return { ...entry, open: false, ...(taken === undefined ? {} : { taken }) };
}

/** The crisis lines to pin, of all replies so far: a later reply adds to them and never takes the emergency line. */
export function pinnedLines(activities: readonly Activity[]): readonly ServiceCard[] {
  return activities.reduce<readonly ServiceCard[]>(
    (lines, { channelData }) => mergeLines(lines, channelData?.cuan?.lines ?? []),
    [],
  );
}

/** Crisis, a person who writes, or breathing while one is waited for: nothing covers the page by itself (S43). */
export function keepsOpen(activity: Activity): boolean {
  const choices = activity.channelData?.cuan?.choices ?? [];
  const breathes = choices.some(({ id }) => id === 'breathe');
  return hasLines(activity) || isPerson(activity) || asksForPerson(activity) || breathes;
}

/** Whether a person was asked for here: only then is there a place in line to speak of (S16, S17). */
export function asksForPerson({ channelData }: Activity): boolean {
  return channelData?.cuan?.waits === true;
}

/** The name under which a person last wrote; empty while none is known. */
export function personName(activities: readonly Activity[]): string {
  const name = activities.filter(isPerson).at(-1)?.from?.name ?? '';
  return name === 'Person' ? '' : name;
}

/** Whether a reply stood with crisis lines. */
export function hasLines(activity: Activity): boolean {
  const cuan = activity.channelData?.cuan;
  return cuan?.care !== undefined || (cuan?.lines ?? []).length > 0;
}

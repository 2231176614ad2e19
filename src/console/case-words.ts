import type { CaseSummary, QueueEntry } from '../http/moderator/protocol.ts';
import { sayAge, sayMoment } from './said-times.ts';
import { FORMATS } from './tongue.ts';
import { find, say } from './words.ts';

const regions = new Intl.DisplayNames([...FORMATS], { type: 'region' });
const languages = new Intl.DisplayNames([...FORMATS], { type: 'language' });

export function sayTopics({ topics }: CaseSummary): string {
  return topics.length === 0
    ? say('topic.unknown')
    : topics.map((topic) => say(`topic.${topic}`)).join(' · ');
}

/**
 * Why it is here, who, where and through what, in one line; what is usual or not known is left out. That others began
 * alike is one fact among them and judges nobody (S31).
 */
export function sayFacts({
  reason,
  ageBand,
  place,
  channel,
  locale,
  beganAlike,
}: CaseSummary & Pick<QueueEntry, 'beganAlike'>): string {
  const facts = [
    say(`reason.${reason}`),
    ...(ageBand === undefined ? [] : [say(`ageBand.${ageBand}`)]),
    sayPlace(place),
    say(`channel.${channel}`),
    ...(locale === 'en' ? [] : [sayLanguage(locale)]),
    ...(beganAlike === undefined ? [] : [say('queue.alike', { count: beganAlike })]),
  ];
  return facts.map((fact) => fact.replaceAll(' ', '\u00a0')).join('\u00a0· ');
}

export function sayWaiting({ deletedAtMs, waitingSinceMs }: CaseSummary, nowMs: number): string {
  if (deletedAtMs !== undefined) return say('queue.deleted');
  if (waitingSinceMs === undefined) return say('queue.notWaiting');
  return say('queue.waiting', { age: sayAge(nowMs - waitingSinceMs) });
}

/** Who has it, whom the reporter does not want, and when someone wants to look again. */
export function sayHolding({ holder, mine, avoidsMe, followUpAtMs }: QueueEntry): string {
  return [
    mine
      ? say('queue.yours')
      : holder === undefined
        ? say('queue.nobody')
        : say('queue.holder', { name: holder }),
    ...(avoidsMe ? [say('queue.avoidsYou')] : []),
    ...(followUpAtMs === undefined ? [] : [say('queue.followUp', { time: sayMoment(followUpAtMs) })]),
  ].join(' · ');
}

/** A cue in words; one without words yet is called by its family, `self-harm.new` → `Self-harm or suicide`. */
export function sayCue(cue: string): string {
  const family = cue.split('.')[0] ?? '';
  return find(`cue.${cue}`) ?? find(`topic.${family}`) ?? say('cue.unknown');
}

/** A place by its name: ours where the law or help differs inside a country, else the country's. */
export function sayPlace(place: string): string {
  return find(`place.${place}`) ?? named(regions, place);
}

export function sayLanguage(locale: string): string {
  return named(languages, locale);
}

function named(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

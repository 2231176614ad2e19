import type { CaseSummary } from '../http/moderator/protocol.ts';
import { sayAge } from './said-times.ts';
import { find, say } from './words.ts';

const languages = new Intl.DisplayNames(['en'], { type: 'language' });

export function sayTopics({ topics }: CaseSummary): string {
  return topics.length === 0
    ? say('topic.unknown')
    : topics.map((topic) => say(`topic.${topic}`)).join(' · ');
}

/** Why it is here, who, where and through what, in one line; what is usual or not known is left out. */
export function sayFacts({ reason, ageBand, place, channel, locale }: CaseSummary): string {
  const facts = [
    say(`reason.${reason}`),
    ...(ageBand === undefined ? [] : [say(`ageBand.${ageBand}`)]),
    find(`place.${place}`) ?? place,
    say(`channel.${channel}`),
    ...(locale === 'en' ? [] : [sayLanguage(locale)]),
  ];
  return facts.map((fact) => fact.replaceAll(' ', '\u00a0')).join('\u00a0· ');
}

export function sayWaiting({ deletedAtMs, waitingSinceMs }: CaseSummary, nowMs: number): string {
  if (deletedAtMs !== undefined) return say('queue.deleted');
  if (waitingSinceMs === undefined) return say('queue.notWaiting');
  return say('queue.waiting', { age: sayAge(nowMs - waitingSinceMs) });
}

/** A cue in words; one without words yet is called by its family, `self-harm.new` → `Self-harm or suicide`. */
export function sayCue(cue: string): string {
  const family = cue.split('.')[0] ?? '';
  return find(`cue.${cue}`) ?? find(`topic.${family}`) ?? say('cue.unknown');
}

function sayLanguage(locale: string): string {
  try {
    return languages.of(locale) ?? locale;
  } catch {
    return locale;
  }
}

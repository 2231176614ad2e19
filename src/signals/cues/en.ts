import type { LanguageData, PairData } from './cue.ts';
import { ANSWERS } from './en.answers.ts';
import { DANGER } from './en.danger.ts';
import { FEELINGS, MARKERS } from './en.feelings.ts';
import { GROOMING } from './en.grooming.ts';
import { HARM } from './en.harm.ts';
import { IMAGES } from './en.images.ts';
import { PEOPLE } from './en.people.ts';
import { SELF_HARM } from './en.self-harm.ts';
import { COMMON, CORE, KNOWN, LISTS, SHORTHAND } from './en.words.ts';

const topics = ['self-harm'] as const;

/** In every language: said together they mean more than each alone: intent with a time, a means or a goodbye is an emergency. */
export const PAIRS: readonly PairData[] = [
  {
    cue: 'grooming.meet-today',
    care: 'emergency',
    topics: ['grooming'],
    one: ['grooming.meet', 'grooming.lured'],
    other: ['time.today'],
    within: 8,
  },
  {
    cue: 'grooming.meet-today',
    care: 'emergency',
    topics: ['grooming'],
    one: ['grooming.meeting'],
    other: ['grooming.stranger', 'grooming.age-gap', 'distress.feelings', 'grooming.secret'],
    within: 12,
  },
  {
    cue: 'grooming.meet',
    care: 'check-in',
    topics: ['grooming'],
    one: ['grooming.meeting-soon'],
    other: ['grooming.stranger', 'grooming.age-gap', 'distress.feelings', 'grooming.secret'],
    within: 12,
  },
  {
    cue: 'self-harm.plan-time',
    care: 'emergency',
    topics,
    one: ['self-harm.active', 'self-harm.plan'],
    other: ['time.now', 'time.when-alone'],
    within: 7,
  },
  {
    cue: 'self-harm.plan-time',
    care: 'emergency',
    topics,
    one: ['self-harm.plan'],
    other: ['time.day'],
    within: 3,
  },
  {
    cue: 'self-harm.plan-means',
    care: 'emergency',
    topics,
    one: ['self-harm.plan', 'self-harm.giving-away'],
    other: ['self-harm.means', 'means.named'],
    within: 10,
  },
  {
    cue: 'self-harm.plan-goodbye',
    care: 'emergency',
    topics,
    one: ['self-harm.active', 'self-harm.wish'],
    other: ['self-harm.goodbye', 'self-harm.giving-away'],
  },
  {
    cue: 'self-harm.unsafe-now',
    care: 'emergency',
    topics,
    one: ['self-harm.unsafe'],
    other: ['time.now', 'means.named', 'self-harm.means'],
    within: 7,
  },
  {
    cue: 'self-harm.attempt-recent',
    care: 'emergency',
    topics,
    one: ['self-harm.attempt-past'],
    other: ['time.just-now'],
    within: 8,
  },
  {
    cue: 'coerced-harm.now',
    care: 'emergency',
    topics,
    one: ['coerced-harm.told-to'],
    other: ['time.now'],
    within: 10,
  },
  {
    cue: 'friend.now',
    care: 'emergency',
    topics,
    one: ['friend.suicidal'],
    other: ['time.now', 'time.when-alone'],
    within: 8,
  },
];

/** English, as written for young people in Northern Ireland, Ireland, Britain and the United States. */
export const ENGLISH: LanguageData = {
  language: 'en',
  script: 'latin',
  answers: ANSWERS,
  shorthand: SHORTHAND,
  lists: LISTS,
  core: CORE,
  known: KNOWN,
  common: COMMON,
  cues: [...SELF_HARM, ...DANGER, ...IMAGES, ...GROOMING, ...HARM, ...PEOPLE, ...FEELINGS, ...MARKERS],
  pairs: PAIRS,
};

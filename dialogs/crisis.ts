import { defineDialog, goTo, remember, start } from '../src/conversation/kit.ts';
import type { PageSpec, Target } from '../src/conversation/kit.ts';
import { knows, toPerson } from './ways-on.ts';

/** Back to what they came for: the dialog that waits below or, where none does, the one for what they told. */
const whatHappened: Target = { do: [{ kind: 'finish', toTopic: true }] };
const howToHelp: Target = { do: [goTo('friend', { type: 'command.how' })] };
const toThoughts: Target = { do: [goTo('own-behaviour', { type: 'command.thoughts' })] };
const adultWords: Target = { do: [goTo('adult', { type: 'command.first-words' })] };
const adultPlan: Target = { do: [goTo('adult', { type: 'command.plan' })] };

/** The one question below the lines; what they came for is always an answer (S1). */
const safeNow = {
  isWellbeing: true,
  asks: 'safe-now',
  explains: 'explain-safe',
  choices: { safe: 'safe', 'not-safe': 'not-safe', person: toPerson, 'what-happened': whatHappened },
  unsure: 'unsure',
  heard: { 'safety.said': 'safe', 'safety.unclear': 'safe-unclear' },
  anythingElse: 'still-here',
} as const satisfies PageSpec;

/** "I was joking", and doubt about it, are understood wherever they may be typed, and never offered (S1). */
const orJoked = { typed: { joked: 'joked', doubt: 'doubt' } } as const;

/** So is "I'm safe right now" where that is no longer asked. */
const orSafe = { typed: { ...orJoked.typed, safe: 'safe' } } as const;

/** "Yes" to "What would help most now?" wants help and does not say which; it never means that they are safe. */
const orYes = { typed: { please: 'which', ...orSafe.typed } } as const;

/** Whoever writes on is told twice, in two ways, that the line and we are still here. */
const stillHere = {
  isWellbeing: true,
  asks: 'next',
  choices: {
    person: toPerson,
    'not-safe-now': 'not-safe',
    'cannot-talk': 'text-lines',
    'what-happened': whatHappened,
  },
  unsure: whatHappened,
  ...orYes,
} as const satisfies PageSpec;

/** Nothing presses any more: a person, or back to what they came for. */
const goOn = {
  asks: 'next',
  choices: { person: toPerson, 'what-happened': whatHappened },
  typed: { please: 'which' },
  unsure: whatHappened,
  anythingElse: whatHappened,
} as const satisfies PageSpec;

/** One kind sentence below the lines, one question, and what they came for. Never a cage (S1). */
export const crisis = defineDialog({
  name: 'crisis',
  version: 11,
  aside: true,
  initial: 'told',
  anywhere: {
    'command.again': 'again',
    'command.help': 'help',
    'command.friend': 'friend',
    'command.adult': 'adult',
    'command.meeting': 'meeting',
    'command.danger': 'danger',
    'command.told-to': 'told-to',
    'command.harmed': 'harmed',
    'command.threatened': 'threatened',
    'command.own': 'own',
    'command.thoughts': 'own-thoughts',
    'command.attempt': 'attempt',
    aside: 'still-here',
    returned: 'still-here',
  },
  pages: {
    told: {
      straightOn: [{ when: (facts) => facts.care === 'emergency', to: 'emergency' }],
      says: ['glad'],
      ...safeNow,
      ...orJoked,
    },
    emergency: {
      straightOn: [{ when: (facts) => facts.textFirst === true, to: 'emergency-quiet' }],
      says: ['call-now'],
      ...safeNow,
      ...orJoked,
    },
    /** Whoever can't ring is not told to ring. */
    'emergency-quiet': { says: ['glad', 'abuse:says.danger-quiet'], ...safeNow, ...orJoked },
    /** Nobody hears the same words twice while it is most urgent. */
    'emergency-again': {
      straightOn: [{ when: (facts) => facts.textFirst === true, to: 'emergency-quiet' }],
      says: ['still-call'],
      ...safeNow,
      ...orJoked,
      listens: { 'command.again': 'emergency', 'command.danger': 'danger' },
    },
    /** Something was taken or done already: a doctor, whatever it feels like. */
    attempt: {
      straightOn: [{ when: (facts) => facts.textFirst === true, to: 'emergency-quiet' }],
      says: ['call-now', 'attempt'],
      ...safeNow,
      ...orJoked,
      listens: { 'command.attempt': 'emergency-again' },
    },
    /** Said again while the lines stand: heard, and shown to them once more. */
    again: {
      straightOn: [{ when: (facts) => facts.care === 'emergency', to: 'emergency-again' }],
      says: ['again'],
      ...safeNow,
      ...orJoked,
      anythingElse: whatHappened,
      listens: { 'command.again': 'again-now' },
    },
    'again-now': {
      straightOn: [{ when: (facts) => facts.care === 'emergency', to: 'emergency-again' }],
      says: ['with-you-now'],
      ...safeNow,
      ...orJoked,
      anythingElse: whatHappened,
      listens: { 'command.again': 'again' },
    },
    /** Going to meet someone today, or there already. */
    meeting: {
      says: ['grooming:says.meet-today'],
      ...safeNow,
      ...orJoked,
      anythingElse: 'meeting-stay',
      listens: { 'command.meeting': 'meeting-stay' },
    },
    /** Half wanting to go is met without a word against the one they like. */
    'meeting-stay': {
      isWellbeing: true,
      says: ['meeting-stay'],
      services: { need: 'crisis', limit: 1, emergency: true },
      asks: 'next',
      choices: {
        person: toPerson,
        'tell-adult': { do: [start('trusted-adult')] },
        'not-safe-now': 'not-safe',
        'what-happened': whatHappened,
      },
      unsure: whatHappened,
      ...orJoked,
      anythingElse: whatHappened,
      listens: { 'command.meeting': 'meeting' },
    },
    /** Someone who hurts is here now. */
    danger: {
      says: ['abuse:says.danger', 'abuse:says.danger-quiet'],
      ...safeNow,
      ...orJoked,
      listens: { 'command.danger': 'emergency-again' },
    },
    /** Told to cut, to film, to hurt somebody: a demand that nobody has to meet (S10). */
    'told-to': { says: ['told-to'], ...safeNow, ...orJoked, listens: { 'command.told-to': 'again' } },
    /** Harmed by someone near: not their fault comes before anything is asked. */
    harmed: {
      straightOn: [{ when: (facts) => facts.care === 'emergency', to: 'danger' }],
      says: ['harmed', 'above'],
      ...safeNow,
      ...orJoked,
      anythingElse: whatHappened,
      listens: { 'command.harmed': 'harmed-again' },
    },
    'harmed-again': {
      says: ['again'],
      ...safeNow,
      anythingElse: whatHappened,
      listens: { 'command.harmed': 'harmed' },
    },
    /** Afraid of their own thoughts or of what they did: the limits first, no shaming, and help for it (S24). */
    own: {
      says: ['own-behaviour:says.limits', 'own'],
      ...safeNow,
      ...orJoked,
      choices: { ...safeNow.choices, 'what-happened': { do: [goTo('own-behaviour')] } },
      anythingElse: { do: [goTo('own-behaviour')] },
    },
    'own-thoughts': {
      says: ['own-behaviour:says.limits', 'own'],
      ...safeNow,
      ...orJoked,
      choices: { ...safeNow.choices, 'what-happened': toThoughts },
      anythingElse: toThoughts,
    },
    /** Threatened, in words that frighten: the four things stand here too, not only behind an answer. */
    threatened: {
      straightOn: [{ when: (facts) => facts.care === 'emergency', to: 'emergency' }],
      says: ['image-threat:says.calm', 'image-threat:says.four-things'],
      ...safeNow,
      ...orJoked,
      anythingElse: whatHappened,
      listens: { 'command.threatened': 'again' },
    },
    help: { says: ['help'], services: { need: 'crisis', limit: 2, emergency: true }, ...safeNow },
    /** Someone else's danger: the lines are for the reporter to ring about it, and for the reporter too. */
    friend: {
      straightOn: [{ when: (facts) => facts.care === 'emergency', to: 'friend-now' }],
      says: ['friend'],
      asks: 'friend',
      choices: {
        'friend-danger': { to: 'friend-now', do: [{ kind: 'raise-care', to: 'emergency' }] },
        'friend-help': howToHelp,
        'about-me': 'me-too',
        person: toPerson,
      },
      unsure: howToHelp,
      ...orJoked,
      anythingElse: howToHelp,
    },
    'friend-now': {
      straightOn: [
        { when: knows('friend-phone'), to: 'friend-adult' },
        { when: knows('friend-lines'), to: 'friend-phone' },
      ],
      does: [remember({ told: 'friend-lines' })],
      says: ['friend-now', 'friend-stay'],
      ...friendNext('friend-phone'),
    },
    /** Each further message brings one new thing to do. */
    'friend-phone': {
      does: [remember({ told: 'friend-phone' })],
      says: ['friend-phone'],
      ...friendNext('friend-adult'),
    },
    'friend-adult': { says: ['friend-adult'], ...friendNext('friend-talk') },
    /** Not knowing where they are: what is known finds them. */
    'friend-where': {
      says: ['friend-where', 'friend-ring'],
      services: { need: 'crisis', limit: 1, emergency: true },
      ...friendNext('friend-talk'),
      typed: { ...orJoked.typed, 'friend-safe': 'friend-safe', 'friend-where': 'friend-talk' },
    },
    'friend-talk': {
      says: ['friend-talk'],
      services: { need: 'crisis', limit: 1, emergency: true },
      ...friendNext('friend-phone'),
    },
    /** Down, or with people who can help: glad, and what is left to do. */
    'friend-safe': {
      says: ['friend-safe'],
      asks: 'friend-next',
      choices: { 'friend-help': howToHelp, 'about-me': 'me-too', person: toPerson },
      unsure: howToHelp,
      ...orJoked,
      anythingElse: howToHelp,
    },
    'me-too': { says: ['me-too'], ...safeNow },
    /** A parent whose child may die: ring or go, stay, ask plainly (S29). */
    adult: {
      says: ['adult-now', 'adult-stay'],
      asks: 'adult-next',
      choices: { 'adult-plan': adultPlan, 'about-me': 'me-too', person: toPerson },
      typed: { 'first-words': adultWords },
      unsure: adultPlan,
      anythingElse: adultPlan,
      listens: { 'command.adult': 'adult-still' },
    },
    'adult-still': {
      says: ['adult-still'],
      asks: 'adult-next',
      choices: { 'adult-plan': adultPlan, 'about-me': 'me-too', person: toPerson },
      typed: { 'first-words': adultWords },
      unsure: adultPlan,
      anythingElse: adultPlan,
      listens: { 'command.adult': 'adult' },
    },
    /** "No im ok" says neither: once more, and what is said then is taken as it is. */
    'safe-unclear': {
      ...safeNow,
      ...orJoked,
      asks: 'safe-unclear',
      heard: { 'safety.said': 'safe' },
    },
    safe: {
      says: ['safe'],
      ...goOn,
      choices: {
        person: toPerson,
        'what-happened': whatHappened,
        'cannot-talk': 'text-lines',
        'next-steps': { do: [goTo('next-steps')] },
      },
    },
    'not-safe': {
      isWellbeing: true,
      does: [{ kind: 'raise-care', to: 'emergency' }],
      says: ['not-safe'],
      asks: 'next',
      choices: { person: toPerson, 'cannot-talk': 'text-lines', 'what-happened': whatHappened },
      typed: { please: 'which' },
      unsure: 'still-here',
      anythingElse: 'still-here',
    },
    which: {
      isWellbeing: true,
      says: ['which'],
      services: { need: 'crisis', limit: 1, emergency: true },
      asks: 'next',
      choices: { person: toPerson, 'cannot-talk': 'text-lines', 'what-happened': whatHappened },
      typed: { please: whatHappened },
      unsure: whatHappened,
      anythingElse: 'with-you',
    },
    'text-lines': {
      does: [remember({ textFirst: true })],
      says: ['text-lines'],
      services: { need: 'crisis', limit: 2 },
      ...goOn,
    },
    unsure: {
      isWellbeing: true,
      says: ['unsure'],
      services: { need: 'crisis', limit: 1 },
      asks: 'next',
      choices: { person: toPerson, 'not-safe-now': 'not-safe', 'what-happened': whatHappened },
      typed: { please: 'which' },
      unsure: whatHappened,
      anythingElse: 'still-here',
    },
    /** "Idk if i was joking", "maybe theyre right": not knowing is met, and taken as seriously (S1). */
    doubt: {
      says: ['doubt'],
      services: { need: 'crisis', limit: 1 },
      ...stillHere,
      typed: { ...orYes.typed, doubt: 'with-you' },
      anythingElse: 'still-here',
    },
    joked: { says: ['joked'], ...goOn, typed: { ...goOn.typed, doubt: 'doubt' } },
    'still-here': {
      straightOn: [{ when: (facts) => facts.care === 'emergency', to: 'still-here-now' }],
      says: ['still-here'],
      services: { need: 'crisis', limit: 1 },
      ...stillHere,
      anythingElse: 'with-you',
    },
    /** Where it is most urgent, the emergency number stands in these too. */
    'still-here-now': {
      says: ['still-here'],
      services: { need: 'crisis', limit: 1, emergency: true },
      ...stillHere,
      anythingElse: 'with-you',
    },
    /** The same once more in other words; whoever still writes on is helped with what they write about. */
    'with-you': {
      says: ['with-you'],
      services: { need: 'crisis', limit: 2 },
      ...stillHere,
      anythingElse: whatHappened,
    },
  },
});

/** Whoever writes on beside a friend in danger is told the next thing; nothing is said twice in a row. */
function friendNext(next: string) {
  return {
    asks: 'friend-next',
    choices: { 'friend-help': howToHelp, 'about-me': 'me-too', person: toPerson },
    unsure: next,
    typed: { ...orJoked.typed, 'friend-safe': 'friend-safe', 'friend-where': 'friend-where' },
    anythingElse: next,
    listens: { 'command.friend': next, aside: next, returned: next },
  } as const satisfies PageSpec;
}

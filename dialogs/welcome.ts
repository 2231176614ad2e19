import { defineDialog, remember, start } from '../src/conversation/kit.ts';
import { knows } from './ways-on.ts';

const grownUp = remember({ ageBand: '18-plus' });
const isOut = {
  do: [remember({ topic: 'image-shared' }), start('image-shared', { type: 'command.mine' })],
} as const;
const sentTo = (whom: 'sent' | 'told-family' | 'told-friends' | 'told-school') =>
  ({
    do: [remember({ topic: 'image-threat' }), start('image-threat', { type: `command.${whom}` })],
  }) as const;

/** What may have happened; typed, each is understood on every page of the welcome. */
const places = {
  picture: 'picture',
  'someone-online': { do: [remember({ topic: 'grooming' }), start('grooming')] },
  bullying: { do: [remember({ topic: 'bullying' }), start('bullying')] },
  'at-home': { do: [remember({ topic: 'abuse' }), start('abuse')] },
  friend: { do: [start('friend')] },
  own: { do: [start('own-behaviour')] },
  feelings: { do: [start('feelings')] },
  saw: { do: [remember({ topic: 'harmful-content' }), start('harmful-content')] },
  'ai-friend': { do: [start('ai-friend')] },
  learn: { do: [start('learn')] },
} as const;

/** Never offered: an exact age, bad news or a plain wish as the first words, and grown-ups who say at once who they are. */
const typed = {
  ...places,
  'under-13': { to: 'topics-young', do: [remember({ ageBand: 'under-13' })] },
  '13-15': { to: 'topics', do: [remember({ ageBand: '13-15' })] },
  '16-17': { to: 'topics', do: [remember({ ageBand: '16-17' })] },
  blocked: 'blocked',
  deleted: 'deleted',
  'i-sent': { do: [start('grooming', { type: 'command.i-sent' })] },
  'it-is-out': isOut,
  'they-sent-it': sentTo('sent'),
  'told-family': sentTo('told-family'),
  'told-friends': sentTo('told-friends'),
  'told-school': sentTo('told-school'),
  report: { do: [start('report')] },
  'next-steps': { do: [start('next-steps')] },
  'way-back': { do: [start('come-back')] },
  'a-parent': { do: [grownUp, start('adult', { type: 'command.parent' })] },
  'a-teacher': { do: [grownUp, start('adult', { type: 'command.school' })] },
} as const;

const topics = {
  choices: {
    picture: places.picture,
    'someone-online': places['someone-online'],
    bullying: places.bullying,
    'something-else': 'more-topics',
  },
  typed,
  unsure: 'more-topics',
  anythingElse: 'general',
} as const;

/** What this is, who may read it, and where to begin. Free text works from the first second. */
export const welcome = defineDialog({
  name: 'welcome',
  version: 6,
  initial: 'hello',
  anywhere: { 'command.topics': 'topics', returned: 'now' },
  pages: {
    hello: {
      straightOn: [{ when: (facts) => facts.unstaffed, to: 'hello-unstaffed' }],
      says: ['hello', 'program', 'privacy'],
      asks: 'age',
      choices: { 'under-18': 'topics', adult: 'adult' },
      typed,
      unsure: 'topics',
      anythingElse: 'closest',
    },
    'hello-unstaffed': {
      says: ['hello', 'program-only', 'privacy'],
      asks: 'age',
      choices: { 'under-18': 'topics', adult: 'adult' },
      typed,
      unsure: 'topics',
      anythingElse: 'closest',
    },
    topics: { says: ['ready'], asks: 'what', ...topics },
    'topics-young': { says: ['ready-young'], asks: 'what', ...topics },
    closest: {
      straightOn: [
        { when: knows('blocked'), to: 'blocked' },
        { when: knows('feels-ashamed', 'feels-low'), to: 'felt' },
      ],
      says: ['thanks'],
      asks: 'closest',
      ...topics,
    },
    /** "I feel dirty" is enough to be helped with. */
    felt: { does: [start('feelings')], asks: 'closest', ...topics },
    /** "I blocked them" is a step taken; what it was about is asked as an open question. */
    blocked: { says: ['blocked'], asks: 'blocked', ...topics },
    /** "I deleted everything": no blame, and what can still be written down. */
    deleted: { says: ['image-threat:says.blocked-already'], asks: 'blocked', ...topics },
    'more-topics': {
      asks: 'what-else',
      choices: {
        'at-home': places['at-home'],
        friend: places.friend,
        own: places.own,
        'none-of-these': 'general',
      },
      typed,
      unsure: 'general',
      anythingElse: 'general',
    },
    picture: {
      says: ['picture-ok'],
      asks: 'picture',
      choices: {
        'they-threaten': { do: [remember({ topic: 'image-threat' }), start('image-threat')] },
        'it-is-out': isOut,
        'sent-to-me': { do: [start('image-shared', { type: 'command.received' })] },
        'other-picture': { do: [start('image-shared')] },
      },
      unsure: { do: [start('image-shared')] },
      anythingElse: { do: [start('image-shared')] },
    },
    general: {
      says: ['general'],
      services: { need: 'talk', limit: 2 },
      asks: 'any-of',
      choices: {
        feelings: places.feelings,
        saw: places.saw,
        'ai-friend': places['ai-friend'],
        learn: places.learn,
      },
      typed,
      unsure: 'now',
    },
    adult: {
      does: [grownUp],
      says: ['adult'],
      typed,
      asks: 'for-whom',
      choices: { 'for-a-child': { do: [start('adult')] }, 'for-me': 'topics' },
      unsure: 'topics',
      anythingElse: 'closest',
    },
    now: {
      asks: 'now',
      choices: {
        'next-steps': { do: [start('next-steps')] },
        person: { do: [start('talk')] },
        'something-else': 'topics',
        'stop-here': { do: [start('goodbye')] },
      },
      typed,
      unsure: { do: [start('next-steps')] },
    },
  },
});

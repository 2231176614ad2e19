import { defineDialog, remember, start } from '../src/conversation/kit.ts';
import { listen } from './ways-on.ts';

const topics = {
  choices: {
    picture: 'picture',
    'someone-online': { do: [remember({ topic: 'grooming' }), start('grooming')] },
    bullying: { do: [remember({ topic: 'bullying' }), start('bullying')] },
    'something-else': 'more-topics',
  },
  unsure: 'more-topics',
  anythingElse: 'general',
} as const;

/** What this is, who may read it, and where to begin. Free text works from the first second. */
export const welcome = defineDialog({
  name: 'welcome',
  version: 2,
  initial: 'hello',
  anywhere: { returned: 'now' },
  pages: {
    hello: {
      straightOn: [{ when: (facts) => facts.unstaffed, to: 'hello-unstaffed' }],
      says: ['hello', 'program', 'privacy'],
      asks: 'age',
      choices: { 'under-18': 'topics', adult: 'adult' },
      unsure: 'topics',
      anythingElse: 'closest',
    },
    'hello-unstaffed': {
      says: ['hello', 'program-only', 'privacy'],
      asks: 'age',
      choices: { 'under-18': 'topics', adult: 'adult' },
      unsure: 'topics',
      anythingElse: 'closest',
    },
    topics: { says: ['ready'], asks: 'what', ...topics },
    closest: { says: ['thanks'], asks: 'closest', ...topics },
    'more-topics': {
      asks: 'what-else',
      choices: {
        'at-home': { do: [remember({ topic: 'abuse' }), start('abuse')] },
        friend: { do: [start('friend')] },
        own: { do: [start('own-behaviour')] },
        'none-of-these': 'general',
      },
      unsure: 'general',
      anythingElse: 'general',
    },
    picture: {
      says: ['picture-ok'],
      asks: 'picture',
      choices: {
        'they-threaten': { do: [remember({ topic: 'image-threat' }), start('image-threat')] },
        'it-is-out': {
          do: [remember({ topic: 'image-shared' }), start('image-shared', { type: 'command.mine' })],
        },
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
        feelings: { do: [start('feelings')] },
        saw: { do: [remember({ topic: 'harmful-content' }), start('harmful-content')] },
        'ai-friend': { do: [start('ai-friend')] },
        learn: { do: [start('learn')] },
      },
      unsure: 'now',
      anythingElse: listen,
    },
    adult: {
      does: [remember({ ageBand: '18-plus' })],
      says: ['adult'],
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
      unsure: { do: [start('next-steps')] },
      anythingElse: listen,
    },
  },
});

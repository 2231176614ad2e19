import { defineDialog, goTo, remember, start } from '../src/conversation/kit.ts';

/** What this is, who may read it, and where to begin. Free text works from the first second. */
export const welcome = defineDialog({
  name: 'welcome',
  version: 1,
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
    topics: {
      says: ['ready'],
      asks: 'what',
      choices: {
        picture: 'picture',
        'someone-online': 'general',
        bullying: 'general',
        'something-else': 'general',
      },
      unsure: 'general',
      anythingElse: 'general',
    },
    closest: {
      says: ['thanks'],
      asks: 'closest',
      choices: {
        picture: 'picture',
        'someone-online': 'general',
        bullying: 'general',
        'something-else': 'general',
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
          do: [remember({ topic: 'image-shared' }), start('image-threat', { type: 'command.sent' })],
        },
        'other-picture': 'general',
      },
      unsure: 'general',
      anythingElse: 'general',
    },
    general: {
      says: ['general'],
      services: { need: 'talk', limit: 2 },
      asks: 'now',
      choices: {
        'next-steps': { do: [start('next-steps')] },
        person: { do: [start('talk')] },
        'say-more': 'more',
      },
      unsure: { do: [start('next-steps')] },
      anythingElse: 'more',
    },
    more: {
      says: ['listening'],
      asks: 'now',
      choices: {
        'next-steps': { do: [start('next-steps')] },
        person: { do: [start('talk')] },
        'stop-here': { do: [start('goodbye')] },
      },
      unsure: { do: [start('next-steps')] },
      anythingElse: 'more',
    },
    adult: {
      does: [remember({ ageBand: '18-plus' })],
      says: ['adult'],
      asks: 'for-whom',
      choices: { 'for-a-child': 'for-a-child', 'for-me': 'topics' },
      unsure: 'topics',
      anythingElse: 'closest',
    },
    'for-a-child': {
      says: ['adult-page'],
      services: { need: 'adult', limit: 2 },
      asks: 'now',
      choices: {
        person: { do: [start('talk')] },
        'for-me': 'topics',
        'stop-here': { do: [goTo('goodbye')] },
      },
      unsure: 'topics',
      anythingElse: 'more',
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
      anythingElse: 'more',
    },
  },
});

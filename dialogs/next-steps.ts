import { defineDialog, goTo, start } from '../src/conversation/kit.ts';

/** A short plan of the reporter's own choosing: who I tell, what helps a bit, whom I can ring. */
export const nextSteps = defineDialog({
  name: 'next-steps',
  version: 1,
  initial: 'tell',
  pages: {
    tell: {
      says: ['intro', 'tell'],
      asks: 'who',
      choices: { home: 'adult', school: 'adult', 'someone-else': 'adult', 'no-one': 'nobody' },
      unsure: 'nobody',
      anythingElse: 'adult',
    },
    adult: {
      says: ['good-choice', 'message'],
      asks: 'helps',
      choices: { 'be-with-people': 'ring', 'phone-away': 'ring', breathe: 'breathe', 'show-lines': 'ring' },
      unsure: 'ring',
      anythingElse: 'ring',
    },
    nobody: {
      says: ['no-one-yet'],
      services: { need: 'talk', limit: 2 },
      asks: 'helps',
      choices: { 'be-with-people': 'ring', 'phone-away': 'ring', breathe: 'breathe', 'show-lines': 'ring' },
      unsure: 'ring',
      anythingElse: 'ring',
    },
    breathe: {
      says: ['breathe'],
      asks: 'ready',
      choices: { 'carry-on': 'ring', again: 'breathe' },
      unsure: 'ring',
      anythingElse: 'ring',
    },
    ring: {
      says: ['ring', 'professional'],
      services: { need: 'talk', limit: 2 },
      asks: 'last',
      choices: {
        person: { do: [start('talk')] },
        'stop-here': { do: [goTo('goodbye')] },
        'something-else': { do: [{ kind: 'finish' }] },
      },
      unsure: { do: [{ kind: 'finish' }] },
      anythingElse: { do: [{ kind: 'finish' }] },
    },
  },
});

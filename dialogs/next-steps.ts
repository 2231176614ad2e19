import { defineDialog, goTo, start } from '../src/conversation/kit.ts';
import { back, listen, toPerson } from './ways-on.ts';

const helps = {
  asks: 'helps',
  choices: { 'be-with-people': 'ring', 'phone-away': 'ring', breathe: 'breathe', 'do-something': 'ring' },
  unsure: 'ring',
  anythingElse: 'ring',
} as const;

/** A short plan of the reporter's own choosing: who I tell, what helps a bit, whom I can ring (S18). */
export const nextSteps = defineDialog({
  name: 'next-steps',
  version: 2,
  initial: 'tell',
  pages: {
    tell: {
      says: ['intro', 'tell'],
      asks: 'who',
      choices: { home: 'adult', school: 'adult', 'someone-else': 'adult', 'no-one': 'nobody' },
      unsure: 'nobody',
      anythingElse: 'adult',
    },
    adult: { says: ['good-choice', 'message'], ...helps },
    nobody: { says: ['no-one-yet'], services: { need: 'talk', limit: 2 }, ...helps },
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
        'tell-adult': { do: [start('trusted-adult')] },
        person: toPerson,
        'something-else': back,
        'stop-here': { do: [goTo('goodbye')] },
      },
      unsure: back,
      anythingElse: listen,
    },
  },
});

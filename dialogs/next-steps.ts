import { defineDialog, drop, goTo, keep, start } from '../src/conversation/kit.ts';
import type { PageSpec, Target } from '../src/conversation/kit.ts';
import { back, knows, toPerson } from './ways-on.ts';

const whom = {
  asks: 'who',
  choices: {
    home: picked('tell-home', 'adult'),
    school: picked('tell-school', 'adult'),
    'someone-else': picked('tell-other', 'adult'),
    'no-one': 'nobody',
  },
  unsure: 'nobody',
  anythingElse: 'any-adult',
} as const satisfies PageSpec;

/**
 * A short plan that the reporter picks: who I tell, what helps a bit, whom I can ring. Theirs to keep; it says
 * that it is not a plan made with professionals and how to get one, even when they feel fine (S18).
 */
export const nextSteps = defineDialog({
  name: 'next-steps',
  version: 4,
  initial: 'tell',
  pages: {
    tell: {
      straightOn: [
        { when: (facts) => facts.safetyNext === true, to: 'safety-first' },
        { when: knows('adult-knows'), to: 'told' },
      ],
      does: [drop('plan')],
      says: ['intro', 'tell'],
      ...whom,
    },
    /** The question of safety comes in this very reply: the plan begins after it, not in the same breath. */
    'safety-first': { ...whom, listens: { aside: 'tell' } },
    /** Whom they could tell is not asked of somebody who has told. */
    told: {
      does: [drop('plan'), keep('plan', 'tell-known')],
      says: ['intro', 'told'],
      ...helps(),
    },
    adult: { says: ['good-choice', 'message'], ...helps() },
    /** Something else was written: nobody is praised for a choice they did not make. */
    'any-adult': { says: ['any-adult', 'message'], ...helps() },
    nobody: { says: ['no-one-yet'], services: { need: 'talk', limit: 2 }, ...helps() },
    breathe: {
      says: ['breathe'],
      asks: 'ready',
      choices: { 'carry-on': 'ring', again: 'breathe' },
      unsure: 'ring',
      anythingElse: 'ring',
    },
    ring: {
      says: ['ring'],
      services: { need: 'talk', limit: 2 },
      asks: 'whom',
      choices: {
        'ring-line': picked('ring-line', 'plan'),
        'ring-adult': picked('ring-adult', 'plan'),
        'ring-friend': picked('ring-friend', 'plan'),
      },
      unsure: picked('ring-line', 'plan'),
      anythingElse: 'plan',
    },
    plan: {
      says: ['your-plan', 'professional'],
      shows: 'plan',
      asks: 'last',
      choices: {
        'tell-adult': { do: [start('trusted-adult')] },
        person: toPerson,
        'something-else': back,
        'stop-here': { do: [goTo('goodbye')] },
      },
      unsure: back,
    },
  },
});

function helps(): PageSpec {
  return {
    asks: 'helps',
    choices: {
      'be-with-people': picked('helps-people', 'ring'),
      'phone-away': picked('helps-phone', 'ring'),
      breathe: picked('helps-breathe', 'breathe'),
      'do-something': picked('helps-do', 'ring'),
    },
    unsure: 'ring',
    anythingElse: 'ring',
  };
}

/** Puts that line into the plan and goes on. */
function picked(line: string, to: string): Target {
  return { to, do: [keep('plan', line)] };
}

import { defineDialog, goTo, start } from '../src/conversation/kit.ts';
import type { PageSpec } from '../src/conversation/kit.ts';
import { knows, toNextSteps, toPerson } from './ways-on.ts';

const what = {
  asks: 'what',
  choices: { shared: 'shared', asked: 'asked', threatened: 'threatened', thoughts: 'thoughts' },
  unsure: 'any',
  /** What they begin with meets the limits first; told after that, it is met at once. */
  began: { 'own.thoughts': 'thoughts-first' },
  heard: { 'own.shared': 'shared', 'own.asked': 'asked', 'own.thoughts': 'thoughts' },
  anythingElse: 'any',
} as const;

/** Nothing was done that could be put right. */
const afterThoughts = {
  asks: 'next',
  choices: {
    'get-help': 'help',
    'tell-adult': { do: [start('trusted-adult')] },
    person: toPerson,
    'next-steps': toNextSteps,
  },
  unsure: 'help',
} as const satisfies PageSpec;

/**
 * "I shared, asked, threatened, or fear my own thoughts" (S24, S15): the limits of privacy first, no shaming,
 * stop now, the other person's harm named, confidential help.
 */
export const ownBehaviour = defineDialog({
  name: 'own-behaviour',
  version: 3,
  initial: 'first',
  anywhere: {
    'command.shared': 'shared-someones',
    'command.trouble': 'trouble',
    'command.thoughts': 'thoughts',
  },
  pages: {
    first: {
      straightOn: [
        { when: (facts) => facts.unstaffed, to: 'first-alone' },
        { when: knows('own-threatened'), to: 'first-threatened' },
        { when: knows('own-shared'), to: 'shared-someones' },
        { when: knows('own-asked'), to: 'first-asked' },
        { when: knows('own-thoughts'), to: 'first-thoughts' },
      ],
      says: ['limits', 'right-step'],
      ...what,
    },
    /** Where no person reads along, nobody is said to act on it (S34). */
    'first-alone': {
      straightOn: [
        { when: knows('own-threatened'), to: 'threatened' },
        { when: knows('own-shared'), to: 'shared' },
        { when: knows('own-asked'), to: 'asked' },
        { when: knows('own-thoughts'), to: 'thoughts' },
      ],
      says: ['right-step'],
      ...what,
    },
    /** They have said what it was: the limits, and on with that. */
    'first-threatened': { says: ['limits', 'stop-threatened', 'harm-threatened'], ...next() },
    'first-asked': { says: ['limits', 'stop-asked', 'harm-asked'], ...next() },
    'first-thoughts': { says: ['limits', 'thoughts', 'thoughts-help'], ...next() },
    shared: { says: ['stop-shared', 'harm-shared'], ...next() },
    /** Come from a dialog about pictures: the limits have not been said yet. */
    'shared-someones': {
      straightOn: [{ when: (facts) => facts.unstaffed, to: 'shared' }],
      says: ['limits', 'right-step', 'stop-shared', 'harm-shared'],
      ...next(),
    },
    asked: { says: ['stop-asked', 'harm-asked'], ...next() },
    threatened: { says: ['stop-threatened', 'harm-threatened'], ...next() },
    /** "Will I go to jail?": nothing is promised, and it is not said that they are not in trouble (S15). */
    trouble: { says: ['trouble'], services: { need: 'talk', limit: 2 }, ...next() },
    thoughts: { says: ['thoughts', 'thoughts-help'], ...afterThoughts },
    /** Thoughts alone: nothing was shared, so nobody is told to stop sharing. */
    'thoughts-first': {
      straightOn: [{ when: (facts) => facts.unstaffed, to: 'thoughts' }],
      says: ['limits', 'thoughts', 'thoughts-help'],
      ...afterThoughts,
    },
    any: { says: ['any'], ...next() },
    'put-right': {
      says: ['put-right'],
      asks: 'next',
      choices: { 'tell-adult': { do: [start('trusted-adult')] }, 'get-help': 'help', person: toPerson },
      unsure: toNextSteps,
    },
    help: {
      says: ['help'],
      doors: ['own-behaviour'],
      asks: 'next',
      choices: {
        'tell-adult': { do: [start('trusted-adult')] },
        'put-right': 'put-right',
        person: toPerson,
        'next-steps': toNextSteps,
      },
      unsure: toNextSteps,
    },
  },
});

function next() {
  return {
    asks: 'next',
    choices: {
      'get-help': 'help',
      'put-right': 'put-right',
      'made-me': { do: [goTo('image-threat', { type: 'command.made-me' })] },
      person: toPerson,
    },
    typed: what.choices,
    unsure: 'help',
  } as const;
}

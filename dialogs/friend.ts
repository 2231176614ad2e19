import { defineDialog, goTo, start } from '../src/conversation/kit.ts';
import { toNextSteps, toPerson } from './ways-on.ts';

const emergency = {
  do: [{ kind: 'raise-care', to: 'emergency' }, goTo('crisis', { type: 'command.friend' })],
} as const;
const crisis = {
  do: [{ kind: 'raise-care', to: 'crisis' }, goTo('crisis', { type: 'command.friend' })],
} as const;

/** What is told of the friend leads to the page for it; "she made me promise" is read as a secret. */
const heard = {
  'danger.': emergency,
  'image-threat.': 'picture',
  'image-shared.': 'picture',
  'bullying.': 'bullied',
  'abuse.': 'hurt-at-home',
  'grooming.secret': 'promised',
  'grooming.': 'online',
  'harmful-content.': 'saw',
} as const;

/** The same as the first words of all: thanks come before what to do. */
const began = {
  ...heard,
  'image-threat.': 'first-picture',
  'image-shared.': 'first-picture',
  'bullying.': 'first-bullied',
  'abuse.': 'first-hurt-at-home',
  'grooming.': 'first-online',
  'harmful-content.': 'first-saw',
} as const;

/** Words about a friend may be about oneself: the topics stand open, without a question. */
const aboutMe = { do: [goTo('welcome', { type: 'command.topics' })] } as const;

/** Worried about someone else: an adult now, what to say, what not to promise; and how the reporter is. */
export const friend = defineDialog({
  name: 'friend',
  version: 4,
  initial: 'first-help',
  anywhere: { 'command.how': 'how' },
  pages: {
    'first-help': {
      says: ['thanks', 'for-now'],
      asks: 'what',
      choices: { 'in-danger': emergency, 'might-die': crisis, 'something-else': 'else', 'about-me': aboutMe },
      unsure: 'how',
      heard,
      began,
      anythingElse: 'how',
    },
    'first-picture': { says: ['thanks', 'picture'], ...next() },
    'first-bullied': { says: ['thanks', 'bullied'], ...next() },
    'first-hurt-at-home': { says: ['thanks', 'hurt-at-home'], ...next() },
    'first-online': { says: ['thanks', 'online'], ...next() },
    /** A little brother, a friend: it is not their fault, and a grown-up can block it. */
    'first-saw': { says: ['thanks', 'saw', 'saw-steps'], ...next() },
    else: {
      asks: 'what-else',
      choices: {
        picture: 'picture',
        bullied: 'bullied',
        'hurt-at-home': 'hurt-at-home',
        'other-thing': 'other',
      },
      unsure: 'how',
      heard,
      anythingElse: 'how',
    },
    other: {
      asks: 'what-more',
      choices: { online: 'online', died: 'died', promised: 'promised', 'about-me': aboutMe },
      unsure: 'how',
      heard,
      anythingElse: 'how',
    },
    picture: { says: ['picture'], ...next() },
    bullied: { says: ['bullied'], ...next() },
    'hurt-at-home': { says: ['hurt-at-home'], ...next() },
    online: { says: ['online'], ...next() },
    saw: { says: ['saw', 'saw-steps'], ...next() },
    died: {
      says: ['died'],
      services: { need: 'talk', limit: 2 },
      asks: 'next',
      choices: { feelings: { do: [start('feelings')] }, 'tell-adult': tellAdult(), person: toPerson },
      unsure: toNextSteps,
    },
    how: { says: ['say', 'not-alone'], ...next('and-you') },
    promised: { says: ['promised'], ...next() },
    'and-you': {
      says: ['and-you'],
      services: { need: 'talk', limit: 2 },
      asks: 'next',
      choices: { feelings: { do: [start('feelings')] }, 'tell-adult': tellAdult(), person: toPerson },
      unsure: toNextSteps,
    },
  },
});

function tellAdult() {
  return { do: [start('trusted-adult')] } as const;
}

/** Other words lead on to what to say, once. */
function next(anything = 'how') {
  return {
    asks: 'next',
    choices: { 'tell-adult': tellAdult(), promised: 'promised', 'and-you': 'and-you', person: toPerson },
    unsure: 'and-you',
    heard,
    anythingElse: anything,
  } as const;
}

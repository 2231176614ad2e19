import { defineDialog, goTo, remember, start } from '../src/conversation/kit.ts';
import { toPerson, waysOn } from './ways-on.ts';

/** Something seen that won't go away: whose idea it was to see it does not matter. */
export const harmfulContent = defineDialog({
  name: 'harmful-content',
  version: 2,
  initial: 'first-help',
  pages: {
    'first-help': {
      says: ['sorry', 'for-now'],
      asks: 'what',
      choices: {
        'self-harm': 'self-harm',
        violence: 'violence',
        sexual: 'sexual',
        'sent-to-me': 'sent-to-me',
      },
      told: {
        'seen-sent': 'sent-to-me',
        'seen-sexual': 'sexual',
        'seen-self-harm': 'self-harm',
        'seen-violence': 'violence',
      },
      unsure: 'any',
      anythingElse: 'any',
    },
    'self-harm': {
      does: [remember({ wellbeingDue: true })],
      says: ['self-harm'],
      services: { need: 'talk', limit: 2 },
      ...next(),
    },
    violence: { says: ['violence'], ...next() },
    sexual: {
      says: ['sexual'],
      asks: 'a-child',
      choices: { yes: 'of-a-child', no: 'sexual-adult' },
      told: { 'seen-child': 'yes' },
      unsure: 'of-a-child',
      anythingElse: 'of-a-child',
    },
    'of-a-child': { says: ['of-a-child'], services: { need: 'report', limit: 2 }, ...waysOn },
    'sexual-adult': { says: ['sexual-adult'], ...next() },
    'sent-to-me': {
      says: ['sent-to-me'],
      asks: 'next',
      choices: {
        'they-push': { do: [goTo('grooming')] },
        'stop-seeing': 'stop-seeing',
        'tell-adult': { do: [start('trusted-adult')] },
        person: toPerson,
      },
      unsure: 'stop-seeing',
    },
    any: { says: ['any'], ...next() },
    'stop-seeing': { says: ['stop-seeing', 'not-listening'], ...waysOn },
  },
});

function next() {
  return {
    asks: 'next',
    choices: {
      'stop-seeing': 'stop-seeing',
      feelings: { do: [start('feelings')] },
      'tell-adult': { do: [start('trusted-adult')] },
      person: toPerson,
    },
    unsure: 'stop-seeing',
  } as const;
}

import { defineDialog, goTo, remember, start } from '../src/conversation/kit.ts';
import { toPerson, waysOn } from './ways-on.ts';

/** Read as if a person had done it; that it is a program is known here. */
const heard = {
  'coerced-harm.': 'told-harm',
  'grooming.secret': 'secrets',
  'grooming.asks-pictures': 'sent-pictures',
  'image-threat.sent-more': 'sent-pictures',
} as const;

/** An AI that hurts: told me to harm myself, asked for secrets, got my pictures; or an app used against me (S27). */
export const aiFriend = defineDialog({
  name: 'ai-friend',
  version: 3,
  initial: 'first-help',
  pages: {
    'first-help': {
      says: ['thanks', 'program'],
      asks: 'what',
      choices: {
        'told-harm': 'told-harm',
        secrets: 'secrets',
        'sent-pictures': 'sent-pictures',
        'made-picture': {
          do: [remember({ topic: 'image-shared' }), goTo('image-shared', { type: 'command.ai-made' })],
        },
      },
      told: { 'ai-secret': 'secrets', 'ai-pictures': 'sent-pictures' },
      unsure: 'any',
      heard,
      anythingElse: 'any',
    },
    'told-harm': {
      does: [{ kind: 'raise-care', to: 'crisis' }],
      says: ['told-harm'],
      ...next(),
    },
    secrets: { says: ['secrets'], ...next() },
    'sent-pictures': {
      does: [remember({ wellbeingDue: true })],
      says: ['sent-pictures'],
      services: { need: 'image-removal', limit: 2 },
      ...next(),
    },
    any: { says: ['any'], ...next() },
    stop: { says: ['stop'], ...waysOn },
  },
});

function next() {
  return {
    asks: 'next',
    choices: {
      'how-to-stop': 'stop',
      feelings: { do: [start('feelings')] },
      'tell-adult': { do: [start('trusted-adult')] },
      person: toPerson,
    },
    unsure: 'stop',
    heard,
  } as const;
}

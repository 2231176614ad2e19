import { defineDialog, goTo, remember, start } from '../src/conversation/kit.ts';
import type { Answered } from '../src/conversation/kit.ts';
import { ageQuestion, knows, toPerson, waysOn } from './ways-on.ts';

const badNews = [remember({ wellbeingDue: true })];

/** Who has it comes first: asking them may not be safe. */
const whoShared = {
  close: 'peer',
  schoolmate: 'peer',
  'sent-site': 'on-site',
  'group-chat': 'in-chat',
  'sent-friends': 'in-chat',
  'sent-school': 'in-chat',
} as const satisfies Answered;

/**
 * A picture is out: mine, one that I got, or one that I passed on. Which it is comes before any word about
 * deleting or blame, because the right advice differs (S15).
 */
export const imageShared = defineDialog({
  name: 'image-shared',
  version: 3,
  initial: 'first-help',
  anywhere: { 'command.mine': 'mine', 'command.received': 'received', 'command.ai-made': 'ai-made' },
  pages: {
    'first-help': {
      straightOn: [{ when: knows('received'), to: 'received' }],
      says: ['thanks', 'for-now'],
      asks: 'which',
      choices: {
        mine: 'mine',
        received: 'received',
        'i-shared': { do: [goTo('own-behaviour', { type: 'command.shared' })] },
        'something-else': 'else',
      },
      unsure: 'else',
      heard: {
        'own.shared': { do: [goTo('own-behaviour', { type: 'command.shared' })] },
        'image-threat.ai-made': 'ai-made',
        'image-threat.sent': 'mine',
        'image-shared.': 'mine',
      },
      anythingElse: 'else',
    },
    else: {
      asks: 'else',
      choices: {
        'ai-made': 'ai-made',
        threatened: { do: [goTo('image-threat')] },
        'asked-for': { do: [goTo('grooming', { type: 'command.asked' })] },
        regret: 'regret',
      },
      unsure: 'age',
      heard: { 'image-threat.ai-made': 'ai-made' },
    },
    regret: { says: ['regret'], ...afterSteps() },
    mine: {
      does: [...badNews, remember({ topic: 'image-shared' })],
      says: ['mine', 'mine-steps'],
      asks: 'who-shared',
      choices: {
        peer: 'peer',
        'on-site': 'on-site',
        'in-chat': 'in-chat',
        threatened: { do: [goTo('image-threat', { type: 'command.sent' })] },
      },
      told: whoShared,
      unsure: 'in-chat',
      heard: { 'image-threat.ai-made': 'ai-made', 'image-threat.known-person': 'peer' },
      anythingElse: 'in-chat',
    },
    'ai-made': {
      does: badNews,
      says: ['ai-made', 'ai-steps'],
      asks: 'who-shared',
      choices: {
        peer: 'peer',
        'on-site': 'on-site',
        'in-chat': 'in-chat',
        threatened: { do: [goTo('image-threat', { type: 'command.sent' })] },
      },
      told: whoShared,
      unsure: 'in-chat',
      anythingElse: 'in-chat',
    },
    peer: {
      says: ['peer'],
      asks: 'safe-to-ask',
      choices: { yes: 'ask-them', no: 'tell-first' },
      unsure: 'tell-first',
      anythingElse: 'tell-first',
    },
    'ask-them': { says: ['ask-them'], ...afterSteps() },
    'tell-first': {
      says: ['tell-first'],
      services: { need: 'talk', limit: 2 },
      asks: 'now',
      choices: { 'take-down': 'age', 'tell-adult': { do: [start('trusted-adult')] }, person: toPerson },
      unsure: 'age',
      anythingElse: 'age',
    },
    'on-site': { says: ['on-site'], ...afterSteps() },
    'in-chat': { says: ['in-chat'], ...afterSteps() },
    received: {
      says: ['received', 'received-keep'],
      asks: 'received',
      choices: {
        unwanted: 'unwanted',
        'of-someone': 'of-someone',
        'from-adult': { do: [goTo('grooming', { type: 'command.asked' })] },
        'in-group': 'in-group',
      },
      told: { 'group-chat': 'in-group', schoolmate: 'of-someone' },
      unsure: 'of-someone',
      anythingElse: 'of-someone',
    },
    unwanted: { says: ['unwanted'], ...waysOn },
    'of-someone': { says: ['of-someone'], ...waysOn },
    'in-group': { says: ['in-group'], ...waysOn },
    age: ageQuestion('remove', { adult: 'remove-adult' }),
    remove: {
      says: ['remove'],
      doors: ['image-shared'],
      ...waysOn,
    },
    'remove-adult': {
      says: ['remove-adult'],
      services: { need: 'over18-images', limit: 3 },
      ...waysOn,
    },
  },
});

function afterSteps() {
  return {
    asks: 'now',
    choices: {
      'take-down': 'age',
      'tell-adult': { do: [start('trusted-adult')] },
      worries: { do: [start('worries')] },
      person: toPerson,
    },
    unsure: 'age',
    anythingElse: 'age',
  } as const;
}

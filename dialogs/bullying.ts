import { defineDialog, remember, start } from '../src/conversation/kit.ts';
import { ageQuestion, toPerson, waysOn } from './ways-on.ts';

const heard = {
  'bullying.told-to-die': 'told-to-die',
  'bullying.group-chat': 'group-chat',
  'bullying.fake-account': 'fake-account',
  'bullying.hate': 'hate',
} as const;

const whereOnline = {
  'group-chat': 'group-chat',
  'fake-account': 'fake-account',
  game: 'game',
  posts: 'posts',
} as const;

/** Bullying online, at school, in a group, through a fake account, out of hate; and "they tell me to die" (S10). */
export const bullying = defineDialog({
  name: 'bullying',
  version: 2,
  initial: 'first-help',
  pages: {
    'first-help': {
      says: ['sorry', 'for-now'],
      asks: 'where',
      choices: { online: 'online', 'at-school': 'school', hate: 'hate', 'told-to-die': 'told-to-die' },
      told: {
        hate: 'hate',
        'group-chat': 'online',
        'fake-account': 'online',
        game: 'online',
        posts: 'online',
        'at-school': 'at-school',
        online: 'online',
      },
      unsure: 'age',
      began: { 'bullying.told-to-die': 'told-to-die' },
      heard,
      anythingElse: 'age',
    },
    online: {
      asks: 'online',
      choices: { 'group-chat': 'group-chat', 'fake-account': 'fake-account', posts: 'posts', game: 'game' },
      told: whereOnline,
      unsure: 'posts',
      heard,
      anythingElse: 'posts',
    },
    'group-chat': { says: ['group-chat'], ...next() },
    'fake-account': { says: ['fake-account'], ...next() },
    posts: { says: ['posts'], ...next() },
    game: { says: ['game'], ...next() },
    school: {
      straightOn: [{ when: (facts) => facts.place === 'GB-NIR', to: 'school-ni' }],
      says: ['school', 'school-tell'],
      ...next(),
    },
    'school-ni': { says: ['school-ni', 'school-tell'], ...next() },
    hate: { says: ['hate', 'hate-yours'], ...next() },
    'told-to-die': {
      does: [remember({ wellbeingDue: true }), { kind: 'raise-care', to: 'crisis' }],
      says: ['told-to-die'],
      ...next(),
    },
    threats: {
      says: ['threats'],
      asks: 'hurt-now',
      choices: { yes: 'hurt-now', no: 'age' },
      unsure: 'age',
      anythingElse: 'age',
    },
    'hurt-now': {
      does: [{ kind: 'raise-care', to: 'emergency' }],
      says: ['hurt-now'],
      asks: 'next',
      choices: { 'tell-adult': { do: [start('trusted-adult')] }, 'show-doors': 'age', person: toPerson },
      unsure: 'age',
    },
    age: { ...ageQuestion('who-helps'), heard },
    'who-helps': { says: ['who-helps'], doors: ['bullying'], ...waysOn, heard },
  },
});

function next() {
  return {
    asks: 'next',
    choices: {
      'show-doors': 'age',
      threats: 'threats',
      'tell-adult': { do: [start('trusted-adult')] },
      person: toPerson,
    },
    unsure: 'age',
    heard,
  } as const;
}

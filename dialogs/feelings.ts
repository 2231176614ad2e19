import { defineDialog, remember, start } from '../src/conversation/kit.ts';
import { back, toNextSteps, toPerson } from './ways-on.ts';

/** How it feels, when that is what someone came with: heard, then something that helps a bit, then people. */
export const feelings = defineDialog({
  name: 'feelings',
  version: 2,
  initial: 'first',
  anywhere: { 'command.died': 'died' },
  pages: {
    first: {
      says: ['glad'],
      services: { need: 'talk', limit: 2 },
      asks: 'which',
      choices: { low: 'low', scared: 'scared', ashamed: 'ashamed', 'hurt-myself': 'hurt-myself' },
      told: { 'feels-ashamed': 'ashamed', 'feels-low': 'low', 'feels-scared': 'scared' },
      unsure: 'any',
      heard: { 'self-harm.injury': 'hurt-myself' },
      anythingElse: 'any',
    },
    died: { says: ['friend:says.died'], services: { need: 'talk', limit: 2 }, ...next() },
    low: { does: [remember({ wellbeingDue: true })], says: ['low', 'doctor'], ...next() },
    scared: { says: ['scared', 'ground'], ...next() },
    ashamed: { says: ['ashamed'], ...next() },
    any: { says: ['any'], ...next() },
    'hurt-myself': {
      does: [{ kind: 'raise-care', to: 'crisis' }],
      says: ['hurt-myself', 'doctor'],
      ...next(),
    },
    ground: {
      says: ['five-things'],
      asks: 'next',
      choices: { breathe: 'breathe', cold: 'cold', person: toPerson, 'carry-on': back },
      unsure: back,
    },
    breathe: { says: ['breathe'], ...next() },
    cold: { says: ['cold'], ...next() },
  },
});

function next() {
  return {
    asks: 'next',
    choices: {
      'calm-down': 'ground',
      'tell-adult': { do: [start('trusted-adult')] },
      person: toPerson,
      'next-steps': toNextSteps,
    },
    typed: { low: 'low', scared: 'scared', ashamed: 'ashamed', 'hurt-myself': 'hurt-myself' },
    unsure: toNextSteps,
    heard: { 'self-harm.injury': 'hurt-myself' },
  } as const;
}

import { defineDialog, start } from '../src/conversation/kit.ts';
import type { PageSpec, Target } from '../src/conversation/kit.ts';
import { back, toNextSteps } from './ways-on.ts';

const toWayBack: Target = { do: [start('come-back')] };

/** While a person is waited for. */
const meanwhile = {
  asks: 'meanwhile',
  choices: {
    'carry-on': back,
    breathe: 'breathe',
    'next-steps': { do: [start('next-steps')] },
    'about-school': { do: [start('sharing', { type: 'command.school' })] },
  },
  typed: { 'way-back': toWayBack, when: 'when' },
  unsure: 'waiting',
  anythingElse: 'noted',
} as const satisfies PageSpec;

/** Where nobody reads along, nobody is waited for. */
const instead = {
  asks: 'instead',
  choices: { 'carry-on': back, 'next-steps': toNextSteps },
  unsure: back,
  anythingElse: back,
} as const satisfies PageSpec;

/** Ask for a person; told at once and plainly when nobody is on duty, or when nobody ever reads this (S17, S34). */
export const talk = defineDialog({
  name: 'talk',
  version: 6,
  aside: true,
  initial: 'asked',
  anywhere: {
    'command.stuck': 'stuck',
    'command.sworn': 'sworn',
    'command.unspoken': 'unspoken',
    aside: 'waiting',
    returned: 'waiting',
  },
  pages: {
    asked: {
      straightOn: [
        { when: (facts) => facts.unstaffed, to: 'nobody' },
        { when: (facts) => !facts.onDuty, to: 'off-duty' },
        { when: () => true, to: 'on-duty' },
      ],
    },
    'on-duty': { does: [{ kind: 'hand-over' }], says: ['on-duty', 'place'], ...meanwhile },
    'off-duty': {
      does: [{ kind: 'hand-over' }],
      says: ['off-duty'],
      services: { need: 'crisis', limit: 2 },
      ...meanwhile,
      /** An answer may come tomorrow: the way back to it matters more than the rest. */
      choices: {
        'carry-on': back,
        breathe: 'breathe',
        'next-steps': { do: [start('next-steps')] },
        'way-back': toWayBack,
      },
      typed: { 'about-school': meanwhile.choices['about-school'], when: 'when' },
    },
    when: {
      straightOn: [{ when: (facts) => !facts.onDuty, to: 'when-off-duty' }],
      says: ['place'],
      ...meanwhile,
    },
    'when-off-duty': { says: ['when'], services: { need: 'talk', limit: 2 }, ...meanwhile },
    nobody: { says: ['nobody'], services: { need: 'crisis', limit: 2 }, ...instead },
    alone: { ...instead },
    noted: { says: ['noted'], ...meanwhile },
    waiting: {
      straightOn: [{ when: (facts) => facts.unstaffed, to: 'alone' }],
      says: ['waiting'],
      ...meanwhile,
      choices: {
        'carry-on': back,
        breathe: 'breathe',
        'pass-on': { do: [start('sharing', { type: 'command.pass-on' })] },
        'stop-here': { do: [start('goodbye')] },
      },
      unsure: back,
    },
    breathe: { says: ['breathe'], ...meanwhile, choices: { again: 'breathe', 'carry-on': back } },
    stuck: {
      straightOn: [{ when: (facts) => facts.unstaffed, to: 'stuck-alone' }],
      says: ['stuck'],
      services: { need: 'talk', limit: 1 },
      asks: 'stuck',
      choices: { person: 'asked', 'next-steps': toNextSteps, 'carry-on': back },
      unsure: toNextSteps,
      anythingElse: 'asked',
    },
    /** Angry with a program, for the third time. */
    sworn: {
      straightOn: [{ when: (facts) => facts.unstaffed, to: 'stuck-alone' }],
      says: ['sworn'],
      services: { need: 'talk', limit: 1 },
      asks: 'stuck',
      choices: { person: 'asked', 'next-steps': toNextSteps, 'carry-on': back },
      unsure: toNextSteps,
      anythingElse: 'asked',
    },
    /** They write a language that we do not speak; the helplines that do stand above. */
    unspoken: {
      straightOn: [{ when: (facts) => facts.unstaffed, to: 'alone' }],
      says: ['unspoken'],
      asks: 'stuck',
      choices: { person: 'asked', 'next-steps': toNextSteps, 'carry-on': back },
      unsure: toNextSteps,
      anythingElse: 'asked',
    },
    'stuck-alone': {
      says: ['stuck'],
      services: { need: 'talk', limit: 2 },
      ...instead,
      unsure: toNextSteps,
      anythingElse: toNextSteps,
    },
  },
});

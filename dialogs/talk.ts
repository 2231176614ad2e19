import { defineDialog, goTo, start } from '../src/conversation/kit.ts';

/** Ask for a person; told at once and plainly when nobody is on duty, or when nobody ever reads this (S17, S34). */
export const talk = defineDialog({
  name: 'talk',
  version: 2,
  aside: true,
  initial: 'asked',
  anywhere: { 'command.stuck': 'stuck', aside: 'waiting', returned: 'waiting' },
  pages: {
    asked: {
      straightOn: [
        { when: (facts) => facts.unstaffed, to: 'nobody' },
        { when: (facts) => !facts.onDuty, to: 'off-duty' },
        { when: () => true, to: 'on-duty' },
      ],
    },
    'on-duty': {
      does: [{ kind: 'hand-over' }],
      says: ['on-duty', 'place'],
      asks: 'meanwhile',
      choices: {
        'carry-on': { do: [{ kind: 'finish' }] },
        breathe: 'breathe',
        'next-steps': { do: [start('next-steps')] },
      },
      unsure: 'waiting',
      anythingElse: 'noted',
    },
    'off-duty': {
      does: [{ kind: 'hand-over' }],
      says: ['off-duty'],
      services: { need: 'crisis', limit: 2 },
      asks: 'meanwhile',
      choices: {
        'carry-on': { do: [{ kind: 'finish' }] },
        breathe: 'breathe',
        'next-steps': { do: [start('next-steps')] },
      },
      unsure: 'waiting',
      anythingElse: 'noted',
    },
    nobody: {
      says: ['nobody'],
      services: { need: 'crisis', limit: 2 },
      asks: 'instead',
      choices: { 'carry-on': { do: [{ kind: 'finish' }] }, 'next-steps': { do: [goTo('next-steps')] } },
      unsure: { do: [{ kind: 'finish' }] },
      anythingElse: { do: [{ kind: 'finish' }] },
    },
    /** Nobody is waited for where nobody reads along. */
    alone: {
      asks: 'instead',
      choices: { 'carry-on': { do: [{ kind: 'finish' }] }, 'next-steps': { do: [goTo('next-steps')] } },
      unsure: { do: [{ kind: 'finish' }] },
      anythingElse: { do: [{ kind: 'finish' }] },
    },
    noted: {
      says: ['noted'],
      asks: 'meanwhile',
      choices: {
        'carry-on': { do: [{ kind: 'finish' }] },
        breathe: 'breathe',
        'next-steps': { do: [start('next-steps')] },
      },
      unsure: 'waiting',
      anythingElse: 'noted',
    },
    waiting: {
      straightOn: [{ when: (facts) => facts.unstaffed, to: 'alone' }],
      says: ['waiting'],
      asks: 'meanwhile',
      choices: {
        'carry-on': { do: [{ kind: 'finish' }] },
        breathe: 'breathe',
        'stop-here': { do: [start('goodbye')] },
      },
      unsure: { do: [{ kind: 'finish' }] },
      anythingElse: 'noted',
    },
    breathe: {
      says: ['breathe'],
      asks: 'meanwhile',
      choices: { again: 'breathe', 'carry-on': { do: [{ kind: 'finish' }] } },
      unsure: 'waiting',
      anythingElse: 'noted',
    },
    stuck: {
      straightOn: [{ when: (facts) => facts.unstaffed, to: 'stuck-alone' }],
      says: ['stuck'],
      services: { need: 'talk', limit: 1 },
      asks: 'stuck',
      choices: {
        person: 'asked',
        'next-steps': { do: [goTo('next-steps')] },
        'carry-on': { do: [{ kind: 'finish' }] },
      },
      unsure: { do: [goTo('next-steps')] },
      anythingElse: 'asked',
    },
    'stuck-alone': {
      says: ['stuck'],
      services: { need: 'talk', limit: 2 },
      asks: 'instead',
      choices: { 'carry-on': { do: [{ kind: 'finish' }] }, 'next-steps': { do: [goTo('next-steps')] } },
      unsure: { do: [goTo('next-steps')] },
      anythingElse: { do: [goTo('next-steps')] },
    },
  },
});

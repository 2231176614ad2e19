import { defineDialog, remember, start } from '../src/conversation/kit.ts';
import { ageQuestion, knows, toPerson, waysOn } from './ways-on.ts';

/** Harm at home or by an adult: safety first, nobody is asked what happened, help does not lead past the home. */
export const abuse = defineDialog({
  name: 'abuse',
  version: 3,
  initial: 'first-help',
  anywhere: { 'command.at-home': 'first-help' },
  pages: {
    'first-help': {
      does: [remember({ topic: 'abuse' })],
      says: ['thanks', 'for-now'],
      asks: 'danger-now',
      choices: { 'in-danger': 'danger', 'not-now': 'who', watched: 'watched' },
      told: { away: 'not-now' },
      unsure: 'unsure',
      /** Safety is asked first, whoever it is. */
      began: { 'danger.': 'danger' },
      heard: { 'danger.': 'danger', 'grooming.adult-in-charge': 'in-charge' },
      anythingElse: 'who',
    },
    danger: {
      does: [{ kind: 'raise-care', to: 'emergency' }],
      says: ['danger', 'danger-quiet'],
      asks: 'next',
      choices: { 'who-helps': 'age', watched: 'watched', person: toPerson },
      unsure: 'age',
    },
    unsure: {
      says: ['unsure'],
      services: { need: 'crisis', limit: 2 },
      asks: 'next',
      choices: { 'in-danger': 'danger', 'go-on': 'who', person: toPerson },
      unsure: 'who',
      heard: { 'danger.': 'danger' },
      anythingElse: 'who',
    },
    watched: {
      says: ['watched'],
      asks: 'next',
      choices: { 'safe-device': { do: [start('safe-device')] }, 'go-on': 'who', person: toPerson },
      unsure: 'who',
      heard: { 'danger.': 'danger' },
      anythingElse: 'who',
    },
    who: {
      straightOn: [
        { when: knows('in-charge'), to: 'in-charge' },
        { when: knows('parent'), to: 'parent' },
        { when: knows('sibling'), to: 'sibling' },
        { when: knows('close'), to: 'partner' },
        { when: knows('relative'), to: 'anyone' },
      ],
      says: ['no-details'],
      asks: 'who',
      choices: { parent: 'parent', sibling: 'sibling', partner: 'partner', 'other-adult': 'in-charge' },
      unsure: 'anyone',
      heard: { 'danger.': 'danger', 'grooming.adult-in-charge': 'in-charge' },
      anythingElse: 'anyone',
    },
    parent: { says: ['parent'], ...next() },
    sibling: { says: ['sibling'], ...next() },
    partner: { says: ['partner'], ...next() },
    'in-charge': { says: ['in-charge'], ...next() },
    anyone: { says: ['anyone'], ...next() },
    hurt: {
      does: [remember({ wellbeingDue: true })],
      says: ['hurt'],
      services: { need: 'talk', limit: 2 },
      ...next(),
    },
    age: ageQuestion('helpers'),
    helpers: {
      says: ['who-helps', 'what-happens'],
      doors: ['abuse'],
      ...waysOn,
      heard: { 'danger.': 'danger' },
    },
  },
});

function next() {
  return {
    asks: 'next',
    choices: {
      'who-helps': 'age',
      hurt: 'hurt',
      'tell-adult': { do: [start('trusted-adult')] },
      person: toPerson,
    },
    unsure: 'age',
    heard: { 'danger.': 'danger' },
  } as const;
}

import { defineDialog, goTo, remember, start } from '../src/conversation/kit.ts';
import type { Facts, Target } from '../src/conversation/kit.ts';
import { toPerson } from './ways-on.ts';

const danger: Target = {
  do: [{ kind: 'raise-care', to: 'crisis' }, goTo('crisis', { type: 'command.adult' })],
};

/** Known only once they have said so; services for adults then fit. */
const grownUp = [remember({ ageBand: '18-plus' })];

/** Asked at any point, and never offered. */
const typed = { look: 'look', 'who-to-tell': 'plan' } as const;

/**
 * Parents, carers and teachers: the seed page as a conversation. Stay calm, a plan with several agencies at
 * once however strong the child seems, doctor, doors, how it happens; and then "and you?" (S29). It never
 * shows or mentions any child's chat.
 */
export const adult = defineDialog({
  name: 'adult',
  version: 4,
  initial: 'first',
  anywhere: {
    'command.plan': 'plan',
    'command.parent': 'parent',
    'command.school': 'teacher',
    'command.first-words': 'say',
    returned: 'menu',
  },
  pages: {
    first: {
      says: ['thanks', 'calm', 'not-look'],
      began: { 'harmful-content.': 'saw' },
      asks: 'who',
      choices: { danger, parent: 'say', teacher: 'school', 'how-it-happens': 'how-happens' },
      typed,
      unsure: 'say',
      anythingElse: 'say',
    },
    /** Porn, gore, self-harm on a screen: no threat and no crime of the child's. */
    saw: {
      does: grownUp,
      says: ['thanks', 'saw', 'saw-steps'],
      asks: 'next',
      choices: { 'how-it-happens': 'how-happens', menu: 'menu', danger, person: toPerson },
      typed,
      unsure: 'menu',
      anythingElse: 'menu',
    },
    parent: { does: grownUp, says: ['thanks', 'calm', 'not-look'], ...then('say') },
    teacher: {
      straightOn: [{ when: isHere, to: 'teacher-ni' }],
      does: grownUp,
      says: ['thanks', 'school', 'school-rules'],
      ...then('plan'),
    },
    'teacher-ni': { does: grownUp, says: ['thanks', 'school-ni', 'school-rules'], ...then('plan') },
    look: { says: ['not-look', 'school-rules'], ...then('plan') },
    menu: {
      asks: 'menu',
      choices: {
        'first-words': 'say',
        'safety-plan': 'plan',
        'report-remove': 'doors',
        'how-it-happens': 'how-happens',
      },
      typed,
      unsure: 'and-you',
    },
    say: { does: grownUp, says: ['say', 'dont-say', 'shame'], ...then('plan') },
    school: {
      straightOn: [{ when: isHere, to: 'school-ni' }],
      does: grownUp,
      says: ['school', 'school-rules'],
      ...then('plan'),
    },
    'school-ni': { does: grownUp, says: ['school-ni', 'school-rules'], ...then('plan') },
    /** The list has been shown: whom to begin with. */
    'tell-who': { says: ['tell-who'], ...then('doctor', 'doctor') },
    plan: {
      straightOn: [{ when: isHere, to: 'plan-ni' }],
      says: ['plan', 'plan-list'],
      ...then('doctor', 'tell-who'),
    },
    'plan-ni': { says: ['plan', 'plan-list-ni'], ...then('doctor', 'tell-who') },
    doctor: {
      says: ['doctor', 'pressure'],
      asks: 'next',
      choices: { danger, 'go-on': 'signs', menu: 'menu', 'and-you': 'and-you' },
      unsure: 'signs',
      anythingElse: 'signs',
    },
    signs: { says: ['ask-plainly', 'immediate'], ...then('doors', 'doors') },
    doors: { says: ['early', 'doors'], services: { need: 'adult', limit: 2 }, ...then('picture', 'picture') },
    picture: {
      says: ['proof', 'picture'],
      services: { need: 'image-removal', limit: 2 },
      ...then('how-happens'),
    },
    'how-happens': { says: ['kinds', 'cycle', 'breaks'], ...then('cases') },
    cases: { says: ['case-trust', 'case-caught'], ...then('prevent') },
    prevent: { says: ['prevent', 'mistakes', 'not-outed'], ...then('and-you') },
    'and-you': {
      says: ['and-you'],
      services: { need: 'crisis', limit: 2 },
      asks: 'next',
      choices: {
        menu: 'menu',
        person: toPerson,
        'for-me': 'for-me',
        'stop-here': { do: [start('goodbye')] },
      },
      unsure: 'menu',
    },
    'for-me': {
      says: ['for-me'],
      services: { need: 'talk', limit: 2 },
      asks: 'next',
      choices: { feelings: { do: [start('feelings')] }, person: toPerson, menu: 'menu' },
      unsure: 'menu',
    },
  },
});

function isHere({ place }: Facts): boolean {
  return place === 'GB-NIR';
}

/** `whoToTell`: where that question leads once the plan has been shown, so that it is not answered twice the same. */
function then(next: string, whoToTell = 'plan') {
  return {
    asks: 'next',
    choices: { 'go-on': next, menu: 'menu', danger, person: toPerson },
    typed: { ...typed, 'who-to-tell': whoToTell },
    unsure: next,
    anythingElse: next,
  } as const;
}

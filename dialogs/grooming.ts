import { defineDialog, goTo, remember, start } from '../src/conversation/kit.ts';
import { ageQuestion, isUnder13, knows, toPerson, waysOn } from './ways-on.ts';

const openCase = { kind: 'open-case', because: 'topic' } as const;
const toThreat = { do: [remember({ topic: 'image-threat' }), goTo('image-threat')] } as const;

const atHome = { do: [remember({ topic: 'abuse' }), goTo('abuse', { type: 'command.at-home' })] } as const;

const heard = {
  'grooming.meet-today': 'meet-today',
  'grooming.meet': 'meet',
  'grooming.adult-in-charge': 'in-charge',
  'grooming.asks-pictures': 'asked',
  'grooming.sexual-talk': 'asked',
  'grooming.gifts': 'secrets',
  'grooming.secret': 'secrets',
  'grooming.age-gap': 'older',
} as const;

const heardMeeting = { 'grooming.meet-today': 'meet-today', 'grooming.meet': 'meet' } as const;

const family = { parent: 'at-home', sibling: 'at-home', relative: 'at-home' } as const;
const pictures = { 'i-sent': 'i-sent', 'none-sent': 'not-sent' } as const;

/** Someone who wants too much: gifts, secrets, pictures, a meeting; a stranger, an older partner, or someone in charge. */
export const grooming = defineDialog({
  name: 'grooming',
  version: 5,
  initial: 'first-help',
  anywhere: { 'command.asked': 'asked', 'command.i-sent': 'i-sent' },
  pages: {
    'first-help': {
      straightOn: [{ when: knows('received'), to: 'got-sent' }],
      says: ['thanks', 'for-now'],
      asks: 'what',
      choices: { asked: 'asked', meet: 'meet', secrets: 'secrets', threats: toThreat },
      unsure: 'signs',
      heard,
      anythingElse: 'signs',
    },
    /** "An old man sent me a dick pic": nobody asked them for one. */
    'got-sent': { says: ['thanks', 'image-shared:says.unwanted'], ...toWho(), heard: heardMeeting },
    signs: {
      says: ['signs', 'signs-mean'],
      asks: 'signs',
      choices: { 'yes-some': 'who', asked: 'asked', meet: 'meet', no: 'gut' },
      unsure: 'gut',
      heard,
      anythingElse: 'gut',
    },
    gut: { says: ['gut'], ...waysOn },
    /** Under 13: simple words, a grown-up and Childline first (S25). */
    'asked-young': {
      says: ['asked-young', 'tell-young'],
      services: { need: 'talk', limit: 1 },
      asks: 'asked',
      choices: { 'not-sent': 'who', 'i-sent': 'i-sent', threats: toThreat, person: toPerson },
      told: pictures,
      unsure: 'who',
      heard,
      anythingElse: 'who',
    },
    asked: {
      straightOn: [{ when: isUnder13, to: 'asked-young' }],
      says: ['asked', 'asked-words'],
      asks: 'asked',
      choices: { 'not-sent': 'who', 'i-sent': 'i-sent', threats: toThreat, meet: 'meet' },
      told: pictures,
      unsure: 'who',
      heard,
      anythingElse: 'who',
    },
    'i-sent': {
      does: [remember({ wellbeingDue: true })],
      says: ['i-sent'],
      services: { need: 'image-removal', limit: 2 },
      asks: 'next',
      choices: { 'show-me': 'who', threats: toThreat, person: toPerson },
      unsure: 'who',
      anythingElse: 'who',
    },
    meet: {
      straightOn: [{ when: knows('met'), to: 'met' }],
      does: [openCase],
      says: ['meet', 'meet-cancel'],
      asks: 'meet',
      choices: {
        today: 'meet-today',
        'another-day': 'meet-later',
        'already-met': 'met',
        'not-planned': 'who',
      },
      unsure: 'meet-later',
      heard: { 'grooming.meet-today': 'meet-today' },
      anythingElse: 'meet-later',
    },
    'meet-today': {
      does: [openCase, { kind: 'raise-care', to: 'emergency' }],
      says: ['meet-today'],
      asks: 'next',
      choices: { 'tell-adult': { do: [start('trusted-adult')] }, 'show-me': 'who', person: toPerson },
      unsure: 'who',
    },
    'meet-later': {
      says: ['meet-later'],
      asks: 'next',
      choices: { 'tell-adult': { do: [start('trusted-adult')] }, 'show-me': 'who', person: toPerson },
      unsure: 'who',
      anythingElse: 'who',
    },
    met: {
      does: [openCase, remember({ wellbeingDue: true })],
      says: ['met', 'met-doctor'],
      services: { need: 'talk', limit: 2 },
      asks: 'next',
      choices: { 'tell-adult': { do: [start('trusted-adult')] }, 'show-me': 'who', person: toPerson },
      unsure: 'who',
    },
    secrets: {
      says: ['secrets'],
      asks: 'secrets',
      choices: { 'owe-them': 'owe', promised: 'promised', asked: 'asked', meet: 'meet' },
      told: { promised: 'promised', owe: 'owe-them' },
      unsure: 'who',
      heard,
      anythingElse: 'who',
    },
    owe: { says: ['owe'], ...toWho() },
    promised: { says: ['promised'], ...toWho() },
    who: {
      straightOn: [
        { when: knows('in-charge'), to: 'in-charge' },
        { when: knows('stranger'), to: 'age' },
        { when: isUnder13, to: 'who-young' },
      ],
      asks: 'who',
      choices: {
        online: 'age',
        older: 'older',
        'in-charge': 'in-charge',
        'at-home': atHome,
      },
      told: family,
      unsure: 'age',
      heard,
      anythingElse: 'age',
    },
    /** Nobody older is a partner of a child. */
    'who-young': {
      asks: 'who',
      choices: { online: 'age', 'in-charge': 'in-charge', 'at-home': atHome },
      told: family,
      unsure: 'age',
      heard,
      anythingElse: 'age',
    },
    older: { says: ['older'], ...careful() },
    'in-charge': {
      does: [remember({ topic: 'abuse' })],
      says: ['in-charge', 'in-charge-tell'],
      services: { need: 'talk', limit: 2 },
      ...careful(),
    },
    careful: {
      says: ['careful'],
      asks: 'next',
      choices: { 'tell-adult': { do: [start('trusted-adult')] }, 'show-doors': 'age', person: toPerson },
      unsure: 'age',
      anythingElse: 'age',
    },
    age: ageQuestion('stop'),
    stop: {
      says: ['stop', 'who-helps'],
      doors: ['grooming'],
      ...waysOn,
      heard: { 'grooming.meet-today': 'meet-today', 'grooming.meet': 'meet' },
    },
  },
});

function toWho() {
  return {
    asks: 'next',
    choices: { 'show-me': 'who', 'tell-adult': { do: [start('trusted-adult')] }, person: toPerson },
    unsure: 'who',
    heard,
    anythingElse: 'who',
  } as const;
}

/** S23: someone near can come after you; that is asked before anything is blocked. */
function careful() {
  return {
    asks: 'come-after',
    choices: { yes: 'careful', no: 'age' },
    unsure: 'careful',
    heard: { 'grooming.meet-today': 'meet-today', 'grooming.meet': 'meet' },
    anythingElse: 'careful',
  } as const;
}

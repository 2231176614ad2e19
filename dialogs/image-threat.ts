import { defineDialog, remember, start } from '../src/conversation/kit.ts';
import type { PageSpec } from '../src/conversation/kit.ts';
import { ageQuestion, clockBefore, knownBefore, knows, toPerson, waysOn } from './ways-on.ts';

/** What free text may say at any point, and where it leads. */
const heard = {
  'image-threat.sent': 'sent',
  'image-threat.new-account': 'came-back',
  'image-threat.paid': 'paid',
  'image-threat.sent-more': 'paid',
  'image-threat.deadline': 'timer',
  'image-threat.ai-made': 'ai-made',
  'image-threat.known-person': 'known-who',
  'image-threat.deleted': 'blocked-already',
} as const;

/** The same where who it is has been told. */
const newsOnly = {
  'image-threat.sent': 'sent',
  'image-threat.new-account': 'came-back',
  'image-threat.paid': 'paid',
  'image-threat.sent-more': 'paid',
  'image-threat.deadline': 'timer',
} as const;

/** Typed on any page that asks, also where it is no answer there. */
const typed = {
  sent: 'sent',
  'told-family': 'told-family',
  'told-friends': 'told-friends',
  'told-school': 'told-school',
  replied: 'replied',
  'blocked-already': 'blocked-already',
  'ai-made': 'ai-made',
  'no-picture': 'no-picture',
  disappears: 'disappears',
  'made-me': 'made-me',
  'paid-or-more': 'paid',
  timer: 'timer',
  camera: 'camera',
  'new-account': 'came-back',
  'show-me': 'who',
  'take-down': 'age',
  feared: 'known-feared',
  worries: { do: [start('worries')] },
} as const;

/** "What do I do?" leads on from where it is asked, so that it is never answered with the same question. */
const typedThen = (next: string) => ({ ...typed, 'show-me': next });

/** Where it has gone out already. */
const typedSent = { ...typed, 'take-down': 'age-sent', 'show-me': 'age-sent' };

const badNews = [remember({ wellbeingDue: true })];
const clockMet = [...badNews, remember({ told: 'clock' })];
const asAbuse = [remember({ topic: 'abuse' })];

/** What the very first words may say; the four things are said all the same where nothing is worse. */
const began = {
  'image-threat.sent': 'sent',
  'image-threat.deadline': 'first-timer',
  'image-threat.known-person': 'known-who',
  'image-threat.paid': 'first-paid',
  'image-threat.sent-more': 'first-paid',
  'image-threat.ai-made': 'first-ai',
} as const;

const soFar = {
  asks: 'so-far',
  choices: { threatened: 'who', sent: 'sent', 'paid-or-more': 'paid', 'other-thing': 'other' },
  told: { paid: 'paid-or-more', 'not-sent': 'threatened' },
  unsure: 'who',
  heard,
  typed,
  anythingElse: 'who',
} as const satisfies PageSpec;

const paidNext = {
  asks: 'paid-next',
  choices: { 'show-me': 'who', 'just-paid': 'just-paid', sent: 'sent', person: toPerson },
  unsure: 'who',
  heard: { 'image-threat.sent': 'sent', 'image-threat.known-person': 'known-who' },
  anythingElse: 'who',
} as const satisfies PageSpec;

const whoIsIt = {
  asks: 'who',
  choices: {
    stranger: { to: 'block', do: [remember({ told: 'stranger' })] },
    'know-them': 'known-who',
    group: 'block-group',
  },
  unsure: 'could-hurt',
  heard,
  typed: typedThen('could-hurt'),
  anythingElse: 'could-hurt',
} as const satisfies PageSpec;

/**
 * Someone threatens to share a picture: calm, the four things, then what fits what has happened (S21).
 * Nobody is told to block before it is known whether that could bring harm (S23).
 */
export const imageThreat = defineDialog({
  name: 'image-threat',
  version: 7,
  initial: 'first-help',
  anywhere: {
    'command.sent': 'sent',
    'command.told-family': 'told-family',
    'command.told-friends': 'told-friends',
    'command.told-school': 'told-school',
    'command.clock': 'timer',
    'command.made-me': 'made-me',
    'command.made-others': 'made-others',
  },
  pages: {
    /** Everyone is told the four things first; "they sent it" is met with sorry (S21), someone known with care (S23). */
    'first-help': {
      straightOn: [
        { when: ({ stepsSaid }) => stepsSaid === true, to: 'so-far' },
        { when: knows('camera'), to: 'first-camera' },
        { when: knows('not-sent'), to: 'first-threatened' },
      ],
      says: ['calm', 'four-things', 'proof'],
      ...soFar,
      began,
    },
    /** "He hasn't sent it yet": what has happened is told, and one step at a time is enough. */
    'first-threatened': { says: ['calm', 'four-things', 'proof'], ...afterVariant(), began },
    /** The four things were said before, below the crisis lines or in a report: on with what fits. */
    'so-far': { says: ['proof'], ...soFar, began: heard },
    /** What they did already is met, not asked. */
    'first-paid': { does: badNews, says: ['calm', 'four-things', 'paid-ok'], ...paidNext },
    'first-ai': { says: ['calm', 'four-things', 'ai-made'], ...soFar },
    /** On a call, or pushed to: how to end it comes before all else. */
    'first-camera': { says: ['calm', 'camera', 'four-things'], ...onCamera(), began },
    /** A clock is running: what it is stands in the very first reply. */
    'first-timer': { does: clockMet, says: ['calm', 'four-things', 'first-timer'], ...soFar },
    other: {
      asks: 'other',
      choices: {
        timer: 'timer',
        camera: 'camera',
        'blocked-already': 'blocked-already',
        'none-of-these': 'other-picture',
      },
      unsure: 'other-picture',
      heard,
      typed,
      anythingElse: 'who',
    },
    'other-picture': {
      asks: 'other',
      choices: {
        'ai-made': 'ai-made',
        'no-picture': 'no-picture',
        disappears: 'disappears',
        'made-me': 'made-me',
      },
      unsure: 'who',
      heard,
      typed,
      anythingElse: 'who',
    },
    timer: {
      straightOn: clockBefore,
      does: clockMet,
      says: ['timer', 'timer-after'],
      ...whileItRuns('timer-again'),
    },
    /** It still runs: each further word of it brings one new thing. */
    'timer-again': {
      does: [...badNews, remember({ told: 'clock-again' })],
      says: ['timer-again'],
      ...whileItRuns('timer-near'),
    },
    'timer-near': {
      does: badNews,
      says: ['timer-near'],
      services: { need: 'talk', limit: 1 },
      ...whileItRuns('timer-still'),
    },
    'timer-still': { does: badNews, says: ['timer-still'], ...whileItRuns('timer-near') },
    camera: {
      says: ['camera', 'camera-after'],
      ...onCamera(),
    },
    'stay-with': {
      says: ['stay-with'],
      services: { need: 'crisis', limit: 2 },
      asks: 'now',
      choices: { 'off-camera': 'who', person: toPerson },
      unsure: 'who',
      heard,
      typed,
      anythingElse: 'who',
    },
    'blocked-already': { says: ['blocked-already'], ...afterVariant() },
    'ai-made': { says: ['ai-made', 'ai-steps'], ...afterVariant() },
    replied: { says: ['replied'], ...afterVariant() },
    'no-picture': { says: ['no-picture'], ...afterVariant() },
    disappears: { says: ['disappears'], ...afterVariant() },
    'made-me': { does: badNews, says: ['made-me', 'made-me-steps'], ...afterVariant() },
    /** Made to get others to send: the four things are for them too (S21). */
    'made-others': { does: badNews, says: ['calm', 'four-things', 'made-me'], ...afterVariant() },
    sent: {
      straightOn: [
        { when: knows('sent-family'), to: 'told-family' },
        { when: knows('sent-friends', 'group-chat'), to: 'told-friends' },
        { when: knows('sent-school'), to: 'told-school' },
        { when: knows('sent-site'), to: 'told-site' },
      ],
      does: badNews,
      says: ['sent-sorry', 'sent-steps'],
      services: { need: 'image-removal', limit: 2 },
      asks: 'sent-to',
      choices: {
        'to-friends': 'sent-friends',
        'to-family': 'sent-family',
        'to-school': 'sent-school',
        'to-site': 'sent-site',
      },
      typed: { 'take-down': 'age-sent', 'show-me': 'age-sent' },
      unsure: 'sent-anyone',
      heard: { 'image-threat.known-person': 'known-who' },
      anythingElse: 'sent-anyone',
    },
    /** They said who has it: that is not asked again (S21). */
    'told-friends': toldWho('sent-friends'),
    'told-family': toldWho('sent-family'),
    'told-school': toldWho('sent-school'),
    'told-site': toldWho('sent-site'),
    'sent-friends': { says: ['sent-friends'], ...waysOn, typed: typedSent },
    'sent-family': { says: ['sent-family'], ...waysOn, typed: typedSent },
    'sent-school': { says: ['sent-school'], ...waysOn, typed: typedSent },
    'sent-site': { says: ['sent-site'], ...waysOn, typed: typedSent },
    'sent-anyone': { says: ['sent-anyone'], ...waysOn, typed: typedSent },
    paid: { does: badNews, says: ['paid-ok', 'paid-steps'], ...paidNext },
    'just-paid': { says: ['just-paid'], ...afterVariant() },
    who: {
      straightOn: [
        ...knownBefore(),
        { when: knows('stranger'), to: 'block' },
        { when: ({ safetyNext }) => safetyNext === true, to: 'who-later' },
      ],
      says: ['who'],
      ...whoIsIt,
    },
    /** The question of safety comes in this very reply: nothing is announced that does not follow. */
    'who-later': { ...whoIsIt, listens: { aside: 'who' } },
    'known-who': {
      straightOn: knownBefore('-first'),
      says: ['known'],
      asks: 'known-who',
      choices: {
        close: { to: 'known-close', do: [remember({ told: 'close' })] },
        family: { to: 'known-family', do: [remember({ told: 'relative' })] },
        'in-charge': { to: 'known-in-charge', do: [remember({ told: 'in-charge' })] },
        feared: 'known-feared',
      },
      unsure: 'could-hurt',
      heard: { 'image-threat.sent': 'sent' },
      typed: typedThen('could-hurt'),
      anythingElse: 'could-hurt',
    },
    'known-close': { says: ['known-close'], ...couldHurt() },
    'known-close-first': { says: ['known', 'known-close'], ...couldHurt() },
    'known-family': { does: asAbuse, says: ['known-family'], ...couldHurt() },
    'known-family-first': { does: asAbuse, says: ['known', 'known-family'], ...couldHurt() },
    'known-in-charge': { does: asAbuse, says: ['known-in-charge'], ...couldHurt() },
    'known-in-charge-first': { does: asAbuse, says: ['known', 'known-in-charge'], ...couldHurt() },
    'known-schoolmate': { ...couldHurt() },
    'known-schoolmate-first': { says: ['known'], ...couldHurt() },
    'known-feared': { says: ['known-feared'], ...couldHurt() },
    'could-hurt': { ...couldHurt() },
    'tell-first': {
      says: ['tell-first'],
      services: { need: 'talk', limit: 2 },
      asks: 'tell-first',
      choices: {
        'tell-adult': { do: [start('trusted-adult')] },
        person: toPerson,
        'about-picture': 'age',
        'safe-device': { do: [start('safe-device')] },
      },
      unsure: 'age',
      heard: newsOnly,
      typed: typedThen('age'),
    },
    block: {
      straightOn: [{ when: knows('blocked'), to: 'block-done' }],
      says: ['block', 'often-not'],
      ...blocking(),
    },
    /** Nobody is told to do what they have done. */
    'block-done': {
      says: ['blocked-already', 'often-not'],
      asks: 'now',
      choices: { 'take-down': 'age', 'new-account': 'came-back', sent: 'sent', person: toPerson },
      unsure: 'age',
      heard,
      typed: typedThen('age'),
      anythingElse: 'age',
    },
    'block-group': { says: ['block-group', 'block'], ...blocking() },
    'came-back': { does: badNews, says: ['came-back'], ...blocking() },
    age: ageQuestion('remove', { under13: 'remove-young', adult: 'remove-adult' }),
    remove: { says: ['remove'], doors: ['image-threat'], ...waysOn, heard: { 'image-threat.sent': 'sent' } },
    'age-sent': ageQuestion('remove-sent', { under13: 'remove-young', adult: 'remove-adult' }),
    'remove-sent': { says: ['remove-sent'], doors: ['image-threat'], ...waysOn },
    'remove-young': { says: ['remove-young'], doors: ['image-threat'], ...waysOn },
    'remove-adult': {
      says: ['remove-adult'],
      services: { need: 'over18-images', limit: 3 },
      ...waysOn,
    },
  },
});

/** A clock runs: said again, it leads to `next`. */
function whileItRuns(next: string) {
  return {
    asks: 'now',
    choices: { 'not-sent': 'who', sent: 'sent', person: toPerson },
    unsure: 'who',
    heard: { ...heard, 'image-threat.deadline': next },
    typed: { ...typed, timer: next },
    listens: { 'command.clock': next },
    anythingElse: 'who',
  } as const;
}

/** The first answer to whom they told of; taking it down is the first way on. */
function toldWho(words: string): PageSpec {
  return {
    does: badNews,
    says: ['sent-sorry', words, 'told-steps'],
    asks: 'common:asks.who-next',
    choices: {
      'take-down': 'age-sent',
      'tell-adult': { do: [start('trusted-adult')] },
      worries: { do: [start('worries')] },
      person: toPerson,
    },
    unsure: 'age-sent',
    typed: typedSent,
  };
}

function onCamera() {
  return {
    does: badNews,
    asks: 'now',
    choices: { 'off-camera': 'who', 'on-camera': 'stay-with', person: toPerson },
    unsure: 'stay-with',
    heard,
    typed,
    anythingElse: 'who',
  } as const;
}

/** After a special case has been answered, back to who it is, or straight to what happened next. */
function afterVariant() {
  return {
    asks: 'now',
    choices: { 'show-me': 'who', sent: 'sent', person: toPerson },
    unsure: 'who',
    heard,
    typed,
    anythingElse: 'who',
  } as const;
}

/** S23: before "block" or "report"; yes and not sure lead to a person first. */
function couldHurt() {
  return {
    asks: 'come-after',
    choices: { yes: 'tell-first', no: 'block' },
    unsure: 'tell-first',
    heard: newsOnly,
    typed: typedThen('tell-first'),
    anythingElse: 'tell-first',
  } as const;
}

function blocking() {
  return {
    asks: 'blocked',
    choices: { 'did-it': 'age', 'new-account': 'came-back', sent: 'sent', 'paid-or-more': 'paid' },
    unsure: 'age',
    heard,
    typed: typedThen('age'),
    anythingElse: 'age',
  } as const;
}

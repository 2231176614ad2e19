import { defineDialog, drop, keep, start } from '../src/conversation/kit.ts';
import type { Facts, PageSpec } from '../src/conversation/kit.ts';
import type { Topic } from '../src/domain/topic.ts';
import { back, knows, toNextSteps, toPerson } from './ways-on.ts';

const isSafeToTell = {
  asks: 'safe',
  choices: { yes: 'how', no: 'not-them' },
  unsure: 'not-them',
  anythingElse: 'not-them',
} as const satisfies PageSpec;

/** Choose one adult, after asking whether that is safe; then words to send, show or read out; then what may happen. */
export const trustedAdult = defineDialog({
  name: 'trusted-adult',
  version: 4,
  aside: true,
  initial: 'who',
  anywhere: {
    'command.already': 'already',
    'command.no-help': 'no-help',
    'command.home': 'tell-home',
    'command.school': 'tell-school',
  },
  pages: {
    who: {
      straightOn: [{ when: knows('adult-knows'), to: 'one-more' }],
      says: ['intro', 'lighter'],
      asks: 'who',
      choices: { home: 'safe-home', school: 'school', 'other-family': 'safe-home', 'another-adult': 'other' },
      unsure: 'no-one',
      anythingElse: 'safe-home',
    },
    /** "How do I tell my mum": they have said whom. */
    'tell-home': { says: ['lighter'], ...isSafeToTell },
    'tell-school': {
      straightOn: [{ when: (facts) => facts.place === 'GB-NIR', to: 'tell-school-ni' }],
      says: ['lighter', 'school'],
      ...tone(),
    },
    'tell-school-ni': { says: ['lighter', 'school-ni'], ...tone() },
    /** They said that an adult knows: nobody asks whom they could tell. */
    'one-more': {
      says: ['one-more'],
      asks: 'next',
      choices: {
        'what-then': 'what-then',
        'another-adult': 'another',
        'next-steps': toNextSteps,
        'carry-on': back,
      },
      unsure: 'another',
      anythingElse: 'another',
    },
    another: {
      says: ['lighter'],
      asks: 'who-else',
      choices: { home: 'safe-home', school: 'school', 'other-family': 'safe-home', 'another-adult': 'other' },
      unsure: 'no-one',
      anythingElse: 'safe-home',
    },
    /** "I told my mum": glad first, then what she can do; and on with what was talked about. */
    already: {
      straightOn: [
        { when: ({ aboutFriend }) => aboutFriend === true, to: 'they-friend' },
        { when: isAbout('abuse'), to: 'they-home' },
        { when: isAbout('image-threat', 'image-shared'), to: 'they-picture' },
        { when: isAbout('grooming'), to: 'they-online' },
        { when: isAbout('bullying'), to: 'they-bullying' },
      ],
      ...theyCan('any'),
    },
    /** "He knows but does nothing" is no reason to be glad. */
    'no-help': { says: ['if-not'], ends: true },
    /** A worried friend has told: what comes next is for the friend, and they need not carry it. */
    'they-friend': { says: ['known-friend', 'they-friend'], ends: true },
    'they-home': theyCan('home'),
    'they-picture': theyCan('picture'),
    'they-online': theyCan('online'),
    'they-bullying': theyCan('bullying'),
    'safe-home': isSafeToTell,
    'not-them': {
      says: ['not-them'],
      asks: 'who-else',
      choices: {
        school: 'school',
        'other-family': 'how',
        'another-adult': 'other',
        'helpline-first': 'no-one',
      },
      unsure: 'no-one',
      anythingElse: 'how',
    },
    school: {
      straightOn: [{ when: (facts) => facts.place === 'GB-NIR', to: 'school-ni' }],
      says: ['school'],
      ...tone(),
    },
    'school-ni': { says: ['school-ni'], ...tone() },
    other: { says: ['other'], ...tone() },
    how: { says: ['how'], ...tone() },
    'no-one': {
      says: ['no-one'],
      services: { need: 'talk', limit: 2 },
      asks: 'next',
      choices: { 'show-words': 'how', person: toPerson, 'carry-on': back },
      unsure: back,
    },
    short: { ...message('short'), ...send() },
    fuller: { ...message('fuller'), ...send() },
    'no-talking': { ...message('no-talking'), ...send() },
    /** Only those who are safe to tell come this far (S44). What the adult will see stands here before there is a link. */
    preview: {
      says: ['link-shows'],
      shows: 'message',
      asks: 'make-link',
      choices: {
        'make-it': 'linked',
        'send-here': { do: [start('sharing', { type: 'command.message' })] },
        'other-words': 'how',
        'carry-on': back,
      },
      unsure: back,
    },
    linked: {
      does: [{ kind: 'make-link' }],
      says: ['link-made'],
      asks: 'next',
      choices: {
        'take-back': 'taken-back',
        'what-then': 'what-then',
        'next-steps': toNextSteps,
        'carry-on': back,
      },
      unsure: back,
    },
    /** Taken back, it can be made anew for somebody else. */
    'taken-back': {
      does: [{ kind: 'revoke-links' }],
      says: ['link-taken-back'],
      ...after(),
      choices: {
        'make-link': 'preview',
        'other-words': 'how',
        'next-steps': toNextSteps,
        'carry-on': back,
      },
    },
    'what-then': { says: ['what-then', 'what-ask', 'if-not'], ...after() },
  },
});

function isAbout(...wanted: readonly Topic[]) {
  return ({ topics }: Facts) => wanted.some((topic) => topics.includes(topic));
}

function theyCan(what: string): PageSpec {
  return { says: ['known', `they-${what}`], ends: true };
}

/** The message as a document of the reporter's own, to send, show or save; another choice replaces it. */
function message(line: string): PageSpec {
  return {
    does: [drop('message'), keep('message', line)],
    says: ['send-it'],
    shows: 'message',
  };
}

function tone() {
  return {
    asks: 'tone',
    choices: { short: 'short', fuller: 'fuller', 'no-talking': 'no-talking' },
    unsure: 'short',
    anythingElse: 'short',
  } as const;
}

function send() {
  return {
    asks: 'next',
    choices: {
      'make-link': 'preview',
      'other-words': 'how',
      'what-then': 'what-then',
      'next-steps': toNextSteps,
    },
    unsure: back,
  } as const;
}

function after() {
  return {
    asks: 'next',
    choices: { 'other-words': 'how', 'what-then': 'what-then', 'next-steps': toNextSteps, 'carry-on': back },
    unsure: back,
  } as const;
}

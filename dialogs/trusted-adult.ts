import { defineDialog, drop, keep, start } from '../src/conversation/kit.ts';
import type { PageSpec } from '../src/conversation/kit.ts';
import { back, toNextSteps, toPerson } from './ways-on.ts';

/** Choose one adult, after asking whether that is safe; then words to send, show or read out; then what may happen. */
export const trustedAdult = defineDialog({
  name: 'trusted-adult',
  version: 2,
  aside: true,
  initial: 'who',
  pages: {
    who: {
      says: ['intro', 'lighter'],
      asks: 'who',
      choices: { home: 'safe-home', school: 'school', 'other-family': 'safe-home', 'another-adult': 'other' },
      unsure: 'no-one',
      anythingElse: 'safe-home',
    },
    'safe-home': {
      asks: 'safe',
      choices: { yes: 'how', no: 'not-them' },
      unsure: 'not-them',
      anythingElse: 'not-them',
    },
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
    'taken-back': { does: [{ kind: 'revoke-links' }], says: ['link-taken-back'], ...after() },
    'what-then': { says: ['what-then', 'what-ask', 'if-not'], ...after() },
  },
});

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

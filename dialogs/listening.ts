import { defineDialog, start } from '../src/conversation/kit.ts';
import { back, toNextSteps, toPerson } from './ways-on.ts';

/** Words that nothing else answers: thanks, honestly from a program, and a way to someone who can answer. */
export const listening = defineDialog({
  name: 'listening',
  version: 1,
  aside: true,
  initial: 'thanks',
  pages: {
    thanks: {
      says: ['thanks'],
      asks: 'now',
      choices: {
        'carry-on': back,
        person: toPerson,
        'tell-adult': { do: [start('trusted-adult')] },
        'more-help': { do: [start('more-help')] },
      },
      unsure: back,
      anythingElse: 'more',
    },
    more: {
      says: ['more'],
      services: { need: 'talk', limit: 2 },
      asks: 'now',
      choices: {
        'carry-on': back,
        person: toPerson,
        'tell-adult': { do: [start('trusted-adult')] },
        'next-steps': toNextSteps,
      },
      unsure: toNextSteps,
      anythingElse: 'still',
    },
    still: {
      says: ['still'],
      asks: 'now',
      choices: {
        'carry-on': back,
        person: toPerson,
        'tell-adult': { do: [start('trusted-adult')] },
        'next-steps': toNextSteps,
      },
      unsure: toNextSteps,
      anythingElse: 'still',
    },
  },
});

import { defineDialog, goTo } from '../src/conversation/kit.ts';
import type { Facts } from '../src/conversation/kit.ts';
import { back, toPerson } from './ways-on.ts';

/**
 * Four words that bring the reporter back from any device, and what they see then: how things stand in plain
 * words; old words stay hidden until they ask for them (S19, S30).
 */
export const comeBack = defineDialog({
  name: 'come-back',
  version: 3,
  aside: true,
  initial: 'offer',
  anywhere: { 'command.returned': 'back' },
  pages: {
    offer: {
      straightOn: [{ when: isElsewhere, to: 'not-here' }],
      says: ['offer', 'keep'],
      asks: 'want',
      choices: { give: 'give', 'carry-on': back },
      typed: { 'how-to-hide': 'hide' },
      unsure: back,
      anythingElse: back,
    },
    /** A text message or an employer's Teams keeps a copy of every word; there they just write again. */
    'not-here': { says: ['not-here'], ends: true },
    /** How is said once: on the card, right below the words. */
    hide: {
      says: ['hide'],
      asks: 'want',
      choices: { give: 'give', 'carry-on': back },
      unsure: back,
      anythingElse: back,
    },
    /** The question of safety, where it is next, comes before the words: its answer would take them away. */
    give: {
      straightOn: [{ when: ({ safetyNext }) => safetyNext !== true, to: 'given' }],
      asks: 'want',
      choices: { give: 'give', 'carry-on': back },
      unsure: back,
      anythingElse: back,
      listens: { aside: 'give' },
    },
    /** The words stand below these, on the screen only; the next message takes them away. */
    given: {
      does: [{ kind: 'give-return-code' }],
      says: ['given'],
      asks: 'written',
      choices: { written: 'kept', another: 'give' },
      unsure: 'kept',
      anythingElse: 'kept',
    },
    kept: { says: ['kept'], ends: true },
    back: {
      straightOn: [
        { when: ({ caseState }) => caseState === 'open', to: 'back-waiting' },
        { when: ({ caseState }) => caseState === 'closed', to: 'back-closed' },
      ],
      says: ['back', 'hidden'],
      ...whatNow(),
    },
    'back-waiting': {
      straightOn: [{ when: ({ unstaffed }) => unstaffed, to: 'back-alone' }],
      says: ['back', 'waiting', 'hidden'],
      ...whatNow(),
    },
    'back-closed': { says: ['back', 'closed', 'hidden'], ...whatNow() },
    'back-alone': { says: ['back', 'hidden'], ...whatNow() },
  },
});

function isElsewhere({ channel }: Facts): boolean {
  return channel !== 'web' && channel !== 'terminal';
}

function whatNow() {
  return {
    asks: 'now',
    choices: {
      'carry-on': back,
      'new-thing': { do: [goTo('welcome', { type: 'command.topics' })] },
      person: toPerson,
    },
    unsure: back,
    anythingElse: back,
  } as const;
}

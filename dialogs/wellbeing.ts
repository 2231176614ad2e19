import { defineDialog, goTo } from '../src/conversation/kit.ts';
import type { PageSpec, Target } from '../src/conversation/kit.ts';
import { back, isUnder13 } from './ways-on.ts';

const toCrisis: Target = { do: [{ kind: 'raise-care', to: 'crisis' }, goTo('crisis')] };
const childToCrisis: Target = {
  do: [{ kind: 'raise-care', to: 'crisis' }, goTo('crisis', { type: 'command.adult' })],
};

const answers = {
  explains: 'explain',
  choices: { yes: toCrisis, sometimes: toCrisis, no: 'no', person: { do: [goTo('talk')] } },
  unsure: 'unsure',
  /** "Yes im ok" */
  heard: { 'wellbeing.unclear': 'unclear' },
  anythingElse: 'heard',
  listens: { 'command.sworn': 'sworn' },
  isWellbeing: true,
} as const satisfies PageSpec;

/** The gentle safety question. "No" is never met with reassurance, and "not sure" is an answer (S7, S8). */
export const wellbeing = defineDialog({
  name: 'wellbeing',
  version: 5,
  aside: true,
  initial: 'ask',
  pages: {
    ask: {
      straightOn: [
        { when: (facts) => facts.aboutChild === true, to: 'ask-child' },
        { when: (facts) => isUnder13(facts) && facts.wellbeingAsked === true, to: 'ask-young-again' },
        { when: isUnder13, to: 'ask-young' },
        { when: (facts) => facts.wellbeingAsked === true, to: 'ask-again' },
      ],
      asks: 'thoughts',
      ...answers,
    },
    'ask-again': { asks: 'thoughts-again', ...answers },
    'ask-young': { asks: 'thoughts-young', ...answers },
    'ask-young-again': { asks: 'thoughts-young-again', ...answers },
    /** Neither yes nor no: once more in other words, and what is said then is taken as it is. */
    unclear: { says: ['unclear'], asks: 'thoughts-unclear', ...answers, heard: {} },
    no: { says: ['no'], services: { need: 'crisis', limit: 2 }, ends: true },
    unsure: gently('unsure'),
    /** Something else was said instead of an answer: it was heard, and the question may stay unanswered. */
    heard: gently('heard'),
    /** Anger at the question, or at us. */
    sworn: gently('sworn'),
    /** To a parent or teacher: about the child, however strong it seems (the seed page). */
    'ask-child': {
      asks: 'thoughts-child',
      explains: 'explain-child',
      choices: { yes: childToCrisis, no: 'child-no', person: { do: [goTo('talk')] } },
      unsure: 'child-unsure',
      anythingElse: 'child-unsure',
      isWellbeing: true,
    },
    'child-no': { says: ['child-no'], services: { need: 'crisis', limit: 1 }, ends: true },
    'child-unsure': {
      does: [{ kind: 'raise-care', to: 'check-in' }],
      says: ['child-unsure'],
      services: { need: 'crisis', limit: 1 },
      ends: true,
    },
  },
});

function gently(says: string): PageSpec {
  return {
    isWellbeing: true,
    does: [{ kind: 'raise-care', to: 'check-in' }],
    says: [says],
    services: { need: 'crisis', limit: 1 },
    asks: 'person-or-on',
    choices: { person: { do: [goTo('talk')] }, 'carry-on': back },
    unsure: back,
    anythingElse: back,
  };
}

import { defineDialog, goTo } from '../src/conversation/kit.ts';
import type { PageSpec } from '../src/conversation/kit.ts';

const answers = {
  choices: {
    yes: { do: [{ kind: 'raise-care', to: 'crisis' }, goTo('crisis')] },
    sometimes: { do: [{ kind: 'raise-care', to: 'crisis' }, goTo('crisis')] },
    no: 'no',
  },
  unsure: 'unsure',
  anythingElse: 'heard',
  isWellbeing: true,
} as const satisfies PageSpec;

/** The gentle safety question. "No" is never met with reassurance, and "not sure" is an answer (S7, S8). */
export const wellbeing = defineDialog({
  name: 'wellbeing',
  version: 2,
  aside: true,
  initial: 'ask',
  pages: {
    ask: {
      straightOn: [{ when: (facts) => facts.wellbeingAsked === true, to: 'ask-again' }],
      asks: 'thoughts',
      ...answers,
    },
    'ask-again': { asks: 'thoughts-again', ...answers },
    no: { says: ['no'], services: { need: 'crisis', limit: 2 }, ends: true },
    unsure: gently('unsure'),
    /** Something else was said instead of an answer: it was heard, and the question may stay unanswered. */
    heard: gently('heard'),
  },
});

function gently(says: string): PageSpec {
  return {
    isWellbeing: true,
    does: [{ kind: 'raise-care', to: 'check-in' }],
    says: [says],
    services: { need: 'crisis', limit: 1 },
    asks: 'person-or-on',
    choices: { person: { do: [goTo('talk')] }, 'carry-on': { do: [{ kind: 'finish' }] } },
    unsure: { do: [{ kind: 'finish' }] },
    anythingElse: { do: [{ kind: 'finish' }] },
  };
}

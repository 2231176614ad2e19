import { defineDialog, goTo } from '../src/conversation/kit.ts';

/** The gentle safety question. "No" is never met with reassurance, and "not sure" is an answer (S7, S8). */
export const wellbeing = defineDialog({
  name: 'wellbeing',
  version: 1,
  initial: 'ask',
  pages: {
    ask: {
      isWellbeing: true,
      asks: 'thoughts',
      choices: {
        yes: { do: [{ kind: 'raise-care', to: 'crisis' }, goTo('crisis')] },
        sometimes: { do: [{ kind: 'raise-care', to: 'crisis' }, goTo('crisis')] },
        no: 'no',
      },
      unsure: 'unsure',
      anythingElse: 'unsure',
    },
    no: { says: ['no'], services: { need: 'crisis', limit: 2 }, ends: true },
    unsure: {
      isWellbeing: true,
      does: [{ kind: 'raise-care', to: 'check-in' }],
      says: ['unsure'],
      services: { need: 'crisis', limit: 1 },
      asks: 'person-or-on',
      choices: { person: { do: [goTo('talk')] }, 'carry-on': { do: [{ kind: 'finish' }] } },
      unsure: { do: [{ kind: 'finish' }] },
      anythingElse: { do: [{ kind: 'finish' }] },
    },
  },
});

import { defineDialog, goTo } from '../src/conversation/kit.ts';

/** Leaving is always allowed and never the end of help. */
export const goodbye = defineDialog({
  name: 'goodbye',
  version: 1,
  initial: 'bye',
  pages: {
    bye: {
      does: [{ kind: 'close' }],
      says: ['bye', 'always'],
      services: { need: 'crisis', limit: 2 },
      asks: 'again',
      choices: { again: { do: [goTo('welcome', { type: 'returned', from: 'goodbye' })] } },
      unsure: 'closed',
      anythingElse: { do: [goTo('welcome', { type: 'returned', from: 'goodbye' })] },
    },
    closed: {
      says: ['closed'],
      asks: 'again',
      choices: { again: { do: [goTo('welcome', { type: 'returned', from: 'goodbye' })] } },
      unsure: 'closed',
      anythingElse: { do: [goTo('welcome', { type: 'returned', from: 'goodbye' })] },
    },
  },
});

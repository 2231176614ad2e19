import { defineDialog, goTo, start } from '../src/conversation/kit.ts';
import { toPerson } from './ways-on.ts';

const neutral = goTo('welcome', { type: 'returned', from: 'someone-else' });

/** A changed voice ("this is his mum"): help for adults, and nothing of what was said before (S30). */
export const someoneElse = defineDialog({
  name: 'someone-else',
  version: 1,
  initial: 'hello',
  pages: {
    hello: {
      says: ['hello', 'private'],
      asks: 'want',
      choices: {
        'adult-help': { do: [goTo('adult')] },
        person: toPerson,
        'still-me': { do: [neutral] },
        'stop-here': { do: [start('goodbye')] },
      },
      unsure: { do: [goTo('adult')] },
      anythingElse: { do: [goTo('adult')] },
    },
  },
});

import { defineDialog, goTo, start } from '../src/conversation/kit.ts';
import { ageQuestion, listen } from './ways-on.ts';

/** Which door fits, with its price, what to keep and never the picture. Nothing is sent from here (S16, S28). */
export const report = defineDialog({
  name: 'report',
  version: 1,
  initial: 'first',
  pages: {
    first: {
      says: ['not-police', 'sooner'],
      asks: 'what',
      choices: { doors: 'age', proof: 'proof', 'what-to-say': 'what-to-say', 'after-that': 'after' },
      unsure: 'age',
      anythingElse: listen,
    },
    age: ageQuestion('doors'),
    doors: { says: ['doors'], doors: 'known', ...next() },
    proof: { says: ['proof-keep', 'proof-never'], ...next() },
    'what-to-say': { says: ['what-to-say', 'can-skip'], ...next() },
    after: { says: ['after', 'after-slow'], ...next() },
    'in-app': { says: ['in-app'], ...next() },
  },
});

function next() {
  return {
    asks: 'next',
    choices: {
      'in-app': 'in-app',
      proof: 'proof',
      'what-to-say': 'what-to-say',
      'tell-adult': { do: [start('trusted-adult')] },
    },
    unsure: { do: [goTo('next-steps')] },
    anythingElse: listen,
  } as const;
}

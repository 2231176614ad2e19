import { defineDialog } from '../src/conversation/kit.ts';

/** Which languages there are, each by its own name. Picking one is the step's: the conversation goes on where it stood. */
export const language = defineDialog({
  name: 'language',
  version: 2,
  aside: true,
  initial: 'asked',
  pages: {
    asked: {
      straightOn: [
        { when: ({ otherLanguages = [] }) => otherLanguages.length === 0, to: 'only-this' },
        { when: () => true, to: 'which' },
      ],
    },
    which: { asks: 'which', offersLanguages: true, unsure: 'stay', anythingElse: 'not-there' },
    stay: { says: ['stay'], ends: true },
    'not-there': { says: ['not-there'], ends: true },
    'only-this': { says: ['only-this'], ends: true },
  },
});

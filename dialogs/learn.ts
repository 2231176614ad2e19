import { defineDialog, goTo, remember, start } from '../src/conversation/kit.ts';
import type { Target } from '../src/conversation/kit.ts';
import { back } from './ways-on.ts';

const toThreat: Target = { do: [remember({ topic: 'image-threat' }), goTo('image-threat')] };

/** How it happens, as a made-up story in short steps, with no deaths; the cycle and the two ways it breaks (seed). */
export const learn = defineDialog({
  name: 'learn',
  version: 1,
  initial: 'first',
  pages: {
    first: {
      says: ['accept', 'story'],
      asks: 'want',
      choices: { 'tell-story': 'story-1', cycle: 'cycle', 'stay-safer': 'safer', 'this-is-me': toThreat },
      unsure: 'story-1',
    },
    'story-1': { says: ['story-1'], ...turnPage('story-2') },
    'story-2': { says: ['story-2'], ...turnPage('story-3') },
    'story-3': { says: ['story-3'], ...turnPage('story-4') },
    'story-4': { says: ['story-4', 'story-end'], ...turnPage('cycle') },
    cycle: { says: ['cycle', 'breaks'], ...turnPage('safer') },
    safer: {
      says: ['safer', 'still-ok'],
      asks: 'then',
      choices: {
        'this-is-me': toThreat,
        'tell-adult': { do: [start('trusted-adult')] },
        friend: { do: [goTo('friend')] },
        'carry-on': back,
      },
      unsure: back,
    },
  },
});

function turnPage(next: string) {
  return {
    asks: 'then',
    choices: { 'go-on': next, 'this-is-me': toThreat, enough: back },
    unsure: next,
    skip: back,
  } as const;
}

import { defineDialog, start } from '../src/conversation/kit.ts';
import { back, toPerson } from './ways-on.ts';

/** A watched phone: offered, never forced; no sudden changes while the watcher is near (S26). */
export const safeDevice = defineDialog({
  name: 'safe-device',
  version: 1,
  aside: true,
  initial: 'first',
  pages: {
    first: {
      says: ['choice'],
      asks: 'near',
      choices: { yes: 'slowly', no: 'steps' },
      unsure: 'slowly',
      anythingElse: 'slowly',
    },
    slowly: { says: ['slowly', 'other-device'], ...next() },
    steps: { says: ['steps'], ...next() },
    password: { says: ['password'], ...next() },
    traces: { says: ['traces'], ...next() },
  },
});

function next() {
  return {
    asks: 'next',
    choices: {
      password: 'password',
      traces: 'traces',
      'tell-adult': { do: [start('trusted-adult')] },
      person: toPerson,
    },
    unsure: back,
  } as const;
}

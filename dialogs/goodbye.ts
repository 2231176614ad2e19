import { needsLines } from '../src/domain/care.ts';
import { defineDialog, goTo, start } from '../src/conversation/kit.ts';
import type { PageSpec, Target } from '../src/conversation/kit.ts';

const again: Target = { do: [goTo('welcome', { type: 'returned', from: 'goodbye' })] };
const keepWriting: Target = { do: [goTo('crisis', { type: 'command.again' })] };

const leaving = {
  does: [{ kind: 'close' }],
  says: ['bye', 'always'],
  services: { need: 'crisis', limit: 2 },
} as const satisfies PageSpec;

/** Leaving is always allowed and never the end of help. Two questions, each to skip; none where it was about danger. */
export const goodbye = defineDialog({
  name: 'goodbye',
  version: 5,
  initial: 'bye',
  anywhere: { aside: 'closed' },
  pages: {
    bye: {
      straightOn: [{ when: ({ care }) => needsLines(care), to: 'bye-quietly' }],
      ...leaving,
      asks: 'helped',
      choices: {
        helped: counted('helped', 'yes', 'next-clear'),
        'helped-some': counted('helped', 'partly', 'next-clear'),
        'helped-not': counted('helped', 'no', 'next-clear'),
        again,
      },
      typed: wayBack(),
      unsure: 'next-clear',
      anythingElse: again,
    },
    'next-clear': {
      asks: 'clear',
      choices: {
        clear: counted('clear', 'yes', 'closed'),
        'clear-some': counted('clear', 'partly', 'closed'),
        'clear-not': counted('clear', 'no', 'not-clear'),
      },
      typed: { again, ...wayBack() },
      unsure: 'closed',
      anythingElse: again,
    },
    /** Nobody is left with "no" alone. */
    'not-clear': {
      says: ['not-clear', 'always'],
      services: { need: 'crisis', limit: 1 },
      asks: 'again',
      choices: {
        'next-steps': { do: [start('next-steps')] },
        'tell-adult': { do: [start('trusted-adult')] },
        person: { do: [start('talk')] },
        again,
      },
      unsure: 'closed',
      anythingElse: again,
    },
    /** Nobody in danger is sent off with a pat: not alone, and writing on is the first way. */
    'bye-quietly': {
      ...leaving,
      says: ['bye-crisis', 'always'],
      asks: 'stay',
      choices: { 'keep-writing': keepWriting, ...wayBack() },
      typed: { again, no: 'closed' },
      unsure: 'closed',
      anythingElse: again,
    },
    closed: {
      says: ['closed'],
      asks: 'again',
      choices: { again, ...wayBack() },
      unsure: 'rest',
      anythingElse: again,
    },
    /** Whoever skips even that is said goodbye to once more in other words, and then no more. */
    rest: {
      says: ['rest'],
      asks: 'again',
      choices: { again, ...wayBack() },
      unsure: { do: [] },
      anythingElse: again,
    },
  },
});

/** Counted as a number of the week, with nothing that belongs to this conversation. */
function counted(question: 'clear' | 'helped', answer: 'no' | 'partly' | 'yes', to: string): Target {
  return { to, do: [{ kind: 'count-answer', question, answer }] };
}

function wayBack() {
  return { 'way-back': { do: [start('come-back')] } } as const;
}

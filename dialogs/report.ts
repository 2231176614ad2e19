import { defineDialog, drop, goTo, start } from '../src/conversation/kit.ts';
import type { Facts, PageSpec } from '../src/conversation/kit.ts';
import { ageQuestion } from './ways-on.ts';

const STEPS = ['image-threat:says.calm', 'image-threat:says.four-things'];

/**
 * Which door fits, with its price; what to keep and never the picture; and a report the reporter builds from
 * short answers, sees whole, and edits. Nothing is sent from here (S16, S28).
 */
export const report = defineDialog({
  name: 'report',
  version: 5,
  initial: 'first',
  pages: {
    first: {
      says: ['sooner', 'not-police'],
      asks: 'what',
      choices: { doors: 'age', build: 'happened', proof: 'proof', 'after-that': 'after' },
      unsure: 'age',
      /** Whoever tells it here has begun to write it down. */
      anythingElse: 'happened',
    },
    age: ageQuestion('doors'),
    doors: { says: ['doors'], doors: 'known', ...next() },
    proof: { says: ['proof-keep', 'proof-never'], ...next() },
    'what-to-say': { says: ['what-to-say', 'can-skip'], ...next() },
    after: { says: ['after', 'after-slow'], ...next() },
    'in-app': { says: ['in-app'], ...next() },

    happened: {
      straightOn: [
        { when: (facts) => facts.safetyNext === true, to: 'safety-first' },
        { when: isThreatened, to: 'happened-steps' },
      ],
      says: ['build', 'not-police'],
      ...line('happened', 'where'),
    },
    /** A live threat: what helps right now comes before writing it down (S21). */
    'happened-steps': {
      says: ['image-threat:says.four-things', 'build', 'not-police'],
      ...line('happened', 'where'),
    },
    /** The question of safety comes in this very reply: writing begins after it, not in the same breath. */
    'safety-first': { ...line('happened', 'where'), listens: { aside: 'happened' } },
    ...lineOrSteps('where', 'when'),
    ...lineOrSteps('when', 'wants'),
    ...lineOrSteps('wants', 'kept'),
    ...lineOrSteps('kept', 'whole'),
    whole: {
      says: ['whole', 'not-police'],
      shows: 'report',
      asks: 'whole',
      choices: { change: 'change', 'use-it': 'use-it', doors: 'age', 'take-all-out': 'taken-out' },
      unsure: 'use-it',
    },
    change: {
      asks: 'change',
      choices: {
        'line-happened': 'new-happened',
        'line-where': 'new-where',
        'line-when': 'new-when',
        'other-line': 'change-more',
      },
      unsure: 'whole',
      anythingElse: 'whole',
    },
    'change-more': {
      asks: 'change',
      choices: { 'line-wants': 'new-wants', 'line-kept': 'new-kept' },
      unsure: 'whole',
      anythingElse: 'whole',
    },
    'new-happened': newLine('happened'),
    'new-where': newLine('where'),
    'new-when': newLine('when'),
    'new-wants': newLine('wants'),
    'new-kept': newLine('kept'),
    'taken-out': { does: [drop('report')], says: ['taken-out'], ...next() },
    'use-it': {
      says: ['use-it'],
      asks: 'use-it',
      choices: {
        'send-here': { do: [start('sharing', { type: 'command.report' })] },
        doors: 'age',
        'tell-adult': { do: [start('trusted-adult')] },
        'see-it': 'whole',
      },
      unsure: { do: [goTo('next-steps')] },
    },
  },
});

/** One line of the report: written in the reporter's own words, or left out. */
function line(name: string, next: string): PageSpec {
  return {
    keeps: { document: 'report', line: name },
    asks: name,
    choices: { enough: 'whole' },
    unsure: next,
    anythingElse: next,
  };
}

/** Where the threat is told in a line, what helps is said before the next one. */
function lineOrSteps(name: string, next: string): Record<string, PageSpec> {
  return {
    [name]: { straightOn: [{ when: isThreatened, to: `${name}-steps` }], ...line(name, next) },
    [`${name}-steps`]: { says: STEPS, ...line(name, next) },
  };
}

function isThreatened({ topics, stepsSaid }: Facts): boolean {
  return topics.includes('image-threat') && stepsSaid !== true;
}

function newLine(name: string): PageSpec {
  return {
    keeps: { document: 'report', line: name },
    asks: 'new-words',
    choices: { 'take-out': { to: 'whole', do: [drop('report', name)] }, leave: 'whole' },
    unsure: 'whole',
    anythingElse: 'whole',
  };
}

function next() {
  return {
    asks: 'next',
    choices: {
      'in-app': 'in-app',
      build: 'happened',
      'what-to-say': 'what-to-say',
      'tell-adult': { do: [start('trusted-adult')] },
    },
    unsure: { do: [goTo('next-steps')] },
  } as const;
}

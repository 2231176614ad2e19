import { goTo, remember, start } from '../src/conversation/kit.ts';
import type { Facts, PageSpec, Target } from '../src/conversation/kit.ts';
import type { Told } from '../src/domain/session.ts';

/** A person, where one reads along; the kit leaves the answer out where nobody does (S34). */
export const toPerson: Target = { do: [start('talk')] };

/** Leaves this dialog for the small plan, which names an adult to tell and whom to ring. */
export const toNextSteps: Target = { do: [goTo('next-steps')] };

/** Leaves this dialog; the one below goes on. */
export const back: Target = { do: [{ kind: 'finish' }] };

/** How a page of help ends: an adult to tell, fears answered, a person, and the rest. Unsure leads to the plan. */
export const waysOn = {
  asks: 'common:asks.who-next',
  choices: {
    'tell-adult': { do: [start('trusted-adult')] },
    worries: { do: [start('worries')] },
    person: toPerson,
    'more-help': { do: [start('more-help')] },
  },
  unsure: toNextSteps,
} as const satisfies PageSpec;

/**
 * The age band, asked once, after the first help (S25); with any answer or none it goes on to `next`, or to
 * the page made for the youngest or for adults.
 */
export function ageQuestion(next: string, { under13 = next, adult = next } = {}): PageSpec {
  return {
    straightOn: [
      { when: isUnder13, to: under13 },
      { when: isAdult, to: adult },
      { when: knowsAge, to: next },
    ],
    asks: 'common:asks.age-band',
    choices: {
      'under-13': { to: under13, do: [remember({ ageBand: 'under-13' })] },
      '13-15': { to: next, do: [remember({ ageBand: '13-15' })] },
      '16-17': { to: next, do: [remember({ ageBand: '16-17' })] },
      '18-plus': { to: adult, do: [remember({ ageBand: '18-plus' })] },
    },
    unsure: next,
    anythingElse: next,
  };
}

function knowsAge({ ageBand }: Facts): boolean {
  return ageBand !== undefined;
}

function isAdult({ ageBand }: Facts): boolean {
  return ageBand === '18-plus';
}

/** Whether one of these was told already, so that it is not asked. */
export function knows(...any: readonly Told[]) {
  return ({ told = [] }: Facts): boolean => any.some((one) => told.includes(one));
}

/** Known to be under 13: then simpler words. */
export function isUnder13({ ageBand }: Facts): boolean {
  return ageBand === 'under-13';
}

/** A clock was told of before: one new thing each time. */
export const clockBefore = [
  { when: knows('clock-again'), to: 'timer-near' },
  { when: knows('clock'), to: 'timer-again' },
];

/** Who it is was told: that is not asked again, and what fits is said. `after`: the page is the first to say it. */
export const knownBefore = (after = '') => [
  { when: knows('in-charge'), to: `known-in-charge${after}` },
  { when: knows('parent', 'sibling', 'relative'), to: `known-family${after}` },
  { when: knows('close'), to: `known-close${after}` },
  { when: knows('schoolmate'), to: `known-schoolmate${after}` },
];

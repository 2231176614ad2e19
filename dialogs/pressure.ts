import { defineDialog, goTo, remember } from '../src/conversation/kit.ts';
import type { PageSpec } from '../src/conversation/kit.ts';
import { clockBefore } from './ways-on.ts';

const wellbeingDue = remember({ wellbeingDue: true });

/**
 * The threat is pressed again while something else is talked about: the one thing that is new, and on with what
 * was talked about. The four things were said; they are not said a second time.
 */
export const pressure = defineDialog({
  name: 'pressure',
  version: 2,
  aside: true,
  initial: 'again',
  pages: {
    again: {
      ...oneThing('again'),
      began: {
        'image-threat.sent': { do: [goTo('image-threat', { type: 'command.sent' })] },
        'image-threat.deadline': 'timer',
        'image-threat.paid': 'paid',
        'image-threat.sent-more': 'paid',
        'image-threat.new-account': 'new-account',
      },
    },
    timer: {
      straightOn: clockBefore,
      ...oneThing('image-threat:says.timer', 'image-threat:says.timer-after'),
      does: [wellbeingDue, remember({ told: 'clock' })],
    },
    'timer-again': {
      ...oneThing('image-threat:says.timer-again'),
      does: [wellbeingDue, remember({ told: 'clock-again' })],
    },
    'timer-near': oneThing('image-threat:says.timer-near'),
    paid: oneThing('image-threat:says.paid-ok', 'image-threat:says.paid-steps'),
    'new-account': oneThing('image-threat:says.came-back'),
  },
});

function oneThing(...says: readonly string[]): PageSpec {
  return { does: [wellbeingDue], says, ends: true };
}

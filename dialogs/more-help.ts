import { defineDialog, goTo } from '../src/conversation/kit.ts';
import { back, toNextSteps } from './ways-on.ts';

/** The rest of what there is: the plan, reporting, a safer phone, how it happens. */
export const moreHelp = defineDialog({
  name: 'more-help',
  version: 1,
  aside: true,
  initial: 'which',
  pages: {
    which: {
      asks: 'which',
      choices: {
        'next-steps': toNextSteps,
        report: { do: [goTo('report')] },
        'safe-device': { do: [goTo('safe-device')] },
        learn: { do: [goTo('learn')] },
      },
      unsure: back,
    },
  },
});

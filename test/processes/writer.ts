import { setTimeout as wait } from 'node:timers/promises';
import { newWebReporter, type WebReporter } from '../support/live.ts';

/** A young person who writes on until each message is taken, as our widget does: again under the same id. */
export interface Writer extends WebReporter {
  /** What was said and acknowledged, in order. */
  readonly taken: readonly string[];
  /** How often a message had to be sent again. */
  readonly again: () => number;
  write(words: string): Promise<void>;
}

const GIVE_UP_AFTER = 400;

export async function newWriter(url: string, name: string): Promise<Writer> {
  const reporter = await newWebReporter(() => url);
  const taken: string[] = [];
  let again = 0;
  return {
    ...reporter,
    taken,
    again: () => again,
    async write(words) {
      const channelData = { clientActivityID: `${name}-${taken.length}` };
      for (let tries = 0; tries < GIVE_UP_AFTER; tries += 1) {
        const answer = await reporter
          .post({ type: 'message', text: words, channelData })
          .catch(() => undefined);
        if (answer?.ok === true) return void taken.push(words);
        again += 1;
        await wait(50);
      }
      throw new Error('The message was never taken.');
    },
  };
}

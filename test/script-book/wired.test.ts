import { expect, test } from '@jest/globals';
import { openApp } from '../support/house.ts';

test('/readyz counts the dialogs that a person has read in each language that is offered, and names nobody', async () => {
  const house = await openApp({ LOCALES: 'en,pl' });
  try {
    const answer = await fetch(`${house.url}/readyz`, { headers: { connection: 'close' } });
    const lines = (await answer.text()).split('\n').map((line) => line.replace(/ \d+$/u, ''));
    expect(lines.slice(0, 6)).toEqual([
      'ok',
      'dialogs',
      'reviewed_en',
      'changed_en',
      'reviewed_pl',
      'changed_pl',
    ]);
  } finally {
    await house.leave();
  }
});

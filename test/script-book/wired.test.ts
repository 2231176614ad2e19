import { expect, test } from '@jest/globals';
import { catalogue } from '../../dialogs/index.ts';
import { openApp } from '../support/house.ts';

test('/readyz counts the dialogs that a person has read, and names nobody', async () => {
  const house = await openApp();
  try {
    const answer = await fetch(`${house.url}/readyz`, { headers: { connection: 'close' } });
    expect(await answer.text()).toMatch(
      new RegExp(`^ok\\ndialogs ${catalogue.dialogs.size}\\nreviewed \\d+\\nchanged \\d+\\n`),
    );
  } finally {
    await house.leave();
  }
});

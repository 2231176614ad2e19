import { expect, test } from '@jest/globals';
import { isOfTheWhole, withoutMarkup } from '../../src/console/marked.ts';

test('what the program said stands without the marks of its own page', () => {
  expect(withoutMarkup("1. **Don't pay.**\n- [0800 1111](tel:08001111). Free.")).toBe(
    "1. Don't pay.\n- 0800 1111. Free.",
  );
});

test('the model speaks of the whole message, a cue of its words', () => {
  expect(['model.crisis', 'model.check-in', 'self-harm.wish'].map(isOfTheWhole)).toEqual([true, true, false]);
});

import { describe, expect, test } from '@jest/globals';
import { beginDialog, sendToDialog } from '../../src/conversation/dialog-run.ts';
import type { Move } from '../../src/conversation/dialog-run.ts';
import { defineDialog } from '../../src/conversation/kit.ts';
import { FACTS } from '../support/states.ts';

/** A page that leads on where the age is known, with one answer that does something and stays. */
const dialog = defineDialog({
  name: 'tried',
  version: 1,
  initial: 'first',
  pages: {
    first: {
      straightOn: [{ when: ({ ageBand }) => ageBand !== undefined, to: 'known' }],
      asks: 'what',
      choices: { stay: { do: [{ kind: 'make-link' }] }, again: 'first' },
      unsure: 'known',
    },
    known: { says: ['known'], asks: 'what', choices: { again: 'first' }, unsure: 'known' },
  },
});

function pageOf({ entry }: Move): unknown {
  return (entry.snapshot as { value: unknown }).value;
}

describe('a page that leads straight on', () => {
  const known = { ...FACTS, ageBand: '13-15' } as const;

  test('is passed on the way in when what it waits for is known', () => {
    expect(pageOf(beginDialog(dialog, FACTS))).toBe('first');
    expect(pageOf(beginDialog(dialog, known))).toBe('known');
  });

  test('is passed again when it is entered again', () => {
    const begun = beginDialog(dialog, FACTS);
    expect(pageOf(sendToDialog(dialog, begun.entry, { type: 'choice.again' }, known))).toBe('known');
  });

  test('is not left by an answer that only does something, whatever has become known since', () => {
    const begun = beginDialog(dialog, FACTS);
    const moved = sendToDialog(dialog, begun.entry, { type: 'choice.stay' }, known);
    expect(pageOf(moved)).toBe('first');
    expect(moved).toMatchObject({ entered: false, effects: [{ kind: 'make-link' }] });
  });
});

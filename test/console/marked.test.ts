import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { codeOf, cutAtEvidence, partsOf } from '../../src/console/marked.ts';

const span = fc.record({
  start: fc.integer({ min: -3, max: 40 }),
  end: fc.integer({ min: -3, max: 40 }),
  cue: fc.constant('self-harm.active'),
});

describe('cutting at evidence', () => {
  test('loses and changes nothing, whatever the spans', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
        expect(
          cutAtEvidence(text, spans)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('marks each character with exactly the cues whose span holds it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(span, { maxLength: 6 }), (text, spans) => {
        const marked = cutAtEvidence(text, spans).flatMap((segment) =>
          segment.text.split('').map(() => segment.cues),
        );
        const due = text
          .split('')
          .map((_, at) =>
            spans.flatMap(({ start, end }, index) => (start <= at && at < end ? [index + 1] : [])),
          );
        expect(marked).toEqual(due);
      }),
    );
  });

  test('shows overlapping spans and where each ends', () => {
    const cue = 'x';
    const spans = [
      { start: 0, end: 5, cue },
      { start: 3, end: 8, cue },
    ];
    expect(cutAtEvidence('abcdefgh ij', spans)).toEqual([
      { text: 'abc', cues: [1], ends: [] },
      { text: 'de', cues: [1, 2], ends: [1] },
      { text: 'fgh', cues: [2], ends: [2] },
      { text: ' ij', cues: [], ends: [] },
    ]);
  });
});

describe('characters that hide or turn text', () => {
  test.each(['\u202e', '\u2066', '\u200f', '\u061c', '\u0000', '\u001b', '\u007f', '\ufeff', '\u009b'])(
    'are taken apart to be named: %j',
    (character) => {
      expect(partsOf(`a${character}b`)).toEqual([
        { text: 'a', unseen: false },
        { text: character, unseen: true },
        { text: 'b', unseen: false },
      ]);
      expect(codeOf(character)).toMatch(/^U\+[0-9A-F]{4}$/);
    },
  );

  test('ordinary text of any language, line breaks and emoji stay whole', () => {
    for (const text of ['مرحبا بك', 'Dia duit, a chara', 'two\nlines\tand a tab', '👩‍👩‍👧 family', '']) {
      expect(
        partsOf(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
      expect(partsOf(text).some(({ unseen }) => unseen)).toBe(false);
    }
  });
});

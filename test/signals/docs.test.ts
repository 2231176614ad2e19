import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ANSWER_CUES } from '../../src/signals/asked.ts';
import { isMarker } from '../../src/signals/combine.ts';
import { ENGLISH } from '../../src/signals/cues/en.ts';

const doc = readFileSync('docs/signals.md', 'utf8');
const names = [...ENGLISH.cues, ...ENGLISH.pairs].map(({ cue }) => cue).filter((cue) => !isMarker(cue));

test('docs/signals.md names every cue that a dialog can see, and no other', () => {
  const listed = [...(doc.split('<!-- cues: begin -->')[1] ?? '').matchAll(/^\| `([a-z.-]+)` /gm)].map(
    (row) => row[1],
  );
  expect(new Set(listed)).toEqual(new Set([...names, ...Object.keys(ANSWER_CUES)]));
});

test('cue names are <group>.<name> in kebab-case', () => {
  for (const name of names) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$/);
});

test('no cue stands twice', () => {
  const cues = ENGLISH.cues.map(({ cue }) => cue);
  expect(new Set(cues).size).toBe(cues.length);
});

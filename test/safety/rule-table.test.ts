import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readText, root } from '../architecture/tree.ts';
import { walkAll } from '../dialogs/walk.ts';
import type { Seen } from '../dialogs/walk.ts';

/** Rows of docs/safety-case.md that begin with a rule's number; their proofs are looked at in papers.test.ts. */
const ROWS = readText('docs/safety-case.md')
  .split('\n')
  .flatMap((line) => {
    const [, rule, , keptBy = ''] = /^\| (S\d+) ([^|]*)\|([^|]*)\|/u.exec(line) ?? [];
    const places = [...keptBy.matchAll(/`([^`]+)`/gu)].map(([, place = '']) => place);
    return rule === undefined ? [] : [{ rule, places }];
  });
const RULES = Array.from({ length: 45 }, (_, index) => `S${index + 1}`);

let seen: readonly Seen[];
beforeAll(() => {
  seen = walkAll();
});

describe('docs/safety-case.md', () => {
  test('has one row for each safeguarding rule, in order, and says where it is kept', () => {
    expect(ROWS.map(({ rule }) => rule)).toEqual(RULES);
    expect(ROWS.filter(({ places }) => places.length === 0)).toEqual([]);
  });

  test('names only states that are there and say that phrase, and files that are there', () => {
    const said = new Set(
      seen.flatMap(({ dialog, state, page }) =>
        [...page.says, ...(page.asks === undefined ? [] : [page.asks.question])].map(
          (key) => `${dialog}/${state}: ${key}`,
        ),
      ),
    );
    const gone = ROWS.flatMap(({ rule, places }) =>
      places
        .filter((place) => !said.has(place) && !existsSync(join(root, place)))
        .map((place) => `${rule} ${place}`),
    );
    expect(gone).toEqual([]);
  });
});

test('S16: wherever a report is built or shown it says that it is not a report to the police', () => {
  const building = seen.filter(
    ({ dialog, state, page }) =>
      dialog === 'report' && (state === 'first' || state === 'happened' || page.shows === 'report'),
  );
  expect(new Set(building.map(({ state }) => state))).toEqual(new Set(['first', 'happened', 'whole']));
  const silent = building.filter(({ page }) => !page.says.some((key) => key === 'report:says.not-police'));
  expect(silent.map(({ state }) => state)).toEqual([]);
});

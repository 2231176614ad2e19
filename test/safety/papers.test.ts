import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readText, root } from '../architecture/tree.ts';

const PAPERS = ['docs/threat-model.md', 'docs/safety-case.md'];
/** `` `test/…` › words of the test's name `` in the last cell. */
const PROOF = /^`(test\/[\w./-]+\.(?:ts|json))` › (.+)$/;

/** Rows of tables whose last column is called "proof". */
function controls(page: string): readonly { readonly row: string; readonly proof: string }[] {
  let isProof = false;
  return readText(page)
    .split('\n')
    .flatMap((line) => {
      if (!line.startsWith('|')) {
        isProof = false;
        return [];
      }
      const cells = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      if (cells.at(-1) === 'proof') {
        isProof = true;
        return [];
      }
      return isProof && !line.startsWith('|--') ? [{ row: cells[0] ?? '', proof: cells.at(-1) ?? '' }] : [];
    });
}

/** What is wrong with a control's proof; `undefined` when the test is there under that name. */
function faultIn(proof: string): string | undefined {
  const [, file, words] = PROOF.exec(proof) ?? [];
  if (file === undefined || words === undefined) return 'names no test';
  if (!existsSync(join(root, file))) return `${file} is gone`;
  return spelling(readText(file)).includes(spelling(words)) ? undefined : `${file} has no test of that name`;
}

/** A name may be broken over lines, quoted and escaped in its source. */
function spelling(text: string): string {
  return text.replaceAll(/[\s'"`\\]+/g, ' ');
}

describe.each(PAPERS)('%s', (page) => {
  test('has controls', () => {
    expect(controls(page).length).toBeGreaterThan(25);
  });

  test.each(controls(page))('$row: its proof is there', ({ proof }) => {
    expect(faultIn(proof)).toBeUndefined();
  });
});

test('the check itself sees what is missing', () => {
  expect(faultIn('someone will look at it')).toBe('names no test');
  expect(faultIn('`test/safety/gone.test.ts` › anything')).toBe('test/safety/gone.test.ts is gone');
  expect(faultIn(`\`test/safety/papers.test.ts\` › ${['no', 'such', 'name'].join(' ')}`)).toMatch(
    /no test of that name/,
  );
});

test('every safeguarding rule that this program keeps by itself is named by a test', () => {
  const rules = ['S14', 'S19', 'S20', 'S30', 'S40', 'S41', 'S42', 'S43', 'S44', 'S45'];
  const tests = PAPERS.flatMap(controls)
    .map(({ proof }) => readText(PROOF.exec(proof)?.[1] ?? ''))
    .join('\n');
  expect(rules.filter((rule) => !new RegExp(`\\b${rule}\\b`).test(tests))).toEqual([]);
});

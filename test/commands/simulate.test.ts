import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';
import { newFolder } from '../support/house.ts';

const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As `npm run simulate` runs it, built by `npm test` before; resolves with what it said when it failed. */
async function failing(from: string): Promise<{ readonly stderr: string; readonly code: number }> {
  const program = join(import.meta.dirname, '../../dist/simulate.js');
  const call = promisify(execFile)(process.execPath, [program, '--folder', from]);
  return call.then(
    () => ({ stderr: '', code: 0 }),
    (error: { stderr: string; code: number }) => error,
  );
}

test.each([
  ['not JSON', '{"who":', /mine\.json is not valid JSON\. Compare it/],
  ['without who they are', '{}', /mine\.json: who: .+\. Compare it/],
  [
    'with a turn of another kind',
    '{"who":"somebody of twelve","turns":[{"sings":"la"}],"expects":{}}',
    /turns\.0/,
  ],
])('a persona file that is %s ends it with one line that names the file', async (_, text, line) => {
  writeFileSync(join(folder, 'mine.json'), text);
  const { stderr, code } = await failing(folder);
  expect(code).toBe(2);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(line);
});

test('so does a folder that is not there', async () => {
  const { stderr, code } = await failing(join(folder, 'gone'));
  expect([stderr.trim(), code]).toEqual([
    `There is no folder ${join(folder, 'gone')}. Compare it with one in test/personas.`,
    2,
  ]);
});

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

/** As `npm run talk` runs it, built by `npm test` before. */
function talk(...lines: readonly string[]) {
  const program = join(import.meta.dirname, '../../dist/talk.js');
  return spawnSync(process.execPath, [program], { input: `${lines.join('\n')}\n`, encoding: 'utf8' });
}

test('a language we lack is named in the built program too, where the detector is opened only now', () => {
  const { stdout, stderr, status } = talk('Ich bin so traurig und ganz allein, niemand hilft mir');
  expect(stdout).toContain('Answers in German');
  expect([stderr, status]).toEqual(['', 0]);
});

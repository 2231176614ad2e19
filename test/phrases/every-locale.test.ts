import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const LOCALES = readdirSync('locales').filter((name) => name !== 'en');

test.each(LOCALES)('npm run i18n:check: in %s nothing is missing and nothing breaks its rules', (locale) => {
  const { stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'i18n-check', locale, '--all'], {
    encoding: 'utf8',
  });
  expect(stdout + stderr).toBe(`${locale}: nothing is missing\n`);
});

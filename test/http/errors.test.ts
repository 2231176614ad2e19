import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { ERROR_CODES } from '../../src/domain/errors.ts';

const page = readFileSync(
  join(fileURLToPath(import.meta.url), '..', '..', '..', 'docs', 'errors.md'),
  'utf8',
);
const ROW = /^\| `([a-z-]+)` *\| (\d{3}) *\| (yes|no) *\| \S.{15,} \| \S.{10,} \|$/gm;

test('docs/errors.md explains every error code with its status, and no other', () => {
  const explained = [...page.matchAll(ROW)].map(([, code = '', status, again]) => {
    return [code, { status: Number(status), retryable: again === 'yes' }] as const;
  });
  expect(Object.fromEntries(explained)).toEqual(ERROR_CODES);
});

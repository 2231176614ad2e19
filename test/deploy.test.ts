import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DCLinter } from 'dclint';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from '@jest/globals';
import { SETTING_NAMES } from '../src/config/settings.ts';
import { newReporter, openApp } from './support/house.ts';

/** Order of keys is a matter of reading; the web is served on every interface, also by IPv6. */
const NOT_MINDED = {
  'no-unbound-port-interfaces': 0,
  'require-quotes-in-ports': 0,
  'service-keys-order': 0,
  'services-alphabetical-order': 0,
  'top-level-properties-order': 0,
} as const;

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('Dockerfile', () => {
  test('has nothing that its linter minds', () => {
    expect(validate(read('Dockerfile')).map(({ message }) => message)).toEqual([]);
  });

  test('runs as nobody, and its image has no settings, keys or data', () => {
    const last =
      read('Dockerfile')
        .split(/^FROM /mu)
        .at(-1) ?? '';
    expect(last).toMatch(/^USER node$/mu);
    expect(last).not.toMatch(/^COPY (?!--from=build)/mu);
    expect(
      read('.dockerignore')
        .split('\n')
        .filter((line) => line.startsWith('!')),
    ).not.toEqual(expect.arrayContaining([expect.stringMatching(/env|data|key/u)]));
  });
});

describe('compose.yaml', () => {
  test('is what compose understands', () => {
    const linter = new DCLinter({ rules: NOT_MINDED, quiet: true, debug: false, exclude: [] });
    const found = linter.lintFiles([join(root, 'compose.yaml')], false);
    expect(
      found.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)),
    ).toEqual([]);
  });

  test('sets only settings that there are', () => {
    const [, block = ''] = /environment: &environment\n((?: {4}.*\n)+)/u.exec(read('compose.yaml')) ?? [];
    const names = [...block.matchAll(/^ {4}(\w+):/gmu)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !SETTING_NAMES.includes(name ?? ''))).toEqual([]);
  });
});

test('the dashboard asks for nothing that /metrics does not have', async () => {
  const house = await openApp();
  await newReporter(house.app.core).say('hello');
  const text = await (await fetch(`${house.moderatorUrl}/metrics`)).text();
  await house.leave();
  const named = [...read('deploy/grafana.json').matchAll(/\bcuan_[a-z_0-9]+/gu)].map(([name]) => name);
  expect(named.length).toBeGreaterThan(8);
  expect([...new Set(named)].filter((name) => !text.includes(name))).toEqual([]);
});

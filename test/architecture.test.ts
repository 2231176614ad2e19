import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { faultsIn, packageOf } from './architecture/faults.ts';
import { HOMES } from './architecture/import-table.ts';
import { readSource } from './architecture/read-source.ts';
import { filesUnder, isCode, readText, root } from './architecture/tree.ts';

const files = filesUnder('src', 'dialogs').filter(isCode);
const importsOf = (file: string) => readSource(file, readText(file)).imports;

describe('the import table of design.md, section 3', () => {
  test('holds in every file of src and dialogs', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap((file) => faultsIn(file, readText(file)))).toEqual([]);
  });

  test('every relative import names a file that is there, with its ending', () => {
    const broken = files.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => posix.join(posix.dirname(file), specifier))
        .filter((target) => !existsSync(join(root, target)))
        .map((target) => `${file} → ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test('every library that runs is a dependency, not a tool', () => {
    const { dependencies } = JSON.parse(readText('package.json'));
    const used = files.flatMap(importsOf);
    const packages = new Set(used.filter((name) => !/^(\.|node:)/.test(name)).map(packageOf));
    expect([...packages].filter((name) => !(name in dependencies))).toEqual([]);
    expect([...packages].filter((name) => !(name in HOMES))).toEqual([]);
  });
});

describe('the check itself sees', () => {
  test.each([
    ['src/domain/a.ts', "import { x } from '../vault/vault.ts'"],
    ['src/domain/a.ts', "import type { X } from '../vault/vault.ts'"],
    ['src/domain/a.ts', "export * from '../vault/vault.ts'"],
    ['src/domain/a.ts', "export type { X } from '../vault/vault.ts'"],
    ['src/domain/a.ts', "let x: import('../vault/vault.ts').Vault"],
    ['src/cases/a.ts', "const x = await import('../vault/vault.ts')"],
    ['src/cases/a.ts', 'const x = await import(name)'],
    ['src/cases/a.ts', "import '../store/sqlite/sqlite-store.ts'"],
    ['src/signals/a.ts', "import '../conversation/step.ts'"],
    ['src/turn/a.ts', "import '../../dialogs/index.ts'"],
    ['src/turn/a.ts', "import '../channels/web/web-channel.ts'"],
    ['src/channels/terminal/a.ts', "import '../web/web-channel.ts'"],
    ['src/store/store.ts', "import './sqlite/sqlite-store.ts'"],
    ['src/widget/a.tsx', "import '../domain/care.ts'"],
    ['src/widget/a.tsx', "import type { Choice } from '../domain/message.ts'"],
    ['src/console/a.tsx', "import '../http/moderator/views.ts'"],
    ['dialogs/a.ts', "import '../src/conversation/step.ts'"],
    ['dialogs/a.ts', "import { assign } from 'xstate'"],
    ['src/http/a.ts', "import 'botbuilder-core'"],
    ['src/turn/a.ts', "import 'restify'"],
    ['src/cases/a.ts', "import 'libsql/promise'"],
    ['src/app.ts', "import 'i18next'"],
    ['src/vault/a.ts', "import 'left-pad'"],
    ['src/vault/a.ts', "const x = require('botbuilder')"],
    ['src/signals/a.ts', "import { readFileSync } from 'node:fs'"],
    ['src/widget/a.ts', "import 'node:buffer'"],
    ['src/new-room/a.ts', 'export const x = 1'],
    ['src/stray.ts', 'export const x = 1'],
  ])('in %s: %s', (file, code) => {
    expect(faultsIn(file, code)).toHaveLength(1);
  });

  test.each([
    'const x = process.env.PORT',
    "const x = process.env['PORT']",
    "const x = process['env']",
    'const x = globalThis.process.env',
    'const { env } = process',
    "import { env } from 'node:process'",
  ])('the environment read outside src/config: %s', (code) => {
    expect(faultsIn('src/vault/a.ts', code)).toEqual(['src/vault/a.ts reads process.env']);
    expect(faultsIn('src/config/a.ts', code)).toEqual([]);
  });

  test.each([
    'const x = Date.now()',
    'const x = new Date()',
    'const x = Math.random()',
    'const x = Math["random"]()',
    'async function x() {}',
    'const x = async () => 1',
    'const x = fetch("/")',
    'setTimeout(x, 1)',
    'const x = performance.now()',
    'crypto.randomUUID()',
    'console.log(1)',
  ])('chance, clock or I/O in a pure room: %s', (code) => {
    for (const file of ['src/domain/a.ts', 'src/signals/a.ts', 'src/conversation/a.ts', 'dialogs/a.ts'])
      expect(faultsIn(file, code)).toHaveLength(1);
    expect(faultsIn('src/vault/a.ts', code)).toEqual([]);
  });

  test.each(['export default 1', 'export default function x() {}', 'const x = 1; export { x as default }'])(
    'a default export: %s',
    (code) => {
      expect(faultsIn('src/vault/a.ts', code)).toEqual(['src/vault/a.ts has a default export']);
    },
  );

  test.each([
    ['src/app.ts', "import './store/sqlite/sqlite-store.ts'"],
    ['src/commands/talk.ts', "import '../vault/vault.ts'"],
    ['src/store/sqlite/a.ts', "import '../store.ts'; import '../migrations/index.ts'; import 'libsql'"],
    ['src/widget/a.tsx', "import 'preact/hooks'; import './b.ts'"],
    ['src/widget/protocol.ts', "import type { Choice } from '../domain/message.ts'"],
    ['src/domain/a.ts', 'const x = new Date(0); const now = { Date: 1 }; // Date.now()'],
    ['src/http/a.ts', "const x = await import('../turn/rooms.ts')"],
  ])('what is allowed, in %s: %s', (file, code) => {
    expect(faultsIn(file, code)).toEqual([]);
  });
});

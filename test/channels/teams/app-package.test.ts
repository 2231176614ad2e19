import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { root } from '../../architecture/tree.ts';

/** Issue 6, line 6: the package as an operator builds it, against Microsoft's published schema. */
const folder = mkdtempSync(join(tmpdir(), 'cuan-teams-'));
const out = join(folder, 'app.zip');
const APP_ID = '11111111-2222-3333-4444-555555555555';
const SETTINGS = {
  MICROSOFT_APP_ID: APP_ID,
  MICROSOFT_APP_PASSWORD: 'secret',
  MICROSOFT_APP_TENANT_ID: APP_ID,
  PUBLIC_URL: 'https://chat.example.org',
};

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (settings: Readonly<Record<string, string>>, ...args: string[]) =>
  promisify(execFile)(process.execPath, ['scripts/run.mjs', 'teams-package', '--out', out, ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...settings },
  });

function opened(): { readonly files: Record<string, Uint8Array>; readonly manifest: Manifest } {
  const files = unzipSync(readFileSync(out));
  const { 'manifest.json': text = new Uint8Array() } = files;
  return { files, manifest: JSON.parse(strFromU8(text)) as Manifest };
}

interface Manifest {
  readonly id: string;
  readonly name: { readonly short: string };
  readonly manifestVersion: string;
  readonly description: object;
  readonly bots: readonly { readonly scopes: readonly string[]; readonly supportsFiles: boolean }[];
  readonly [field: string]: unknown;
}

/** As Microsoft's own tools check it: draft 4, with formats. */
function schemaErrors(manifest: Manifest): unknown {
  const load = createRequire(import.meta.resolve('@microsoft/app-manifest'));
  const Ajv = load('ajv-draft-04') as new (options: object) => {
    compile(schema: object): { (value: unknown): boolean; readonly errors?: unknown };
  };
  const addFormats = load('ajv-formats') as { default: (ajv: object, options: readonly string[]) => void };
  const file = `@microsoft/app-manifest/build/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`;
  const ajv = new Ajv({ allErrors: true, strictTypes: false, strict: false });
  addFormats.default(ajv, ['uri', 'email', 'regex']);
  const check = ajv.compile(load(join(root, 'node_modules', file)) as object);
  return check(manifest) ? [] : check.errors;
}

test('builds a zip whose manifest Microsoft takes, for personal chats and nothing else', async () => {
  const { stdout } = await run(SETTINGS, '--name', 'Harbour', '--version', '1.2.3');
  expect(stdout).toContain('Built');
  const { files, manifest } = opened();
  expect(Object.keys(files).toSorted()).toEqual(['color.png', 'manifest.json', 'outline.png']);
  expect(schemaErrors(manifest)).toEqual([]);
  expect(schemaErrors({ ...manifest, name: { short: 'x'.repeat(31) } })).not.toEqual([]);
  expect(manifest).toMatchObject({ id: APP_ID, name: { short: 'Harbour' }, version: '1.2.3' });
  expect(manifest.bots.map(({ scopes, supportsFiles }) => [scopes, supportsFiles])).toEqual([
    [['personal'], false],
  ]);
  expect(Object.keys(manifest)).not.toContain('composeExtensions');
  expect(JSON.stringify(manifest)).not.toMatch(/blackmail|abuse|report|crisis|help|safe/i);
  expect([sizeOf(files['color.png']), sizeOf(files['outline.png'])]).toEqual([192, 32]);
}, 30_000);

test.each([
  [{}, 'MICROSOFT_APP_ID'],
  [{ ...SETTINGS, PUBLIC_URL: 'http://chat.example.org' }, 'PUBLIC_URL'],
])(
  'says in one line what is missing',
  async (settings, setting) => {
    const failed: unknown = await run(settings as Record<string, string>).catch((error: unknown) => error);
    expect((failed as { readonly stderr: string }).stderr).toMatch(new RegExp(`^${setting}: [^\\n]+\\n$`));
  },
  30_000,
);

/** Width, from the head of a PNG. */
function sizeOf(file: Uint8Array = new Uint8Array(24)): number {
  return Buffer.from(file).readUInt32BE(16);
}

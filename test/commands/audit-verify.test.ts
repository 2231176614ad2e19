import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Libsql from 'libsql';
import { runCommand } from '../support/command.ts';
import { newFolder, openCore } from '../support/house.ts';

const folder = newFolder();
const nowhere = newFolder();

/** As `npm run audit:verify` runs it, built by `npm test` before. */
const verify = (dataDirectory: string, ...args: readonly string[]) =>
  runCommand('audit-verify', { DATA_DIR: dataDirectory }, ...args);

beforeAll(async () => {
  const core = await openCore({}, {}, folder);
  await core.store.appendAudit([
    { atMs: 1, actor: 'operator', act: 'invitation-made' },
    { atMs: 2, actor: 'program', act: 'sign-in-refused' },
    { atMs: 3, actor: 'program', act: 'sign-in-refused' },
  ]);
  await core.store.close();
});
afterAll(() => [folder, nowhere].forEach((each) => rmSync(each, { recursive: true, force: true })));

describe('npm run audit:verify', () => {
  test('says that it is whole and what to note, then takes the note', async () => {
    const first = await verify(folder);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const [, noted = ''] = /Its end, to be noted: (3:[0-9a-f]{64})\n$/.exec(first.stdout) ?? [];
    expect(await verify(folder, '--noted', noted)).toEqual(first);
    expect(
      await verify(
        folder,
        '--noted',
        noted.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      ),
    ).toMatchObject({ code: 1 });
  });

  test('names the first broken row and exits with 1', async () => {
    const database = new Libsql(join(folder, 'cuan.db'));
    const triggers = database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as {
      name: string;
    }[];
    for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
    database.exec('DELETE FROM audit WHERE number = 2');
    database.close();
    expect(await verify(folder)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'The audit is broken: row 2 is missing or was changed.\n',
    });
  });

  test('an unreadable note and a wrong folder are wrong use; nothing is made there', async () => {
    expect(await verify(folder, '--noted', 'x')).toMatchObject({ code: 2, stdout: '' });
    expect(await verify(nowhere)).toMatchObject({
      code: 2,
      stderr: 'There is no database in DATA_DIR. Start the service once before: npm start\n',
    });
    expect(readdirSync(nowhere)).toEqual([]);
  });
});

import { readdirSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createPasswords } from '../../src/cases/passwords.ts';
import { admit } from '../../src/cases/sign-in.ts';
import { signUp } from '../../src/cases/sign-up.ts';
import { runCommand } from '../support/command.ts';
import { newFolder, openCore, type TestCore } from '../support/house.ts';

const folder = newFolder();
const nowhere = newFolder();
let core: TestCore;

beforeAll(async () => void (core = await openCore({}, {}, folder)));
afterAll(async () => {
  await core.leave();
  rmSync(nowhere, { recursive: true, force: true });
});

/** As `npm run account` runs it, built by `npm test` before, beside a store that is open. */
const account = (dataDirectory: string, ...args: readonly string[]) =>
  runCommand('account', { DATA_DIR: dataDirectory, MODERATOR_PORT: '4999' }, ...args);

const hostOf = () => ({
  store: core.store,
  clock: Date.now,
  newId: core.rooms.newId,
  passwords: createPasswords(),
  vettingRequired: false,
});

async function joinWith(token: string, login: string) {
  const made = await signUp(hostOf(), {
    token,
    login,
    workingName: 'Anna',
    password: 'grey seals on the slipway',
  });
  if ('problem' in made) throw new Error(made.problem);
  return made.moderator;
}

describe('npm run account', () => {
  test('invites a colleague with a role, by a link that works once', async () => {
    const { code, stdout } = await account(folder, 'invite', '--role', 'auditor');
    const [, token = ''] = /^http:\/\/localhost:4999\/sign-up#([\w-]{43})$/m.exec(stdout) ?? [];
    expect(code).toBe(0);
    expect(await joinWith(token, 'anna')).toMatchObject({ login: 'anna', role: 'auditor' });
    await expect(joinWith(token, 'brid')).rejects.toThrow('invitation-used');
    expect((await core.store.readAudit(0, 100)).map(({ act, detail }) => [act, detail])).toContainEqual([
      'invitation-made',
      'auditor',
    ]);
  });

  test('takes a lost second factor off and ends the sessions of that account', async () => {
    const anna = await core.store.findModerator({ login: 'anna' });
    if (anna === undefined) throw new Error('The invited account should be there.');
    await core.store.addSecondFactor(
      { moderator: anna.id, secret: 'JBSWY3DPEHPK3PXP', sinceMs: 0, lastStep: 0 },
      ['one'],
    );
    await admit(hostOf(), anna);
    expect((await account(folder, 'reset-second-factor', '--login', ' ANNA ')).code).toBe(0);
    expect(await core.store.findSecondFactor(anna.id)).toBeUndefined();
    expect(await core.store.listSignIns(anna.id)).toEqual([]);
    expect((await core.store.readAudit(0, 100)).at(-1)).toMatchObject({
      actor: 'operator',
      act: 'second-factor-removed',
    });
    expect((await account(folder, 'reset-second-factor', '--login', 'anna')).code).toBe(1);
  });

  test('S35: writes down until when somebody is vetted, as the last moment of that day', async () => {
    const year = new Date().getUTCFullYear() + 1;
    const set = (login: string) => account(folder, 'vetted', '--login', login, '--until', `${year}-03-31`);
    expect((await set('Anna')).code).toBe(0);
    const anna = await core.store.findModerator({ login: 'anna' });
    expect(anna?.vettedUntilMs).toBe(Date.UTC(year, 2, 31, 23, 59, 59, 999));
    expect((await core.store.readAudit(0, 1000)).at(-1)).toMatchObject({
      actor: 'operator',
      act: 'vetting-set',
      detail: anna?.id,
    });
    expect((await set('nobody')).code).toBe(1);
  });

  test.each([
    [['invite', '--role', 'owner']],
    [['reset-second-factor']],
    [['vetted', '--login', 'anna']],
    [['vetted', '--login', 'anna', '--until', '2020-01-01']],
    [['vetted', '--login', 'anna', '--until', 'next year']],
  ])('%j is wrong use and changes nothing', async (args) => {
    const before = (await core.store.readAudit(0, 1000)).length;
    expect(await account(folder, ...args)).toMatchObject({
      code: 2,
      stdout: expect.stringContaining('npm run account'),
    });
    expect((await core.store.readAudit(0, 1000)).length).toBe(before);
  });

  test('makes no database where there is none', async () => {
    expect((await account(nowhere, 'invite', '--role', 'moderator')).code).toBe(2);
    expect(readdirSync(nowhere)).toEqual([]);
  });
});

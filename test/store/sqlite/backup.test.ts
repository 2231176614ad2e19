import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { id } from '../../../src/domain/ids.ts';
import { backUpKeys, makeBackup, restoreBackup } from '../../../src/store/sqlite/backup.ts';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { createVault, type Vault } from '../../../src/vault/vault.ts';
import { NOON, turnMaker } from '../samples.ts';

const KEY = randomBytes(32);
const WORDS = 'the words of canary 4417';
const newId = () => randomBytes(16).toString('base64url');

describe('backup and restore', () => {
  let folder = '';
  let store: Store | undefined;
  let vault: Vault;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cuan-backup-'));
    await start('live.db');
  });
  afterEach(async () => {
    await store?.close();
    store = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (name: string) => join(folder, name);
  const parts = (file = 'live.db', key = KEY) => ({
    file: at(file),
    vault: createVault({ masterKey: key, newBytes: randomBytes }),
    clock: () => NOON,
    newId,
  });
  const files = (name = 'one') => ({ database: at(`${name}.cuan`), keys: at('keys.cuan') });

  async function start(file: string): Promise<Store> {
    await store?.close();
    ({ vault } = parts());
    store = await openSqliteStore({ file: at(file), vault, clock: () => NOON });
    await store.migrate();
    return store;
  }

  const say = async (conversation: string, inbound: string, more = {}) => {
    const turn = turnMaker(vault)(id.conversation(conversation), inbound, { words: WORDS, ...more });
    return store?.commit([turn]);
  };
  const remove = (conversation: string) => say(conversation, 'delete', { expectedVersion: 1, forget: true });
  const wordsIn = async (conversation: string) =>
    (await store?.readMessages(id.conversation(conversation), 0))?.map(({ words }) => words.reveal()) ?? [];

  test('made while the service writes, it is restored whole: words, cases, alerts, audit', async () => {
    await say('one', 'a', {
      case: { id: id.case('case'), reason: 'care', care: 'crisis' },
      outbox: [{ kind: 'alert', payload: { case: 'case' } }],
    });
    makeBackup(parts(), files());
    await say('later', 'b');
    const restored = restoreBackup(parts('new.db'), files());
    expect(restored).toEqual({ conversations: 1, forgotten: 0, tombstonesRead: true });
    const again = await start('new.db');
    expect(await wordsIn('one')).toContain(WORDS);
    expect(await again.listCases(10)).toMatchObject([{ id: 'case', care: 'crisis' }]);
    expect(await again.takeAlerts(NOON, NOON, 10)).toHaveLength(1);
    expect(await again.findConversation(vault.pseudonym({ channel: 'web', key: 'key of one' }))).toBe('one');
    await say('one', 'c', { expectedVersion: 1 });
    expect(await wordsIn('one')).toHaveLength(4);
  });

  test('S41 an old backup with the newest keys: a deleted conversation is unreadable and a tombstone', async () => {
    await say('kept', 'a');
    await say('deleted', 'a');
    makeBackup(parts(), files());
    await remove('deleted');
    backUpKeys(parts(), files().keys);
    expect(restoreBackup(parts('new.db'), files())).toMatchObject({ conversations: 1, forgotten: 1 });
    const again = await start('new.db');
    expect(await wordsIn('kept')).toContain(WORDS);
    expect(await wordsIn('deleted')).toEqual([]);
    expect(await again.openConversation(id.conversation('deleted'))).toMatchObject({ state: 'deleted' });
    const audit = await again.readAudit(0, 100);
    expect(audit.at(-1)).toMatchObject({ act: 'conversation-forgotten', detail: 'restored-without-key' });
  });

  test('S41 an old backup with its old keys over the database of now: its tombstones are replayed', async () => {
    await say('kept', 'a');
    await say('deleted', 'a');
    makeBackup(parts(), files());
    await remove('deleted');
    await store?.close();
    store = undefined;
    expect(restoreBackup(parts(), files())).toMatchObject({ conversations: 1, forgotten: 1 });
    await start('live.db');
    expect(await wordsIn('deleted')).toEqual([]);
    expect(await wordsIn('kept')).toContain(WORDS);
  });

  test('the database file alone holds no key: nothing can be read from it, even with the master key', async () => {
    await say('one', 'a');
    makeBackup(parts(), files());
    await say('other', 'a');
    writeFileSync(at('other-keys.cuan'), '');
    await start('empty.db');
    makeBackup(parts('empty.db'), { database: at('empty.cuan'), keys: at('other-keys.cuan') });
    restoreBackup(parts('new.db'), { database: files().database, keys: at('other-keys.cuan') });
    await start('new.db');
    expect(await wordsIn('one')).toEqual([]);
  });

  test('neither file says anything in clear, both are for their owner only, and no copy is left behind', async () => {
    await say('conversation-of-canary', 'a');
    makeBackup(parts(), files());
    for (const file of Object.values(files())) {
      const text = readFileSync(file, 'latin1');
      expect(text).not.toMatch(/canary|4417|conversations|image-threat|GB-NIR/);
      expect(statSync(file).mode & 0o077).toBe(0);
    }
    expect(readdirSync(folder).filter((name) => /copy|part|restoring/.test(name))).toEqual([]);
  });

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40), /cut short/],
    ['changed', (bytes: Buffer) => changed(bytes, bytes.length - 200), /changed/],
    ['something else', () => Buffer.from('not a backup at all'), /no database file/],
    ['empty', () => Buffer.alloc(0), /no database file/],
  ])(
    'one that is %s is refused in clear words, and the database stays as it was',
    async (_what, harm, why) => {
      await say('one', 'a');
      makeBackup(parts(), files());
      writeFileSync(files().database, harm(readFileSync(files().database)));
      await say('two', 'a');
      expect(() => restoreBackup(parts(), files())).toThrow(why);
      await start('live.db');
      expect(await wordsIn('two')).toContain(WORDS);
    },
  );

  test('another master key is refused in clear words', async () => {
    await say('one', 'a');
    makeBackup(parts(), files());
    expect(() => restoreBackup(parts('new.db', randomBytes(32)), files())).toThrow(/another master key/);
    expect(readdirSync(folder)).not.toContain('new.db');
  });

  test('parts of two backups cannot be put together', async () => {
    await say('one', 'a');
    makeBackup(parts(), files());
    copyFileSync(files().keys, at('keys-as-database.cuan'));
    expect(() =>
      restoreBackup(parts('new.db'), { database: at('keys-as-database.cuan'), keys: files().keys }),
    ).toThrow(/no database file/);
  });
});

function changed(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

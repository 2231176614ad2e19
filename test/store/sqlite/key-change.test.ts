import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { id } from '../../../src/domain/ids.ts';
import { OWN_SEALED } from '../../../src/store/sql/key-change.ts';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { MasterKeyError } from '../../../src/vault/master-key.ts';
import { createVault, type Vault } from '../../../src/vault/vault.ts';
import { NOON, turnMaker } from '../samples.ts';

const [OLD, NEW, FOREIGN] = [randomBytes(32), randomBytes(32), randomBytes(32)];
const audit = { atMs: NOON, actor: 'operator', act: 'master-key-changed' } as const;

interface Process {
  readonly vault: Vault;
  readonly store: Store;
}

describe('changing the master key while the service runs', () => {
  let folder = '';
  let open: Store[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cuan-keys-'));
  });
  afterEach(async () => {
    for (const store of open) await store.close();
    open = [];
    rmSync(folder, { recursive: true, force: true });
  });

  const file = () => join(folder, 'cuan.db');

  async function start(masterKey: Uint8Array): Promise<Process> {
    const vault = createVault({ masterKey, newBytes: randomBytes });
    const store = await openSqliteStore({ file: file(), vault, clock: () => NOON });
    open.push(store);
    await store.migrate();
    await store.check();
    return { vault, store };
  }

  const say = ({ store, vault }: Process, conversation: string, inbound: string, expectedVersion = 0) =>
    store.commit([
      turnMaker(vault)(id.conversation(conversation), inbound, {
        words: `words of ${inbound}`,
        expectedVersion,
        case: { id: id.case(`case of ${conversation}`), reason: 'care', care: 'crisis' },
        outbox: [{ kind: 'alert', payload: { case: `case of ${conversation}` } }],
      }),
    ]);

  const wordsIn = async ({ store }: Process, conversation: string) =>
    (await store.readMessages(id.conversation(conversation), 0))
      .filter(({ sender }) => sender === 'reporter')
      .map(({ words }) => words.reveal());

  async function rotated(): Promise<{ running: Process }> {
    const running = await start(OLD);
    for (let n = 0; n < 30; n += 1) await say(running, `c${n}`, 'before');
    const command = await start(OLD);
    await command.store.beginKeyChange(NEW, audit);
    await command.store.resealAll();
    return { running };
  }

  const keyIds = () => {
    const connection = new Libsql(file());
    const rows = connection.prepare('SELECT DISTINCT key_id FROM conversation_keys').all([]) as {
      key_id: string;
    }[];
    connection.close();
    return rows.map(({ key_id }) => key_id);
  };

  test('the running service reads on, writes on, and seals what is new by the new key', async () => {
    const { running } = await rotated();
    expect(await wordsIn(running, 'c0')).toEqual(['words of before']);
    await say(running, 'c0', 'after', 1);
    await say(running, 'another', 'first');
    expect(await wordsIn(running, 'another')).toEqual(['words of first']);
    expect(keyIds()).toEqual([createVault({ masterKey: NEW, newBytes: randomBytes }).keyId]);
    expect((await running.store.takeAlerts(NOON, NOON, 100)).length).toBe(32);
  });

  test('a service that has its keys at hand from before notices at its next write', async () => {
    const running = await start(OLD);
    await say(running, 'c0', 'before');
    const command = await start(OLD);
    await command.store.beginKeyChange(NEW, audit);
    await say(running, 'c1', 'during');
    expect(running.vault.keyId).toBe(command.vault.keyId);
    await command.store.resealAll();
    expect(keyIds()).toEqual([command.vault.keyId]);
  });

  test('the next start takes the new key, finds every conversation by its address, and the old one still starts', async () => {
    const { running } = await rotated();
    const address = { channel: 'sms', key: '+447700900123' } as const;
    const hash = running.vault.pseudonym(address);
    const code = await running.vault.returnCodes.hash('a b c d');
    const next = await start(NEW);
    expect(await wordsIn(next, 'c29')).toEqual(['words of before']);
    expect(next.vault.pseudonym(address)).toBe(hash);
    expect(next.vault.tokens.hash('resume')).toBe(running.vault.tokens.hash('resume'));
    expect(await next.vault.returnCodes.hash('a b c d')).toBe(code);
    expect(await wordsIn(await start(OLD), 'c29')).toEqual(['words of before']);
  });

  test('after the finish the old key is refused in one clear line, and nothing of it is left to open with', async () => {
    await rotated();
    const next = await start(NEW);
    await next.store.finishKeyChange(audit);
    await expect(start(OLD)).rejects.toThrow(/^MASTER_KEY is an old key[^\n]*$/);
    await expect(start(OLD)).rejects.toThrow(MasterKeyError);
    const connection = new Libsql(file());
    const rows = connection.prepare('SELECT next_key FROM key_successions').all([]) as {
      next_key: ArrayBuffer;
    }[];
    connection.close();
    expect(rows.map(({ next_key }) => new Uint8Array(next_key).some((byte) => byte !== 0))).toEqual([false]);
    expect(await wordsIn(await start(NEW), 'c0')).toEqual(['words of before']);
  });

  test('a key that never was the key of this database is told apart from an old one', async () => {
    await say(await start(OLD), 'c0', 'before');
    await expect(start(FOREIGN)).rejects.toThrow(
      /^MASTER_KEY is not the key that this database was made with/,
    );
  });

  test('broken off half way: the new key alone does not serve, the old one goes on and can end it', async () => {
    const running = await start(OLD);
    for (let n = 0; n < 3; n += 1) await say(running, `c${n}`, 'before');
    const command = await start(OLD);
    await command.store.beginKeyChange(NEW, audit);
    await expect(start(NEW)).rejects.toThrow(/^MASTER_KEY is the next key[^\n]*$/);
    const again = await start(OLD);
    await expect(again.store.finishKeyChange(audit)).rejects.toThrow('older master key');
    await again.store.resealAll();
    expect(await wordsIn(await start(NEW), 'c2')).toEqual(['words of before']);
  });

  test('a key erased before stays erased', async () => {
    const running = await start(OLD);
    await say(running, 'gone', 'before');
    await running.store.commit([
      turnMaker(running.vault)(id.conversation('gone'), 'delete', { expectedVersion: 1, forget: true }),
    ]);
    const command = await start(OLD);
    await command.store.beginKeyChange(NEW, audit);
    await command.store.resealAll();
    const connection = new Libsql(file());
    const [row] = connection.prepare('SELECT wrapped FROM conversation_keys').all([]) as {
      wrapped: ArrayBuffer;
    }[];
    connection.close();
    expect(new Uint8Array(row?.wrapped ?? new ArrayBuffer(1)).every((byte) => byte === 0)).toBe(true);
  });

  test('a wrong key is an error, never a blank transcript', async () => {
    const running = await start(OLD);
    await say(running, 'c0', 'before');
    const stranger = createVault({ masterKey: FOREIGN, newBytes: randomBytes });
    const store = await openSqliteStore({ file: file(), vault: stranger, clock: () => NOON });
    open.push(store);
    await expect(store.readMessages(id.conversation('c0'), 0)).rejects.toThrow('another master key');
    await expect(store.openConversation(id.conversation('c0'))).rejects.toThrow('another master key');
  });

  test("every value that the vault's own key seals is sealed anew", () => {
    const here = new URL('../../../src/store/sql/', import.meta.url);
    const source = readdirSync(here).map((name) =>
      readFileSync(new URL(name, here), 'utf8').replaceAll(/\s+/g, ' '),
    );
    const named = source.flatMap((text) =>
      [...text.matchAll(/ownSealer\.open\( ?(?:sealedPlace\('(\w+)'|place)/g)].map((found) => found[1]),
    );
    const fields = new Set([...named, 'copy', 'kept'].filter((name) => name !== undefined));
    for (const only of ['nextKey', 'proof']) fields.delete(only);
    expect([...fields].sort()).toEqual(OWN_SEALED.map(({ field }) => field).sort());
  });
});

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { id } from '../../../src/domain/ids.ts';
import { createKeyRing } from '../../../src/store/sql/key-ring.ts';
import { answerAtOnce, database, type Query } from '../../../src/store/sql/query.ts';
import { openDatabase, type SqliteFile } from '../../../src/store/sqlite/database.ts';
import { sealedPlace } from '../../../src/store/sealed-fields.ts';
import { createVault, type Vault } from '../../../src/vault/vault.ts';
import { openSqliteBench, type SqliteBench } from './bench.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e'].map((name) => id.conversation(name));

describe('the key ring', () => {
  let bench: SqliteBench;
  let db: SqliteFile;
  beforeEach(async () => {
    bench = await openSqliteBench();
    db = openDatabase(bench.file);
  });
  afterEach(async () => {
    db.close();
    await bench.remove();
  });
  const now = <Result>(query: Query<Result>) => answerAtOnce(query, db.answer);
  /** Counts how often the vault is asked; everything else is the real one. */
  const counting = () => {
    const vault = createVault({ masterKey: randomBytes(32), newBytes: randomBytes });
    const asked: string[] = [];
    const unwrapKey: Vault['unwrapKey'] = (conversation, wrapped) => {
      asked.push(conversation);
      return vault.unwrapKey(conversation, wrapped);
    };
    return { asked, vault: { ...vault, unwrapKey } };
  };

  test('keeps the most recently used at hand and opens the others again, always the right one', () => {
    const { asked, vault } = counting();
    const ring = createKeyRing(database, vault, 2);
    const sealed = NAMES.map((name) => now(ring.make(name)).seal(sealedPlace('body', 1, name), name));
    const open = (index: number) => {
      const name = NAMES[index] ?? id.conversation('none');
      return now(ring.find(name)).open(sealedPlace('body', 1, name), sealed[index] ?? new Uint8Array());
    };
    expect([0, 1, 0, 2, 0, 1].map(open)).toEqual(['a', 'b', 'a', 'c', 'a', 'b']);
    expect(asked).toEqual(['a', 'b', 'c', 'b']);
  });

  test('a key made is not at hand until its transaction stands; one forgotten is not either', () => {
    const { asked, vault } = counting();
    const ring = createKeyRing(database, vault);
    const [name = id.conversation('none')] = NAMES;
    ring.remember(name, now(ring.make(name)));
    now(ring.find(name));
    expect(asked).toEqual([]);
    now(ring.erase(name));
    ring.forget(name);
    expect(() => now(ring.find(name))).toThrow('A sealed value could not be opened.');
  });

  test('a key that was rolled back and made again is the new one', () => {
    const { vault } = counting();
    const ring = createKeyRing(database, vault);
    const [name = id.conversation('none')] = NAMES;
    const rollBack = () =>
      db.transaction(() => {
        now(ring.make(name));
        now(ring.find(name));
        throw new Error('rolled back');
      });
    expect(rollBack).toThrow('rolled back');
    const sealed = now(ring.make(name)).seal(sealedPlace('body', 1, name), 'words');
    expect(now(ring.find(name)).open(sealedPlace('body', 1, name), sealed)).toBe('words');
  });

  test('a conversation without a key is an error', () => {
    const ring = createKeyRing(database, bench.vault);
    expect(() => now(ring.find(id.conversation('none')))).toThrow('A conversation has no key.');
  });
});

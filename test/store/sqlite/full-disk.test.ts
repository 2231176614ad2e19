import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { id } from '../../../src/domain/ids.ts';
import Libsql from 'libsql';
import { CommitFailed } from '../../../src/store/commit-failed.ts';
import { createGroupCommit } from '../../../src/store/group-commit.ts';
import { commitGroup } from '../../../src/store/sqlite/commit-group.ts';
import { openDatabase, type SqliteFile } from '../../../src/store/sqlite/database.ts';
import { createKeyRing } from '../../../src/store/sql/key-ring.ts';
import { database } from '../../../src/store/sql/query.ts';
import type { CommitResult, TurnRecord } from '../../../src/store/store.ts';
import { turnMaker } from '../samples.ts';
import { openSqliteBench, type SqliteBench } from './bench.ts';

describe('law 1 when the disk says no', () => {
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
  /** The results of a commit, `undefined` for a turn that was not acknowledged. */
  const commitOver = async (turns: readonly TurnRecord[]): Promise<readonly (CommitResult | undefined)[]> => {
    const room = { db: database, vault: bench.vault, keys: createKeyRing(database, bench.vault) };
    const group = createGroupCommit((some) => commitGroup(db, room, some));
    const ended = group.commit(turns).catch((error: unknown) => (error as CommitFailed).results);
    group.flush();
    return ended;
  };

  test('on a full disk some turns are refused; every acknowledged one is there, whole, and no other', async () => {
    const turns = Array.from({ length: 12 }, (_, index) =>
      turnMaker(bench.vault)(id.conversation(`c${String(index)}`), 'a', { words: 'x'.repeat(9_000) }),
    );
    const pages = Number(db.get('PRAGMA page_count')?.['page_count']);
    db.exec(`PRAGMA max_page_count = ${String(pages + 20)}`);
    const results = await commitOver(turns);
    expect(results.filter((result) => result === undefined).length).toBeGreaterThan(0);

    db.exec('PRAGMA max_page_count = 1000000');
    for (const [index, turn] of turns.entries()) {
      const stored = await bench.store().readMessages(turn.conversation, 0);
      expect(stored).toHaveLength(results[index] === undefined ? 0 : 2);
    }
    const again = await bench.store().commit(turns);
    expect(again.every(({ outcome }) => outcome === 'committed' || outcome === 'repeated')).toBe(true);
  });

  test('when the engine undoes the whole transaction, no turn of it is acknowledged or stored', async () => {
    db.exec(`CREATE TEMP TRIGGER undo BEFORE INSERT ON main.messages WHEN NEW.conversation = 'bad'
      BEGIN SELECT RAISE(ROLLBACK, 'as a failing disk does'); END`);
    const turns = ['before', 'bad', 'after'].map((name) =>
      turnMaker(bench.vault)(id.conversation(name), 'a', { words: 'hello' }),
    );
    expect(await commitOver(turns)).toEqual([undefined, undefined, undefined]);
    for (const { conversation } of turns)
      expect(await bench.store().openConversation(conversation)).toBeUndefined();
    db.exec('DROP TRIGGER undo');
    expect((await commitOver(turns)).map((result) => result?.outcome)).toEqual([
      'committed',
      'committed',
      'committed',
    ]);
  });

  test('while another process holds the file nothing is acknowledged; afterwards it works again', async () => {
    const other = new Libsql(bench.file);
    other.exec('BEGIN IMMEDIATE');
    const turn = turnMaker(bench.vault)(id.conversation('c'), 'a', { words: 'hello' });
    await expect(bench.store().commit([turn, turn])).rejects.toBeInstanceOf(CommitFailed);
    other.exec('ROLLBACK');
    other.close();
    expect(await bench.store().commit([turn, turn])).toMatchObject([
      { outcome: 'committed' },
      { outcome: 'repeated' },
    ]);
  });
});

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { createVault } from '../../../src/vault/vault.ts';
import type { Bench } from '../engine.ts';
import { NOON } from '../samples.ts';

export interface SqliteBench extends Bench {
  readonly file: string;
  /** Works on the file with a connection of its own. */
  raw<Result>(work: (connection: Libsql.Database) => Result): Result;
}

/** A store in a file of its own in a temporary folder. */
export async function openSqliteBench(): Promise<SqliteBench> {
  const dir = mkdtempSync(join(tmpdir(), 'cuan-store-'));
  const file = join(dir, 'cuan.db');
  const vault = createVault({ masterKey: randomBytes(32), newBytes: randomBytes });
  let nowMs = NOON;
  const start = async () => {
    const store = await openSqliteStore({ file, vault, clock: () => nowMs });
    await store.migrate();
    return store;
  };
  let store = await start();
  const raw: SqliteBench['raw'] = (work) => {
    const connection = new Libsql(file);
    connection.pragma('busy_timeout=2000');
    try {
      return work(connection);
    } finally {
      connection.close();
    }
  };
  return {
    file,
    vault,
    raw,
    store: () => store,
    async reopen() {
      await store.close();
      store = await start();
    },
    setClock(ms) {
      nowMs = ms;
    },
    async closeCase(conversation) {
      raw((connection) =>
        connection
          .prepare(`UPDATE cases SET state = 'closed', claimed_by = NULL WHERE conversation = ?`)
          .run([conversation]),
      );
    },
    async remove() {
      await store.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

import type { Clock } from '../../domain/ports.ts';
import type { Vault } from '../../vault/vault.ts';
import { createGroupCommit } from '../group-commit.ts';
import { RETENTION, type Retention } from '../retention.ts';
import type { Engine } from '../sql/engine.ts';
import { followKeyChange } from '../sql/key-change.ts';
import { createKeyRing } from '../sql/key-ring.ts';
import { answerAtOnce, database, type Query } from '../sql/query.ts';
import type { Room } from '../sql/room.ts';
import { createSqlStore } from '../sql/sql-store.ts';
import type { Store } from '../store.ts';
import { commitGroup } from './commit-group.ts';
import { openDatabase } from './database.ts';
import { migrate } from './migrate.ts';

/** What the store is made of; the folder of `file` is made when it is missing. */
export interface SqliteStoreParts {
  readonly file: string;
  readonly vault: Vault;
  readonly clock: Clock;
  /** How long things are kept, where the operator says otherwise. */
  readonly retention?: Retention;
}

/**
 * The store in one SQLite file, for one process. Durable when a commit resolves; what is deleted is
 * overwritten, in the file and in its log. Call `migrate` before anything else.
 */
export async function openSqliteStore(parts: SqliteStoreParts): Promise<Store> {
  const { vault, clock, retention = RETENTION } = parts;
  const room: Room = { db: database, vault, keys: createKeyRing(database, vault) };
  return createSqlStore(createSqliteEngine(parts, room), room, clock, retention);
}

function createSqliteEngine({ file: path, vault }: SqliteStoreParts, room: Room): Engine {
  const file = openDatabase(path);
  const ask = <Result>(query: Query<Result>) => answerAtOnce(query, file.answer);
  const group = createGroupCommit((turns) => commitGroup(file, room, turns));
  return {
    name: 'sqlite',
    ask: async (work) => ask(work()),
    // Whatever a transaction seals is sealed by the newest master key, also when another process has changed it.
    within: async (work) =>
      file.transaction(() => {
        ask(followKeyChange(database, vault));
        return ask(work());
      }),
    commit: (turns) => group.commit(turns),
    async wipe() {
      file.emptyLog();
    },
    migrate: async (nowMs) => migrate(file, vault, nowMs),
    async close() {
      group.flush();
      file.emptyLog();
      file.close();
    },
  };
}

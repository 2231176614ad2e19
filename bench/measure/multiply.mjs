import Database from 'libsql';

/** Columns that must differ from row to row. Slots are given anew. */
const RENAMED = { conversations: ['id', 'case_id', 'resume_hash'], cases: ['id'], addresses: ['hash'] };
const GIVEN = { conversation_keys: ['slot'] };

/**
 * Copies all that is stored of a conversation under new ids until there are so many messages and open cases.
 * For measuring only: a copy's sealed bytes are bound to the old id and can never be opened.
 */
export function copyConversations(file, { messages, openCases }) {
  const database = new Database(file);
  database.exec('PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA journal_mode = WAL');
  const tables = tablesWithConversation(database);
  database.exec('CREATE TEMP TABLE chosen (id TEXT PRIMARY KEY)');
  const copy = (where, times) => {
    database.exec(`DELETE FROM chosen; INSERT INTO chosen SELECT c.id FROM conversations c ${where}`);
    for (let time = 0; time < times; time += 1) copyOnce(database, tables, `~${labels++}`);
  };
  const now = countRows(file);
  copy(
    "JOIN cases k ON k.conversation = c.id WHERE k.state <> 'closed' LIMIT 1000",
    Math.round((openCases - now.openCases) / Math.min(1000, now.openCases)),
  );
  const rest = messages - countRows(file).messages;
  const ordinary = "WHERE c.case_id IS NULL AND c.state = 'open' AND c.last_seq > 4";
  const { many } = database
    .prepare(`SELECT coalesce(sum(last_seq), 0) AS many FROM conversations c ${ordinary}`)
    .get();
  if (many > 0) copy(ordinary, Math.max(0, Math.ceil(rest / many)));
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
}

let labels = 0;

function tablesWithConversation(database) {
  const names = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  return names
    .map(({ name }) => ({
      name,
      columns: database
        .prepare(`PRAGMA table_info(${name})`)
        .all()
        .map((column) => column.name),
    }))
    .filter(
      ({ name, columns }) =>
        name === 'conversations' || (columns.includes('conversation') && name !== 'audit'),
    );
}

function copyOnce(database, tables, suffix) {
  for (const { name, columns } of tables) {
    const taken = columns.filter((column) => !GIVEN[name]?.includes(column));
    const values = taken.map((column) =>
      column === 'conversation' || RENAMED[name]?.includes(column) ? `${column} || '${suffix}'` : column,
    );
    const key = name === 'conversations' ? 'id' : 'conversation';
    database.exec(
      `INSERT INTO ${name} (${taken.join(', ')}) SELECT ${values.join(', ')} FROM ${name} WHERE ${key} IN chosen`,
    );
  }
}

/** How much is stored. */
export function countRows(file) {
  const database = new Database(file, { readonly: true });
  const one = (sql) => database.prepare(sql).get().many;
  const counted = {
    messages: one('SELECT count(*) AS many FROM messages'),
    openCases: one("SELECT count(*) AS many FROM cases WHERE state <> 'closed'"),
  };
  database.close();
  return counted;
}

import Database from 'libsql';

/** Bot Framework's storage contract over SQLite, as durable as ours: WAL, synchronous FULL, a row an item. */
export class SqliteStorage {
  #read;
  #write;
  #delete;
  #all;

  constructor(file) {
    const database = new Database(file);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    database.exec('CREATE TABLE IF NOT EXISTS items (key TEXT PRIMARY KEY, body TEXT NOT NULL)');
    this.#read = database.prepare('SELECT body FROM items WHERE key = ?');
    this.#write = database.prepare(
      'INSERT INTO items VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET body = excluded.body',
    );
    this.#delete = database.prepare('DELETE FROM items WHERE key = ?');
    this.#all = database.transaction((changes) => {
      for (const [key, value] of Object.entries(changes)) this.#write.run(key, JSON.stringify(value));
    });
  }

  async read(keys) {
    const items = {};
    for (const key of keys) {
      const row = this.#read.get(key);
      if (row !== undefined) items[key] = { ...JSON.parse(row.body), eTag: '*' };
    }
    return items;
  }

  async write(changes) {
    this.#all(changes);
  }

  async delete(keys) {
    for (const key of keys) this.#delete.run(key);
  }
}

import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import Libsql from 'libsql';
import { id } from '../../../src/domain/ids.ts';
import { Words } from '../../../src/domain/words.ts';
import { MIGRATIONS } from '../../../src/store/migrations/index.ts';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { createVault } from '../../../src/vault/vault.ts';
import { NOON, sampleReply, turnMaker } from '../samples.ts';
import { openSqliteBench } from './bench.ts';

const ONE = id.conversation('conversation-one');
const CASE = id.case('case-one');
const ANNA = id.moderator('anna');

async function held() {
  const bench = await openSqliteBench();
  const turn = turnMaker(bench.vault);
  await bench.store().commit([
    turn(ONE, 'first', {
      words: 'help',
      case: { id: CASE, reason: 'care', care: 'crisis' },
      outbox: [
        { kind: 'reply', payload: { n: 1 } },
        { kind: 'reply', crisis: true, payload: { n: 2 } },
      ],
    }),
  ]);
  await bench.store().actOnCase({
    case: CASE,
    conversation: ONE,
    expectedVersion: 1,
    id: id.inbound('act'),
    atMs: NOON,
    change: { claimFor: ANNA, checklist: { police: { state: 'done', by: 'canary officer' } } },
    messages: [{ sender: 'moderator', workingName: 'canary name', reply: sampleReply('canary reply') }],
    note: { by: ANNA, words: new Words('canary note') },
    audit: [],
  });
  return { bench, turn };
}

test('words, working name, note and checklist of a person are sealed, and gone after a delete', async () => {
  const { bench, turn } = await held();
  const bytes = () => ['', '-wal'].map((end) => readFileSync(bench.file + end, 'latin1')).join('');
  expect(bytes()).not.toContain('canary');
  await bench.store().commit([turn(ONE, 'delete', { expectedVersion: 2, forget: true })]);
  expect(await bench.store().readCaseFile(CASE)).toMatchObject({ notes: [], checklist: {}, marks: [] });
  const left = bench.raw((connection) =>
    connection
      .prepare('SELECT (SELECT count(*) FROM case_notes) + (SELECT count(*) FROM messages) AS n')
      .get([]),
  );
  expect(left).toMatchObject({ n: 0 });
  await bench.remove();
});

test('a claim cancels what the bot has not sent yet, but no crisis line', async () => {
  const { bench } = await held();
  const crisis = bench.raw((connection) => connection.prepare('SELECT crisis FROM outbox').all([]));
  expect(crisis).toMatchObject([{ crisis: 1 }]);
  await bench.remove();
});

test('a database of the version before keeps its queue, and its old alerts call nobody', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cuan-old-'));
  const file = join(folder, 'cuan.db');
  const old = new Libsql(file);
  const [first] = MIGRATIONS;
  old.exec('CREATE TABLE migrations (name TEXT PRIMARY KEY, applied_at_ms INTEGER NOT NULL)');
  old.exec(first?.sqlite ?? '');
  old.exec(`
    INSERT INTO migrations VALUES ('${first?.name ?? ''}', 1);
    INSERT INTO conversations (id, channel, version, state, last_seq, created_at_ms, last_message_at_ms, care, topics)
      VALUES ('a', 'web', 1, 'open', 0, 1, 1, 1, '[]'), ('b', 'web', 1, 'open', 0, 1, 1, 3, '[]');
    INSERT INTO cases (conversation, id, reason, state, care, topics, channel, locale, place, opened_at_ms, last_message_at_ms)
      VALUES ('a', 'ka', 'care', 'open', 1, '[]', 'web', 'en', 'IE', 1, 1), ('b', 'kb', 'care', 'open', 3, '[]', 'web', 'en', 'IE', 1, 1);
    INSERT INTO outbox (conversation, number, kind, at_ms, payload) VALUES ('a', 1, 'alert', 1, x'00');
  `);
  old.close();
  const vault = createVault({ masterKey: randomBytes(32), newBytes: randomBytes });
  const store = await openSqliteStore({ file, vault, clock: () => NOON });
  await store.migrate();
  expect((await store.listCases(10)).map((found) => found.id)).toEqual(['kb', 'ka']);
  expect(await store.takeAlerts(NOON, NOON, 10)).toEqual([]);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

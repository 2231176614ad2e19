import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { id } from '../../../src/domain/ids.ts';
import type { Address } from '../../../src/domain/channel-name.ts';
import { NOON, sampleInbound, sampleReply, sampleSession, turnMaker } from '../samples.ts';
import { openSqliteBench, type SqliteBench } from './bench.ts';

const ONE = id.conversation('conversation-one');
const TWO = id.conversation('conversation-two');

/** All that someone who holds the file must not find. Long enough never to be there by chance. */
const CANARIES = {
  words: 'canary words he has my picture',
  reply: 'canary reply you are not in trouble',
  quote: 'canary quote my picture',
  address: '+44canary7700900123',
  recent: 'canary recent please help',
  choice: 'canary-choice-they-sent-it',
  label: 'canary label they sent it',
  client: 'canary-client-activity-id',
  inbound: 'SMcanaryinboundmessagesid',
  outbox: 'canary-outbox-payload',
} as const;

/** Every spelling in which a careless store might hold it. */
function spellings(text: string): readonly Buffer[] {
  const utf8 = Buffer.from(text);
  const base64 = [0, 1, 2].map((shift) =>
    // What stands in the middle of a longer base64 text, whatever comes before it.
    Buffer.concat([Buffer.alloc(shift), utf8])
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  );
  const texts = [text, utf8.toString('hex'), utf8.toString('hex').toUpperCase(), ...base64];
  return [...texts.map((one) => Buffer.from(one)), Buffer.from(text, 'utf16le')];
}

function foundIn(bench: SqliteBench): readonly string[] {
  const bytes = Buffer.concat(
    ['', '-wal', '-shm']
      .map((end) => bench.file + end)
      .flatMap((f) => (existsSync(f) ? [readFileSync(f)] : [])),
  );
  return Object.entries(CANARIES)
    .filter(([, text]) => spellings(text).some((spelling) => bytes.includes(spelling)))
    .map(([name]) => name);
}

describe('the database file tells nothing', () => {
  let bench: SqliteBench;
  beforeEach(async () => {
    bench = await openSqliteBench();
  });
  afterEach(() => bench.remove());

  const address: Address = { channel: 'sms', key: CANARIES.address };
  const talk = async (conversation = ONE, from = address) => {
    const turn = turnMaker(bench.vault);
    await bench.store().commit([
      turn(conversation, CANARIES.inbound, {
        address: { hash: bench.vault.pseudonym(from), address: from },
        inbound: sampleInbound(CANARIES.words, {
          care: 'crisis',
          choice: CANARIES.choice,
          clientId: CANARIES.client,
          evidence: [{ quote: CANARIES.quote, start: 0, end: 5, cue: 'self-harm.plan-time' }],
        }),
        session: sampleSession('crisis', { recent: [CANARIES.recent], channel: 'sms' }),
        replies: [
          { ...sampleReply(CANARIES.reply), choices: [{ id: id.choice('x'), label: CANARIES.label }] },
        ],
        case: { id: id.case(`case-${conversation}`), reason: 'care', care: 'crisis' },
        outbox: [
          { kind: 'reply', payload: { to: CANARIES.outbox } },
          { kind: 'alert', payload: { note: CANARIES.outbox } },
        ],
      }),
    ]);
  };
  const forget = (conversation = ONE) =>
    bench.store().commit([
      turnMaker(bench.vault)(conversation, 'delete', {
        expectedVersion: 1,
        forget: true,
        inbound: sampleInbound(CANARIES.words),
        replies: [sampleReply(CANARIES.reply)],
      }),
    ]);
  const wrappedKey = (conversation = ONE) =>
    bench.raw((connection) => {
      const row = connection
        .prepare('SELECT wrapped FROM conversation_keys WHERE conversation = ?')
        .get([conversation]) as { wrapped: Buffer };
      return Buffer.from(row.wrapped);
    });

  test('the search itself finds what stands there in any spelling', () => {
    bench.raw((connection) => {
      const texts = [
        CANARIES.words,
        Buffer.from(`{"x":"${CANARIES.reply}"}`).toString('base64'),
        Buffer.from(CANARIES.quote).toString('hex'),
      ];
      connection.exec('CREATE TABLE careless (text TEXT)');
      for (const text of texts) connection.prepare('INSERT INTO careless VALUES (?)').run([text]);
      connection
        .prepare('INSERT INTO careless VALUES (?)')
        .run([Buffer.from(CANARIES.address, 'utf16le')] as unknown[]);
    });
    expect(foundIn(bench)).toEqual(['words', 'reply', 'quote', 'address']);
  });

  test('nothing of words, address, session or ids stands in it, before or after a restart', async () => {
    await talk();
    expect(foundIn(bench)).toEqual([]);
    await bench.store().lowerCare(id.case(`case-${ONE}`), 'none', id.moderator('anna'), NOON);
    await bench.reopen();
    expect(foundIn(bench)).toEqual([]);
    expect(await bench.store().readMessages(ONE, 0)).toHaveLength(2);
  });

  test('S40 after a delete there is no word, no key, no address hash, and the old log is gone', async () => {
    await talk();
    const key = wrappedKey();
    const hash = bench.vault.pseudonym(address);
    expect(readAll(bench).includes(key)).toBe(true);
    expect(readAll(bench).includes(hash)).toBe(true);

    await forget();
    expect(foundIn(bench)).toEqual([]);
    expect(readAll(bench).includes(key)).toBe(false);
    expect(readAll(bench).includes(hash)).toBe(false);
    expect(statSync(`${bench.file}-wal`).size).toBe(0);
    expect(wrappedKey().every((byte) => byte === 0)).toBe(true);
  });

  test('S40 a delete takes the unsent reply out of the outbox and leaves the alert', async () => {
    await talk();
    const kinds = () =>
      bench.raw((connection) => connection.prepare('SELECT kind FROM outbox ORDER BY kind').all([]));
    expect(kinds()).toMatchObject([{ kind: 'alert' }, { kind: 'reply' }]);
    await forget();
    expect(kinds()).toMatchObject([{ kind: 'alert' }]);
  });

  test('a key that was erased is nowhere in the file, however many keys came and went around it', async () => {
    const all = Array.from({ length: 120 }, (_, index) => id.conversation(`many-${String(index)}`));
    for (const one of all) await talk(one, { channel: 'sms', key: one });
    const keys = new Map(all.map((one) => [one, wrappedKey(one)]));
    // In an order that makes pages empty and merge here and there.
    const gone = all.filter((_, index) => (index * 7) % 10 < 6);
    for (const one of gone) await forget(one);
    await talk(TWO);
    const bytes = readAll(bench);
    expect(gone.filter((one) => bytes.includes(keys.get(one) ?? ''))).toEqual([]);
    expect(all.filter((one) => bytes.includes(keys.get(one) ?? ''))).toHaveLength(all.length - gone.length);
  });

  test('a message put back after a delete, as from a backup, cannot be read, even before a restart', async () => {
    await talk();
    const before = bench.raw((connection) =>
      connection.prepare('SELECT * FROM messages WHERE conversation = ? AND seq = 1').get([ONE]),
    ) as { at_ms: number; body: Buffer; sender: string };
    await forget();
    bench.raw((connection) =>
      connection
        .prepare('INSERT INTO messages (conversation, seq, sender, at_ms, body) VALUES (?, 1, ?, ?, ?)')
        .run([ONE, before.sender, before.at_ms, before.body]),
    );
    await expect(bench.store().readMessages(ONE, 0)).rejects.toMatchObject({ code: 'internal' });
    await bench.reopen();
    await expect(bench.store().readMessages(ONE, 0)).rejects.toMatchObject({ code: 'internal' });
  });

  test('a conversation forgotten by time leaves no key and no words either', async () => {
    await talk();
    const key = wrappedKey();
    await bench.closeCase(ONE);
    expect(await bench.store().forgetDue(NOON + 91 * 86_400_000, 10)).toBe(1);
    expect(readAll(bench).includes(key)).toBe(false);
    expect(foundIn(bench)).toEqual([]);
  });
});

function readAll({ file }: SqliteBench): Buffer {
  return Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)]);
}

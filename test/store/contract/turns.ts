import { describe, expect, test } from '@jest/globals';
import { id } from '../../../src/domain/ids.ts';
import type { StoredMessage } from '../../../src/domain/message.ts';
import { Words } from '../../../src/domain/words.ts';
import { CommitFailed } from '../../../src/store/commit-failed.ts';
import type { CommitResult } from '../../../src/store/store.ts';
import type { Bench } from '../engine.ts';
import { HOUR, NOON, sampleInbound, sampleReply, sampleSession, turnMaker } from '../samples.ts';

const ONE = id.conversation('conversation-one');
const TWO = id.conversation('conversation-two');

/** Words do not compare, so they are laid open; only tests do this. */
function plain(messages: readonly StoredMessage[]) {
  return messages.map((message) => ({ ...message, words: message.words.reveal() }));
}

function messagesOf(result: CommitResult | undefined) {
  return result !== undefined && 'messages' in result ? plain(result.messages) : undefined;
}

export function turnsContract(bench: () => Bench): void {
  const turn = (...of: Parameters<ReturnType<typeof turnMaker>>) => turnMaker(bench().vault)(...of);
  const commit = async (...of: Parameters<typeof turn>) =>
    (
      await bench()
        .store()
        .commit([turn(...of)])
    )[0];

  describe('turns', () => {
    test('a first turn makes the conversation, found by its address and opened with its session', async () => {
      const first = turn(ONE, 'a', {
        words: 'hello',
        resumeHash: 'resume',
        session: sampleSession('check-in', { recent: ['hello'] }),
      });
      expect(await bench().store().commit([first])).toMatchObject([{ outcome: 'committed', version: 1 }]);

      await bench().reopen();
      const hash = first.address?.hash ?? id.addressHash('none');
      expect(await bench().store().findConversation(hash)).toBe(ONE);
      expect(await bench().store().openConversation(ONE)).toEqual({
        id: ONE,
        channel: 'web',
        version: 1,
        state: 'open',
        lastSeq: 2,
        createdAtMs: NOON,
        lastMessageAtMs: NOON,
        care: 'check-in',
        session: first.session,
        resumeHash: 'resume',
      });
    });

    test('what never was is undefined, not an error', async () => {
      const store = bench().store();
      expect(await store.findConversation(id.addressHash('nobody'))).toBeUndefined();
      expect(await store.openConversation(ONE)).toBeUndefined();
      expect(await store.findTurn(ONE, id.inbound('a'))).toBeUndefined();
      expect(await store.readMessages(ONE, 0)).toEqual([]);
      expect(await store.findCase(id.case('none'))).toBeUndefined();
      expect(await store.openConversation(id.conversation('null\u0000byte'))).toBeUndefined();
    });

    test('every field of a message comes back as it was committed, hard characters too', async () => {
      const words = 'null \u0000, emoji 🫂, lone \ud83d, rtl \u202e, <b>"quotes"</b>';
      const inbound = sampleInbound(words, {
        choice: 'they-sent-it',
        clientId: 'client-1',
        attachments: 2,
        care: 'crisis',
        evidence: [{ quote: 'emoji', start: 8, end: 13, cue: 'self-harm.plan-time' }],
        unread: true,
      });
      const result = await commit(ONE, 'a', {
        inbound,
        replies: [sampleReply('first'), sampleReply('second')],
      });
      await bench().reopen();

      const read = plain(await bench().store().readMessages(ONE, 0));
      expect(read).toEqual(messagesOf(result));
      expect(read).toMatchObject([
        { seq: 1, sender: 'reporter', ...inbound, words },
        { seq: 2, sender: 'bot', words: 'first', reply: { choices: [{ id: 'yes', label: 'Yes' }] } },
        { seq: 3, sender: 'bot', words: 'second', inboundId: 'a' },
      ]);
    });

    test('messages are numbered from 1 without gaps, and read on from any of them', async () => {
      await commit(ONE, 'a', {});
      await commit(ONE, 'b', { words: 'hi', expectedVersion: 1, replies: [] });
      await commit(ONE, 'c', { words: 'hi', expectedVersion: 2, atMs: NOON + 5 });
      const store = bench().store();
      expect((await store.readMessages(ONE, 0)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
      expect((await store.readMessages(ONE, 2)).map(({ seq }) => seq)).toEqual([3, 4]);
      expect((await store.readMessages(ONE, 1, 2)).map(({ seq }) => seq)).toEqual([2, 3]);
      expect(await store.openConversation(ONE)).toMatchObject({ lastSeq: 4, lastMessageAtMs: NOON + 5 });
    });

    test('a repeated id is answered with the messages of then, whatever its version and words', async () => {
      const first = await commit(ONE, 'a', { words: 'hello', replies: [sampleReply('of then')] });
      await commit(ONE, 'b', { words: 'more', expectedVersion: 1 });
      await bench().reopen();

      const again = await commit(ONE, 'a', {
        words: 'other',
        replies: [sampleReply('of now')],
        expectedVersion: 2,
      });
      expect(again?.outcome).toBe('repeated');
      expect(messagesOf(again)).toEqual(messagesOf(first));
      expect(plain((await bench().store().findTurn(ONE, id.inbound('a'))) ?? [])).toEqual(messagesOf(first));
      expect(await bench().store().openConversation(ONE)).toMatchObject({ version: 2, lastSeq: 4 });
      expect((await commit(ONE, 'a', { words: 'hello' }))?.outcome).toBe('repeated');
    });

    test('a repeated id without messages is repeated all the same', async () => {
      await commit(ONE, 'a', { replies: [] });
      expect(await commit(ONE, 'a', { replies: [], expectedVersion: 1 })).toEqual({
        outcome: 'repeated',
        messages: [],
      });
    });

    test('the same inbound id in two conversations is two turns', async () => {
      await commit(ONE, 'a', { words: 'one' });
      expect((await commit(TWO, 'a', { words: 'two' }))?.outcome).toBe('committed');
    });

    test.each([
      ['a stale version', 1],
      ['a version to come', 3],
      ['no version, as if it were new', 0],
    ])('%s is a conflict and writes nothing', async (_what, expectedVersion) => {
      await commit(ONE, 'a', { words: 'hello' });
      await commit(ONE, 'b', { words: 'hello', expectedVersion: 1 });
      expect(await commit(ONE, 'c', { words: 'hello', expectedVersion })).toEqual({ outcome: 'conflict' });
      expect(await bench().store().openConversation(ONE)).toMatchObject({ version: 2, lastSeq: 4 });
      expect(await bench().store().findTurn(ONE, id.inbound('c'))).toBeUndefined();
    });

    test('two first messages from one address at once: one makes the conversation, the other joins it', async () => {
      const first = turn(ONE, 'a', { words: 'one' });
      const { address } = first;
      if (address === undefined) throw new Error('a first turn has an address');
      const second = turn(TWO, 'b', { words: 'two', address });
      const [one, two] = await bench().store().commit([first, second]);
      expect([one?.outcome, two?.outcome]).toEqual(['committed', 'conflict']);
      expect(await bench().store().findConversation(address.hash)).toBe(ONE);
      expect(await bench().store().openConversation(TWO)).toBeUndefined();
    });

    test('a turn for a conversation that is not there is a conflict', async () => {
      expect(await commit(ONE, 'a', { expectedVersion: 4 })).toEqual({ outcome: 'conflict' });
    });

    test('ten messages at once: all stored, in order, one turn each, the care of the third stands', async () => {
      await commit(ONE, 'open', {});
      const send = async (index: number): Promise<void> => {
        for (;;) {
          const before = await bench().store().openConversation(ONE);
          const session = sampleSession(index === 3 ? 'emergency' : 'none');
          const result = await commit(ONE, `m${String(index)}`, {
            words: `message ${String(index)}`,
            expectedVersion: before?.version ?? 0,
            session,
          });
          if (result?.outcome === 'committed') return;
        }
      };
      await Promise.all(Array.from({ length: 10 }, (_, index) => send(index + 1)));

      const messages = await bench().store().readMessages(ONE, 0);
      expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
      const said = messages.filter(({ sender }) => sender === 'reporter').map(({ inboundId }) => inboundId);
      expect([...said].sort()).toEqual(
        Array.from({ length: 10 }, (_, index) => `m${String(index + 1)}`).sort(),
      );
      expect(await bench().store().openConversation(ONE)).toMatchObject({ version: 11, care: 'emergency' });
    });

    test('many turns in one commit: one result each, in order, later ones see earlier ones', async () => {
      const results = await bench()
        .store()
        .commit([
          turn(ONE, 'a', { words: 'one' }),
          turn(TWO, 'a', { words: 'two' }),
          turn(ONE, 'b', { words: 'three', expectedVersion: 1 }),
          turn(ONE, 'c', { words: 'four', expectedVersion: 1 }),
          turn(TWO, 'a', { words: 'two', expectedVersion: 1 }),
        ]);
      expect(results.map(({ outcome }) => outcome)).toEqual([
        'committed',
        'committed',
        'committed',
        'conflict',
        'repeated',
      ]);
      expect(plain(await bench().store().readMessages(ONE, 2))[0]).toMatchObject({ words: 'three', seq: 3 });
    });

    test('nothing to commit is no error', async () => {
      expect(await bench().store().commit([])).toEqual([]);
    });

    test('a turn that fails leaves nothing behind and takes no other with it', async () => {
      await commit(ONE, 'a', { words: 'hello', case: { id: id.case('k'), reason: 'care', care: 'crisis' } });
      const before = turn(TWO, 'a', { words: 'before' });
      // The case id is another conversation's: the engine refuses, after much of the turn is written.
      const failing = turn(id.conversation('failing'), 'a', {
        words: 'fails',
        case: { id: id.case('k'), reason: 'care', care: 'crisis' },
      });
      const after = turn(ONE, 'b', { words: 'after', expectedVersion: 1 });
      const alone = bench()
        .store()
        .commit([turn(ONE, 'x', { words: 'alone', expectedVersion: 9 })]);
      const failure: unknown = await bench()
        .store()
        .commit([before, failing, after])
        .catch((error: unknown) => error);

      expect(failure).toBeInstanceOf(CommitFailed);
      expect((failure as CommitFailed).results.map((result) => result?.outcome)).toEqual([
        'committed',
        undefined,
        'committed',
      ]);
      expect((failure as CommitFailed).message).not.toContain('fails');
      expect(await alone).toEqual([{ outcome: 'conflict' }]);
      await bench().reopen();
      expect(await bench().store().openConversation(id.conversation('failing'))).toBeUndefined();
      expect(await bench().store().openConversation(TWO)).toMatchObject({ version: 1 });
      expect(await bench().store().openConversation(ONE)).toMatchObject({ version: 2 });

      const retried = turn(id.conversation('failing'), 'a', { words: 'works' });
      expect(await bench().store().commit([before, retried, after])).toMatchObject([
        { outcome: 'repeated' },
        { outcome: 'committed' },
        { outcome: 'repeated' },
      ]);
      expect(plain(await bench().store().readMessages(id.conversation('failing'), 0, 1))).toMatchObject([
        { words: 'works' },
      ]);
    });

    test('more turns at once than one transaction takes are all stored', async () => {
      const store = bench().store();
      const results = await Promise.all(
        Array.from({ length: 200 }, (_, index) =>
          store.commit([turn(id.conversation(`many-${String(index)}`), 'a', { words: 'hello' })]),
        ),
      );
      expect(results.flat().every(({ outcome }) => outcome === 'committed')).toBe(true);
    });

    test('what is waiting when the store closes is written first', async () => {
      const waiting = bench()
        .store()
        .commit([turn(ONE, 'a', { words: 'last' })]);
      await bench().reopen();
      expect(await waiting).toMatchObject([{ outcome: 'committed' }]);
      expect(plain(await bench().store().readMessages(ONE, 0, 1))).toMatchObject([{ words: 'last' }]);
    });

    test('a resume hash stays until another comes', async () => {
      await commit(ONE, 'a', { resumeHash: 'first' });
      await commit(ONE, 'b', { expectedVersion: 1 });
      expect(await bench().store().openConversation(ONE)).toMatchObject({ resumeHash: 'first' });
      await commit(ONE, 'c', { expectedVersion: 2, resumeHash: 'second' });
      expect(await bench().store().openConversation(ONE)).toMatchObject({ resumeHash: 'second' });
    });

    test('time that runs backwards does not move the last message back', async () => {
      await commit(ONE, 'a', { words: 'now' });
      await commit(ONE, 'b', { words: 'before', expectedVersion: 1, atMs: NOON - HOUR });
      expect(await bench().store().openConversation(ONE)).toMatchObject({ lastMessageAtMs: NOON });
    });

    test('stored words cannot be printed', async () => {
      await commit(ONE, 'a', { words: 'a secret' });
      const [message] = await bench().store().readMessages(ONE, 0);
      expect(message?.words).toBeInstanceOf(Words);
      expect(JSON.stringify(message)).not.toContain('a secret');
    });
  });
}

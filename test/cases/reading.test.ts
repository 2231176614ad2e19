import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createQueueReader, findByNumber, QUEUE_LIMIT } from '../../src/cases/queue.ts';
import { readCase } from '../../src/cases/read-case.ts';
import type { CasesHost, SignedIn } from '../../src/cases/cases-host.ts';
import { createPasswords } from '../../src/cases/passwords.ts';
import { id } from '../../src/domain/ids.ts';
import type { Store } from '../../src/store/store.ts';
import { openConsoleRoom, type ConsoleRoom } from '../http/moderator/console-room.ts';

let room: ConsoleRoom;
let host: CasesHost;
let reader: SignedIn;

beforeAll(async () => {
  room = await openConsoleRoom();
  host = {
    store: room.store,
    clock: () => room.time.nowMs,
    newId: () => 'x',
    passwords: createPasswords(),
    vettingRequired: false,
  };
  reader = await signedIn('moderator');
});
afterAll(() => room.leave());

async function signedIn(role: 'moderator' | 'supervisor'): Promise<SignedIn> {
  const token = (await room.signIn(role)).split('=')[1] ?? '';
  const who = await room.desk.findSignedIn(token, true);
  if (who === undefined) throw new Error('The sample account should be signed in.');
  return who;
}

async function audited(act: string): Promise<readonly unknown[]> {
  const entries = await room.store.readAudit(0, 10_000);
  return entries.filter((entry) => entry.act === act);
}

/** The real store, with an audit that cannot be written. */
function withoutAudit(store: Store): Store {
  return { ...store, appendAudit: () => Promise.reject(new Error('no audit')) };
}

describe('reading a case', () => {
  test('gives its messages and writes who read which, without a word of them', async () => {
    const { id: caseId, conversation } = await room.addCase({ says: ['canary one', 'canary two'] });
    const reading = await readCase(host, reader, caseId);
    expect(reading?.messages.map(({ words }) => words.reveal())).toEqual([
      'canary one',
      'I am here.',
      'canary two',
      'I am here.',
    ]);
    expect((await audited('case-read')).at(-1)).toMatchObject({
      actor: reader.moderator.id,
      case: caseId,
      conversation,
      detail: 'messages-1-4',
    });
    expect(JSON.stringify(await room.store.readAudit(0, 10_000))).not.toContain('canary');
  });

  test('reads nothing when the audit cannot be written', async () => {
    const { id: caseId } = await room.addCase();
    const broken = { ...host, store: withoutAudit(room.store) };
    await expect(readCase(broken, reader, caseId)).rejects.toThrow('no audit');
  });

  test('asked for what is new writes a row only when there is something new', async () => {
    const { id: caseId } = await room.addCase({ says: ['one', 'two'] });
    const before = (await audited('case-read')).length;
    expect((await readCase(host, reader, caseId, 4))?.messages).toEqual([]);
    expect(await audited('case-read')).toHaveLength(before);
    expect((await readCase(host, reader, caseId, 2))?.messages).toHaveLength(2);
    expect((await audited('case-read')).at(-1)).toMatchObject({ detail: 'messages-3-4' });
  });

  test('S40: of a deleted one only the notice is left, and looking at it is written down too', async () => {
    const { id: caseId, conversation } = await room.addCase({ care: 'emergency', says: ['canary gone'] });
    await forget(conversation);
    const reading = await readCase(host, reader, caseId);
    expect(reading?.messages).toEqual([]);
    expect(reading?.record).toMatchObject({ care: 'emergency', deletedAtMs: room.time.nowMs });
    expect((await audited('case-read')).at(-1)).toMatchObject({ case: caseId, detail: 'no-messages' });
  });

  test('that is not there gives nothing and writes nothing', async () => {
    const before = (await audited('case-read')).length;
    expect(await readCase(host, reader, id.case('nowhere'))).toBeUndefined();
    expect(await audited('case-read')).toHaveLength(before);
  });
});

async function forget(conversation: ReturnType<typeof id.conversation>): Promise<void> {
  const record = await room.store.openConversation(conversation);
  if (record === undefined) throw new Error('The sample conversation is missing.');
  const session = record.session as Parameters<Store['commit']>[0][number]['session'];
  const [result] = await room.store.commit([
    {
      conversation,
      expectedVersion: record.version,
      atMs: room.time.nowMs,
      inboundId: id.inbound('delete'),
      session,
      replies: [],
      outbox: [],
      audit: [],
      forget: true,
    },
  ]);
  expect(result?.outcome).toBe('committed');
}

describe('the queue', () => {
  test('is listed by care, then by the oldest unanswered message', async () => {
    const fresh = await openConsoleRoom();
    const at = (minutes: number) => fresh.time.nowMs - minutes * 60_000;
    const add = async (care: 'check-in' | 'crisis' | 'emergency' | 'none', minutes: number) =>
      (await fresh.addCase({ care, atMs: at(minutes) })).id;
    const [none, youngCrisis, oldCrisis, emergency, checkIn] = [
      await add('none', 500),
      await add('crisis', 2),
      await add('crisis', 90),
      await add('emergency', 1),
      await add('check-in', 700),
    ];
    const list = createQueueReader({ ...host, store: fresh.store });
    const { cases, more } = await list(reader);
    expect(cases.map((found) => found.id)).toEqual([emergency, oldCrisis, youngCrisis, checkIn, none]);
    expect(more).toBe(false);
    await fresh.leave();
  });

  test('a look is audited once for one look, and again later or for another person', async () => {
    const list = createQueueReader(host);
    const before = (await audited('cases-listed')).length;
    await list(reader);
    await list(reader);
    expect(await audited('cases-listed')).toHaveLength(before + 1);
    await list(await signedIn('supervisor'));
    expect(await audited('cases-listed')).toHaveLength(before + 2);
    room.time.nowMs += 5 * 60_000;
    await list(reader);
    expect(await audited('cases-listed')).toHaveLength(before + 3);
  });

  test('a choice and a search by number are in the audit as what they were', async () => {
    const list = createQueueReader(host);
    const before = (await audited('cases-searched')).length;
    await list(reader, { topic: 'abuse', free: true, from: 200 });
    await list(reader, { topic: 'abuse', free: true });
    await findByNumber(host, reader, 'AbCdE');
    expect((await audited('cases-searched')).slice(before)).toMatchObject([
      { detail: 'free topic:abuse' },
      { detail: 'number:AbCdE' },
    ]);
  });

  test('is not shown when the audit cannot be written', async () => {
    const list = createQueueReader({ ...host, store: withoutAudit(room.store) });
    await expect(list(reader)).rejects.toThrow('no audit');
  });

  test('says when there are more than are shown', async () => {
    const fresh = await openConsoleRoom();
    for (let made = 0; made <= QUEUE_LIMIT; made += 1) await fresh.addCase();
    const { cases, more } = await createQueueReader({ ...host, store: fresh.store })(reader);
    expect([cases.length, more]).toEqual([QUEUE_LIMIT, true]);
    await fresh.leave();
  });
});

import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { catalogue } from '../../dialogs/index.ts';
import { defineDialog } from '../../src/conversation/kit.ts';
import { reaches } from '../../src/domain/care.ts';
import { id } from '../../src/domain/ids.ts';
import type { Session } from '../../src/domain/session.ts';
import type { Read } from '../../src/domain/reading.ts';
import { createLog } from '../../src/observability/log.ts';
import { read } from '../../src/signals/read.ts';
import { botReplies, newReporter, openCore, replyText } from '../support/house.ts';
import type { TestCore } from '../support/house.ts';
import type { Rooms } from '../../src/turn/rooms.ts';

const CRISIS = 'i want to kill myself';
const THREAT = 'he says he will send my pics to everyone';

let open: TestCore[] = [];
afterEach(async () => {
  for (const core of open) await core.leave();
  open = [];
});

async function house(...parts: Parameters<typeof openCore>): Promise<TestCore> {
  const core = await openCore(...parts);
  open.push(core);
  return core;
}

/** Throws on exactly this message, reads everything else as usual. */
function readThatThrowsOn(words: string): Read {
  return (request) => {
    if (request.words === words) throw new Error('broken on purpose');
    return read(request);
  };
}

/** A catalogue whose image-threat dialog throws as soon as it is moved. */
function brokenCatalogue() {
  const broken = defineDialog({
    name: 'image-threat',
    version: 1,
    initial: 'first',
    pages: {
      first: {
        straightOn: [
          {
            when: () => {
              throw new Error('broken on purpose');
            },
            to: 'first',
          },
        ],
      },
    },
  });
  return { ...catalogue, dialogs: new Map(catalogue.dialogs).set(broken.name, broken) };
}

async function openCase(core: TestCore) {
  const [first] = await core.store.listCases(10);
  if (first === undefined) throw new Error('No case was opened.');
  return first;
}

describe('Law 1: signals before dialog, commit before speak', () => {
  test('what was acknowledged is there when another process opens the same file', async () => {
    const core = await house();
    const reporter = newReporter(core);
    const { conversation } = await reporter.say('hello there');
    await core.store.close();
    const again = await openCore({}, {}, core.folder);
    const messages = await again.store.readMessages(conversation, 0);
    await again.store.close();
    open = [];
    rmSync(core.folder, { recursive: true, force: true });
    expect(messages.map(({ sender, words }) => [sender, words.reveal()])[0]).toEqual([
      'reporter',
      'hello there',
    ]);
    expect(messages.at(-1)?.sender).toBe('bot');
  });

  test('a turn that the store refuses is not acknowledged', async () => {
    const core = await house();
    await core.store.close();
    await expect(newReporter(core).say('hello')).rejects.toThrow(/database|closed|open/i);
    open = [];
    rmSync(core.folder, { recursive: true, force: true });
  });

  test('signals that fail leave the message unread, handled as a check-in, and answered', async () => {
    const core = await house({}, { read: readThatThrowsOn('odd words') });
    const outcome = await newReporter(core).say('odd words');
    expect(botReplies(outcome)).toHaveLength(1);
    expect(outcome.messages[0]).toMatchObject({ unread: true, care: 'check-in' });
  });
});

describe('Law 2: care never falls by itself', () => {
  test('ten messages at once: all stored in order, one turn each, and the flag of the third stands', async () => {
    const core = await house();
    const reporter = newReporter(core);
    const texts = Array.from({ length: 10 }, (_, n) => (n === 2 ? CRISIS : `message number ${n}`));
    const outcomes = await Promise.all(texts.map((words) => reporter.say(words)));
    const { conversation } = outcomes[0] ?? { conversation: id.conversation('') };
    const messages = await core.store.readMessages(conversation, 0);
    expect(messages.filter(({ sender }) => sender === 'reporter').map(({ words }) => words.reveal())).toEqual(
      texts,
    );
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
    expect(outcomes.every((outcome) => botReplies(outcome).length === 1)).toBe(true);
    expect((await core.store.openConversation(conversation))?.care).toBe('crisis');
  });

  test('"no", "I was joking" and a good mood lower nothing (S1, S8)', async () => {
    const core = await house();
    const reporter = newReporter(core);
    const { conversation } = await reporter.say(CRISIS);
    for (const words of ['i was joking lol', 'no', 'i feel great now']) await reporter.say(words);
    expect(reaches((await core.store.openConversation(conversation))?.care ?? 'none', 'crisis')).toBe(true);
  });

  test('a session of an unknown version restarts gently and keeps care and case', async () => {
    const core = await house();
    const reporter = newReporter(core);
    const { conversation } = await reporter.say(CRISIS);
    const before = await core.store.openConversation(conversation);
    const older = { ...(before?.session as Session), version: 999, stack: 'of another shape' };
    await core.store.commit([
      {
        conversation,
        expectedVersion: before?.version ?? 0,
        atMs: Date.now(),
        inboundId: id.inbound('from-another-version'),
        session: older as never,
        replies: [],
        outbox: [],
        audit: [],
      },
    ]);
    const outcome = await reporter.say('hello again');
    const after = await core.store.openConversation(conversation);
    expect(replyText(outcome)).not.toBe('');
    expect([after?.care, after?.case?.id]).toEqual(['crisis', before?.case?.id]);
    // What the dialogs go by knows it too: no goodbye with a survey, no "only chatting" after a crisis.
    expect(after?.session).toMatchObject({ care: 'crisis' });
  });
});

describe('Law 4: a turn that throws still helps', () => {
  test('the message is stored, the reply has the crisis lines, the case is flagged for a person', async () => {
    const core = await house({}, { catalogue: brokenCatalogue() });
    const reporter = newReporter(core);
    const outcome = await reporter.say(THREAT);
    const [reply] = botReplies(outcome);
    expect(outcome.messages[0]?.words.reveal()).toBe(THREAT);
    expect(reply?.reply?.lines.map((line) => line.id)).toEqual(['gb-childline', 'ni-lifeline']);
    expect(replyText(outcome).indexOf('0800 1111')).toBeLessThan(120);
    expect((await openCase(core)).reason).toBe('turn-failed');
  });

  test('the next message is answered again', async () => {
    const core = await house({}, { catalogue: brokenCatalogue() });
    const reporter = newReporter(core);
    await reporter.say(THREAT);
    expect(replyText(await reporter.say('person'))).toContain('asked for a person');
  });
});

describe('Law 5: no picture, ever', () => {
  test('a picture is refused kindly, with the removal route, and words beside it are still read', async () => {
    const core = await house();
    const reporter = newReporter(core);
    expect(replyText(await reporter.say('', { attachments: 2 }))).toContain("can't take pictures");
    const withWords = await reporter.say(CRISIS, { attachments: 1 });
    expect(withWords.messages[0]).toMatchObject({ attachments: 1, care: 'crisis' });
    expect(replyText(withWords)).toContain("can't take pictures");
  });
});

describe('Law 6: nothing said is logged', () => {
  test('not even when everything fails', async () => {
    const lines: string[] = [];
    const log = createLog({ level: 'info', destination: { write: (line) => void lines.push(line) } });
    const canary = 'canary-4417 he lives at 12 Elm Street';
    const core = await house({}, { log, catalogue: brokenCatalogue(), read: readThatThrowsOn(canary) });
    const reporter = newReporter(core);
    await reporter.say(`${THREAT} canary-4417`);
    await reporter.say(canary);
    expect(lines.join('')).toContain('turn-failed');
    expect(lines.join('')).toContain('signals-failed');
    expect(lines.join('')).not.toMatch(/canary|4417|Elm|reporter-|broken on purpose/);
  });
});

describe('Law 7: bot or human, never both', () => {
  async function held() {
    const core = await house();
    const reporter = newReporter(core);
    const { conversation } = await reporter.say(THREAT);
    await reporter.say('person');
    const found = await openCase(core);
    await core.store.claimCase(found.id, id.moderator('m-1'), Date.now());
    return { core, reporter, conversation, found };
  }

  test('from claim on the bot says nothing, the message is stored', async () => {
    const { core, reporter, conversation } = await held();
    const outcome = await reporter.say('hello are you there');
    expect(botReplies(outcome)).toEqual([]);
    const messages = await core.store.readMessages(conversation, 0);
    expect(messages.at(-1)?.words.reveal()).toBe('hello are you there');
  });

  test('but the crisis lines that law 3 demands are said, and nothing beside them', async () => {
    const { reporter } = await held();
    const outcome = await reporter.say(CRISIS);
    expect(botReplies(outcome)).toHaveLength(1);
    expect(botReplies(outcome)[0]?.reply).toMatchObject({ choices: [], phrases: [] });
    expect(replyText(outcome)).toContain('0800 1111');
  });

  test('crisis lines and delete stay as controls', async () => {
    const { core, reporter, conversation } = await held();
    expect(replyText(await reporter.say('help now', { choice: 'help' }))).toContain('0800 1111');
    await reporter.say('delete everything', { choice: 'delete' });
    const gone = await reporter.say('Yes, delete it all', { choice: 'delete-now' });
    expect(gone.deleted).toBe(true);
    expect((await core.store.openConversation(conversation))?.state).toBe('deleted');
  });

  test('after hand-back the bot answers again', async () => {
    const { core, reporter, found } = await held();
    await core.store.handBackCase(found.id, id.moderator('m-1'), Date.now());
    expect(botReplies(await reporter.say('hello'))).toHaveLength(1);
  });

  test('a claim between reading and commit makes the turn think again and fall silent', async () => {
    const core = await house();
    const reporter = newReporter(core);
    await reporter.say('person');
    const found = await openCase(core);
    const claimInBetween: Rooms['think'] = (before) => {
      void core.store.claimCase(found.id, id.moderator('m-1'), Date.now());
      return core.rooms.think(before);
    };
    const racing = { ...core.rooms, think: claimInBetween };
    const { createTurn } = await import('../../src/turn/run-turn.ts');
    const outcome = await newReporterAt(reporter.address, createTurn(racing)).say('are you there');
    expect(botReplies(outcome)).toEqual([]);
  });

  function newReporterAt(address: ReturnType<typeof newReporter>['address'], runTurn: TestCore['runTurn']) {
    return newReporter({
      runTurn: (inbound) => runTurn({ ...inbound, address, id: id.inbound(`at-${inbound.id}`) }),
    });
  }
});

describe('A repeated id', () => {
  test('is answered with the same replies and makes no second turn', async () => {
    const core = await house();
    const reporter = newReporter(core);
    const first = await reporter.say(THREAT, { id: 'same' });
    const second = await reporter.say(THREAT, { id: 'same' });
    expect(second.repeated).toBe(true);
    expect(second.messages.map(({ seq, words }) => [seq, words.reveal()])).toEqual(
      first.messages.map(({ seq, words }) => [seq, words.reveal()]),
    );
    expect(await core.store.readMessages(first.conversation, 0)).toHaveLength(first.messages.length);
  });

  test('sent twice at the same moment is still one turn', async () => {
    const core = await house();
    const reporter = newReporter(core);
    const [one, other] = await Promise.all([
      reporter.say('hi', { id: 'x' }),
      reporter.say('hi', { id: 'x' }),
    ]);
    expect([one, other].filter(({ repeated }) => repeated)).toHaveLength(1);
  });
});

describe('Delete (S6, S40)', () => {
  test('typed delete asks once more, then is done before the reply says so; in crisis the lines stand with it', async () => {
    const core = await house();
    const reporter = newReporter(core);
    const { conversation } = await reporter.say(CRISIS);
    await reporter.say('delete');
    expect((await core.store.openConversation(conversation))?.state).toBe('open');
    const done = await reporter.say('yes');
    expect(done.deleted).toBe(true);
    expect(replyText(done)).toMatch(/0800 1111[\s\S]*gone/);
    expect((await core.store.openConversation(conversation))?.state).toBe('deleted');
    expect(filesOf(core.folder)).not.toContain(CRISIS);
  });

  test('moderators keep "deleted by the reporter", with care and time and no words', async () => {
    const core = await house();
    const reporter = newReporter(core);
    await reporter.say(CRISIS);
    await reporter.say('delete');
    await reporter.say('yes');
    const left = await openCase(core);
    expect([left.care, typeof left.deletedAtMs]).toEqual(['crisis', 'number']);
  });

  test('"delete it", "make it stop", "help me", "this person" are words, not commands', async () => {
    const core = await house();
    for (const words of ['delete it', 'make it stop', 'help me', 'this person scares me']) {
      const reporter = newReporter(core);
      await reporter.open();
      const { conversation } = await reporter.say(words);
      const record = await core.store.openConversation(conversation);
      const stack = (record?.session as Session | undefined)?.stack.map(({ dialog }) => String(dialog)) ?? [];
      expect(stack).not.toEqual(expect.arrayContaining(['privacy']));
      expect(stack).not.toEqual(expect.arrayContaining(['goodbye']));
    }
  });
});

function filesOf(folder: string): string {
  return readdirSync(folder)
    .map((file) => readFileSync(join(folder, file)).toString('latin1'))
    .join('');
}

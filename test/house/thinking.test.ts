import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { id } from '../../src/domain/ids.ts';
import type { Inbound } from '../../src/domain/message.ts';
import { Words } from '../../src/domain/words.ts';
import { openThinker } from '../../src/house/thinking/thinker.ts';
import { startThinkingThread } from '../../src/house/thinking/thread.ts';
import type { ThinkingThread, ThreadListener } from '../../src/house/thinking/thread.ts';
import { decodeBefore, decodeThought, encodeBefore, encodeThought } from '../../src/house/thinking/wire.ts';
import { NO_TRACES } from '../../src/observability/traces.ts';
import type { Before, Thought } from '../../src/turn/think.ts';
import { openCore } from '../support/house.ts';
import type { TestCore } from '../support/house.ts';

const CRISIS = 'i want to kill myself tonight';
const BUILT = new URL('../../dist/thinking.js', import.meta.url);
/** Takes the services, says that it has loaded, and does with the first turn what `then` says. */
const program = (then: string) =>
  new URL(
    `data:text/javascript,import { parentPort } from 'node:worker_threads';
     parentPort.once('message', () => {
       parentPort.once('message', () => { ${then} });
       parentPort.postMessage({ dialogs: new Map() });
     });`,
  );

let core: TestCore;
const threads: ThinkingThread[] = [];
beforeAll(async () => {
  core = await openCore();
});
afterAll(async () => {
  await Promise.all(threads.map((thread) => thread.stop()));
  await core.leave();
});

function start(url: URL, patienceMs?: number): ThinkingThread {
  const data = { locales: core.phrases.locales, settings: core.rooms.settings };
  const thread = startThinkingThread(url, data, patienceMs);
  threads.push(thread);
  return thread;
}

function before(event: Inbound['event'], more: Partial<Inbound> = {}): Before {
  const address = { channel: 'web', key: 'somebody' } as const;
  return {
    conversation: id.conversation('somebody'),
    address: core.rooms.pseudonym(address),
    record: undefined,
    inbound: { address, id: id.inbound('m-1'), event, ...more },
    nowMs: Date.UTC(2026, 11, 1, 20),
  };
}

const said = (words: string): Inbound['event'] => ({ kind: 'said', words: new Words(words), attachments: 0 });

const leads = (thought: Thought | undefined) => ({
  care: thought?.record.inbound?.care,
  words: thought?.record.inbound?.words.reveal(),
  first: thought?.record.replies[0]?.lines.length,
});
const WITH_LINES = { care: 'emergency', words: CRISIS, first: expect.any(Number) };

describe('what passes to the thread and back', () => {
  const all = (): readonly Before[] => [
    before({ kind: 'opened' }),
    before(said(CRISIS), { clientId: 'c-1', localeHint: id.locale('pl') }),
    before(said('more'), { carrier: { kind: 'more', rest: new Words('the rest of it') } }),
    before(said('STOP'), { carrier: { kind: 'stop', answered: false } }),
  ];

  test('is the same on the other side, words and all', () => {
    const revealed = (one: Before) => {
      const { event, carrier } = one.inbound;
      return {
        ...one,
        words: event.kind === 'said' && event.words.reveal(),
        rest: carrier?.kind === 'more' && carrier.rest.reveal(),
      };
    };
    for (const one of all()) expect(revealed(decodeBefore(encodeBefore(one)))).toEqual(revealed(one));
  });

  test('and so is the thought', async () => {
    for (const one of all()) {
      const thought = await core.rooms.think(one);
      expect(decodeThought(encodeThought(thought), one)).toEqual(thought);
    }
  });
});

describe('a second thread', () => {
  test('thinks as this one does, and knows the dialogs', async () => {
    const thread = start(BUILT);
    const loaded = await thread.open(core.services, silent());
    expect([...(loaded?.dialogs.keys() ?? [])]).toEqual([...core.thinker.dialogs.keys()]);
    const here = await core.rooms.think(before(said(CRISIS)));
    const [there, opened] = await Promise.all([
      thread.think(before(said(CRISIS))),
      thread.think(before({ kind: 'opened' })),
    ]);
    expect(there?.record.replies).toEqual(here.record.replies);
    expect(leads(there)).toEqual(WITH_LINES);
    expect(opened?.record.replies).toEqual(
      (await core.rooms.think(before({ kind: 'opened' }))).record.replies,
    );
  });

  test.each([
    ['ends in the middle of a turn', 'process.exit(1)', undefined],
    ['throws in the middle of a turn', 'throw new Error()', undefined],
    ['never answers', 'for (;;);', 100],
    ['cannot think of anything', 'parentPort.postMessage([undefined])', 100],
  ])('that %s costs no turn: its crisis lines are found here', async (_what, then, patienceMs) => {
    const { think } = await thinkerWith(start(program(then), patienceMs));
    expect(leads(await think(before(said(CRISIS))))).toEqual(WITH_LINES);
    expect(leads(await think(before(said(CRISIS))))).toEqual(WITH_LINES);
  });

  test('that cannot start is done without', async () => {
    const { think, dialogs } = await thinkerWith(start(new URL('data:text/javascript,throw new Error()')));
    expect(dialogs).toEqual(core.thinker.dialogs);
    expect(leads(await think(before(said(CRISIS))))).toEqual(WITH_LINES);
  });

  test('is told of in the log when it ends', async () => {
    const thread = start(program('process.exit(1)'));
    const ended = new Promise<void>((resolve) => {
      void thread
        .open(core.services, { ...silent(), ended: () => resolve() })
        .then(() => thread.think(before(said(CRISIS))));
    });
    await ended;
    expect(await thread.think(before(said(CRISIS)))).toBeUndefined();
  });
});

function thinkerWith(thread: ThinkingThread) {
  const { phrases, directory, newId, log, settings } = core.rooms;
  return openThinker({ phrases, directory, newId, log, settings }, core.services, NO_TRACES, thread);
}

function silent(): ThreadListener {
  return { line: () => undefined, ended: () => undefined };
}

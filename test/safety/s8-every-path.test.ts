import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { catalogue } from '../../dialogs/index.ts';
import { newSession } from '../../src/conversation/session.ts';
import { step } from '../../src/conversation/step.ts';
import type { ChannelName } from '../../src/domain/channel-name.ts';
import { COMMANDS } from '../../src/domain/command.ts';
import { id } from '../../src/domain/ids.ts';
import type { InboundEvent } from '../../src/domain/message.ts';
import type { Reading } from '../../src/domain/reading.ts';
import type { Session } from '../../src/domain/session.ts';
import { TOPICS } from '../../src/domain/topic.ts';
import { Words } from '../../src/domain/words.ts';
import { openCore } from '../support/house.ts';
import type { TestCore } from '../support/house.ts';

/** One thing a person can do next. */
interface Doing {
  readonly name: string;
  readonly event: InboundEvent;
  readonly reading: Reading;
}

/** A way through the first replies. */
interface Path {
  readonly did: readonly string[];
  readonly session: Session;
  readonly isOver: boolean;
}

const NOTHING: Reading = { care: 'none', about: 'self', topics: [], evidence: [], unread: false };

function said(name: string, words: string, reading: Partial<Reading> = {}, choice?: string): Doing {
  const tapped = choice === undefined ? {} : { choice: id.choice(choice) };
  return {
    name,
    event: { kind: 'said', words: new Words(words), attachments: 0, ...tapped },
    reading: { ...NOTHING, ...reading },
  };
}

/** Every cue that a dialog listens for, and every one that a dialog is started by. */
function everyCue(): readonly string[] {
  const listened = [...catalogue.dialogs.values()].flatMap((dialog) =>
    [...JSON.stringify(dialog.machine.config).matchAll(/"cue":"([^"]+)"/g)].map(([, cue = '']) => cue),
  );
  return [...new Set([...listened, ...catalogue.forCue.map(([cue]) => cue)])];
}

/** Free text of every kind: nothing understood, each topic about oneself and another, each cue, each care. */
const WORDS: readonly Doing[] = [
  said('words that mean nothing', 'blorp'),
  said('unread words', 'blorp', { unread: true, care: 'check-in' }),
  ...TOPICS.map((topic) => said(`words about ${topic}`, 'blorp', { topics: [topic] })),
  ...TOPICS.map((topic) =>
    said(`words about another's ${topic}`, 'blorp', { about: 'other', topics: [topic] }),
  ),
  ...everyCue().map((cue) =>
    said(`words that say ${cue}`, 'blorp', { evidence: [{ quote: 'blorp', start: 0, end: 5, cue }] }),
  ),
  ...(['check-in', 'crisis', 'emergency'] as const).map((care) =>
    said(`words at ${care}`, 'blorp', { care }),
  ),
  { ...said('a picture', ''), event: { kind: 'said', words: new Words(''), attachments: 1 } },
];

const FEW_WORDS = WORDS.slice(0, 2);

describe('S8: every path of answers meets the safety question by the third reply', () => {
  let core: TestCore;
  beforeAll(async () => {
    core = await openCore();
  });
  afterAll(() => core.leave());

  function next(path: Path, { name, event, reading }: Doing, unstaffed: boolean): Path {
    const world = { onDuty: true, unstaffed, params: {} };
    const { understand } = core.phrases;
    const stepped = step({
      session: path.session,
      event,
      reading,
      held: false,
      world,
      catalogue,
      understand,
    });
    const isOver = stepped.effects.some(({ kind }) => kind === 'close' || kind === 'forget');
    return { did: [...path.did, name], session: stepped.session, isOver: path.isOver || isOver };
  }

  /** All answers offered, the fixed menu, and free text of every kind. */
  function everything(path: Path, words: readonly Doing[]): readonly Doing[] {
    const { offered = [], typed = [] } = path.session.asked ?? {};
    return [
      ...[...offered, ...typed].map((choice) => said(`taps ${choice.id}`, choice.id, {}, choice.id)),
      ...COMMANDS.map((command) => said(`menu ${command}`, command, {}, command)),
      ...words,
    ];
  }

  /** Breadth first: every path of that many messages. Equal sessions are walked on from once. */
  function pathsOf(messages: number, start: Path, unstaffed: boolean, words = WORDS): readonly Path[] {
    let paths: readonly Path[] = [start];
    for (let message = 0; message < messages; message += 1) {
      const ends = paths.filter(({ isOver }) => isOver);
      const open = paths.filter(({ isOver }) => !isOver);
      const further = open.flatMap((path) =>
        everything(path, words).map((doing) => next(path, doing, unstaffed)),
      );
      paths = distinct([...ends, ...further]);
    }
    return paths;
  }

  /** The one question of deleting, or of a place they asked for, is not talked over: safety comes right after. */
  const asksToAct = ({ session }: Path) => ['place', 'privacy'].includes(session.stack.at(-1)?.dialog ?? '');
  const hasAsked = (path: Path) =>
    path.isOver || asksToAct(path) || path.session.wellbeingAtReply !== undefined;

  const walks = [
    { channel: 'web', unstaffed: false },
    { channel: 'sms', unstaffed: true },
  ] as const;

  test.each(walks)('from hello, on $channel, unstaffed: $unstaffed', ({ channel, unstaffed }) => {
    const paths = pathsOf(
      2,
      next(fresh(channel), { name: 'opens', event: { kind: 'opened' }, reading: NOTHING }, unstaffed),
      unstaffed,
    );
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter((path) => !hasAsked(path)).map(({ did }) => did.join(' → '))).toEqual([]);
  });

  test('also for someone who writes before they are welcomed', () => {
    const opened = WORDS.map((first) => next(fresh('sms'), first, false));
    const paths = distinct(opened).flatMap((path) => pathsOf(2, path, false, FEW_WORDS));
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter((path) => !hasAsked(path)).map(({ did }) => did.join(' → '))).toEqual([]);
  });

  test('the walk would see a path that is not asked', () => {
    const two = pathsOf(
      1,
      next(fresh('web'), { name: 'opens', event: { kind: 'opened' }, reading: NOTHING }, false),
      false,
    );
    expect(two.filter((path) => !hasAsked(path)).length).toBeGreaterThan(0);
  });
});

function fresh(channel: ChannelName): Path {
  const session = newSession({ channel, locale: id.locale('en'), place: id.place('GB-NIR') });
  return { did: [], session, isOver: false };
}

function distinct(paths: readonly Path[]): readonly Path[] {
  return [...new Map(paths.map((path) => [JSON.stringify([path.session, path.isOver]), path])).values()];
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { catalogue } from '../../dialogs/index.ts';
import { id } from '../../src/domain/ids.ts';
import type { TurnOutcome } from '../../src/domain/message.ts';
import { botReplies, newReporter, openCore } from '../support/house.ts';
import type { Reporter, TestCore } from '../support/house.ts';

/**
 * Conversations as data, so that a youth worker can read and write them (docs/writing-a-dialog.md). Each is
 * played against the real turn and store; it begins with the page being opened.
 */
interface Transcript {
  readonly title: string;
  readonly place?: string;
  readonly onDuty?: boolean;
  readonly unstaffed?: boolean;
  readonly channel?: 'web' | 'sms' | 'teams';
  readonly turns: readonly Turn[];
}

interface Turn {
  readonly you: string;
  /** A button's id, where it is tapped and not typed. */
  readonly tap?: string;
  /** Comes back with the four words, after hours; `you` is empty. */
  readonly comesBack?: true;
  readonly expect?: Expected;
}

interface Expected {
  /** The crisis lines of this reply, in order; `[]`: none. */
  readonly lines?: readonly string[];
  readonly asks?: string;
  readonly says?: readonly string[];
  readonly notSays?: readonly string[];
  /** Answers among those offered. */
  readonly offers?: readonly string[];
  readonly notOffers?: readonly string[];
  readonly case?: 'none' | 'open';
  readonly care?: string;
  readonly deleted?: boolean;
}

/** A Sunday evening, when most of this happens. */
const EVENING_MS = Date.UTC(2026, 10, 22, 22, 30);
const FOLDER = import.meta.dirname;
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

const read = (file: string) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Transcript;

const cores = new Map<string, TestCore>();

async function coreFor({
  place = 'GB-NIR',
  onDuty = false,
  unstaffed = false,
}: Transcript): Promise<TestCore> {
  const settings = unstaffed
    ? { PLACE: place, UNSTAFFED: 'yes' }
    : { PLACE: place, DUTY_HOURS: onDuty ? 'mon-sun 00:00-24:00' : '' };
  const key = JSON.stringify(settings);
  const core = cores.get(key) ?? (await openCore(settings, { clock: () => EVENING_MS }));
  cores.set(key, core);
  return core;
}

afterAll(() => Promise.all([...cores.values()].map((core) => core.leave())));

/** What a turn did, in the words of a transcript. */
async function observed(core: TestCore, reporter: Reporter, outcome: TurnOutcome) {
  const replies = botReplies(outcome);
  const keys = replies.flatMap(({ reply }) => reply?.phrases.map(({ key }) => String(key)) ?? []);
  const conversation = await core.store.findConversation(core.vault.pseudonym(reporter.address));
  const record = conversation === undefined ? undefined : await core.store.openConversation(conversation);
  return {
    lines: replies.flatMap(({ reply }) => reply?.lines.map(({ id }) => String(id)) ?? []),
    asks: keys.findLast((key) => key.includes(':asks.')),
    says: keys,
    offers: replies.flatMap(({ reply }) => reply?.choices.map(({ id }) => String(id)) ?? []),
    case: record?.case === undefined ? 'none' : 'open',
    care: record?.care,
    deleted: outcome.deleted,
  };
}

type Seen = Awaited<ReturnType<typeof observed>>;

/** What is not as the transcript says; empty when all is. */
function faults(seen: Seen, expected: Expected): readonly string[] {
  const { says = [], notSays = [], offers = [], notOffers = [], ...exact } = expected;
  const differing = Object.entries(exact).filter(
    ([what, value]) => JSON.stringify(seen[what as keyof Seen]) !== JSON.stringify(value),
  );
  return [
    ...differing.map(([what, value]) => `${what} is not ${JSON.stringify(value)}`),
    ...says.filter((key) => !seen.says.includes(key)).map((key) => `does not say ${key}`),
    ...notSays.filter((key) => seen.says.includes(key)).map((key) => `says ${key}`),
    ...offers.filter((id) => !seen.offers.includes(id)).map((id) => `does not offer ${id}`),
    ...notOffers.filter((id) => seen.offers.includes(id)).map((id) => `offers ${id}`),
  ];
}

/** Plays it to its end and tells every turn that went otherwise, with what it did instead. */
async function play(transcript: Transcript): Promise<readonly string[]> {
  const core = await coreFor(transcript);
  const reporter = newReporter(core, transcript.channel);
  await reporter.open();
  const wrong: string[] = [];
  for (const [index, { you, tap, comesBack, expect: expected }] of transcript.turns.entries()) {
    const outcome = comesBack
      ? await core.runTurn({
          address: reporter.address,
          id: id.inbound(`back-${index}`),
          event: { kind: 'returned' },
        })
      : await reporter.say(you, tap === undefined ? {} : { choice: tap });
    const seen = await observed(core, reporter, outcome);
    const found = faults(seen, expected ?? {});
    if (found.length > 0)
      wrong.push(`${index + 1} "${you}": ${found.join('; ')}. It was ${JSON.stringify(seen)}`);
  }
  return wrong;
}

describe('transcripts', () => {
  test('there are at least as many as dialogs', () => {
    expect(FILES.length).toBeGreaterThanOrEqual(30);
  });

  test.each(FILES.map((file) => [file, read(file)] as const))('%s', async (_file, transcript) => {
    expect(await play(transcript)).toEqual([]);
  });

  test('every dialog stands in at least one of them', () => {
    const asked = FILES.flatMap((file) =>
      read(file).turns.flatMap((turn) => [turn.expect?.asks, ...(turn.expect?.says ?? [])]),
    );
    const spoken = new Set(asked.flatMap((key) => (key === undefined ? [] : [key.split(':')[0]])));
    expect([...catalogue.dialogs.keys()].filter((name) => !spoken.has(name))).toEqual([]);
  });
});

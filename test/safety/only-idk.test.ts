import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { catalogue } from '../../dialogs/index.ts';
import type { Effect } from '../../src/conversation/effect.ts';
import { step } from '../../src/conversation/step.ts';
import type { InboundEvent } from '../../src/domain/message.ts';
import type { Reading } from '../../src/domain/reading.ts';
import type { Session } from '../../src/domain/session.ts';
import { Words } from '../../src/domain/words.ts';
import { openCore } from '../support/house.ts';
import type { TestCore } from '../support/house.ts';
import { everyState, sessionIn } from '../support/states.ts';

const NOTHING: Reading = { care: 'none', about: 'self', topics: [], evidence: [], unread: false };
/** Long enough to come round any loop that there may be. */
const MESSAGES = 14;
/** After a delete nothing is left to go on with; a page that only leads on is passed in the same step. */
const NOBODY_STANDS_ON: ReadonlySet<string> = new Set(['language/asked', 'privacy/deleted']);
const STATES = everyState()
  .filter(({ name }) => !NOBODY_STANDS_ON.has(name))
  .map((state) => [state.name, state] as const);

describe.each([
  ['"idk"', ['idk']],
  ['"idk", "k" and "..." in turn', ['idk', 'k', '...']],
  ['"ok"', ['ok']],
  ['"what do i do"', ['what do i do']],
  ['"skip"', ['skip']],
  ['what nobody understands', ['asdf ghjk']],
])('someone who only ever answers %s', (_name, words) => {
  let core: TestCore;
  beforeAll(async () => {
    core = await openCore();
  });
  afterAll(() => core.leave());

  function send(session: Session, text: string, unstaffed: boolean) {
    const event: InboundEvent = { kind: 'said', words: new Words(text), attachments: 0 };
    const world = { onDuty: false, unstaffed, params: {} };
    const { understand } = core.phrases;
    return step({ session, event, reading: NOTHING, held: false, world, catalogue, understand });
  }

  /** What each of their messages brings. */
  function repliesFrom(start: Session, unstaffed: boolean): readonly (readonly Effect[])[] {
    let session = start;
    return Array.from({ length: MESSAGES }, (_, at) => {
      const stepped = send(session, words[at % words.length] ?? 'idk', unstaffed);
      session = stepped.session;
      return stepped.effects;
    });
  }

  test.each(STATES)(
    'from %s comes to people within six replies, and no question is put a third time in a row',
    (_state, state) => {
      for (const unstaffed of [false, true]) {
        const replies = repliesFrom(sessionIn(state), unstaffed);
        const first = replies.findIndex((effects) =>
          effects.some(
            ({ kind }) => kind === 'show-services' || kind === 'show-doors' || kind === 'hand-over',
          ),
        );
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first).toBeLessThan(6);
        const asked = replies.map((effects) =>
          effects.flatMap((effect) =>
            effect.kind === 'ask' && !effect.silent ? [String(effect.question)] : [],
          ),
        );
        const thrice = asked.filter(
          (questions, at) =>
            questions.length > 0 &&
            asked[at + 1]?.[0] === questions[0] &&
            asked[at + 2]?.[0] === questions[0],
        );
        expect(thrice).toEqual([]);
        expect(replies.filter((effects) => effects.length === 0)).toEqual([]);
      }
    },
  );
});

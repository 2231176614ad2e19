import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { catalogue } from '../../dialogs/index.ts';
import { step } from '../../src/conversation/step.ts';
import { CHANNEL_NAMES } from '../../src/domain/channel-name.ts';
import { id } from '../../src/domain/ids.ts';
import type { ReplyDraft } from '../../src/domain/message.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { Words } from '../../src/domain/words.ts';
import { replyOf } from '../../src/turn/draft.ts';
import { followEffects } from '../../src/turn/effects/index.ts';
import { openCore } from '../support/house.ts';
import type { TestCore } from '../support/house.ts';
import { everyState, sessionIn } from '../support/states.ts';

const NOW_MS = Date.UTC(2026, 10, 22, 22, 30);
const ODD_HOURS_MS = [NOW_MS, Date.UTC(2026, 10, 22, 4, 0), Date.UTC(2026, 5, 1, 12, 0)];

describe('Law 3: a crisis message is answered with the lines of the place first, in the same turn (S2)', () => {
  let core: TestCore;
  beforeAll(async () => {
    core = await openCore();
  });
  afterAll(() => core.leave());

  function answer(
    state: ReturnType<typeof everyState>[number],
    care: Reading['care'],
    where: Parameters<typeof sessionIn>[1],
    nowMs = NOW_MS,
  ) {
    const stepped = step({
      session: sessionIn(state, where),
      event: { kind: 'said', words: new Words('words that no command and no label match'), attachments: 0 },
      reading: { care, about: 'self', topics: [], evidence: [], unread: false },
      held: false,
      world: { onDuty: true, unstaffed: false, params: {} },
      catalogue,
      understand: core.phrases.understand,
    });
    const context = { session: stepped.session, rooms: core.rooms, nowMs };
    return { reply: replyOf(followEffects(stepped.effects, context), care), session: stepped.session };
  }

  /** The line whose number opens the reply's text; `none` when the text opens with anything else. */
  function firstLine(reply: ReplyDraft | undefined): string {
    const [first] = reply?.lines ?? [];
    const way = first?.call?.display ?? first?.text?.display ?? first?.name ?? 'no line at all';
    const head = (reply?.text ?? '').split('\n\n')[0] ?? '';
    return head.includes(way) || head.includes(way.split(' or ')[0] ?? way) ? (first?.id ?? 'none') : 'none';
  }

  /** Which effects a state asks for has nothing to do with the language: each state meets one language a channel, in turn. */
  test.each(everyState().map((state, at) => [state.name, state, at] as const))('%s', (_name, state, at) => {
    const { locales } = core.phrases;
    for (const [turn, channel] of CHANNEL_NAMES.entries()) {
      const locale = locales[(at + turn) % locales.length] ?? id.locale('en');
      expect(firstLine(answer(state, 'crisis', { channel, locale }).reply)).not.toBe('none');
      expect(firstLine(answer(state, 'emergency', { channel, locale }).reply)).toBe('gb-999');
    }
  });

  test("in every language, channel and place the block comes first, with that place's own emergency number", () => {
    const [state] = everyState();
    if (state === undefined) throw new Error('There is no state.');
    for (const locale of core.phrases.locales)
      for (const channel of CHANNEL_NAMES)
        for (const place of core.directory.places) {
          const where = { channel, locale, place, placeConfirmed: true };
          const emergency = core.directory.emergency(place, locale)?.id;
          expect([place, firstLine(answer(state, 'crisis', where).reply)]).not.toEqual([place, 'none']);
          expect([place, firstLine(answer(state, 'emergency', where).reply)]).toEqual([place, emergency]);
        }
  });

  test('at every place, at any hour, there is a line, and the block never comes without one', () => {
    const [state] = everyState();
    if (state === undefined) throw new Error('There is no state.');
    for (const place of core.directory.places) {
      const emergency = core.directory.emergency(place, id.locale('en'))?.id;
      for (const nowMs of ODD_HOURS_MS) {
        const where = { place, placeConfirmed: true };
        expect([place, firstLine(answer(state, 'crisis', where, nowMs).reply)]).not.toEqual([place, 'none']);
        expect([place, firstLine(answer(state, 'emergency', where, nowMs).reply)]).toEqual([
          place,
          emergency,
        ]);
      }
    }
  });

  test('the one-line form is used while they stood in one of the last three replies, and only then', () => {
    const state = everyState().find(({ name }) => name === 'welcome/hello');
    if (state === undefined) throw new Error('There is no welcome.');
    const full = answer(state, 'crisis', {});
    const again = { ...full.session, replies: full.session.replies };
    const blockAt = (replies: number) => {
      const { effects } = step({
        session: { ...again, replies },
        event: { kind: 'said', words: new Words('still here'), attachments: 0 },
        reading: { care: 'crisis', about: 'self', topics: [], evidence: [], unread: false },
        held: false,
        world: { onDuty: true, unstaffed: false, params: {} },
        catalogue,
        understand: core.phrases.understand,
      });
      const [first] = effects;
      return first?.kind === 'show-services' ? first.block : 'none first';
    };
    const stoodAt = full.session.linesAtReply ?? Number.NaN;
    expect([0, 1, 2, 3].map((later) => blockAt(stoodAt + later))).toEqual([
      'short',
      'short',
      'short',
      'full',
    ]);
  });
});

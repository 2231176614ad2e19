import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { catalogue } from '../../dialogs/index.ts';
import type { Effect } from '../../src/conversation/effect.ts';
import { step } from '../../src/conversation/step.ts';
import { id } from '../../src/domain/ids.ts';
import type { Reading } from '../../src/domain/reading.ts';
import type { Session } from '../../src/domain/session.ts';
import { Words } from '../../src/domain/words.ts';
import { openCore } from '../support/house.ts';
import type { TestCore } from '../support/house.ts';
import { everyState, sessionIn } from '../support/states.ts';

/** Phrases that name an adult to tell, and such that name help by profession. The lines are the other such help. */
const ADULT = ['goodbye:says.bye', 'goodbye:says.bye-crisis', 'privacy:says.deleted'];
const PROFESSION = ['goodbye:says.always', 'privacy:says.deleted'];

const NOTHING: Reading = { care: 'none', about: 'self', topics: [], evidence: [], unread: false };

/** In the goodbye, or in the gentle question that stands on it: the conversation is being left. */
const LEAVING: ReadonlySet<string | undefined> = new Set(['goodbye', 'wellbeing']);

/** So many answers after the goodbye began; its own walk is no longer. */
const ANSWERS = 5;

interface Leaving {
  readonly did: string;
  readonly session: Session;
  readonly effects: readonly Effect[];
}

interface World {
  readonly onDuty: boolean;
  readonly unstaffed: boolean;
  /** What else is known of the one who leaves. */
  readonly known: Partial<Session>;
}

const WORLDS: Readonly<Record<string, World>> = {
  'nothing known': { onDuty: true, unstaffed: false, known: {} },
  'under 13, in crisis, nobody on duty': {
    onDuty: false,
    unstaffed: false,
    known: { ageBand: 'under-13', care: 'crisis' },
  },
  'grown up, no person reads this': { onDuty: false, unstaffed: true, known: { ageBand: '18-plus' } },
};

describe('S8, S18: no ending without an adult, a professional and the question of safety', () => {
  let core: TestCore;
  beforeAll(async () => {
    core = await openCore();
  });
  afterAll(() => core.leave());

  function tap(before: Leaving, choice: string, { onDuty, unstaffed }: World): Leaving {
    const { session, effects } = step({
      session: before.session,
      event: { kind: 'said', words: new Words('a label'), choice: id.choice(choice), attachments: 0 },
      reading: NOTHING,
      held: false,
      world: { onDuty, unstaffed, params: {} },
      catalogue,
      understand: core.phrases.understand,
    });
    return { did: `${before.did} → ${choice}`, session, effects: [...before.effects, ...effects] };
  }

  /** Every answer that stands, and the two controls that end a conversation. */
  const answers = ({ session: { asked } }: Leaving) => [
    ...new Set(['stop', 'delete', ...[...(asked?.offered ?? []), ...(asked?.typed ?? [])].map((c) => c.id)]),
  ];

  /** From every state of every dialog, by every answer: the ways that end the conversation there. */
  function left(world: World): readonly Leaving[] {
    const standing = everyState().map((state): Leaving => {
      const session = { ...sessionIn(state), ...world.known };
      return { did: state.name, session, effects: [] };
    });
    return standing
      .flatMap((at) => answers(at).map((answer) => tap(at, answer, world)))
      .filter(({ effects }) => effects.some(({ kind }) => kind === 'close' || kind === 'forget'));
  }

  /** Wherever they may still answer before they are gone: each place is where they may stop reading. */
  function endings(world: World): readonly Leaving[] {
    const all: Leaving[] = [];
    const seen = new Set<string>();
    let going = left(world);
    for (let answer = 0; answer <= ANSWERS && going.length > 0; answer += 1) {
      going = going.filter((way) => {
        const place = JSON.stringify([leavingPart(way.session), way.session.asked, missing(way)]);
        return LEAVING.has(way.session.stack.at(-1)?.dialog) || hasForgotten(way)
          ? !seen.has(place) && seen.add(place)
          : false;
      });
      all.push(...going);
      going = going
        .filter((way) => !hasForgotten(way))
        .flatMap((way) => answers(way).map((reply) => tap(way, reply, world)));
    }
    return all;
  }

  test.each(Object.entries(WORLDS))('however it is left: %s', (_name, world) => {
    const all = endings(world);
    const ends = new Set(all.map(({ session }) => JSON.stringify(session.stack.at(-1))));
    expect(ends.size).toBeGreaterThan(5);
    expect(all.filter(hasForgotten).length).toBeGreaterThan(0);
    const without = all.filter((way) => missing(way).length > 0);
    expect(without.map((way) => `${way.did}: ${missing(way).join(', ')}`)).toEqual([]);
  });
});

/** What waits below the goodbye has no part in it. */
function leavingPart({ stack }: Session) {
  return stack.filter(({ dialog }) => LEAVING.has(dialog));
}

/** Deleted: done at once and not talked over, so no question stands in its way (S40). */
function hasForgotten({ effects }: Leaving): boolean {
  return effects.some(({ kind }) => kind === 'forget');
}

/** What nobody has said on the way. */
function missing(way: Leaving): readonly string[] {
  const says = new Set<string>(way.effects.flatMap((e) => (e.kind === 'say' ? [e.key] : [])));
  const lines = way.effects.some((e) => e.kind === 'show-services' && e.need === 'crisis');
  return [
    ...(ADULT.some((key) => says.has(key)) ? [] : ['an adult']),
    ...(PROFESSION.some((key) => says.has(key)) ? [] : ['a professional']),
    ...(lines || hasForgotten(way) ? [] : ['the lines']),
    ...(way.session.wellbeingAtReply !== undefined || hasForgotten(way) ? [] : ['the question of safety']),
  ];
}

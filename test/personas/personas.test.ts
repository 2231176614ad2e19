import { beforeAll, describe, expect, test } from '@jest/globals';
import { judge, measure } from '../../src/personas/judge.ts';
import { loadPersonas } from '../../src/personas/persona.ts';
import type { Persona } from '../../src/personas/persona.ts';
import type { Played } from '../../src/personas/play.ts';
import { playAll } from '../../src/personas/stages.ts';
import type { OpenStage, StageSettings } from '../../src/personas/stages.ts';
import { openCore } from '../support/house.ts';

const personas = loadPersonas('test/personas');

async function openStage(settings: StageSettings): Promise<OpenStage> {
  let nowMs = 0;
  const core = await openCore(settings, { clock: () => nowMs });
  return {
    ...core,
    setClock: (toMs) => {
      nowMs = toMs;
    },
    close: () => core.leave(),
  };
}

async function played(some: readonly Persona[]): Promise<ReadonlyMap<string, Played>> {
  const all = new Map<string, Played>();
  await playAll(some, openStage, (one) => all.set(one.persona.name, one));
  return all;
}

describe('what should happen for each written person', () => {
  let all: ReadonlyMap<string, Played>;
  beforeAll(async () => {
    all = await played(personas);
  });

  test('there are at least thirty', () => {
    expect(personas.length).toBeGreaterThanOrEqual(30);
  });

  test.each(personas.map(({ name, who }) => [name, who]))('%s: %s', (name) => {
    const one = all.get(name);
    expect(one === undefined ? ['never played'] : judge(one)).toEqual([]);
  });
});

describe('the judge sees', () => {
  const threatened: Persona = {
    name: 'judged',
    who: 'Somebody threatened with a picture.',
    turns: ['he says he will send my pics to everyone', { tap: 'No such answer' }],
    expects: {},
  };
  let one: Played;
  beforeAll(async () => {
    const [only] = (await played([threatened])).values();
    if (only === undefined) throw new Error('Nobody was played.');
    one = only;
  });
  const judged = (expects: Persona['expects']) =>
    judge({ ...one, persona: { ...threatened, expects } }).slice(1);

  test('help in the first reply, and no crisis lines', () => {
    expect(measure(one)).toMatchObject({ help: 1 });
    expect(measure(one).lines).toBeUndefined();
  });

  test('an answer that was never offered', () => {
    expect(judge(one)).toEqual(['not offered: [taps No such answer]']);
  });

  test.each([
    [{ linesBy: 1 }, 'the crisis lines: wanted by reply 1, came never'],
    [{ helpBy: 0 }, 'help: wanted by reply 0, came at 1'],
    [{ reaches: ['bullying'] }, 'never reached bullying'],
    [{ neverReaches: ['image-threat'] }, 'reached image-threat'],
    [{ ends: ['goodbye'] }, 'ended in image-threat'],
    [{ deleted: true }, 'deleted: false'],
    [{ case: false }, 'a case: true'],
    [{ careAtLeast: 'emergency' as const }, 'care only check-in'],
    [{ careAtMost: 'none' as const }, 'care as high as check-in'],
    [{ says: ['pay them'] }, 'never said “pay them”'],
    [{ notSays: ["DON'T PAY"] }, "said “DON'T PAY”"],
  ])('%j', (expects, fault) => {
    expect(judged(expects)).toEqual([fault]);
    expect(judged({ helpBy: 1, reaches: ['image-threat'], case: true })).toEqual([]);
  });
});

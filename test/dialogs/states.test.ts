import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../dialogs/index.ts';
import { beginDialog, sendToDialog } from '../../src/conversation/dialog-run.ts';
import { loadPhrasebooks } from '../../src/phrases/load.ts';
import { createPhrases } from '../../src/phrases/phrases.ts';
import { id } from '../../src/domain/ids.ts';
import { FACTS, statesOf, walkAll } from './walk.ts';
import type { Seen } from './walk.ts';

const SEEN = walkAll();
const PHRASES = createPhrases(loadPhrasebooks('locales', ['en']));
const ASKING = SEEN.filter(({ page }) => page.asks !== undefined);
const EXITS = ['not-sure', 'skip'];

/** Dialogs that someone with a problem comes to; each must lead to people. */
const PROBLEMS = [
  'abuse',
  'adult',
  'ai-friend',
  'bullying',
  'feelings',
  'friend',
  'grooming',
  'harmful-content',
  'image-shared',
  'image-threat',
  'own-behaviour',
];

/** Hands on at once by what is known, so nobody ever stands on it. */
const PASSED_THROUGH = new Set(['talk/asked', 'language/asked']);

const nameOf = ({ dialog, state, facts }: Seen) => `${dialog}/${state} (${facts})`;
const startsOf = (seen: readonly Seen[]) =>
  seen
    .flatMap(({ ways, does }) => [...ways.flatMap(({ effects }) => effects), ...does])
    .flatMap((effect) => (effect.kind === 'start' ? [effect] : []));

describe('every state of every dialog', () => {
  test.each([...catalogue.dialogs.values()].map((dialog) => [dialog.name, dialog] as const))(
    '%s: every page can be reached in some world',
    (name, dialog) => {
      const reached = new Set(SEEN.filter((seen) => seen.dialog === name).map(({ state }) => state));
      expect(
        statesOf(dialog).filter((state) => !reached.has(state) && !PASSED_THROUGH.has(`${name}/${state}`)),
      ).toEqual([]);
    },
  );

  test('a dialog that is started exists, and understands the event it is started with', () => {
    for (const { dialog: name, event } of startsOf(SEEN)) {
      const dialog = catalogue.dialogs.get(name);
      if (dialog === undefined) throw new Error(`There is no dialog ${name}.`);
      if (event === undefined) continue;
      for (const facts of Object.values(FACTS)) {
        const begun = beginDialog(dialog, facts);
        expect([name, event.type, sendToDialog(dialog, begun.entry, event, facts).handled]).toEqual([
          name,
          event.type,
          true,
        ]);
      }
    }
  });

  test('every dialog can be come to: from the welcome, by a topic, a cue, a command or a law', () => {
    const byStep = ['welcome', 'crisis', 'wellbeing', 'talk', 'goodbye', 'privacy', 'language', 'place'];
    const { forCue, forTopic, onceHelped } = catalogue;
    const from = [
      ...byStep,
      ...startsOf(SEEN).map(({ dialog }) => dialog),
      ...forCue.map(([, name]) => name),
      ...Object.values(forTopic),
      ...Object.values(onceHelped),
    ];
    expect([...catalogue.dialogs.keys()].filter((name) => !from.includes(name))).toEqual([]);
  });

  test('S7: every question has "Not sure" and "Skip" last, and at most four other answers', () => {
    for (const seen of ASKING) {
      const offered = seen.page.asks?.offered.map((choice) => String(choice.id)) ?? [];
      expect([nameOf(seen), offered.slice(-2)]).toEqual([nameOf(seen), EXITS]);
    }
    const crowded = ASKING.filter(({ page }) => (page.asks?.offered.length ?? 0) > 4 + EXITS.length);
    expect(crowded.map(nameOf)).toEqual([]);
  });

  test('labels are at most 24 characters, and none stands twice under one question', () => {
    for (const seen of ASKING) {
      const labels = (seen.page.asks?.offered ?? []).map(({ label }) => PHRASES.word(label, id.locale('en')));
      expect([nameOf(seen), labels.filter((label) => label.length > 24 || label === '')]).toEqual([
        nameOf(seen),
        [],
      ]);
      expect([nameOf(seen), new Set(labels).size]).toEqual([nameOf(seen), labels.length]);
    }
  });

  test('no dead end: a page asks, ends its dialog, or leads on by what it does', () => {
    const dead = SEEN.filter(
      ({ page, does }) =>
        page.asks === undefined &&
        !page.ends &&
        !does.some(({ kind }) => kind === 'start' || kind === 'finish' || kind === 'forget'),
    );
    expect(dead.map(nameOf)).toEqual([]);
  });

  test('S7: no question leads only back to itself, so there is always a way to move', () => {
    const stuck = ASKING.filter(({ state, ways }) =>
      ways.every(({ to, effects }) => to === state && effects.length === 0),
    );
    expect(stuck.map(nameOf)).toEqual([]);
  });

  test('S34: where no person reads along, no page offers one', () => {
    const offering = ASKING.filter(
      ({ facts, page }) =>
        FACTS[facts]?.unstaffed === true && page.asks?.offered.some((choice) => choice.id === 'person'),
    );
    expect(offering.map(nameOf)).toEqual([]);
  });

  test.each(PROBLEMS)('%s leads to an adult to tell, to a plan or a list, and to services', (name) => {
    const seen = SEEN.filter(({ dialog }) => dialog === name);
    const leadsTo = new Set(startsOf(seen).map(({ dialog }) => String(dialog)));
    const showsServices = seen.some(({ page }) => page.services !== undefined || page.doors !== undefined);
    expect(showsServices).toBe(true);
    expect([...leadsTo].some((to) => to === 'talk')).toBe(true);
    expect([...leadsTo].some((to) => ['trusted-adult', 'next-steps', 'crisis'].includes(to))).toBe(true);
  });

  test('S8: bad news and demands make the safety question due again', () => {
    const due = (dialog: string, state: string) =>
      SEEN.some(
        (seen) =>
          seen.dialog === dialog &&
          seen.state === state &&
          seen.does.some((effect) => effect.kind === 'remember' && 'wellbeingDue' in effect.what),
      );
    for (const state of ['sent', 'paid', 'timer', 'camera', 'made-me', 'came-back'])
      expect([state, due('image-threat', state)]).toEqual([state, true]);
    for (const state of ['mine', 'ai-made'])
      expect([state, due('image-shared', state)]).toEqual([state, true]);
    expect(due('grooming', 'i-sent')).toBe(true);
    expect(due('bullying', 'told-to-die')).toBe(true);
  });

  test('S23: someone known is never told to block before it is asked whether that could bring harm', () => {
    const known = ['known-close', 'known-family', 'known-in-charge', 'known-feared', 'could-hurt'];
    for (const seen of SEEN.filter(
      ({ dialog, state }) => dialog === 'image-threat' && known.includes(state),
    )) {
      expect(seen.page.asks?.question).toBe('image-threat:asks.come-after');
      const to = (by: string) => seen.ways.find((way) => way.by === `choice.${by}`)?.to;
      const hasBlocked = FACTS[seen.facts]?.told?.includes('blocked') === true;
      expect([to('yes'), to('not-sure'), to('skip'), to('no')]).toEqual([
        'tell-first',
        'tell-first',
        'tell-first',
        hasBlocked ? 'block-done' : 'block',
      ]);
    }
  });

  test('S25: the age band is asked only after help, and every answer or none leads on', () => {
    const asked = SEEN.filter(({ page }) => page.asks?.question === 'common:asks.age-band');
    expect(new Set(asked.map(({ dialog }) => dialog)).size).toBeGreaterThan(3);
    for (const { dialog: name, state, ways } of asked) {
      const dialog = catalogue.dialogs.get(id.dialog(name));
      expect(dialog?.machine.config.initial).not.toBe(state);
      expect(ways.filter(({ by, to }) => !by.startsWith('command.') && to === state)).toEqual([]);
    }
  });

  test('S11, S10: a meeting today, danger now and "they tell me to die" raise care at once', () => {
    const raises = (dialog: string, state: string) =>
      SEEN.filter((seen) => seen.dialog === dialog && seen.state === state)[0]?.does.flatMap((effect) =>
        effect.kind === 'raise-care' ? [effect.to] : [],
      );
    expect(raises('grooming', 'meet-today')).toEqual(['emergency']);
    expect(raises('abuse', 'danger')).toEqual(['emergency']);
    expect(raises('bullying', 'told-to-die')).toEqual(['crisis']);
    expect(raises('bullying', 'hurt-now')).toEqual(['emergency']);
    expect(raises('ai-friend', 'told-harm')).toEqual(['crisis']);
  });
});

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { catalogue } from '../../dialogs/index.ts';
import type { Effect } from '../../src/conversation/effect.ts';
import type { Page } from '../../src/conversation/kit.ts';
import { newSession } from '../../src/conversation/session.ts';
import { loadDirectory } from '../../src/directory/load.ts';
import { forbiddenIn } from '../../src/directory/forbidden.ts';
import { CHANNEL_NAMES } from '../../src/domain/channel-name.ts';
import { id } from '../../src/domain/ids.ts';
import type { Place } from '../../src/domain/ids.ts';
import type { Session } from '../../src/domain/session.ts';
import { AGE_BANDS } from '../../src/domain/topic.ts';
import { replyOf } from '../../src/turn/draft.ts';
import { followEffects } from '../../src/turn/effects/index.ts';
import { openCore } from '../support/house.ts';
import type { TestCore } from '../support/house.ts';

/** One reply as it would be shown: which page, where, and every word of it. */
interface Shown {
  readonly page: string;
  readonly place: Place;
  readonly placeConfirmed: boolean;
  readonly text: string;
}

const EVENING_MS = Date.UTC(2026, 10, 22, 22, 30);
const PARAMS = {
  nextOnDuty: 'Someone will be here Monday.',
  keptHours: 24,
  caseDays: 90,
  codeDays: 30,
  passOn: ' If you say yes to it, Harbour helpline can read this too.',
  passOnTo: 'Harbour helpline',
};
const BLOCKS = [
  { block: 'full', emergency: true },
  { block: 'full', emergency: false },
  { block: 'short', emergency: false },
] as const;

const PAGES = [...catalogue.dialogs.values()].flatMap((dialog) =>
  Object.entries(dialog.machine.states).map(([name, state]) => ({
    name: `${dialog.name}/${name}`,
    page: (state as unknown as { meta: { page: Page } }).meta.page,
  })),
);

/** Sentences do not change with place and age, what is shown below them does: one page for each such block. */
const SHOWING = [
  ...new Map(PAGES.map((each) => [JSON.stringify([each.page.services, each.page.doors]), each])).values(),
];

type Lines = (typeof BLOCKS)[number];

/** The page as the step says it, with the crisis lines in each of their forms above it. */
function effectsOf(page: Page, lines: Lines): readonly Effect[] {
  return [
    { kind: 'show-services', need: 'crisis', limit: 2, ...lines },
    ...page.says.map((key): Effect => ({ kind: 'say', key, params: PARAMS })),
    ...(page.services === undefined
      ? []
      : [{ kind: 'show-services', emergency: false, ...page.services } as const]),
    ...(page.doors === undefined
      ? []
      : [{ kind: 'show-doors', topics: page.doors === 'known' ? [] : page.doors } as const]),
    ...(page.asks === undefined ? [] : [{ kind: 'ask', silent: false, ...page.asks } as const]),
  ];
}

/** What no phrase may do, whatever the page (safeguarding.md, design.md section 6). */
const NEVER_SAID: Readonly<Record<string, RegExp>> = {
  'asked for a picture':
    /\b(?:send|show|give|upload) (?:it to )?(?:me|us) (?:the|a|your|that|any) (?:pic|photo|picture|image|video|screenshot)/gi,
  'asked who they are':
    /\b(?:what(?:'s| is|’s)|tell (?:me|us)|type|give (?:me|us)) (?:your|their|his|her) (?:full |real )?(?:name|surname|school|address|postcode|handle|username|user name|birthday|date of birth|number|phone)/gi,
  'asked where they are to be found':
    /\b(?:which|what) (?:school|street|town|house)\b[^.\n]*\?|where (?:do you|does (?:he|she)) live|where exactly/gi,
  'asked why': /\bwhy\b[^.\n]*\?/gi,
  blamed:
    /(?<!["“])\byou should(?:n't| not)? have\b|\byour own fault|\bhow could you|\byou were (?:silly|stupid|careless)/gi,
  'told of “committing” suicide or of a way to do it':
    /\bcommit(?:ted|ting|s)? suicide|\boverdos|\bhang(?:ed|ing)? (?:your|him|her|them)|\bnoose|\bparacetamol/gi,
  'promised secrecy or an outcome':
    /\b(?:I|we) (?:promise|guarantee)\b|\bI (?:won't|will not|'ll never) tell|\bkeep (?:this|it) (?:a )?secret between|\beverything will be (?:ok|okay|fine|alright)|\b(?:completely|totally|100%) (?:anonymous|private|safe)|\bnothing identifies you/gi,
  'told that a picture made with AI is “fake” (S27)': /\bfake (?:pic|photo|picture|image|video|nude)/gi,
  'told that someone is looking for them (S16)':
    /\bsomeone is looking (?:at|into)|\bwe are tracing|\bwe will find/gi,
};

describe('every page, rendered in every language, channel and place', () => {
  let core: TestCore;
  let shown: readonly Shown[];
  beforeAll(async () => {
    core = await openCore();
    shown = [
      ...atHome().flatMap((session) => PAGES.map((each) => render(each, session, BLOCKS[1]))),
      ...[...everywhere()].flatMap((session, at) =>
        SHOWING.map((each) => render(each, session, BLOCKS[at % 3] ?? BLOCKS[0])),
      ),
    ];
  });
  afterAll(() => core.leave());

  /** One place and age for the sentences; each channel and language. */
  function atHome(): readonly Session[] {
    const place = id.place('GB-NIR');
    return CHANNEL_NAMES.flatMap((channel) =>
      core.phrases.locales.map((locale) => ({
        ...newSession({ channel, locale, place }),
        placeConfirmed: true,
        ageBand: '13-15' as const,
      })),
    );
  }

  /** The age decides which services come, never how one is worded: all in English, in turn elsewhere. */
  function* everywhere(): Generator<Session> {
    let turn = 0;
    for (const channel of CHANNEL_NAMES)
      for (const locale of core.phrases.locales)
        for (const place of core.directory.places)
          for (const placeConfirmed of [true, false]) {
            turn += 1;
            const ages = AGE_BANDS.filter((_, at) => locale === 'en' || at === turn % AGE_BANDS.length);
            for (const ageBand of ages)
              yield { ...newSession({ channel, locale, place }), placeConfirmed, ageBand };
          }
  }

  function render({ name, page }: (typeof PAGES)[number], session: Session, lines: Lines): Shown {
    const { rooms } = core;
    const draft = followEffects(effectsOf(page, lines), { session, rooms, nowMs: EVENING_MS });
    const reply = replyOf(draft, undefined);
    const labels = reply?.choices.map(({ label }) => label) ?? [];
    const { place, placeConfirmed } = session;
    return { page: name, place, placeConfirmed, text: [reply?.text ?? '', ...labels].join('\n') };
  }

  /** Pages where a text has a fault, each fault once. */
  function faults(faultsOf: (one: Shown) => readonly string[]): readonly string[] {
    const seen = new Map<string, readonly string[]>();
    for (const one of shown) {
      const key = `${one.place}|${one.placeConfirmed}|${one.text}`;
      if (!seen.has(key))
        seen.set(
          key,
          faultsOf(one).map((fault) => `${one.page}: ${fault}`),
        );
    }
    return [...new Set([...seen.values()].flat())];
  }

  test('there is much to look at, and no blank was left unfilled', () => {
    expect(PAGES.length).toBeGreaterThan(200);
    expect(core.directory.places.length).toBeGreaterThan(5);
    expect(shown.length).toBeGreaterThan(2_000);
    expect(faults(({ text }) => text.match(/\{\{\w+\}\}|undefined|\[object/g) ?? [])).toEqual([]);
  });

  test('in every language a label is at most 24 characters, and none stands twice under one question', () => {
    const faulty = core.phrases.locales.flatMap((locale) =>
      PAGES.flatMap(({ name, page }) => {
        const labels = (page.asks?.offered ?? []).map(({ label }) => core.phrases.word(label, locale));
        const wrong = labels.filter((label, at) => label.length > 24 || labels.indexOf(label) !== at);
        return wrong.map((label) => `${locale} ${name}: ${label}`);
      }),
    );
    expect(faulty).toEqual([]);
  });

  test('every number shown is in services/, and none is on the do-not-show list', () => {
    const data = loadDirectory('services');
    const known = new Set(
      [...data.services.values()].flatMap(({ contact }) =>
        [...contact.phone, ...contact.sms].map(({ number }) => number.replaceAll(/\D/g, '')),
      ),
    );
    expect(faults(({ text }) => numbersIn(text).filter((number) => !known.has(number)))).toEqual([]);
    expect(faults(({ text, place }) => forbiddenIn(data.doNotShow, text, place))).toEqual([]);
  });

  test('never 111 in Northern Ireland (S5)', () => {
    const here = shown.filter(({ place }) => place === 'GB-NIR');
    expect(here.length).toBeGreaterThan(500);
    expect(
      here.filter(({ text }) => /(?<!\d\s?)\b111\b(?!\s?\d)/.test(text)).map(({ page }) => page),
    ).toEqual([]);
  });

  test.each(Object.entries(NEVER_SAID))('nobody is %s', (_what, pattern) => {
    expect(faults(({ text }) => text.match(pattern) ?? [])).toEqual([]);
  });
});

/** "13-15", "16-17", "24-7": two numbers with a dash between, not one to ring. */
const AGES_AND_HOURS: ReadonlySet<string> = new Set(['1315', '1617', '247']);

/** Numbers of three or more digits, as a reader takes them, but not those inside a link's address. */
function numbersIn(text: string): readonly string[] {
  const read = text.replaceAll(/\]\([^)]*\)/g, ']');
  return (read.match(/\d[\d -]*\d/g) ?? [])
    .map((run) => run.replaceAll(/\D/g, ''))
    .filter((run) => run.length >= 3 && !AGES_AND_HOURS.has(run));
}

test('the words that no phrase may hold are found where they stand', () => {
  const held = [
    'Can you send me the picture?',
    'What is your name?',
    'Which school do you go to?',
    'Why did you do it?',
    'You should not have paid.',
    'He committed suicide.',
    'I promise it will stop.',
    'That is a fake picture.',
    'Someone is looking into it.',
  ];
  expect(
    held.map((words) => Object.values(NEVER_SAID).filter((pattern) => words.match(pattern)).length),
  ).toEqual(held.map(() => 1));
  expect(numbersIn('Ring [0800 1111](tel:08001111) or 85258, in 24 hours')).toEqual(['08001111', '85258']);
});

test('no number is typed into the wording: they all come from services/', () => {
  const namespaces = [...catalogue.dialogs.keys(), 'common', 'turn', 'live'];
  const typed = namespaces.flatMap((name) => {
    const { heard: _heard, ...said } = JSON.parse(readFileSync(`locales/en/${name}.json`, 'utf8'));
    return numbersIn(JSON.stringify(said)).map((number) => `${name}: ${number}`);
  });
  expect(typed).toEqual([]);
});

test('the do-not-show list is looked up by place', () => {
  const { doNotShow } = loadDirectory('services');
  expect(forbiddenIn(doNotShow, 'ring 111', id.place('GB-NIR'))).toEqual(['111']);
  expect(forbiddenIn(doNotShow, 'ring 0808 800 500')).toEqual(['0808 800 500']);
});

import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../dialogs/index.ts';
import { loadPhrasebooks } from '../../src/phrases/load.ts';
import { averageWords, readingAge, sentencesOf, spoken, wordsOf } from './sentences.ts';
import { walkAll } from './walk.ts';

const BOOK = loadPhrasebooks('locales', ['en'])['en'] ?? {};
const SEEN = walkAll();
const DIALOGS = [...catalogue.dialogs.keys()].map(String);

/** Every phrase of a namespace, `says.calm` → words. */
function phrasesOf(
  namespace: string,
  parts: readonly string[] = ['says', 'asks', 'line', 'title'],
): readonly (readonly [string, string])[] {
  return Object.entries(BOOK[namespace] ?? {})
    .filter(([part]) => parts.includes(part))
    .flatMap(([part, value]) =>
      typeof value === 'string'
        ? [[`${namespace}:${part}`, value] as const]
        : Object.entries(value as Record<string, string>).map(
            ([key, words]) => [`${namespace}:${part}.${key}`, words] as const,
          ),
    );
}

const SAID = [...DIALOGS, 'common'].flatMap((namespace) => phrasesOf(namespace));
const LABELS = [...DIALOGS, 'common'].flatMap((namespace) => phrasesOf(namespace, ['choice']));

/** Keys that pages use, with the documents they show. */
function usedKeys(): ReadonlySet<string> {
  const used = SEEN.flatMap(({ page, does, ways }) => [
    ...page.says,
    ...(page.explains === undefined ? [] : [page.explains]),
    ...(page.asks === undefined ? [] : [page.asks.question, ...page.asks.offered.map(({ label }) => label)]),
    ...(page.keeps === undefined ? [] : [`${OWNER[page.keeps.document]}:line.${page.keeps.line}`]),
    ...[...does, ...ways.flatMap(({ effects }) => effects)].flatMap((effect) =>
      effect.kind === 'keep' ? [`${OWNER[effect.document]}:line.${effect.line}`] : [],
    ),
  ]);
  return new Set(used.map(String));
}

const OWNER = { message: 'trusted-adult', plan: 'next-steps', report: 'report' } as const;
const TITLES = Object.values(OWNER).map((namespace) => `${namespace}:title`);

/** Said by the step, the turn or the pages of the site, not by a dialog. */
const SAID_ELSEWHERE =
  /^common:says\.(age-noted|heard-you|not-understood-[12]|explain|fair|fair-again|fair-still|what-i-am|take-your-time|text-first|keep-it-safe|no-pictures|fallback|fallback-unstaffed|deleted)$|^place:says\.noted$|^language:says\.(followed|not-spoken|now)$/u;

describe('keys', () => {
  const used = usedKeys();
  const written = [...SAID, ...LABELS].map(([key]) => key);

  test('every key that a page uses is written in English; a language bears its own name', () => {
    const spelled = [...used].filter((key) => !key.startsWith('languages:own.'));
    expect(spelled.filter((key) => !written.includes(key))).toEqual([]);
  });

  test('no phrase is unused', () => {
    const base = (key: string) => key.replace(/_(sms|teams)$/u, '');
    expect(
      written.filter(
        (key) =>
          !used.has(base(key)) &&
          !TITLES.includes(key) &&
          !SAID_ELSEWHERE.test(key) &&
          !TYPED_ONLY.has(key) &&
          !COMMON_ANSWERS.has(key),
      ),
    ).toEqual([]);
  });

  test('every answer that is listened for can be offered', () => {
    const deaf = [...DIALOGS, 'common'].flatMap((namespace) =>
      Object.keys(BOOK[namespace]?.['heard'] ?? {})
        .filter(
          (choice) =>
            !used.has(`${namespace}:choice.${choice}`) &&
            !used.has(`common:choice.${choice}`) &&
            !TYPED_ONLY.has(`${namespace}:choice.${choice}`) &&
            !COMMON_ANSWERS.has(`${namespace}:choice.${choice}`) &&
            !WISHES.has(`${namespace}:choice.${choice}`) &&
            namespace !== 'language',
        )
        .map((choice) => `${namespace}:${choice}`),
    );
    expect(deaf).toEqual([]);
  });

  test('what is listened for is written as it is compared: lower case, no marks, no apostrophes', () => {
    const heard = [...DIALOGS, 'common', 'commands'].flatMap((namespace) =>
      Object.values((BOOK[namespace]?.['heard'] ?? {}) as Record<string, readonly string[]>).flat(),
    );
    expect(heard.length).toBeGreaterThan(800);
    expect(heard.filter((words) => words !== words.toLowerCase() || /[^\p{L}\p{N} ]/u.test(words))).toEqual(
      [],
    );
  });

  test('every dialog has its file, with the version of its wording', () => {
    expect(DIALOGS.filter((name) => !/^\d+$/u.test(String(BOOK[name]?.version)))).toEqual([]);
  });
});

/** Answers of the kit that any dialog may offer later. */
const COMMON_ANSWERS = new Set(['back', 'ok'].map((choice) => `common:choice.${choice}`));
/** Said as a whole message anywhere, never a button. */
const WISHES = new Set(catalogue.forWish.map(([wish]) => `common:choice.${wish}`));
/** Understood when typed, never a button. */
const TYPED_ONLY = new Set(
  SEEN.flatMap(({ page }) => page.asks?.typed ?? []).map(({ label }) => String(label)),
);

describe('words', () => {
  test.each(DIALOGS.filter((name) => phrasesOf(name).length > 0))(
    '%s: at most twelve words a sentence on average, none above 25',
    (name) => {
      const phrases = phrasesOf(name).map(([, words]) => words);
      expect(averageWords(phrases)).toBeLessThanOrEqual(12);
      expect(phrases.flatMap(sentencesOf).filter((sentence) => wordsOf(sentence).length > 25)).toEqual([]);
    },
  );

  test.each(DIALOGS.filter((name) => phrasesOf(name).length > 2))('%s: reading age at most nine', (name) => {
    expect(readingAge(phrasesOf(name).map(([, words]) => words))).toBeLessThanOrEqual(9);
  });

  test('no single phrase for a young person is above eleven; adults may meet longer words', () => {
    const hard = SAID.filter(([key]) => !key.startsWith('adult:')).filter(
      ([, words]) => wordsOf(spoken(words)).length > 8 && readingAge([words]) > 11,
    );
    expect(hard.map(([key, words]) => [key, Math.round(readingAge([words]))])).toEqual([]);
  });

  test('nothing said is longer than two text messages', () => {
    const long = SAID.filter(([key]) => !key.startsWith('adult:')).filter(
      ([, words]) => spoken(words).length > 306,
    );
    expect(long.map(([key]) => key)).toEqual([]);
  });

  test('banned words are absent', () => {
    const found = [...SAID, ...LABELS].filter(([, words]) => BANNED.test(words));
    expect(found.map(([key]) => key)).toEqual([]);
  });

  test('S27: "made with AI", never "fake"', () => {
    const faked = [...SAID, ...LABELS].filter(([, words]) => /\b(?:fake|deepfake|not real)\b/iu.test(words));
    expect(faked.map(([key]) => key)).toEqual(['bullying:choice.fake-account']);
  });

  test('S15: "you are not in trouble" only to someone threatened', () => {
    const told = SAID.filter(([, words]) => /not in trouble/iu.test(words));
    expect(new Set(told.map(([key]) => key.replace(/_sms$/u, '')))).toEqual(
      new Set(['image-threat:says.calm']),
    );
  });

  test('S13, S14: nobody promises to keep it secret, and nothing is said to be without a trace', () => {
    const promised = SAID.filter(([, words]) =>
      /\b(?:i won't tell|we won't tell|stays between us|nobody will know|no one will know|i promise|completely anonymous|nothing identifies)\b/iu.test(
        words,
      ),
    );
    expect(promised).toEqual([]);
  });

  test('numbers of services come from the directory, never from a phrase', () => {
    const typed = SAID.filter(([, words]) => /\d{3}/u.test(words));
    expect(typed.map(([key]) => key)).toEqual([]);
  });

  test('one question a message: what is said asks nothing, what is asked asks once', () => {
    const withoutQuotes = (words: string) => words.replaceAll(/"[^"]*"/gu, '');
    const asking = SAID.filter(
      ([key, words]) => key.includes(':says.') && withoutQuotes(words).includes('?'),
    );
    expect(asking.map(([key]) => key)).toEqual(['adult:says.and-you']);
    const marks = SAID.filter(([key]) => key.includes(':asks.')).filter(
      ([, words]) => words.split('?').length > 2,
    );
    expect(marks.map(([key]) => key)).toEqual([]);
  });

  test('nobody is asked for a picture, a name, a school, an address, a handle or a birthday', () => {
    const asked = SAID.filter(([, words]) =>
      /\b(?:what(?:'s| is) your (?:name|school|address|number|username|birthday)|where do you live|which school|send (?:me|us)|show (?:me|us) the|upload)\b/iu.test(
        words,
      ),
    );
    expect(asked.map(([key]) => key)).toEqual([]);
  });

  test('a young person is told no story that ends in death', () => {
    const death = SAID.filter(([key]) => /^(?:learn|image-threat|worries|grooming)/u.test(key)).filter(
      ([, words]) => /\b(?:died|death|killed|suicide)\b/iu.test(words),
    );
    expect(death).toEqual([]);
  });

  test('law of the place: no 111, no Outcome 21, no section numbers', () => {
    expect(SAID.filter(([, words]) => /\b111\b|outcome 21|section \d/iu.test(words))).toEqual([]);
  });
});

/** Words that blame, shame, promise, frighten, or that a child does not know. */
const BANNED =
  /\b(?:why|sextort\w*|commit(?:ted)? suicide|successful(?:ly)? suicide|failed attempt|cry for help|attention.seek\w*|victim blam\w*|should have known better|your own fault|silly|naughty|perpetrator|predator|disclos\w*|safeguard\w*|NCII|grooming gang|risk level|high risk|low risk|calm down|just ignore|everything will be (?:fine|ok)|forever|utili[sz]e|regarding|hash)\b/iu;

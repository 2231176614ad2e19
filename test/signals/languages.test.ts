import { describe, expect, test } from '@jest/globals';
import { reaches } from '../../src/domain/care.ts';
import { REQUIRED_LISTS, compileLanguage } from '../../src/signals/cues/compile.ts';
import { LANGUAGE_NAMES } from '../../src/signals/languages.ts';
import { withMeaning } from '../../src/signals/cues/meaning.ts';
import { POLISH } from '../../src/signals/cues/pl.ts';
import { getReady } from '../../src/signals/read.ts';
import { cuesIn, readWords } from './reading.ts';

describe('a message in another of our languages', () => {
  test.each([
    ['nie chce mi się żyć', 'pl'],
    ['me quiero morir', 'es'],
    ["j'ai plus envie de vivre", 'fr'],
    ['я не хочу жити', 'uk'],
    ['ما بدي عيش', 'ar'],
    ['níl mé ag iarraidh bheith beo', 'ga'],
  ])('is read and recognised, whatever the locale: %s', (words, language) => {
    expect(readWords(words)).toMatchObject({ care: 'crisis', language, unread: false });
  });

  test.each(['pl', 'es', 'fr', 'uk', 'ar', 'ga'])(
    'English is read and recognised in a conversation in %s',
    (locale) => {
      expect(readWords('i really want to kill myself', { locale })).toMatchObject({
        care: 'crisis',
        language: 'en',
      });
    },
  );

  test.each([
    ['dzień dobry co tam u was słychać', 'pl'],
    ['hola mañana tengo clase', 'es'],
    ['bonjour demain je vais au collège', 'fr'],
  ])('says nothing alarming and stays a check-in until it is spoken with: %s', (words, locale) => {
    expect(readWords(words)).toMatchObject({ care: 'check-in', language: locale });
    expect(readWords(words, { locale })).toMatchObject({ care: 'none', unread: false });
    expect(readWords(words, { locale })).not.toHaveProperty('language');
  });

  test('the region of a locale does not matter, and an unknown one is read as English', () => {
    expect(readWords('chcę umrzeć', { locale: 'pl-PL' })).not.toHaveProperty('language');
    expect(readWords('i want to die', { locale: 'de' }).care).toBe('crisis');
  });
});

describe('two languages in one message', () => {
  test.each([
    ['pl', 'mama mówi że przesadzam but i want to die'],
    ['pl', 'they call me gruba i nie chcę już żyć'],
    ['uk', 'я не знаю що робити i want to kill myself'],
    ['ar', 'والله تعبت i want to die'],
    ['es', 'estoy super bad y quiero morir'],
    ['en', 'my english is bad sorry, nie chce juz zyc'],
    ['en', 'i dont know how to say it, je veux mourir'],
  ])('are both read (%s): %s', (locale, words) => {
    expect(reaches(readWords(words, { locale }).care, 'crisis')).toBe(true);
  });

  test.each([
    ['pl', 'mam prezent od babci', 'none'],
    ['pl', 'mam dwa listy od mamy', 'none'],
    ['en', 'mam prezent od babci', 'check-in'],
    ['pl', 'mam siniaki od paska', 'check-in'],
  ])('words of the one are not taken for slang of the other (%s): %s', (locale, words, care) => {
    expect(readWords(words, { locale }).care).toBe(care);
  });

  test('one cue heard in both stands in the evidence once', () => {
    const cues = cuesIn(readWords('chcę umrzeć, i want to die', { locale: 'pl' }));
    expect(cues.filter((cue) => cue === 'self-harm.active')).toHaveLength(1);
  });

  test('a disclosure may be split over messages in any language', () => {
    expect(readWords('umrzeć', { locale: 'pl', recent: ['ja naprawdę chcę'] }).care).toBe('crisis');
  });
});

describe('spelling', () => {
  test.each([
    ['pl', 'nie chce mi sie zyc'],
    ['pl', 'NIE CHCĘ JUŻ ŻYĆ'],
    ['pl', 'chcę umrz*ć'],
    ['es', 'ya no kiero vivir'],
    ['fr', 'j’ai envie de mourir'],
    ['fr', 'jai envie de mourir'],
    ['fr', 'JE VEUX MOURIIIIR'],
    ['uk', "я вб'ю себе"],
    ['uk', 'я вбю себе'],
    ['uk', 'я вбʼю себе'],
    ['uk', 'xoчу пoмepти'],
    ['ar', 'أُريدُ أن أموت'],
    ['ar', 'اريد ان امـــوت'],
    ['ar', 'وبدي اموت'],
    ['ga', 'ta me ag iarraidh bas a fhail'],
  ])('%s: %s', (locale, words) => {
    expect(readWords(words, { locale }).care).toBe('crisis');
  });

  test('a Ukrainian word is not taken for English letters in disguise', () => {
    expect(readWords('не знаю, він не прийшов до школи', { locale: 'uk' })).toMatchObject({
      care: 'none',
      unread: false,
    });
  });

  test("the quote is the reporter's own writing, right to left too", () => {
    const words = 'مرحبا، أُريدُ أن أمـوت.';
    const evidence = readWords(words, { locale: 'ar' }).evidence.find(
      ({ cue }) => cue === 'self-harm.active',
    );
    expect(evidence?.quote).toBe('أُريدُ أن أمـوت');
    expect(words.slice(evidence?.start, evidence?.end)).toBe(evidence?.quote);
  });
});

describe('answers to the gentle question', () => {
  test.each([
    ['pl', 'tak', 'nie', 'nie wiem'],
    ['es', 'sí', 'no', 'no sé'],
    ['fr', 'oui', 'non', 'jsp'],
    ['uk', 'так', 'ні', 'не знаю'],
    ['ar', 'ايوه', 'لا', 'مدري'],
    ['ga', 'tá', 'níl', 'níl a fhios agam'],
  ])('%s: %s, %s, %s', (locale, yes, no, unsure) => {
    const asked = 'wellbeing:asks.safe';
    expect(readWords(yes, { locale, asked }).care).toBe('crisis');
    expect(readWords(no, { locale, asked }).care).toBe('none');
    expect(readWords(unsure, { locale, asked }).care).toBe('check-in');
    expect(readWords('yes', { locale, asked }).care).toBe('crisis');
    expect(readWords(no, { locale, asked: 'crisis:asks.safe-now' }).care).toBe('crisis');
  });
});

test('what is made in pieces reads the same between them', () => {
  const crisis = () => readWords('nie chcę już żyć', { locale: 'en' });
  const pieces = getReady();
  pieces.next();
  const between = crisis();
  expect(between.care).toBe('crisis');
  expect([...pieces].length).toBeGreaterThan(LANGUAGE_NAMES.length - 1);
  expect(crisis()).toEqual(between);
});

describe('data with a slip does not start', () => {
  const broken = (change: Partial<typeof POLISH>) => () => compileLanguage({ ...POLISH, ...change });

  test('a cue that English does not have', () => {
    expect(() => withMeaning([{ cue: 'self-harm.sad', frames: [], yes: [], no: [] }])).toThrow(
      'self-harm.sad',
    );
  });

  test.each(REQUIRED_LISTS)('a list the reader needs is missing: %s', (list) => {
    const { [list]: _, ...lists } = POLISH.lists;
    expect(broken({ lists })).toThrow(list);
  });

  test.each([
    ['kill+', 'is for English'],
    ['za*', '3 letters'],
    ['<no-such>', 'No word list'],
    ['...', 'without a word'],
  ])('a frame that cannot be read: %s', (frame, says) => {
    const [cue] = POLISH.cues;
    expect(cue && broken({ cues: [{ ...cue, frames: [frame] }] })).toThrow(says);
  });
});

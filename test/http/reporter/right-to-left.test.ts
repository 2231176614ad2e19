import { expect, test } from '@jest/globals';
import { documentPdf } from '../../../src/http/reporter/document-pdf.ts';
import { linesWithin, runsFromRight } from '../../../src/http/reporter/right-to-left.ts';

const drawn = (text: string, room = 1_000) =>
  linesWithin(text, room, (words) => words.length * 10).map((pieces) => pieces.join(''));

test('words from right to left are drawn in the order they are read, numbers and Latin in their own', () => {
  expect(drawn('أنا خائف جدا')).toEqual(['جدا خائف أنا']);
  expect(drawn('اتصل 0800 1111 الآن')).toEqual(['الآن 0800\u00a01111 اتصل']);
  expect(drawn('كتب لي على Snapchat يوم 3')).toEqual(['3 يوم Snapchat على لي كتب']);
});

test('brackets turn with the words around them', () => {
  expect(drawn('(نعم)')).toEqual([')نعم(']);
});

test('lines break where the next word does not fit, and a long word stands alone', () => {
  expect(drawn('واحد اثنان ثلاثة', 120)).toEqual(['اثنان واحد', 'ثلاثة']);
  expect(drawn('واحدواحدواحد نعم', 50)).toEqual(['واحدواحدواحد', 'نعم']);
});

test('only what holds such letters is laid out so', () => {
  expect(['Hello', 'Привіт', 'سلام', 'ok سلام'].map(runsFromRight)).toEqual([false, false, true, true]);
});

test('a long document in Arabic is made without an error and goes on over pages', async () => {
  const pdf = await documentPdf({
    title: 'ما حدث',
    lines: Array.from({ length: 40 }, () => 'حدث شيء سيئ على الإنترنت. '.repeat(12)),
  });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/gu)?.length).toBeGreaterThan(2);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readPageWords } from '../../src/http/reporter/pages/words.ts';

const locales = join(import.meta.dirname, '..', '..', 'locales');
const words = readPageWords(locales, 'en');

function phrasesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(phrasesOf) : [];
}

describe('the words of the page', () => {
  const { adults, ...forYou } = words;

  test.each(phrasesOf(forYou))('are short and never blame: %s', (phrase) => {
    expect(phrase).not.toMatch(/\bwhy\b|sextortion|should have|your fault|nude/i);
    for (const sentence of phrase.split(/[.!?:\n]+/)) {
      expect(sentence.trim().split(/\s+/).length).toBeLessThanOrEqual(16);
    }
  });

  test('for adults blame nobody and never ask for the picture', () => {
    const all = phrasesOf(adults).join('\n');
    expect(all).not.toMatch(/\bwhy\b|sextortion|commit suicide/i);
    expect(all).toMatch(/Never look at it/);
  });
});

test('a language with gaps falls back to English, word by word', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cuan-words-'));
  try {
    for (const [locale, content] of Object.entries({
      en: words,
      ga: { title: 'Comhrá', menu: { help: 7 } },
    })) {
      mkdirSync(join(folder, locale));
      writeFileSync(join(folder, locale, 'widget.json'), JSON.stringify(content));
    }
    const irish = readPageWords(folder, 'ga');
    expect(irish.title).toBe('Comhrá');
    expect(irish.menu.help).toBe(words.menu.help);
    expect(irish.adults.now.items).toEqual(words.adults.now.items);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

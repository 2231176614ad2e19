import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type english from '../../../../locales/en/widget.json';

/** Every word of the page, its adults' page and its script; the English file gives the shape. */
export type PageWords = typeof english;

/**
 * Reads locales/<locale>/widget.json, with English where a word is missing. Throws when the English file is
 * not there or is not JSON.
 */
export function readPageWords(localesDir: string, locale: string): PageWords {
  const english = readWords(localesDir, 'en');
  return (locale === 'en' ? english : fillGaps(readWords(localesDir, locale), english)) as PageWords;
}

function readWords(localesDir: string, locale: string): unknown {
  return JSON.parse(readFileSync(join(localesDir, locale, 'widget.json'), 'utf8'));
}

/** Lists and words are taken whole; only groups are looked into. */
function fillGaps(own: unknown, english: unknown): unknown {
  if (!isGroup(english)) return typeof own === typeof english ? own : english;
  const group = isGroup(own) ? own : {};
  return Object.fromEntries(
    Object.entries(english).map(([key, value]) => [key, fillGaps(group[key], value)]),
  );
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

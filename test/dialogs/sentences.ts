import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** What is said, as it is read aloud: no Markdown, numbers for placeholders, one line of a list one sentence. */
export function spoken(phrase: string): string {
  return phrase
    .replaceAll(/\{\{\w+\}\}/gu, 'seven')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/\*\*/gu, '')
    .replaceAll(/^(?:\d+\.|-) /gmu, '');
}

export function sentencesOf(phrase: string): readonly string[] {
  return spoken(phrase)
    .split(/(?<=[.!?:]["']?)\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

export function wordsOf(sentence: string): readonly string[] {
  return sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}

export function averageWords(phrases: readonly string[]): number {
  const sentences = phrases.flatMap(sentencesOf);
  return sentences.flatMap(wordsOf).length / sentences.length;
}

/** The school year of the Flesch–Kincaid formula plus five: the age of a child in that year. */
export function readingAge(phrases: readonly string[]): number {
  const sentences = phrases.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables }) + 5;
}

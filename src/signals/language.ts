import type { Lexicon } from './normalise/lexicon.ts';

/** Below this share of known words a text is not in this language. */
const LEAST_SHARE = 0.45;
/** So few words prove nothing, unless their script does. */
const LEAST_WORDS = 3;
const LOOK = 600;
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /[a-z]/;

/**
 * Whether a text is written in another language than the lexicon's, judged by how many of its words are known.
 * On our short and slangy sentences this was better than tinyld and franc-min (docs/signals.md).
 */
export function isOtherLanguage(text: string, lexicon: Lexicon): boolean {
  const words = text.slice(0, LOOK).toLowerCase().replaceAll(/['’]/g, '').match(WORD) ?? [];
  if (words.length === 0) return false;
  if (words.every((word) => !LATIN.test(word))) return true;
  if (words.length < LEAST_WORDS) return false;
  return words.filter((word) => isKnown(word, lexicon)).length < LEAST_SHARE * words.length;
}

/** A letter alone may be part of a spelled-out word ("k i l l"), so it counts as known. */
function isKnown(word: string, lexicon: Lexicon): boolean {
  return word.length === 1 || lexicon.ids.has(word) || lexicon.shorthand.has(word) || lexicon.known.has(word);
}

import { deletions, isWordOf, skeleton, squeeze, type Lexicon } from './lexicon.ts';
import { behindSigns, isAllMask, masksAsGap, oneSlipApart, plainLeet } from './near.ts';
import { splitGlued } from './glued.ts';
import { respell } from './script.ts';

/** One written word as the words it may be; several words when one written form holds several. */
export type Meaning = readonly (readonly string[])[];

/** A word whose letters are all masked ("i want to **** myself"). */
export const HIDDEN_WORD = 'hiddenword';

const PLAIN = /^\p{L}+$/u;
const HIDES = /[*#_•·█▪●■∗]/u;
const LETTER = /\p{L}/u;
const LONGEST_WORD = 40;

/** What a piece means. Plain known words pass untouched; only unknown or disguised ones are repaired. */
export function meaningOf(written: string, lexicon: Lexicon): Meaning {
  const piece = respell(written, lexicon.spelling);
  const direct = plainMeaning(piece, lexicon);
  if (direct) return direct;
  if (piece.length > LONGEST_WORD) return [[piece]];
  return PLAIN.test(piece) ? repairPlain(piece, lexicon) : repairSigned(piece, lexicon);
}

function plainMeaning(piece: string, lexicon: Lexicon): Meaning | undefined {
  const long = lexicon.shorthand.get(piece);
  if (long) return long.map((word) => [word]);
  // A stem is followed by letters: "umrz*ć" is no word that begins as "umrz*" does.
  return isWordOf(piece, lexicon) && !HIDES.test(piece) ? [[piece]] : undefined;
}

function repairPlain(piece: string, lexicon: Lexicon): Meaning {
  const found =
    droppedG(piece, lexicon) ??
    stretched(piece, lexicon) ??
    withoutVowels(piece, lexicon) ??
    oneSlip(piece, lexicon) ??
    crossedOut(piece, lexicon);
  if (found !== undefined) return plainMeaning(found, lexicon) ?? [[found]];
  return splitGlued(piece, lexicon) ?? [[piece]];
}

/** "thinkin", "hurtin". */
function droppedG(piece: string, lexicon: Lexicon): string | undefined {
  const whole = `${piece}g`;
  return piece.endsWith('in') && (lexicon.ids.has(whole) || lexicon.known.has(whole)) ? whole : undefined;
}

/** "diiiie", "killl", "plzzz". */
function stretched(piece: string, lexicon: Lexicon): string | undefined {
  const short = squeeze(piece);
  const spare = piece.length - short.length;
  if (spare === 0 || (spare === 1 && piece.length < 5)) return undefined;
  if (lexicon.shorthand.has(short)) return short;
  return lexicon.bySqueezed.get(short);
}

/** "kll", "myslf", "sucd". */
function withoutVowels(piece: string, lexicon: Lexicon): string | undefined {
  return piece.length >= 3 && skeleton(piece) === piece ? lexicon.bySkeleton.get(piece) : undefined;
}

/** One letter wrong in a core word of five letters or more. */
function oneSlip(piece: string, lexicon: Lexicon): string | undefined {
  if (piece.length < 5) return undefined;
  for (const form of deletions(piece)) {
    const word = lexicon.byDeletion.get(form)?.find((candidate) => oneSlipApart(piece, candidate));
    if (word !== undefined) return word;
  }
  return undefined;
}

/** "kxll", "sxicide": an x over a letter. */
function crossedOut(piece: string, lexicon: Lexicon): string | undefined {
  if (piece.length < 4 || !piece.includes('x')) return undefined;
  return behindSigns(piece.replaceAll('x', '*'), lexicon.coreByLength.get(piece.length) ?? [])[0];
}

function repairSigned(piece: string, lexicon: Lexicon): Meaning {
  if (isAllMask(piece)) return [[HIDDEN_WORD]];
  const inner = betweenSigns(piece);
  if (inner !== undefined) return meaningOf(inner, lexicon);
  const read = leetMeaning(piece, lexicon);
  if (read) return read;
  const hidden = masked(piece, lexicon);
  if (hidden.length > 0) return [hidden];
  const words = piece.split(/[^\p{L}0-9]+/u).filter((word) => word !== '');
  if (words.length > 1) return words.flatMap((word) => meaningOf(word, lexicon));
  return repairLeet(piece, lexicon) ?? [[piece]];
}

/** "k*i*l*l", "d_i_e": a sign between every two letters is no mask. */
function betweenSigns(piece: string): string | undefined {
  const signs = Array.from(piece);
  const regular = signs.length >= 5 && signs.every((sign, at) => (at % 2 === 0) === LETTER.test(sign));
  return regular ? signs.filter((_, at) => at % 2 === 0).join('') : undefined;
}

/** "k1ll", "su1c1d3", "w4nt", "m3". */
function leetMeaning(piece: string, lexicon: Lexicon): Meaning | undefined {
  if (/^\d+$/.test(piece) || !LETTER.test(piece)) return undefined;
  return plainMeaning(plainLeet(piece, 'i'), lexicon) ?? plainMeaning(plainLeet(piece, 'l'), lexicon);
}

function repairLeet(piece: string, lexicon: Lexicon): Meaning | undefined {
  const plain = plainLeet(piece, 'i');
  if (!PLAIN.test(plain) || !/\p{L}{2}/u.test(piece)) return undefined;
  return repairPlain(plain, lexicon);
}

/** "k*ll", "s*****e", "c**": core words first, then any word of a cue, then a gap of any length. */
function masked(piece: string, lexicon: Lexicon): readonly string[] {
  if (!LETTER.test(piece)) return [];
  const core = behindSigns(piece, lexicon.coreByLength.get(piece.length) ?? []);
  if (core.length > 0) return core;
  const gap = masksAsGap(piece);
  if (!gap || gap.before.length + gap.after.length < 2) return [];
  return [...lexicon.core].filter(
    (word) =>
      word.length > gap.before.length + gap.after.length &&
      word.startsWith(gap.before) &&
      word.endsWith(gap.after),
  );
}

import { SegmentedMessage } from 'sms-segments-calculator';

/** A text is sent in at most two segments: a third can arrive late, and some phones show it first. */
export const MOST_SEGMENTS = 2;

/** How many segments the carrier needs for a text, counted as Twilio bills them. */
export function countSegments(text: string): number {
  return text === '' ? 0 : new SegmentedMessage(text).segmentsCount;
}

/** So many characters always fit, and more than so many never do; in between it depends on the letters. */
const ALWAYS_FIT = 100;
const NEVER_FIT = 306;

/** Each of these is one of the 306; the calculator decides about all others, and is slow (milliseconds a text). */
const ONE_EACH = /^[A-Za-z0-9 .,:;!?'"()/&+=%\n-]*$/;

export function fits(text: string): boolean {
  if (text.length <= ALWAYS_FIT) return true;
  if (text.length > NEVER_FIT) return false;
  return ONE_EACH.test(text) || countSegments(text) <= MOST_SEGMENTS;
}

/** Only Polish has these; GSM-7 has none of them, so a single one makes a text take more than twice as many segments. */
const POLISH: Readonly<Record<string, string>> = {
  ą: 'a',
  ć: 'c',
  ę: 'e',
  ł: 'l',
  ń: 'n',
  ś: 's',
  ź: 'z',
  ż: 'z',
};
const POLISH_LETTER = /[ąćęłńśźż]/giu;

/**
 * Curly quotes, dashes and the like become the plain ones of GSM-7, so that a text stays short. So do the letters of
 * Polish, as in every text of a Polish bank, school or doctor. All other letters stay as they are.
 */
export function plainLetters(text: string): string {
  const spaced = plainPolish(text).replaceAll(' · ', ', ').replaceAll(FIXED_SPACE, ' ');
  return new SegmentedMessage(spaced, 'auto', true).graphemes.join('');
}

/** French sets it before "?"; the calculator would make two spaces of it. */
const FIXED_SPACE = /[\u00a0\u202f]/gu;

function plainPolish(text: string): string {
  if (text.search(POLISH_LETTER) < 0) return text;
  const plain = (letter: string) => POLISH[letter] ?? POLISH[letter.toLowerCase()]?.toUpperCase() ?? letter;
  return text.replaceAll(POLISH_LETTER, plain).replaceAll('ó', 'o').replaceAll('Ó', 'O');
}

/** The Markdown of our replies as a phone shows it: a number or an address, and no marks. */
export function phoneText(markdown: string): string {
  const plain = markdown
    .replaceAll(/\[([^\]]*)\]\((?:tel|sms):[^)]*\)/gu, '$1')
    .replaceAll(/\[([^\]]*)\]\(([^)]*)\)/gu, '$1 $2')
    .replaceAll('**', '')
    .replaceAll(/^- /gmu, '');
  return withoutCostlyAccents(plainLetters(plain).trim());
}

/** Accented letters that the alphabet of text messages has. */
const CHEAP = /[àèéìòùÇØøÅåÆæßÉÄÖÑÜäöñü]/u;
const NOT_TAKEN_APART: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'D',
  œ: 'oe',
  Œ: 'OE',
};

/**
 * One letter such as á more than halves the room of a whole text. Where a text would need a third segment for
 * it, it goes without those accents, as Irish is often typed anyway; shorter ones keep them.
 */
function withoutCostlyAccents(text: string): string {
  if (fits(text)) return text;
  const bare = text.replaceAll(/[^\p{ASCII}]/gu, (letter) => {
    if (!/\p{sc=Latin}/u.test(letter) || CHEAP.test(letter)) return letter;
    return NOT_TAKEN_APART[letter] ?? letter.normalize('NFD').replaceAll(/\p{M}/gu, '');
  });
  return fits(bare) ? bare : text;
}

/** Puts pieces together in order while they fit into one text; a piece that is too long alone is cut between words. */
export function packTexts(pieces: readonly string[], joint = '\n'): readonly string[] {
  return pieces.flatMap(cut).reduce<readonly string[]>((texts, piece) => {
    const last = texts.at(-1);
    const joined = `${last}${joint}${piece}`;
    return last !== undefined && fits(joined) ? [...texts.slice(0, -1), joined] : [...texts, piece];
  }, []);
}

function cut(piece: string): readonly string[] {
  if (fits(piece)) return piece === '' ? [] : [piece];
  const words = piece.split(/(?<=\s)/u).flatMap(cutWord);
  const texts: string[] = [];
  for (let at = 0; at < words.length;) {
    const count = howManyFit(words.slice(at, at + NEVER_FIT));
    texts.push(
      words
        .slice(at, at + count)
        .join('')
        .trim(),
    );
    at += count;
  }
  return texts.filter((text) => text !== '');
}

/** The most words from the start that fit into one text, at least one; found by halving, since counting is slow. */
function howManyFit(words: readonly string[]): number {
  let [fit, tooMany] = [1, words.length + 1];
  while (tooMany - fit > 1) {
    const middle = Math.floor((fit + tooMany) / 2);
    if (fits(words.slice(0, middle).join(''))) fit = middle;
    else tooMany = middle;
  }
  return fit;
}

/** Longer than any word: 60 characters fit into a text whatever its letters are. */
function cutWord(word: string): readonly string[] {
  return word.length <= 60 ? [word] : (word.match(/.{1,60}/gsu) ?? []);
}

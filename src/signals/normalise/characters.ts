/**
 * One written character → the plain letters it stands for. Covers letters that only look Latin, styled
 * letters (NFKD), accents and stacked marks, invisible characters, and emoji that carry meaning.
 */

/** Look-alikes that NFKD leaves as they are: Cyrillic, Greek, small capitals and other borrowed shapes. */
const SHAPES: Readonly<Record<string, string>> = {
  a: 'аαɑᴀ∂λ',
  b: 'вьβʙƅ',
  c: 'сϲᴄς¢',
  d: 'ԁɗᴅժđ',
  e: 'еεҽᴇɛє€℮',
  f: 'ƒꜰϝ',
  g: 'ɡɢց',
  h: 'һнʜհ',
  i: 'іιɪıǀӏ',
  j: 'јʝᴊ',
  k: 'кκᴋқ',
  l: 'ʟⱡł',
  m: 'мᴍϻ',
  n: 'пηɴոռ',
  o: 'оοσᴏօø',
  p: 'рρᴘҏ',
  q: 'ԛզ',
  r: 'гʀɾ®',
  s: 'ѕꜱʂ§',
  t: 'тτᴛ†',
  u: 'υսᴜцμ',
  v: 'ѵνᴠ',
  w: 'ѡωԝᴡш',
  x: 'хχ×',
  y: 'уγʏყ¥',
  z: 'ᴢʐ',
  ae: 'æ',
  oe: 'œ',
  ss: 'ß',
};

/** Look-alike → the Latin letter it passes for. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries(SHAPES).flatMap(([letter, shapes]) =>
    Array.from(shapes, (shape): [string, string] => [shape, letter]),
  ),
);

/** Arabic signs with several forms of one sound, and what is written but not needed (hamza alone, the stretching line). */
export const ARABIC_FOLDS: ReadonlyMap<string, string> = new Map([
  ...Array.from('أإآٱ', (alef): [string, string] => [alef, 'ا']),
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ئ', 'ي'],
  ['ؤ', 'و'],
  ['ة', 'ه'],
  ['ک', 'ك'],
  ['ء', ''],
  ['ـ', ''],
  ['؟', '?'],
  ['؛', ';'],
  ...Array.from('٠١٢٣٤٥٦٧٨٩', (digit, value): [string, string] => [digit, String(value)]),
  ...Array.from('۰۱۲۳۴۵۶۷۸۹', (digit, value): [string, string] => [digit, String(value)]),
]);

/** Characters that are written but not seen; dropped, so that they cannot cut a word in two. */
const INVISIBLE = /^[\p{Cf}\p{M}\u115f\u1160\u3164]$/u;
const COMBINING = /\p{M}/gu;
const REGIONAL_A = 0x1f1e6;

/** Emoji that say something a word would say; every other emoji is skipped. */
const EMOJI: Readonly<Record<string, string>> = {
  '🔪': 'emojiblade',
  '🗡': 'emojiblade',
  '🪒': 'emojiblade',
  '🩸': 'emojiblood',
  '🔫': 'emojigun',
  '💊': 'emojipills',
  '🪢': 'emojirope',
  '⚰': 'emojicoffin',
  '🪦': 'emojicoffin',
  '😂': 'emojilaugh',
  '🤣': 'emojilaugh',
  '😹': 'emojilaugh',
  '😆': 'emojilaugh',
  '😅': 'emojilaugh',
  '💀': 'emojiskull',
  '☠': 'emojiskull',
  '😭': 'emojicry',
  '😢': 'emojicry',
  '😞': 'emojisad',
  '😔': 'emojisad',
  '💔': 'emojisad',
  '🥀': 'emojisad',
  '👋': 'emojiwave',
  '🕊': 'emojidove',
};

const folded = new Map<string, string>();

/** A character as lower-case plain letters: `''` when invisible, ` word ` for a speaking emoji. */
export function foldCharacter(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const answer = fold(character);
  if (folded.size < 4096) folded.set(character, answer);
  return answer;
}

function fold(character: string): string {
  if (INVISIBLE.test(character)) return '';
  const word = EMOJI[character];
  if (word !== undefined) return ` ${word} `;
  const point = character.codePointAt(0) ?? 0;
  if (point >= REGIONAL_A && point < REGIONAL_A + 26) return String.fromCharCode(97 + point - REGIONAL_A);
  return LOOK_ALIKES.get(character) ?? decompose(character);
}

function decompose(character: string): string {
  const plain = character.normalize('NFKD').replace(COMBINING, '').toLowerCase();
  const alike = Array.from(plain, (part) => LOOK_ALIKES.get(part) ?? part).join('');
  return /^[’‘ʼ＇`´]$/u.test(alike) ? "'" : alike;
}

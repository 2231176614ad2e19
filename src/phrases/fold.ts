/** Letters that Unicode does not take apart, as people type them without the right keyboard. */
const TYPED_AS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ى: 'ي',
  ة: 'ه',
  ـ: '',
};
const ODD = /[łøđßæœىةـ]/gu;

/**
 * As it is compared: lower case, no accents, no vowel signs, no apostrophes or marks, single spaces, stretched
 * letters shortened ("Yesss!!" → "yes", "prosze" = "proszę", "أنا" = "انا"), digits of any script as 0 to 9.
 */
export function fold(words: string): string {
  return foldPlain(words) ?? foldAny(words);
}

function foldAny(words: string): string {
  return westernDigits(words)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/['’`ʼ]|\p{M}/gu, '')
    .replaceAll(ODD, (letter) => TYPED_AS[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/(\p{L})\1{2,}/gu, '$1')
    .trim();
}

const GAP = 0;
const LETTER = 1;
const DIGIT = 2;
const APOSTROPHE = 3;
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));
const LOWER = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code).toLowerCase());
/** A letter so often in a row is one. */
const STRETCHED = 3;

function kindOf(character: string): number {
  if (/[a-z]/i.test(character)) return LETTER;
  if (/\d/.test(character)) return DIGIT;
  return /['`]/.test(character) ? APOSTROPHE : GAP;
}

/**
 * The same in one pass for plain keyboard letters, which most messages are made of: a turn compares its words a dozen
 * times. Undefined where there is any other.
 */
function foldPlain(words: string): string | undefined {
  let plain = '';
  let parted = false;
  let [before, run] = ['', 0];
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at);
    if (code >= KINDS.length) return undefined;
    const kind = KINDS[code];
    if (kind === APOSTROPHE) continue;
    if (kind === GAP) {
      parted = plain !== '';
      before = '';
      continue;
    }
    const sign = LOWER[code] ?? '';
    run = kind === LETTER && sign === before ? run + 1 : 1;
    before = sign;
    if (run > STRETCHED) continue;
    if (run === STRETCHED) plain = plain.slice(0, 2 - STRETCHED);
    else plain += parted ? ` ${sign}` : sign;
    parted = false;
  }
  return plain;
}

/** Arabic-Indic and other digits stand in order from a zero, so the distance to it is the number. */
export function westernDigits(words: string): string {
  return words.replaceAll(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

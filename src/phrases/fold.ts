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
  return westernDigits(words)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/['’`ʼ]|\p{M}/gu, '')
    .replaceAll(ODD, (letter) => TYPED_AS[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/(\p{L})\1{2,}/gu, '$1')
    .trim();
}

/** Arabic-Indic and other digits stand in order from a zero, so the distance to it is the number. */
export function westernDigits(words: string): string {
  return words.replaceAll(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

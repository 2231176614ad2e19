/** Languages written from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|dv|fa|he|ks|ku|ps|sd|ug|ur|yi)\b/u;

export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr';
}

/**
 * A number or address as it stands in a text of this language: between words that run from right to left its
 * groups would be read in the wrong order ("1111 0800"), so it is wrapped in marks that keep its own direction.
 */
export function isolated(text: string, locale: string): string {
  return directionOf(locale) === 'rtl' && text !== '' ? `\u2066${text}\u2069` : text;
}

/** What stands where a way to reach somebody stood. */
export const MASK = '▮▮▮';

const LINK = /\b[a-z][a-z0-9+.-]{1,12}:\/\/\S+|\bwww\.\S+|\b(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}\/\S*/gi;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const HANDLE = /(^|[^\w@])@[\w.]{2,}/g;
const NUMBER = /\+?\p{Nd}(?:[ ().-]{0,3}\p{Nd}){6,}/gu;

/**
 * Takes links, mail addresses, handles and long numbers out of words that leave the house (S39). Names of people
 * cannot be found by rule; whoever exports must read. Linear in the text.
 */
export function maskWays(text: string): string {
  return text
    .replaceAll(LINK, MASK)
    .replaceAll(MAIL, MASK)
    .replaceAll(HANDLE, `$1${MASK}`)
    .replaceAll(NUMBER, MASK);
}

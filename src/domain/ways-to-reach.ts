/** Links, mail addresses, handles and long numbers: ways to reach somebody (S39). Each is linear in the text. */
const LINK = /\b[a-z][a-z0-9+.-]{1,12}:\/\/\S+|\bwww\.\S+|\b(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}\/\S*/i;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const HANDLE = /(?<![\w@])@[\w.]{2,}/;
const NUMBER = /\+?\p{Nd}(?:[ ().-]{0,3}\p{Nd}){6,}/u;

export const WAYS_TO_REACH: readonly RegExp[] = [LINK, MAIL, HANDLE, NUMBER];

/** Whether somebody could be reached by what stands in these words. Names cannot be found by rule. */
export function holdsWayToReach(words: string): boolean {
  return WAYS_TO_REACH.some((way) => way.test(words));
}

/** The form in which a login is kept and compared: how it was typed does not matter. */
export function normaliseLogin(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase();
}

/** Letters, digits and the signs of an e-mail address, 3 to 64 of them; nothing that looks like another login. */
export function isLogin(normalised: string): boolean {
  return /^[a-z0-9][a-z0-9._@+-]{2,63}$/.test(normalised);
}

/** A working name as reporters may see it later: short, one line, no control or direction characters. */
export function isWorkingName(name: string): boolean {
  return /^[\p{L}\p{M}\p{N} .'’-]{1,40}$/u.test(name) && /[\p{L}\p{N}]/u.test(name);
}

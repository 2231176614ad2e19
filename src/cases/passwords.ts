import { hash, verify, type Options } from '@node-rs/argon2';
import { newSecret } from './secrets.ts';

/** OWASP's choice for argon2id, which is the library's default algorithm: 19 MiB, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } satisfies Options;

/** Hashing behind two calls, so that a test can count them. */
export interface Passwords {
  hash(password: string): Promise<string>;
  verify(encoded: string, password: string): Promise<boolean>;
  /** A hash that no password opens: verifying against it takes as long as against a real one. */
  decoy(): Promise<string>;
}

export function createPasswords(): Passwords {
  let decoy: Promise<string> | undefined;
  return {
    hash: (password) => hash(password.normalize('NFKC'), COST),
    verify: (encoded, password) => verify(encoded, password.normalize('NFKC')),
    decoy: () => (decoy ??= hash(newSecret(), COST)),
  };
}

/** Whether the account's own password was typed. One of an identity provider has none: being signed in has to do. */
export async function provesPassword(
  passwords: Passwords,
  { passwordHash }: { readonly passwordHash: string },
  password: string,
): Promise<boolean> {
  return passwordHash === '' || passwords.verify(passwordHash, password);
}

export const PASSWORD_MIN_CHARACTERS = 12;
/** Long enough for any sentence; a bound, so that nobody makes us hash a megabyte. */
export const PASSWORD_MAX_CHARACTERS = 256;

export type PasswordProblem = 'password-common' | 'password-is-login' | 'password-long' | 'password-short';

/**
 * What is wrong with a new password, if anything. Length and not being easily guessed is all that is asked: no
 * rules about capitals or digits, which only make people write it down (NIST SP 800-63B, NCSC).
 */
export function passwordProblem(password: string, login: string): PasswordProblem | undefined {
  const characters = Array.from(password.normalize('NFKC')).length;
  if (characters < PASSWORD_MIN_CHARACTERS) return 'password-short';
  if (characters > PASSWORD_MAX_CHARACTERS) return 'password-long';
  if (isLoginAgain(password, login)) return 'password-is-login';
  return isCommon(password) ? 'password-common' : undefined;
}

function isLoginAgain(password: string, login: string): boolean {
  const core = coreOf(password);
  const names = [login, login.split('@')[0] ?? login];
  return names.some(
    (name) => password.toLowerCase() === name || (core !== '' && unrepeated(core) === coreOf(name)),
  );
}

function isCommon(password: string): boolean {
  const lower = password.normalize('NFKC').toLowerCase();
  const pieces = lower.match(/\p{L}+|\p{N}+|[^\p{L}\p{N}]+/gu) ?? [];
  return new Set(lower).size < 5 || pieces.every(isRun) || COMMON.has(unrepeated(coreOf(password)));
}

/** The word itself: `P4ssword!2024` → `password`. Digits and signs at the ends and usual swaps fall away. */
function coreOf(text: string): string {
  const swapped = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return swapped
    .replaceAll('0', 'o')
    .replaceAll('1', 'i')
    .replaceAll('3', 'e')
    .replaceAll('4', 'a')
    .replaceAll('@', 'a')
    .replaceAll('5', 's')
    .replaceAll('$', 's')
    .replace(/[^\p{L}]/gu, '');
}

/** `passwordpassword` → `password`: the shortest block that, repeated, gives the text. */
function unrepeated(text: string): string {
  return /^(.+?)\1+$/u.exec(text)?.[1] ?? text;
}

/** Each long enough to go round as often as a password can. */
const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '1234567890',
  'qwertyuiopasdfghjklzxcvbnm',
  '!@#$%^&*()',
  '!"£$%^&*()',
].map((run) => run.repeat(30));

/** One key held down, or a walk along the alphabet, the digits or the keyboard, either way round. */
function isRun(text: string): boolean {
  if (new Set(text).size === 1) return true;
  const backwards = Array.from(text).reverse().join('');
  return RUNS.some((run) => run.includes(text) || run.includes(backwards));
}

/** The words that the long entries of published lists of leaked passwords are made of, and our own name. */
const COMMON: ReadonlySet<string> = new Set(
  [
    'admin administrator adminadmin baseball basketball changeme changeit cuan cuanadmin cuanmoderator',
    'cuanpassword default dragon football harbour harbor helloworld iloveyou iloveyousomuch jesuschrist',
    'letmein letmeinplease liverpool liverpoolfc login manchesterunited mississippi moderator moderatorpassword',
    'monkey motherfucker mypassword newpassword northernireland onetwothree passw password passwordpassword',
    'passphrase pokemon princess qwerty qwertyuiop qwertyuiopasdf secret sunshine superman supervisor',
    'temporary temppassword testing testtest thisisapassword thisismypassword trustno trustnoone welcome',
    'welcomehome welcometocuan whatever correcthorsebatterystaple',
  ].flatMap((line) => line.split(' ')),
);

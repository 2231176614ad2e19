/** Stands for a value that might have been somebody's words. */
export const WITHHELD = '[withheld]';

/** Letters, digits and the marks of codes, ids, routes and file names; at most 64 of them. */
const CODE = /^[\w.:/[\]-]{0,64}$/;

/** What a code may not hold although its letters would be right. */
const TELLING = [
  /** Seven digits or more, grouped or not, could be a telephone number or a birthday. */
  /(?<!\w)\d(?:[\d.-]*\d){6,}(?!\w)/,
  /** Internet addresses. */
  /\d{1,3}(?:\.\d{1,3}){3}/,
  /(?:^|[^\w:])(?:[0-9a-f]{0,4}:){2,}/i,
  /** Longer than our ids (22) and with digits: could be a token or a secret. */
  /(?=[\w-]*\d)[\w-]{28,}/,
];

/** The text itself when it can only be a code, an id or a path of ours; `[withheld]` for anything else. */
export function sayable(text: unknown): string {
  if (typeof text !== 'string') return WITHHELD;
  return CODE.test(text) && !TELLING.some((shape) => shape.test(text)) ? text : WITHHELD;
}

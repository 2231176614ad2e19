import { rawEnd, rawStart, type Folded } from './fold.ts';

/** A run of signs between blanks or dividing punctuation, before anyone asked which word it is. */
export interface Piece {
  readonly text: string;
  /** Raw offsets. */
  readonly start: number;
  readonly end: number;
  /** A sentence ended before it. */
  readonly opens: boolean;
  /** No blank stands between it and the piece before ("k.i.l.l"). */
  readonly glued: boolean;
}

const LETTER = 1;
const DIGIT = 2;
const SIGN = 3;
const DIVIDER = 4;
const BLANK = 5;

/** Signs that stand in for a letter inside a word: masks ("k*ll", "k_ll") and leet ("k!ll", "$uicide"). */
const SIGNS = new Set("*#@$!|_+•·█▪●■∗'");
const ENDERS = new Set('.!?;');

/** Of all that is written in the scripts we read; what is beyond is worked out. */
const KINDS = Uint8Array.from({ length: 0x800 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindAt(text: string, at: number): number {
  return KINDS[text.charCodeAt(at)] ?? kindOf(text.charAt(at));
}

function kindOf(character: string): number {
  if (character >= 'a' && character <= 'z') return LETTER;
  if (character >= '0' && character <= '9') return DIGIT;
  if (character <= ' ') return BLANK;
  if (SIGNS.has(character)) return SIGN;
  return character > '\u007f' && /\p{L}/u.test(character)
    ? LETTER
    : character.trim() === ''
      ? BLANK
      : DIVIDER;
}

/** Cuts folded text into pieces, `offset` added to their places. One pass; nothing is looked at twice. */
export function cutPieces(folded: Folded, offset = 0): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = -1;
  let opens = true;
  let glued = false;
  const { text } = folded;
  for (let at = 0; at <= text.length; at += 1) {
    const kind = at < text.length ? kindAt(text, at) : BLANK;
    if (kind <= SIGN) {
      if (from < 0) from = at;
      continue;
    }
    if (from >= 0) {
      const piece = trimmed(folded, from, at, opens, glued, offset);
      if (piece) {
        pieces.push(piece.piece);
        opens = piece.ended;
      } else opens ||= /[!]/.test(text.slice(from, at));
      from = -1;
      glued = true;
    }
    if (kind === BLANK) glued = false;
    opens ||= endsSentence(text, at);
  }
  return pieces;
}

/** ".", "!", "?" or ";" before a blank, and an empty line; "..." is a pause, not an end. */
function endsSentence(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === '\n') return text.charAt(at + 1) === '\n' || text.startsWith('\r\n', at + 1);
  if (!ENDERS.has(character)) return false;
  const next = text.charAt(at + 1);
  if (character === '.' && (next === '.' || text.charAt(at - 1) === '.')) return false;
  return next === '' || next <= ' ' || ENDERS.has(next);
}

interface Trimmed {
  readonly piece: Piece;
  readonly ended: boolean;
}

/** Takes quotes, emphasis stars and closing exclamation marks off; a mask at the end ("f***") stays. */
function trimmed(
  folded: Folded,
  from: number,
  to: number,
  opens: boolean,
  glued: boolean,
  offset: number,
): Trimmed | undefined {
  const { text } = folded;
  let start = from;
  let end = to;
  while (end > start && (text[end - 1] === '!' || text[end - 1] === "'" || text[end - 1] === '+')) end -= 1;
  const ended = end < to && text.slice(end, to).includes('!');
  while (start < end && (text[start] === "'" || text[start] === '!' || text[start] === '+')) start += 1;
  while (end - start > 2 && text[start] === '*' && text[end - 1] === '*' && hasLetter(text, start, end)) {
    start += 1;
    end -= 1;
  }
  if (text[start] === '#' && end - start > 1 && text[start + 1] !== '#') start += 1;
  if (start >= end) return undefined;
  const piece = {
    text: withoutApostrophes(text.slice(start, end)),
    start: offset + rawStart(folded, start),
    end: offset + rawEnd(folded, end - 1),
    opens,
    glued,
  };
  return { piece, ended };
}

function withoutApostrophes(text: string): string {
  return text.includes("'") ? text.replaceAll("'", '') : text;
}

function hasLetter(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (kindAt(text, at) === LETTER) return true;
  return false;
}

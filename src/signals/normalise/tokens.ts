import { foldText } from './fold.ts';
import { splitSpelled } from './glued.ts';
import { idsOf, isWordOf, type Lexicon, type Word } from './lexicon.ts';
import { plainLeet } from './near.ts';
import { cutPieces, type Piece } from './pieces.ts';
import { meaningOf, type Meaning } from './repair.ts';

/** One word as read, with the place it was written. */
export interface Token extends Word {
  /** Raw offsets of the written form it came from. */
  readonly start: number;
  readonly end: number;
  /** A sentence ended before it: nothing is read across. */
  readonly opens: boolean;
  /** A message begins with it. */
  readonly begins: boolean;
}

const LONGEST_SPELLED = 60;
const LEAST_SPELLED = 3;

/** The words of a text, disguises undone, each with the place it was written. Linear in the length. */
export function readTokens(raw: string, lexicon: Lexicon): readonly Token[] {
  const tokens: Token[] = [];
  readInto(tokens, raw, lexicon);
  return tokens;
}

/** The same, added to the words before; `from` is where this part begins in the whole text. */
export function readInto(tokens: Token[], raw: string, lexicon: Lexicon, from = 0): void {
  const pieces = cutPieces(foldText(raw, lexicon.script), from);
  const listed = pieces.map(({ text }) => lexicon.plain.get(text));
  /** Pieces before this one were tried as spelled-out words; a run that spells nothing is tried once. */
  let tried = 0;
  for (let at = 0; at < pieces.length;) {
    const run = at < tried ? 0 : singlesFrom(pieces, at);
    tried = Math.max(tried, at + run);
    const used =
      (run < LEAST_SPELLED ? 0 : takeSpelled(pieces.slice(at, at + run), lexicon, tokens)) ||
      takeHalves(pieces, listed, at, lexicon, tokens);
    if (used === 0) takeOne(pieces[at], listed[at], lexicon, tokens);
    at += used || 1;
  }
}

/** Words as the language lists them are ready made; only others are asked what they may mean. */
function takeOne(
  piece: Piece | undefined,
  listed: readonly Word[] | undefined,
  lexicon: Lexicon,
  tokens: Token[],
): void {
  if (!piece) return;
  put(listed ?? wordsOf(meaningOf(piece.text, lexicon), lexicon), piece, piece, tokens);
}

/** How many single signs stand in a row from here. */
function singlesFrom(pieces: readonly Piece[], at: number): number {
  const most = Math.min(pieces.length - at, LONGEST_SPELLED);
  let count = 0;
  while (count < most && pieces[at + count]?.text.length === 1) count += 1;
  return count;
}

/** "k i l l", "k.i.l.l", "d-i-e": three or more single signs in a row become the words they spell. */
function takeSpelled(run: readonly Piece[], lexicon: Lexicon, tokens: Token[]): number {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return 0;
  const meaning = spelled(run.map((piece) => plainLeet(piece.text, 'i')).join(''), lexicon);
  if (!meaning) return 0;
  put(wordsOf(meaning, lexicon), first, last, tokens);
  return run.length;
}

function spelled(letters: string, lexicon: Lexicon): Meaning | undefined {
  const whole = lexicon.shorthand.get(letters);
  if (whole) return whole.map((word) => [word]);
  if (new Set(letters).size < LEAST_SPELLED) return undefined;
  return splitSpelled(letters, lexicon) ?? splitSpelled(letters.replaceAll(/[^\p{L}]/gu, ''), lexicon);
}

/** "sui cide", "k ill", "my self": two halves of a core word, at least one of them no word by itself. */
function takeHalves(
  pieces: readonly Piece[],
  listed: readonly (readonly Word[] | undefined)[],
  at: number,
  lexicon: Lexicon,
  tokens: Token[],
): number {
  const one = pieces[at];
  const two = pieces[at + 1];
  if (!one || !two || two.opens) return 0;
  if (isWord(one.text, listed[at], lexicon) && isWord(two.text, listed[at + 1], lexicon)) return 0;
  const whole = one.text + two.text;
  if (!lexicon.core.has(whole)) return 0;
  put(wordsOf([[whole]], lexicon), one, two, tokens);
  return 2;
}

function isWord(text: string, listed: readonly Word[] | undefined, lexicon: Lexicon): boolean {
  if (text.length === 1) return lexicon.letters.has(text);
  return listed !== undefined || isWordOf(text, lexicon);
}

function wordsOf(meaning: Meaning, lexicon: Lexicon): readonly Word[] {
  return meaning.map((words) => ({
    text: words[0] ?? '',
    ids: words.flatMap((word) => idsOf(word, lexicon)),
  }));
}

function put(words: readonly Word[], first: Piece, last: Piece, tokens: Token[]): void {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word) continue;
    tokens.push({
      text: word.text,
      ids: word.ids,
      start: first.start,
      end: last.end,
      opens: at === 0 && first.opens,
      begins: false,
    });
  }
}

import bidiFactory from 'bidi-js';

const bidi = bidiFactory();
const SPACE = /[^\S\u00a0]/u;
const RIGHT_TO_LEFT = /[\p{sc=Arab}\p{sc=Hebr}]/u;

/** Whether any of it is read from right to left, so that its words have to be put in order. */
export function runsFromRight(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/**
 * The text in lines that fit, each as the pieces to be drawn from left to right (Unicode's bidirectional rules). The
 * letters within a piece stay as written: the font joins them and turns their order by itself.
 */
export function linesWithin(
  text: string,
  room: number,
  widthOf: (words: string) => number,
): readonly (readonly string[])[] {
  const lines: string[] = [];
  for (const word of numbersWhole(text).split(/(?<=[^\S\u00a0])/u)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf((last + word).trimEnd()) <= room) lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines.map((line) => inDrawnOrder(line.trimEnd()));
}

/** A space that does not break keeps the groups of a telephone number in their order. */
function numbersWhole(text: string): string {
  return text.replaceAll(/(?<=\d) (?=\d)/gu, '\u00a0');
}

interface Piece {
  readonly text: string;
  readonly level: number;
}

function inDrawnOrder(line: string): readonly string[] {
  const { levels } = bidi.getEmbeddingLevels(line);
  const mirrored = bidi.getMirroredCharactersMap(line, levels);
  const pieces: Piece[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const letter = mirrored.get(at) ?? line.charAt(at);
    const level = levels[at] ?? 0;
    const last = pieces.at(-1);
    const parts =
      last === undefined || last.level !== level || SPACE.test(letter) || SPACE.test(last.text.slice(-1));
    if (parts) pieces.push({ text: letter, level });
    else pieces[pieces.length - 1] = { text: last.text + letter, level };
  }
  return reordered(pieces).map(({ text }) => text);
}

/** Rule L2: from the highest level down to the lowest odd one, every run of that level or above is turned round. */
function reordered(pieces: readonly Piece[]): readonly Piece[] {
  const highest = Math.max(0, ...pieces.map(({ level }) => level));
  let order = [...pieces];
  for (let level = highest; level >= 1; level -= 1) order = turned(order, level);
  return order;
}

function turned(pieces: readonly Piece[], level: number): Piece[] {
  const done: Piece[] = [];
  let run: Piece[] = [];
  for (const piece of pieces) {
    if (piece.level >= level) run = [piece, ...run];
    else {
      done.push(...run, piece);
      run = [];
    }
  }
  return [...done, ...run];
}

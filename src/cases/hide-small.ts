/** Counts below this are not shown: so few people could be known by them. */
export const SMALLEST_SHOWN = 5;

/** A count, or why there is none: too `few`, or `hidden` so that nobody works out a small one from a sum. */
export type Shown = 'few' | 'hidden' | number;

/**
 * Hides counts from 1 to 4 in a table, and then, in every row and column in which a single cell is hidden, one
 * more: from the sum of a line nobody can tell what a hidden one was. Pure.
 */
export function hideSmall(table: readonly (readonly number[])[]): readonly (readonly Shown[])[] {
  const shown: Shown[][] = table.map((row) => row.map((count) => (isSmall(count) ? 'few' : count)));
  while (linesOf(shown).some((line) => hideOneMore(shown, line)));
  return shown;
}

/** The same for one list of counts. */
export function hideSmallOf(counts: readonly number[]): readonly Shown[] {
  return hideSmall([counts])[0] ?? [];
}

function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_SHOWN;
}

type Cell = readonly [row: number, column: number];

/** Rows and columns of more than one cell, as the places of their cells. */
function linesOf(table: readonly (readonly Shown[])[]): readonly (readonly Cell[])[] {
  const rows = table.map((row, at) => row.map((_, column): Cell => [at, column]));
  const width = table[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => table.map((_row, at): Cell => [at, column]));
  return [...rows, ...columns].filter((line) => line.length > 1);
}

/** True when it had to hide one: the smallest that is not zero or, where all are, a zero. */
function hideOneMore(table: Shown[][], line: readonly Cell[]): boolean {
  const at = ([row, column]: Cell) => table[row]?.[column] ?? 'hidden';
  const open = line.filter((cell) => typeof at(cell) === 'number');
  if (line.length - open.length !== 1) return false;
  const [smallest] = open.sort((one, other) => order(at(one)) - order(at(other)));
  if (smallest === undefined) return false;
  const row = table[smallest[0]];
  if (row !== undefined) row[smallest[1]] = 'hidden';
  return true;
}

function order(count: Shown): number {
  return typeof count !== 'number' || count === 0 ? Number.MAX_SAFE_INTEGER : count;
}

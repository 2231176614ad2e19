/**
 * Goes on with work that may wait, a piece in each round of the loop, so that nobody who comes meanwhile waits for more
 * than one. What it throws ends the process, as it would have at the start.
 */
export function inPieces(work: Iterator<void>, isOver: () => boolean): void {
  if (isOver() || work.next().done === true) return;
  setImmediate(() => inPieces(work, isOver));
}

import { randomBytes, randomFillSync } from 'node:crypto';
import type { NewBytes } from './envelope.ts';

/** Drawn from the system at once. A turn needs a dozen at a time, half a dozen times, and each draw costs as much. */
const DRAWN = 4096;
const MOST = 64;

/** Bytes that nobody can guess; what is given out is blanked here, so that no key stays behind. */
export function createNewBytes(): NewBytes {
  const drawn = new Uint8Array(DRAWN);
  let next = DRAWN;
  return (size) => {
    if (size > MOST) return randomBytes(size);
    if (next + size > DRAWN) {
      randomFillSync(drawn);
      next = 0;
    }
    const bytes = drawn.slice(next, next + size);
    drawn.fill(0, next, next + size);
    next += size;
    return bytes;
  };
}

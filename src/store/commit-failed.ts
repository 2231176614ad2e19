import { CuanError } from '../domain/errors.ts';
import type { CommitResult } from './store.ts';

/**
 * A commit of which at least one turn could not be written. The others stand: `results` has theirs, and
 * `undefined` where a turn failed. Asking again is safe, what stands is answered `repeated`.
 */
export class CommitFailed extends CuanError {
  readonly results: readonly (CommitResult | undefined)[];

  constructor(results: readonly (CommitResult | undefined)[], cause: unknown) {
    super('internal', 'A turn could not be stored.', { cause });
    this.name = 'CommitFailed';
    this.results = results;
  }
}

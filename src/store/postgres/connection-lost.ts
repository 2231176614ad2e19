import pg from 'pg';

/** The server went away, or never answered. What was under way may have happened or not. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

/** The server says itself that it goes, or that it is not there yet. */
const GOING: ReadonlySet<string> = new Set(['57P01', '57P02', '57P03', '25P03', '25P04']);

/** What the server answers with a code is its answer; anything else comes from a connection that is none any more. */
export async function overConnection<Result>(asked: Promise<Result>): Promise<Result> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof pg.DatabaseError && !GOING.has(error.code ?? '')) throw error;
    throw new ConnectionLost('The database went away.', { cause: error });
  }
}

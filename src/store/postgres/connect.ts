import pg from 'pg';
import { DatabaseRefused } from '../database-refused.ts';

/** What a server, or the way to it, says no with; and what the operator can do about it. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'no PostgreSQL answers at this host and port; start it, or correct them.',
  EAI_AGAIN: 'its host name is not known here; correct it, or DNS.',
  ENOTFOUND: 'its host name is not known here; correct it, or DNS.',
  ETIMEDOUT: 'nothing answers at this host and port; look at the firewall.',
  EHOSTUNREACH: 'there is no way from here to this host; look at the network.',
  '28P01': 'the server does not take this name with this password.',
  '28000': 'the server does not take this name from here; look at its pg_hba.conf.',
  '3D000': 'the server has no database of this name; create it first.',
  '53300': 'the server has no connection left; raise max_connections, or start fewer processes.',
  '57P03': 'the server is still starting; try again in a moment.',
};
const LONGEST_WAIT_MS = 10_000;

/** One connection beside the pool. Rejects with DatabaseRefused when there is none to be had. */
export async function connect(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ connectionTimeoutMillis: LONGEST_WAIT_MS, ...config });
  try {
    await client.connect();
  } catch (error) {
    const { code = '' } = error as { readonly code?: string };
    const reason =
      REASONS[code] ?? `a connection was refused${code === '' ? '' : ` (${code})`}; see the server's log.`;
    throw new DatabaseRefused(`DATABASE_URL: ${reason}`, { cause: error });
  }
  return client;
}

import { DatabaseRefused } from '../database-refused.ts';
import { conversations } from './0001-conversations.ts';
import { live } from './0002-live.ts';
import { adultLinks } from './0003-adult-links.ts';
import { secondFactor } from './0004-second-factor.ts';
import { signInsByPerson } from './0005-sign-ins-by-person.ts';
import { survey } from './0006-survey.ts';
import { people } from './0007-people.ts';
import { trust } from './0008-trust.ts';
import { deliveries } from './0009-deliveries.ts';
import { mute } from './0010-mute.ts';
import { passedOn } from './0011-passed-on.ts';
import { shared } from './0012-shared.ts';
import { alike } from './0013-alike.ts';
import { counted } from './0014-counted.ts';

/**
 * One step of the schema, for each engine. Forward only: a shipped one is never edited.
 *
 * Expand, then contract: while a new version is rolled out the one before it still runs, so a migration only adds
 * (tables, indexes, columns that may be absent or have a default). What nobody reads any more is taken away one
 * release later, in a migration of its own that is named `NNNN-contract-…`; from then on the version before the last
 * does not start. test/store/migrations.test.ts holds both.
 */
export interface Migration {
  readonly name: string;
  readonly sqlite: string;
}

/** All of them, in the order in which they are applied. */
export const MIGRATIONS: readonly Migration[] = [
  conversations,
  live,
  adultLinks,
  secondFactor,
  signInsByPerson,
  survey,
  people,
  trust,
  deliveries,
  mute,
  passedOn,
  shared,
  alike,
  counted,
];

const CONTRACT = /^\d{4}-contract-/;

/** What is still to be done. Throws when a newer version has taken away what this one needs. */
export function missingOf(applied: ReadonlySet<string>): readonly Migration[] {
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  if ([...applied].some((name) => !known.has(name) && CONTRACT.test(name)))
    throw new DatabaseRefused(
      'The database was made by a newer version of Cuan, which took away what this one needs. Start that version.',
    );
  return MIGRATIONS.filter(({ name }) => !applied.has(name));
}

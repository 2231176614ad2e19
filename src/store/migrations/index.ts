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

/** One step of the schema, for each engine. Forward only: a shipped one is never edited. */
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
];

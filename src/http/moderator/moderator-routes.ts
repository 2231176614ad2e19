import type { Desk } from '../../cases/desk.ts';
import type { LiveDesk } from '../../cases/live-desk.ts';
import type { AddressDesk } from '../../cases/addresses.ts';
import type { OpenId } from '../../cases/openid.ts';
import type { PeopleDesk } from '../../cases/people.ts';
import type { SafeguardDesk } from '../../cases/second-reading.ts';
import type { ShiftDesk } from '../../cases/shift-care.ts';
import { addressRoutes } from './address-routes.ts';
import { readAddress } from './address.ts';
import { aidRoutes } from './aid-routes.ts';
import { caseRoutes } from './case-routes.ts';
import { eventRoutes } from './event-routes.ts';
import { factorRoutes } from './factor-routes.ts';
import { openIdRoutes } from './openid-routes.ts';
import { liveRoutes } from './live-routes.ts';
import { officeRoutes, type OfficeParts } from './office-routes.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { pageRoutes } from './page-routes.ts';
import { queueRoutes } from './queue-routes.ts';
import type { Gate, ModeratorRoute } from './route.ts';
import { safeguardRoutes } from './safeguard-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';

export interface ModeratorOptions {
  readonly desk: Desk;
  /** Answering cases; without it they can only be read. */
  readonly live?: LiveDesk;
  /** What stands around a case, beside its words. */
  readonly office?: OfficeParts;
  /** Looking after the people who answer, and after those they answer; needs answering. */
  readonly care?: CareDesks;
  /** Absent: local accounts only. */
  readonly openId?: OpenId;
  /** MODERATOR_URL: the exact origin that may change anything. https, or plain http on loopback. */
  readonly moderatorUrl: string;
  /** Where the built console lies, for example `dist/public`. */
  readonly publicDir: string;
}

export interface CareDesks {
  readonly people: PeopleDesk;
  readonly addresses: AddressDesk;
  readonly safeguards: SafeguardDesk;
  readonly shift: ShiftDesk;
}

/** All routes of the moderator listener. Throws when MODERATOR_URL is neither https nor loopback. */
export function moderatorRoutes(options: ModeratorOptions): readonly ModeratorRoute[] {
  const gate = { desk: options.desk, address: readAddress(options.moderatorUrl) };
  const { live, care, openId } = options;
  return [
    ...caseRoutes(gate),
    ...(live === undefined
      ? []
      : [
          ...liveRoutes(gate, live),
          ...queueRoutes(gate, live),
          ...eventRoutes(gate, live),
          ...aidRoutes(gate, live),
        ]),
    ...(care === undefined ? [] : careRoutes(gate, care)),
    ...(options.office === undefined ? [] : officeRoutes(gate, options.office)),
    ...factorRoutes(gate),
    ...openIdRoutes(gate, openId),
    ...pageRoutes(gate, options.publicDir),
    ...passkeyRoutes(gate),
    ...sessionRoutes(gate),
    ...signInRoutes(gate, openId),
  ];
}

function careRoutes(gate: Gate, { people, addresses, safeguards, shift }: CareDesks) {
  return [
    ...addressRoutes(gate, addresses),
    ...peopleRoutes(gate, people),
    ...safeguardRoutes(gate, safeguards, shift),
  ];
}

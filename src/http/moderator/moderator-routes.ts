import type { Desk } from '../../cases/desk.ts';
import type { LiveDesk } from '../../cases/live-desk.ts';
import { readAddress } from './address.ts';
import { caseRoutes } from './case-routes.ts';
import { eventRoutes } from './event-routes.ts';
import { factorRoutes } from './factor-routes.ts';
import { liveRoutes } from './live-routes.ts';
import { pageRoutes } from './page-routes.ts';
import type { ModeratorRoute } from './route.ts';
import { sessionRoutes } from './session-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';

export interface ModeratorOptions {
  readonly desk: Desk;
  /** Answering cases; without it they can only be read. */
  readonly live?: LiveDesk;
  /** MODERATOR_URL: the exact origin that may change anything. https, or plain http on loopback. */
  readonly moderatorUrl: string;
  /** Where the built console lies, for example `dist/public`. */
  readonly publicDir: string;
}

/** All routes of the moderator listener. Throws when MODERATOR_URL is neither https nor loopback. */
export function moderatorRoutes(options: ModeratorOptions): readonly ModeratorRoute[] {
  const gate = { desk: options.desk, address: readAddress(options.moderatorUrl) };
  const { live } = options;
  return [
    ...caseRoutes(gate),
    ...(live === undefined ? [] : [...liveRoutes(gate, live), ...eventRoutes(gate, live)]),
    ...factorRoutes(gate),
    ...pageRoutes(gate, options.publicDir),
    ...sessionRoutes(gate),
    ...signInRoutes(gate),
  ];
}

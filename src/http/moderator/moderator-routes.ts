import type { Desk } from '../../cases/desk.ts';
import { readAddress } from './address.ts';
import { caseRoutes } from './case-routes.ts';
import { pageRoutes } from './page-routes.ts';
import type { ModeratorRoute } from './route.ts';
import { signInRoutes } from './sign-in-routes.ts';

export interface ModeratorOptions {
  readonly desk: Desk;
  /** MODERATOR_URL: the exact origin that may change anything. https, or plain http on loopback. */
  readonly moderatorUrl: string;
  /** Where the built console lies, for example `dist/public`. */
  readonly publicDir: string;
}

/** All routes of the moderator listener. Throws when MODERATOR_URL is neither https nor loopback. */
export function moderatorRoutes(options: ModeratorOptions): readonly ModeratorRoute[] {
  const gate = { desk: options.desk, address: readAddress(options.moderatorUrl) };
  return [...caseRoutes(gate), ...pageRoutes(gate, options.publicDir), ...signInRoutes(gate)];
}

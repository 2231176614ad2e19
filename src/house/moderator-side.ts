import { createDesk } from '../cases/desk.ts';
import { ensureInvitation } from '../cases/sign-up.ts';
import type { Config } from '../config/config.ts';
import type { ListenerOptions } from '../http/listener.ts';
import { metricsRoute } from '../http/moderator/metrics-route.ts';
import { moderatorRoutes } from '../http/moderator/moderator-routes.ts';
import { createHealthRoutes } from '../http/reporter/routes.ts';
import { SECURITY_HEADERS, transportHeaders } from '../http/security-headers.ts';
import type { Core } from './core.ts';
import type { LiveHouse } from './live.ts';
import { handoffRoutes } from './handoff.ts';
import { officeParts } from './office.ts';
import { publicDir } from './pages.ts';
import { createCareDesks, createCasesHost, createOpenIdOf } from './people.ts';
import type { Readiness } from './readiness.ts';

/** Everything that faces moderators: the console, its routes, health. */
export async function moderatorListener(
  config: Config,
  core: Core,
  live: LiveHouse,
  { check, counts }: Readiness,
): Promise<ListenerOptions> {
  const { rooms } = core;
  const { log } = rooms;
  const desk = createDesk(createCasesHost(config, core));
  const openId = await createOpenIdOf(config, core);
  const moderatorUrl = config.moderatorUrl ?? `http://localhost:${config.moderatorPort}`;
  return {
    name: 'moderator',
    port: config.moderatorPort,
    host: config.moderatorHost,
    routes: [
      ...moderatorRoutes({
        desk,
        live: live.desk,
        office: officeParts(config, core, live.practice),
        care: createCareDesks(config, core),
        ...(openId === undefined ? {} : { openId }),
        moderatorUrl,
        publicDir: publicDir(),
      }),
      ...handoffRoutes(config, core, live.desk),
      ...createHealthRoutes(check, counts),
      ...metricsRoute(core.metrics, { token: config.metricsToken?.reveal(), open: !config.production }),
    ],
    headers: { ...SECURITY_HEADERS, ...transportHeaders(config.moderatorUrl) },
    log,
    allowedOrigins: [],
    trustedProxies: config.trustedProxies,
    ...(config.moderatorUrl === undefined ? {} : { publicUrl: config.moderatorUrl }),
  };
}

/** The token stands behind `#`, so that no server, proxy or log ever gets it. */
export async function signUpLink(config: Config, core: Core, port: number): Promise<string | undefined> {
  const invitation = await ensureInvitation({ store: core.store, clock: core.rooms.clock });
  if (invitation === undefined) return undefined;
  const address = config.moderatorUrl ?? `http://localhost:${port}`;
  return `${address}/sign-up#${invitation.token}`;
}

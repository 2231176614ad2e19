import type { Config } from '../config/config.ts';
import type { OfficeParts } from '../http/moderator/office-routes.ts';
import type { Core } from './core.ts';
import { dossierParts } from './dossier.ts';

/** Everything for moderators that is not reading or answering a case. */
export function officeParts(config: Config, core: Core): OfficeParts {
  return { dossier: dossierParts(config, core) };
}

import { createNumbersDesk } from '../cases/numbers.ts';
import type { PracticeDesk } from '../cases/practice.ts';
import type { Config } from '../config/config.ts';
import type { OfficeParts } from '../http/moderator/office-routes.ts';
import type { Core } from './core.ts';
import { dossierParts } from './dossier.ts';

/** Everything for moderators that is not reading or answering a case. */
export function officeParts(config: Config, core: Core, practice: PracticeDesk): OfficeParts {
  const { store, rooms } = core;
  const { duty } = config;
  return {
    dossier: dossierParts(config, core),
    practice,
    numbers: createNumbersDesk({ store, clock: rooms.clock, ...(duty === undefined ? {} : { duty }) }),
  };
}

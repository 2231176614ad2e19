import { dossierRoutes, type DossierParts } from './dossier-routes.ts';
import type { Gate, ModeratorRoute } from './route.ts';

/** What the office around the desk needs; put together by house/office.ts. */
export interface OfficeParts {
  readonly dossier: DossierParts;
}

/** Routes beside reading and answering: a case's background and its file. */
export function officeRoutes(gate: Gate, { dossier }: OfficeParts): readonly ModeratorRoute[] {
  return [...dossierRoutes(gate, dossier)];
}

import { dossierRoutes, type DossierParts } from './dossier-routes.ts';
import type { NumbersDesk } from '../../cases/numbers.ts';
import type { PracticeDesk } from '../../cases/practice.ts';
import { numbersRoutes } from './numbers-routes.ts';
import { practiceRoutes } from './practice-routes.ts';
import type { Gate, ModeratorRoute } from './route.ts';

/** What the office around the desk needs; put together by house/office.ts. */
export interface OfficeParts {
  readonly dossier: DossierParts;
  readonly numbers: NumbersDesk;
  readonly practice: PracticeDesk;
}

/** Routes beside reading and answering: a case's background and its file. */
export function officeRoutes(
  gate: Gate,
  { dossier, numbers, practice }: OfficeParts,
): readonly ModeratorRoute[] {
  return [
    ...dossierRoutes(gate, dossier),
    ...numbersRoutes(gate, numbers),
    ...practiceRoutes(gate, practice),
  ];
}

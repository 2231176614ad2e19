/**
 * How fast a person is put in front of the reporter. Not a risk score: it predicts nothing and is never
 * shown to the reporter (NICE NG225). Software only raises it; only a moderator lowers it.
 */
export const CARES = ['none', 'check-in', 'crisis', 'emergency'] as const;

export type Care = (typeof CARES)[number];

/** The higher of two cares; combining never lowers (law 2). */
export function higherCare(one: Care, other: Care): Care {
  return CARES.indexOf(one) >= CARES.indexOf(other) ? one : other;
}

/** Whether `care` has reached `floor`. */
export function reaches(care: Care, floor: Care): boolean {
  return CARES.indexOf(care) >= CARES.indexOf(floor);
}

/** Whether a message read at this care must be answered with the crisis lines first (law 3). */
export function needsLines(care: Care): boolean {
  return reaches(care, 'crisis');
}

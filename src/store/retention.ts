const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long things are kept; counted from the last message. */
export interface Retention {
  readonly withoutCaseMs: number;
  /** Instead of `withoutCaseMs` where a return code was asked for (S19). */
  readonly returnCodeMs: number;
  readonly closedCaseMs: number;
}

/** Unless the operator says otherwise (design.md section 8). */
export const RETENTION: Retention = {
  withoutCaseMs: DAY_MS,
  returnCodeMs: 30 * DAY_MS,
  closedCaseMs: 90 * DAY_MS,
};

/**
 * Web only: an address is a random key there and its tokens live on for a while, so a deleted conversation
 * is still known by it that long. Other addresses are people's and are forgotten at once.
 */
export const DELETED_WEB_ADDRESS_MS = DAY_MS;

const HOUR_MS = 3_600_000;

/** How long things are kept (design.md section 8); counted from the last message. */
export const RETENTION = {
  withoutCaseMs: 24 * HOUR_MS,
  closedCaseMs: 90 * 24 * HOUR_MS,
  /**
   * Web only: an address is a random key there and its tokens live on for a while, so a deleted conversation
   * is still known by it that long. Other addresses are people's and are forgotten at once.
   */
  deletedWebAddressMs: 24 * HOUR_MS,
} as const;

/** Why something is kept longer than usual; a code, because it is told to the reporter and kept in the audit. */
export const HOLD_REASONS = ['child-at-risk', 'court', 'police'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

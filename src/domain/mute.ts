/** Why a supervisor has the program fall silent towards somebody; a code, because it is kept in the audit. */
export const MUTE_REASONS = ['abusive', 'flooding', 'testing'] as const;
export type MuteReason = (typeof MUTE_REASONS)[number];

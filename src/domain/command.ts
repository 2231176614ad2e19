/** Whole-message commands and the ids of the fixed menu's controls; they work in every state (S6, law 8). */
export const COMMANDS = ['help', 'person', 'stop', 'delete', 'language', 'place'] as const;

export type Command = (typeof COMMANDS)[number];

import type { ConversationId } from '../domain/ids.ts';
import type { LiveNotice } from '../domain/live.ts';

/** Told of a notice; `undefined`: some may have been missed, so everything is to be looked at. */
export type Heard = (notice: LiveNotice | undefined) => void;

/** Where a return code stands that is still on the reporter's screen. */
export interface ShownCode {
  readonly seq: number;
  readonly code: string;
}

/** What one process alone keeps in memory and several must have together. Part of a store that several share. */
export interface SharedStore {
  /** At once, and from other processes only. */
  listen(heard: Heard): void;
  /** To all other processes; ids and kinds, never words. Lost where nobody listens. */
  tell(notice: LiveNotice): Promise<void>;
  /** True in one process at a time, until `untilMs` or until that one is closed. */
  keepJob(name: string, nowMs: number, untilMs: number): Promise<boolean>;
  /** Sealed, and written neither to the server's log nor to its backups. */
  showCode(conversation: ConversationId, shown: ShownCode, nowMs: number, untilMs: number): Promise<void>;
  /** Until then, and while the reporter has not written since. */
  findShownCode(conversation: ConversationId, nowMs: number): Promise<ShownCode | undefined>;
}

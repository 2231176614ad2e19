/** What passes between the moderator listener and the console about a case beside its words. Types only. */
import type { ExportReason } from '../../domain/case-work.ts';

export type { ExportReason };

/** `GET /api/moderator/cases/:id/background`: what the reporter chose, what they were told, who acted when. */
export interface BackgroundView {
  /** Set by the reporter alone; absent: they have not said. */
  readonly mayTellSchool?: boolean;
  /** What the reporter sent to the people here. Plain text, never markup. */
  readonly shared: readonly {
    readonly seq: number;
    readonly atMs: number;
    readonly title: string;
    readonly lines: readonly string[];
  }[];
  readonly told: readonly { readonly dialog: string; readonly version: string; readonly firstSeq: number }[];
  readonly times: {
    readonly openedAtMs: number;
    readonly lastMessageAtMs: number;
    /** When somebody last looked at it. */
    readonly lookedAtMs?: number;
    readonly claimedAtMs?: number;
    readonly answeredAtMs?: number;
    readonly closedAtMs?: number;
  };
  readonly duty: DutyView;
}

/** The duty of the place and whom to ring; `draft` until a named person has accepted the words. */
export interface DutyView {
  readonly text: string;
  readonly draft: boolean;
  readonly ring: readonly { readonly need: string; readonly services: readonly RingView[] }[];
}

export interface RingView {
  readonly id: string;
  readonly name: string;
  readonly phone?: string;
  readonly closed: boolean;
  readonly notes: readonly string[];
}

/**
 * `POST …/export`: answers with the file itself. `unmasked` is a supervisor's only; `notes` are what colleagues wrote.
 */
export interface ExportBody {
  readonly reason: ExportReason;
  readonly format: 'json' | 'pdf';
  readonly unmasked?: boolean;
  readonly notes?: boolean;
}

import type { Care } from '../domain/care.ts';
import type { Choice, ReplyDraft, ServiceCard, ShownDocument } from '../domain/message.ts';
import type { Session } from '../domain/session.ts';
import type { CaseReason } from '../store/store.ts';
import type { Rooms } from './rooms.ts';

/** A reply and its consequences while the effects of one step are followed, in order. */
export interface Draft {
  readonly paragraphs: readonly string[];
  readonly choices: readonly Choice[];
  readonly lines: readonly ServiceCard[];
  readonly phrases: ReplyDraft['phrases'];
  readonly document?: ShownDocument;
  readonly case?: CaseReason;
  readonly raisedTo?: Care;
  readonly forget: boolean;
  readonly adultLink?: { readonly code: string; readonly lines: readonly string[] };
  readonly revokeAdultLinks: boolean;
}

export const EMPTY_DRAFT: Draft = {
  paragraphs: [],
  choices: [],
  lines: [],
  phrases: [],
  forget: false,
  revokeAdultLinks: false,
};

/** What every effect may look at. */
export interface EffectContext {
  readonly session: Session;
  readonly rooms: Pick<Rooms, 'directory' | 'phrases'>;
  /** Makes the code and address of a one-time link; only where a reporter's turn may make one. */
  readonly newLink?: () => { readonly code: string; readonly address: string };
  readonly nowMs: number;
}

/** The rendered reply; `undefined` when nothing is said. One dense bubble, as look.md asks. */
export function replyOf(draft: Draft, care: Care | undefined): ReplyDraft | undefined {
  if (draft.paragraphs.length === 0 && draft.choices.length === 0) return undefined;
  return {
    text: draft.paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'),
    choices: draft.choices,
    lines: draft.lines,
    phrases: draft.phrases,
    ...(draft.document === undefined ? {} : { document: draft.document }),
    ...(care === undefined ? {} : { care }),
  };
}

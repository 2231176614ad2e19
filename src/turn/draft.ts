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
}

export const EMPTY_DRAFT: Draft = { paragraphs: [], choices: [], lines: [], phrases: [], forget: false };

/** What every effect may look at. */
export interface EffectContext {
  readonly session: Session;
  readonly rooms: Pick<Rooms, 'directory' | 'phrases'>;
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

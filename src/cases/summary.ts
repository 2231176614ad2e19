import { CARES } from '../domain/care.ts';
import type { StoredMessage } from '../domain/message.ts';

/**
 * What a person should know before they read, made by rule from what the program wrote down: no word is made up
 * and none is quoted. Each line names the messages it rests on.
 */
export interface SummaryLine {
  readonly kind: SummaryKind;
  readonly seqs: readonly number[];
  /** Only where `kind` is `cue`. */
  readonly cue?: string;
}

export const SUMMARY_KINDS = [
  'answered-by-person',
  'asked-for-person',
  'attachments',
  'cannot-talk',
  'crisis-lines-shown',
  'cue',
  'last-words',
  'place-not-said',
  'read-as-crisis',
  'read-as-emergency',
  'safety-question-open',
  'shared',
  'unread',
] as const;
export type SummaryKind = (typeof SUMMARY_KINDS)[number];

/** The parts of a session that a summary tells; all may be missing, as in a session of another version. */
export interface SessionFacts {
  readonly placeConfirmed?: unknown;
  readonly textFirst?: unknown;
  readonly asked?: { readonly question?: unknown } | undefined;
}

/** In the order in which it matters: danger first, then what happened, then what was done. */
export function summarise(messages: readonly StoredMessage[], session: unknown): readonly SummaryLine[] {
  const facts = (session ?? {}) as SessionFacts;
  const own = messages.filter(({ sender }) => sender === 'reporter');
  return [
    line(
      'read-as-emergency',
      own.filter(({ care }) => care === 'emergency'),
    ),
    line(
      'read-as-crisis',
      own.filter(({ care }) => care === 'crisis'),
    ),
    ...cueLines(own),
    line(
      'asked-for-person',
      own.filter(({ choice }) => choice === 'person'),
    ),
    line(
      'shared',
      messages.filter(({ reply }) => reply?.document?.shared === true),
    ),
    line(
      'unread',
      own.filter(({ unread }) => unread === true),
    ),
    line(
      'attachments',
      own.filter(({ attachments = 0 }) => attachments > 0),
    ),
    line(
      'crisis-lines-shown',
      messages.filter(({ reply }) => (reply?.lines ?? []).length > 0),
    ),
    line(
      'answered-by-person',
      messages.filter(({ sender }) => sender === 'moderator'),
    ),
    line('last-words', own.slice(-1)),
  ]
    .filter(({ seqs }) => seqs.length > 0)
    .concat(factLines(facts));
}

/** One line for each cue, the most urgent message's cues first, then as they came. */
function cueLines(own: readonly StoredMessage[]): readonly SummaryLine[] {
  const urgentFirst = [...own].sort((one, other) => rank(other) - rank(one) || one.seq - other.seq);
  const cues = new Set(
    urgentFirst.flatMap(({ evidence = [] }) =>
      evidence.map(({ cue }) => cue).filter((cue) => !isOfTheModel(cue)),
    ),
  );
  return [...cues].map((cue) => ({
    ...line(
      'cue',
      own.filter(({ evidence = [] }) => evidence.some((found) => found.cue === cue)),
    ),
    cue,
  }));
}

/** The trained model names no words. */
function isOfTheModel(cue: string): boolean {
  return cue.startsWith('model.');
}

function rank({ care = 'none' }: StoredMessage): number {
  return CARES.indexOf(care);
}

function factLines({ placeConfirmed, textFirst, asked }: SessionFacts): readonly SummaryLine[] {
  const question = typeof asked?.question === 'string' ? asked.question : '';
  return [
    ...(placeConfirmed === false ? [line('place-not-said', [])] : []),
    ...(textFirst === true ? [line('cannot-talk', [])] : []),
    ...(/^(?:wellbeing|crisis):/.test(question) ? [line('safety-question-open', [])] : []),
  ];
}

function line(kind: SummaryKind, messages: readonly StoredMessage[]): SummaryLine {
  return { kind, seqs: messages.map(({ seq }) => seq) };
}

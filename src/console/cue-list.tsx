import type { JSX } from 'preact';
import type { EvidenceSpan, MarkView, TranscriptMessage, Verdict } from '../http/moderator/protocol.ts';
import { sayCue } from './case-words.ts';
import { say } from './words.ts';

/** What people have said about what the program marked, and the way to say it. */
export interface Marking {
  readonly marks: readonly MarkView[];
  /** Absent for whoever may only read. */
  readonly onMark?: ((seq: number, span: EvidenceSpan, verdict: Verdict) => void) | undefined;
}

export interface CueListProps {
  readonly message: TranscriptMessage;
  readonly evidence: readonly EvidenceSpan[];
  readonly marking: Marking;
}

const VERDICTS: readonly Verdict[] = ['concern', 'no-concern'];

/** What each marked run of words is taken for. Saying that it is a concern, or is not, is counted and lowers nothing. */
export function CueList({ message, evidence, marking }: CueListProps): JSX.Element {
  return (
    <ol class="cues" aria-label={say('message.marked')}>
      {evidence.map((span, index) => (
        <li key={index} value={index + 1}>
          {sayCue(span.cue)} <Verdicts seq={message.seq} span={span} marking={marking} />
        </li>
      ))}
    </ol>
  );
}

interface VerdictsProps {
  readonly seq: number;
  readonly span: EvidenceSpan;
  readonly marking: Marking;
}

function Verdicts({ seq, span, marking: { marks, onMark } }: VerdictsProps): JSX.Element {
  const here = marks.filter((mark) => mark.seq === seq && mark.start === span.start && mark.cue === span.cue);
  const own = here.find(({ mine }) => mine)?.verdict;
  return (
    <span class="verdicts">
      {onMark !== undefined &&
        VERDICTS.map((verdict) => (
          <button
            type="button"
            key={verdict}
            aria-pressed={own === verdict}
            aria-label={say('message.markAs', { cue: sayCue(span.cue), verdict: say(`message.${verdict}`) })}
            onClick={() => onMark(seq, span, verdict)}
          >
            {say(`message.${verdict}`)}
          </button>
        ))}
      {here
        .filter(({ mine }) => !mine)
        .map(({ by, verdict }) => (
          <span key={by}>{say('message.markedBy', { name: by, verdict: say(`message.${verdict}`) })}</span>
        ))}
    </span>
  );
}

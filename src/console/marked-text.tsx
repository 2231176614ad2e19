import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { EvidenceSpan } from '../http/moderator/protocol.ts';
import { sayCue } from './case-words.ts';
import { isDistressing } from './distressing.ts';
import { codeOf, cutAtEvidence, partsOf, type Segment } from './marked.ts';
import { say } from './words.ts';

export interface MarkedTextProps {
  readonly text: string;
  readonly evidence: readonly EvidenceSpan[];
  /** Distressing words stay covered, each until it is opened. */
  readonly covered: boolean;
}

/** A message with the words that raised care marked; distressing ones stand as what they are about until opened. */
export function MarkedText({ text, evidence, covered }: MarkedTextProps): JSX.Element {
  const hides = ({ cues }: Segment) =>
    covered && cues.some((number) => isDistressing(cueAt(evidence, number)));
  return (
    <p class="text" dir="auto">
      {groupBy(cutAtEvidence(text, evidence), hides).map((segments, index) =>
        segments[0] !== undefined && hides(segments[0]) ? (
          <Covered key={index} segments={segments} evidence={evidence} />
        ) : (
          segments.map((segment, at) => <MarkedSegment key={`${index} ${at}`} segment={segment} />)
        ),
      )}
    </p>
  );
}

interface CoveredProps {
  readonly segments: readonly Segment[];
  readonly evidence: readonly EvidenceSpan[];
}

function Covered({ segments, evidence }: CoveredProps): JSX.Element {
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [evidence.length]);
  if (open)
    return (
      <>
        {segments.map((segment, at) => (
          <MarkedSegment key={at} segment={segment} />
        ))}
      </>
    );
  const numbers = [...new Set(segments.flatMap(({ cues }) => cues))];
  const cues = numbers.map((number) => sayCue(cueAt(evidence, number))).join(', ');
  return (
    <mark tabIndex={-1} class="covered">
      <button type="button" onClick={() => setOpen(true)}>
        {say('message.covered', { cues })}
      </button>
    </mark>
  );
}

function MarkedSegment({ segment: { text, cues, ends } }: { readonly segment: Segment }): JSX.Element {
  if (cues.length === 0) return <Inert text={text} />;
  return (
    <mark tabIndex={-1}>
      <Inert text={text} />
      {ends.length > 0 && <sup>{ends.join(' ')}</sup>}
    </mark>
  );
}

/** Text in which characters that hide or turn other text are named instead of obeyed. */
export function Inert({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {partsOf(text).map((part, index) =>
        part.unseen ? (
          <span key={index} class="unseen">
            {say('message.control', { code: codeOf(part.text) })}
          </span>
        ) : (
          part.text
        ),
      )}
    </>
  );
}

function cueAt(evidence: readonly EvidenceSpan[], number: number): string {
  return evidence[number - 1]?.cue ?? '';
}

/** Runs of segments that are alike. */
function groupBy(
  segments: readonly Segment[],
  alike: (segment: Segment) => boolean,
): readonly (readonly Segment[])[] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && alike(last[0]) === alike(segment)) last.push(segment);
    else groups.push([segment]);
  }
  return groups;
}

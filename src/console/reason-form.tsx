import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpeningReason } from '../http/moderator/protocol.ts';
import { api, isSignedOut } from './api.ts';
import type { CaseWork } from './use-case.ts';
import { say } from './words.ts';

const REASONS: readonly OpeningReason[] = [
  'supervision',
  'second-reading',
  'taking-over',
  'follow-up',
  'asked-by-colleague',
];

export interface ReasonFormProps {
  readonly work: CaseWork;
  readonly holder: string | undefined;
  /** Both pressed at the same moment and the other was faster. */
  readonly lost: boolean;
}

/** Before a case that somebody else has, or that is closed, is read: why. */
export function ReasonForm({ work, holder, lost }: ReasonFormProps): JSX.Element {
  const [problem, setProblem] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const name = holder === undefined || holder === '' ? say('case.someoneElse') : holder;
  const open = async (reason: OpeningReason) => {
    const answer = await api.open(work.id, { reason });
    if (isSignedOut(answer)) work.onSignedOut();
    else if (!answer.ok) setProblem(say('act.failed'));
    work.refresh();
  };
  return (
    <section class="reason">
      <h2 ref={title} tabIndex={-1}>
        {say('case.othersCase', { name })}
      </h2>
      {lost && (
        <p class="problem" role="alert">
          {say('case.lost', { name })}
        </p>
      )}
      <p>{say('case.reasonHow')}</p>
      <ul class="reasons">
        {REASONS.map((reason) => (
          <li key={reason}>
            <button type="button" onClick={() => void open(reason)}>
              {say(`opening.${reason}`)}
            </button>
          </li>
        ))}
      </ul>
      <p class="problem" role="alert">
        {problem}
      </p>
    </section>
  );
}

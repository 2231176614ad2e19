import type { JSX } from 'preact';
import type { OutboxState } from './outbox.ts';
import { sayActProblem } from './use-act.ts';
import { say } from './words.ts';

export interface NotSentProps {
  readonly caseId: string;
  readonly sent: OutboxState;
}

/** Words that were not taken while the case went to someone else: they stand here until it is taken again. */
export function NotSent({ caseId, sent }: NotSentProps): JSX.Element | null {
  const back = sent.notTaken.filter(({ item }) => item.caseId === caseId);
  const last = back.at(-1);
  if (last === undefined) return null;
  return (
    <section class="not-sent" role="alert">
      <p class="problem">{sayActProblem(last.refusal)}</p>
      <p class="facts">{say('reply.notSent')}</p>
      {back.map(({ item }) => (
        <p class="text" key={item.actId}>
          {item.text}
        </p>
      ))}
    </section>
  );
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Me, QueueEntry } from '../http/moderator/protocol.ts';
import { CaseHead } from './case-head.tsx';
import { Composer } from './composer.tsx';
import type { Outbox, OutboxState } from './outbox.ts';
import { ReasonForm } from './reason-form.tsx';
import { Transcript } from './transcript.tsx';
import type { CaseWork } from './use-case.ts';
import { say } from './words.ts';

export interface OpenCaseProps {
  readonly work: CaseWork;
  readonly me: Me;
  /** As the queue knows it; says who was faster before the case itself may be read again. */
  readonly entry: QueueEntry | undefined;
  readonly nowMs: number;
  readonly sent: OutboxState;
  readonly outbox: Outbox;
}

/** The middle of the desk once a case is chosen: its head, its words, and where one answers. */
export function OpenCase({ work, me, entry, nowMs, sent, outbox }: OpenCaseProps): JSX.Element {
  const [lost, setLost] = useState(false);
  const { state, live } = work;
  if (state === 'opening') return <p class="quiet">{say('case.opening')}</p>;
  if (state === 'gone') return <p class="quiet">{say('case.gone')}</p>;
  if (state === 'reason-needed') return <ReasonForm work={work} holder={entry?.holder} lost={lost} />;
  const unsent = sent.unsent.filter(({ caseId }) => caseId === work.id);
  return (
    <>
      <CaseHead work={work} view={state} me={me} nowMs={nowMs} onLost={() => setLost(true)} />
      <Transcript view={state} live={live} unsent={unsent} waiting={sent.waiting} />
      {live?.case.mine === true && state.case.deletedAtMs === undefined && (
        <Composer key={work.id} work={work} sent={sent} outbox={outbox} />
      )}
    </>
  );
}

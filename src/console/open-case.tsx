import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Me, QueueEntry } from '../http/moderator/protocol.ts';
import { CaseHead } from './case-head.tsx';
import { Composer, type Writer } from './composer.tsx';
import type { Marking } from './cue-list.tsx';
import { keepDraft } from './kept.ts';
import { NotSent } from './not-sent.tsx';
import type { Outbox, OutboxState } from './outbox.ts';
import { ReasonForm } from './reason-form.tsx';
import { Transcript } from './transcript.tsx';
import { useAct } from './use-act.ts';
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
  /** Distressing words are covered until they are opened. */
  readonly covered: boolean;
  readonly onCover: () => void;
  /** Hands out the way to put words where one writes. */
  readonly writer: Writer;
}

/** The middle of the desk once a case is chosen: its head, its words, and where one answers. */
export function OpenCase(props: OpenCaseProps): JSX.Element {
  const { work, me, entry, nowMs, sent, outbox, covered, onCover, writer } = props;
  const [lost, setLost] = useState(false);
  const mark = useAct(work);
  const { state, live } = work;
  const deleted = typeof state === 'object' && state.case.deletedAtMs !== undefined;
  useEffect(() => {
    if (deleted) keepDraft(work.id, '');
  }, [deleted]);
  if (state === 'opening') return <p class="quiet">{say('case.opening')}</p>;
  if (state === 'gone') return <p class="quiet">{say('case.gone')}</p>;
  if (state === 'reason-needed')
    return (
      <>
        <ReasonForm work={work} holder={entry?.holder} lost={lost} />
        <NotSent caseId={work.id} sent={sent} />
      </>
    );
  const unsent = sent.unsent.filter(({ caseId }) => caseId === work.id);
  const marking: Marking = {
    marks: live?.marks ?? [],
    onMark: me.permissions.includes('case:mark')
      ? (seq, { start, cue }, verdict) => void mark.run('mark', { seq, start, cue, verdict })
      : undefined,
  };
  return (
    <>
      <CaseHead {...{ work, me, nowMs, covered, onCover }} view={state} onLost={() => setLost(true)} />
      <Transcript
        {...{ live, unsent, covered, marking }}
        view={state}
        waiting={sent.waiting}
        typing={work.reporterTyping}
      />
      {live?.case.mine === true && !deleted ? (
        <Composer key={work.id} {...{ work, sent, outbox, writer }} />
      ) : (
        <NotSent caseId={work.id} sent={sent} />
      )}
    </>
  );
}

import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CaseView, LiveCaseView, Me } from '../http/moderator/protocol.ts';
import { CaseActions } from './case-actions.tsx';
import { sayFacts, sayTopics, sayWaiting } from './case-words.ts';
import { isDistressing } from './distressing.ts';
import { isOfTheWhole } from './marked.ts';
import { sayClock, sayDay, sayShortAge } from './said-times.ts';
import { focusNextMark } from './transcript.tsx';
import type { CaseWork } from './use-case.ts';
import { say } from './words.ts';

export interface CaseHeadProps {
  readonly work: CaseWork;
  readonly view: CaseView;
  readonly me: Me;
  readonly nowMs: number;
  /** Somebody else was faster in taking it. */
  readonly onLost: () => void;
  readonly covered: boolean;
  readonly onCover: () => void;
}

/** What the case is, who has it, and what can be done with it as a whole. */
export function CaseHead(props: CaseHeadProps): JSX.Element {
  const { work, view, me, nowMs, onLost, covered, onCover } = props;
  const { case: summary, messages } = view;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [summary.id]);
  const count = messages.reduce(
    (sum, { evidence }) => sum + evidence.filter(({ cue }) => !isOfTheWhole(cue)).length,
    0,
  );
  return (
    <header class="case-head" data-care={summary.care}>
      <h2 ref={title} tabIndex={-1}>
        <span class="care">{say(`care.${summary.care}`)}</span> {sayTopics(summary)}
      </h2>
      <span class="actions">
        {messages.some(({ evidence }) => evidence.some(({ cue }) => isDistressing(cue))) && (
          <button type="button" onClick={onCover}>
            {say(covered ? 'case.showCovered' : 'case.coverAgain')}
          </button>
        )}
        <button type="button" aria-disabled={count === 0} onClick={focusNextMark}>
          {count === 0 ? say('case.noMarked') : say('case.nextMarked', { count })}
        </button>
      </span>
      <p class="facts">
        {sayWaiting(summary, nowMs)} · {sayFacts(summary)}
      </p>
      <p class="facts">
        {say('case.number', { id: summary.id.slice(0, 6) })} ·{' '}
        {say('case.opened', { time: `${sayDay(summary.openedAtMs)}, ${sayClock(summary.openedAtMs)}` })} ·{' '}
        {say('case.audited')}
      </p>
      {work.live !== undefined && (
        <div class="hold">
          <p role="status">{sayHolder(work.live)}</p>
          <Standing live={work.live} />
          <CaseActions work={work} live={work.live} me={me} onLost={onLost} />
          <Presence live={work.live} nowMs={nowMs} />
        </div>
      )}
    </header>
  );
}

function sayHolder({ case: { state, mine, holder }, outcome }: LiveCaseView): string {
  if (state === 'closed')
    return say('case.holdClosed', { outcome: outcome === undefined ? '' : say(`outcome.${outcome}`) });
  if (mine) return say('case.holdYou');
  return holder === undefined ? say('case.holdNobody') : say('case.holdOther', { name: holder });
}

/** What a supervisor has set for this conversation. */
function Standing({ live: { kept, muted } }: { readonly live: LiveCaseView }): JSX.Element {
  return (
    <>
      {muted !== undefined && <p class="facts">{say('case.muted', { reason: say(`muting.${muted}`) })}</p>}
      {kept !== undefined && (
        <p class="facts">
          {say('case.kept', { day: sayDay(kept.untilMs), reason: say(`keep.${kept.reason}`) })}
        </p>
      )}
    </>
  );
}

/** Whether the reporter is there, and when a silent holder loses the case. */
function Presence({
  live,
  nowMs,
}: {
  readonly live: LiveCaseView;
  readonly nowMs: number;
}): JSX.Element | null {
  const { state, channel, mine, deletedAtMs } = live.case;
  if (state !== 'claimed' || deletedAtMs !== undefined) return null;
  return (
    <p class="facts presence">
      {channel === 'web' && say(live.reached ? 'case.here' : 'case.away')}{' '}
      {mine && live.returnsAtMs !== undefined && (
        <strong>{say('case.returns', { age: sayShortAge(live.returnsAtMs - nowMs) })}</strong>
      )}
    </p>
  );
}

import { Fragment, type JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CaseSummary, TranscriptMessage } from '../http/moderator/protocol.ts';
import { sayFacts, sayTopics, sayWaiting } from './case-words.ts';
import { isOfTheWhole } from './marked.ts';
import { Message } from './message.tsx';
import { sayClock, sayDay } from './said-times.ts';
import { say } from './words.ts';

export interface TranscriptProps {
  readonly summary: CaseSummary;
  readonly messages: readonly TranscriptMessage[];
  readonly nowMs: number;
}

/** One conversation, read from top to bottom, with the words that raised care marked. */
export function Transcript({ summary, messages, nowMs }: TranscriptProps): JSX.Element {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [summary.id]);
  const count = messages.reduce(
    (sum, { evidence }) => sum + evidence.filter(({ cue }) => !isOfTheWhole(cue)).length,
    0,
  );
  return (
    <>
      <header class="case-head" data-care={summary.care}>
        <h2 ref={title} tabIndex={-1}>
          <span class="care">{say(`care.${summary.care}`)}</span> {sayTopics(summary)}
        </h2>
        <button type="button" aria-disabled={count === 0} onClick={focusNextMark}>
          {count === 0 ? say('case.noMarked') : say('case.nextMarked', { count })}
        </button>
        <p class="facts">
          {sayWaiting(summary, nowMs)} · {sayFacts(summary)}
        </p>
        <p class="facts">
          {say('case.number', { id: summary.id.slice(0, 6) })} ·{' '}
          {say('case.opened', { time: `${sayDay(summary.openedAtMs)}, ${sayClock(summary.openedAtMs)}` })} ·{' '}
          {say('case.audited')}
        </p>
      </header>
      {summary.deletedAtMs === undefined ? (
        <Messages messages={messages} />
      ) : (
        <Deleted atMs={summary.deletedAtMs} />
      )}
    </>
  );
}

function Messages({ messages }: { readonly messages: readonly TranscriptMessage[] }): JSX.Element {
  if (messages.length === 0) return <p class="quiet">{say('case.emptyTranscript')}</p>;
  return (
    <ol class="messages">
      {messages.map((message, index) => {
        const day = sayDay(message.atMs);
        const before = messages[index - 1];
        const newDay = before === undefined || sayDay(before.atMs) !== day;
        return (
          <Fragment key={message.seq}>
            {newDay && <li class="day">{day}</li>}
            <Message message={message} />
          </Fragment>
        );
      })}
    </ol>
  );
}

function Deleted({ atMs }: { readonly atMs: number }): JSX.Element {
  return (
    <section class="deleted">
      <h3>{say('case.deletedTitle')}</h3>
      <p>{say('case.deleted', { time: `${sayDay(atMs)}, ${sayClock(atMs)}` })}</p>
    </section>
  );
}

/** Goes to the marked words after the ones last visited, and round again. */
export function focusNextMark(): void {
  const marks = [...document.querySelectorAll<HTMLElement>('.messages mark')];
  const at = marks.findIndex((mark) => mark === document.activeElement);
  marks[(at + 1) % marks.length]?.focus();
}

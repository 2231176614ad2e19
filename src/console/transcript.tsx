import { Fragment, type JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { CaseView, LiveCaseView, TranscriptMessage } from '../http/moderator/protocol.ts';
import type { Marking } from './cue-list.tsx';
import type { Unsent } from './kept.ts';
import { Message } from './message.tsx';
import { sayClock, sayDay } from './said-times.ts';
import { say } from './words.ts';

export interface TranscriptProps {
  readonly view: CaseView;
  readonly live: LiveCaseView | undefined;
  /** What one has sent here and the server has not taken yet. */
  readonly unsent: readonly Unsent[];
  /** The last try did not get through. */
  readonly waiting: boolean;
  /** Distressing words are covered until they are opened. */
  readonly covered: boolean;
  readonly marking: Marking;
  /** The young person was typing a moment ago. */
  readonly typing: boolean;
}

/** One conversation, read from top to bottom, with the words that raised care marked. */
export function Transcript(props: TranscriptProps): JSX.Element {
  const { view, live, unsent, waiting, typing } = props;
  const { case: summary, messages } = view;
  const list = useFollow(summary.id, messages.length + unsent.length, live?.case.mine === true);
  return (
    <div class="words" ref={list} tabIndex={0} role="region" aria-label={say('case.words')}>
      {summary.deletedAtMs === undefined ? <Messages {...props} /> : <Deleted atMs={summary.deletedAtMs} />}
      {unsent.map(({ actId, text }) => (
        <div class="message unsent" data-sender="moderator" key={actId}>
          <p class="text">{text}</p>
          <p class="note" role="status">
            {say(waiting ? 'reply.waiting' : 'reply.sending')}
          </p>
        </div>
      ))}
      <p class="typing" role="status">
        {typing ? say('case.reporterTyping') : ''}
      </p>
    </div>
  );
}

function Messages({ view: { messages }, live, covered, marking }: TranscriptProps): JSX.Element {
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
            <Message {...{ message, covered, marking }} delivery={deliveryOf(message, live)} />
          </Fragment>
        );
      })}
    </ol>
  );
}

/** How far a person's message has got; nothing for anyone else's. */
function deliveryOf({ sender, seq }: TranscriptMessage, live: LiveCaseView | undefined): string | undefined {
  if (sender !== 'moderator' || live === undefined) return undefined;
  return say(seq <= live.deliveredSeq ? 'reply.delivered' : `reply.${live.undelivered}`);
}

function Deleted({ atMs }: { readonly atMs: number }): JSX.Element {
  return (
    <section class="deleted">
      <h3>{say('case.deletedTitle')}</h3>
      <p>{say('case.deleted', { time: `${sayDay(atMs)}, ${sayClock(atMs)}` })}</p>
    </section>
  );
}

const NEAR_END_PX = 120;

/** Stays at the end for someone who reads there, and goes there in a case of one's own. */
function useFollow(id: string, count: number, mine: boolean) {
  const list = useRef<HTMLDivElement>(null);
  const nearEnd = isNearEnd(list.current);
  useLayoutEffect(() => {
    if (nearEnd || mine) toEnd(list.current);
  }, [count]);
  useLayoutEffect(() => {
    if (mine) toEnd(list.current);
  }, [id, mine]);
  useEffect(() => keepEnd(list.current), []);
  return list;
}

/** Its height changes when something is said or asked beside it; who was at the end stays there. */
function keepEnd(list: HTMLElement | null): (() => void) | undefined {
  if (list === null) return undefined;
  let wasNear = isNearEnd(list);
  const note = () => void (wasNear = isNearEnd(list));
  list.addEventListener('scroll', note, { passive: true });
  const watcher = new ResizeObserver(() => wasNear && toEnd(list));
  watcher.observe(list);
  return () => {
    list.removeEventListener('scroll', note);
    watcher.disconnect();
  };
}

function isNearEnd(list: HTMLElement | null): boolean {
  return list !== null && list.scrollHeight - list.clientHeight - list.scrollTop < NEAR_END_PX;
}

function toEnd(list: HTMLElement | null): void {
  if (list !== null) list.scrollTop = list.scrollHeight;
}

/** Goes to the marked words after the ones last visited, and round again. */
export function focusNextMark(): void {
  const marks = [...document.querySelectorAll<HTMLElement>('.messages mark')];
  const at = marks.findIndex((mark) => mark === document.activeElement);
  marks[(at + 1) % marks.length]?.focus();
}

import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { QueueEntry, QueueView } from '../http/moderator/protocol.ts';
import { sayFacts, sayHolding, sayTopics, sayWaiting } from './case-words.ts';
import { QueueHead } from './queue-head.tsx';
import type { QueueWindow } from './use-queue.ts';
import { say } from './words.ts';

export interface QueueProps {
  readonly list: QueueView;
  readonly asked: QueueWindow;
  readonly nowMs: number;
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onAsk: (window: QueueWindow) => void;
  readonly onSignedOut: () => void;
}

/** The open cases, most urgent first, one's own on top. Care is a word and a colour; nothing else has a colour. */
export function Queue({ list, asked, nowMs, openId, onOpen, onAsk, onSignedOut }: QueueProps): JSX.Element {
  const { cases, mine } = list;
  const others = cases.filter((one) => !one.mine);
  const shared = { nowMs, openId, onOpen };
  return (
    <nav class="queue" tabIndex={-1} aria-label={say('queue.title')}>
      <QueueHead {...{ list, asked, onOpen, onAsk, onSignedOut }} />
      {mine.length > 0 && (
        <>
          <h3>{say('queue.mine')}</h3>
          <Cases {...shared} cases={mine} />
          <h3>{say('queue.others')}</h3>
        </>
      )}
      <Cases {...shared} cases={others} />
      <Stretch list={list} asked={asked} onAsk={onAsk} />
    </nav>
  );
}

/** Which stretch of a long list this is, and the ways along it. */
function Stretch({ list, asked, onAsk }: Pick<QueueProps, 'asked' | 'list' | 'onAsk'>): JSX.Element | null {
  const { cases, more, open } = list;
  if (!more && asked.from === 0) return null;
  const go = (from: number) => {
    onAsk({ ...asked, from });
    document.querySelector('nav.queue')?.scrollTo(0, 0);
  };
  const [first, last] = [Math.min(asked.from + 1, open.chosen), asked.from + cases.length];
  return (
    <div class="stretch">
      <p class="quiet">{say('queue.shown', { first, last, count: open.chosen })}</p>
      {more && (
        <button type="button" onClick={() => go(last)}>
          {say('queue.next', { count: Math.min(open.chosen - last, cases.length) })}
        </button>
      )}
      {asked.from > 0 && (
        <button type="button" onClick={() => go(0)}>
          {say('queue.toTop')}
        </button>
      )}
    </div>
  );
}

type CasesProps = Pick<QueueProps, 'nowMs' | 'onOpen' | 'openId'> & { readonly cases: readonly QueueEntry[] };

function Cases({ cases, nowMs, openId, onOpen }: CasesProps): JSX.Element {
  return (
    <ol>
      {cases.map((entry) => (
        <Case key={entry.id} entry={entry} nowMs={nowMs} open={entry.id === openId} onOpen={onOpen} />
      ))}
    </ol>
  );
}

interface CaseProps {
  readonly entry: QueueEntry;
  readonly nowMs: number;
  readonly open: boolean;
  readonly onOpen: (id: string) => void;
}

/** Drawn again only when something in it reads differently: of two hundred, most stay as they are. */
function Case({ entry, nowMs, open, onOpen }: CaseProps): JSX.Element {
  const { id, care } = entry;
  const [waiting, topics] = [sayWaiting(entry, nowMs), sayTopics(entry)];
  const [facts, holding] = [sayFacts(entry), sayHolding(entry)];
  return useMemo(
    () => (
      <li>
        <button
          type="button"
          class="case"
          data-case={id}
          data-care={care}
          aria-current={open ? 'true' : undefined}
          onClick={() => onOpen(id)}
        >
          <span class="line">
            <strong class="care">{say(`care.${care}`)}</strong>
            <span class="waiting">{waiting}</span>
          </span>
          <span class="line">
            <span class="topics">{topics}</span>
            <span class="facts holder">{holding}</span>
          </span>
          <span class="facts">{facts}</span>
        </button>
      </li>
    ),
    [id, care, waiting, topics, facts, holding, open],
  );
}

/** Moves the keyboard through the list; starts at the open case, stays inside the list. */
export function focusCase(step: -1 | 1): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button.case')];
  const focused = buttons.findIndex((button) => button === document.activeElement);
  const from = focused >= 0 ? focused : buttons.findIndex((button) => button.ariaCurrent === 'true');
  const next = from < 0 ? 0 : Math.min(Math.max(from + step, 0), buttons.length - 1);
  buttons[next]?.focus();
}

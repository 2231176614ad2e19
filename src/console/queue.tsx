import type { JSX } from 'preact';
import type { QueueEntry, QueueView } from '../http/moderator/protocol.ts';
import { sayFacts, sayHolding, sayTopics, sayWaiting } from './case-words.ts';
import { say } from './words.ts';

export interface QueueProps {
  readonly list: QueueView;
  readonly nowMs: number;
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onMore: () => void;
}

/** The open cases, most urgent first, one's own on top. Care is a word and a colour; nothing else has a colour. */
export function Queue({ list, nowMs, openId, onOpen, onMore }: QueueProps): JSX.Element {
  const { cases, mine, more } = list;
  const others = cases.filter((one) => !one.mine);
  const count = others.length + mine.length;
  const shared = { nowMs, openId, onOpen };
  return (
    <nav class="queue" tabIndex={-1} aria-label={say('queue.title')}>
      <h2>{count === 0 ? say('queue.title') : say('queue.count', { count })}</h2>
      {count === 0 && <p class="quiet">{say('queue.empty')}</p>}
      {mine.length > 0 && (
        <>
          <h3>{say('queue.mine')}</h3>
          <Cases {...shared} cases={mine} />
          <h3>{say('queue.others')}</h3>
        </>
      )}
      <Cases {...shared} cases={others} />
      {more && (
        <p class="quiet">
          {say('queue.more', { count: cases.length })}{' '}
          <button type="button" onClick={onMore}>
            {say('queue.showMore')}
          </button>
        </p>
      )}
    </nav>
  );
}

type CasesProps = Pick<QueueProps, 'nowMs' | 'onOpen' | 'openId'> & { readonly cases: readonly QueueEntry[] };

function Cases({ cases, nowMs, openId, onOpen }: CasesProps): JSX.Element {
  return (
    <ol>
      {cases.map((entry) => (
        <li key={entry.id}>
          <CaseButton
            entry={entry}
            nowMs={nowMs}
            open={entry.id === openId}
            onOpen={() => onOpen(entry.id)}
          />
        </li>
      ))}
    </ol>
  );
}

interface CaseButtonProps {
  readonly entry: QueueEntry;
  readonly nowMs: number;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function CaseButton({ entry, nowMs, open, onOpen }: CaseButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="case"
      data-case={entry.id}
      data-care={entry.care}
      aria-current={open ? 'true' : undefined}
      onClick={onOpen}
    >
      <span class="line">
        <strong class="care">{say(`care.${entry.care}`)}</strong>
        <span class="waiting">{sayWaiting(entry, nowMs)}</span>
      </span>
      <span class="topics">{sayTopics(entry)}</span>
      <span class="facts">{sayFacts(entry)}</span>
      <span class="facts holder">{sayHolding(entry)}</span>
    </button>
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

import type { JSX } from 'preact';
import type { CaseList, CaseSummary } from '../http/moderator/protocol.ts';
import { sayFacts, sayTopics, sayWaiting } from './case-words.ts';
import { say } from './words.ts';

export interface QueueProps {
  readonly list: CaseList;
  readonly nowMs: number;
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** The open cases, most urgent first. Care is a word and a colour; nothing else has a colour. */
export function Queue({ list, nowMs, openId, onOpen }: QueueProps): JSX.Element {
  const { cases, more } = list;
  return (
    <nav class="queue" aria-label={say('queue.title')}>
      <h2>{cases.length === 0 ? say('queue.title') : say('queue.count', { count: cases.length })}</h2>
      {cases.length === 0 && <p class="quiet">{say('queue.empty')}</p>}
      <ol>
        {cases.map((summary) => (
          <li key={summary.id}>
            <CaseButton
              summary={summary}
              nowMs={nowMs}
              open={summary.id === openId}
              onOpen={() => onOpen(summary.id)}
            />
          </li>
        ))}
      </ol>
      {more && <p class="quiet">{say('queue.more', { count: cases.length })}</p>}
    </nav>
  );
}

interface CaseButtonProps {
  readonly summary: CaseSummary;
  readonly nowMs: number;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function CaseButton({ summary, nowMs, open, onOpen }: CaseButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="case"
      data-case={summary.id}
      data-care={summary.care}
      aria-current={open ? 'true' : undefined}
      onClick={onOpen}
    >
      <span class="line">
        <strong class="care">{say(`care.${summary.care}`)}</strong>
        <span class="waiting">{sayWaiting(summary, nowMs)}</span>
      </span>
      <span class="topics">{sayTopics(summary)}</span>
      <span class="facts">{sayFacts(summary)}</span>
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

import type { JSX } from 'preact';
import type { SummaryLine } from '../http/moderator/protocol.ts';
import { api } from './api.ts';
import type { CasePartProps } from './case-part.ts';
import { sayCue } from './case-words.ts';
import { sayClock } from './said-times.ts';
import { useLoaded } from './use-loaded.ts';
import { say } from './words.ts';

/** So many links to one line; the rest is found in the conversation. */
const MOST_LINKS = 5;

/** What the program wrote down while it listened, with the way to each message it speaks of. */
export function Summary({ work, view }: CasePartProps): JSX.Element {
  const lines = useLoaded(() => api.summary(work.id), `${work.id} ${view.messages.length}`)?.lines ?? [];
  const times = new Map(view.messages.map(({ seq, atMs }) => [seq, sayClock(atMs)]));
  return (
    <>
      <p class="quiet">{say('summary.how')}</p>
      <ul class="summary">
        {lines.map((line) => (
          <li key={`${line.kind} ${line.cue ?? ''}`}>
            {sayLine(line)} <Links seqs={line.seqs} times={times} />
          </li>
        ))}
      </ul>
    </>
  );
}

function sayLine({ kind, cue }: SummaryLine): string {
  return kind === 'cue' ? sayCue(cue ?? '') : say(`summary.line.${kind}`);
}

interface LinksProps {
  readonly seqs: readonly number[];
  readonly times: ReadonlyMap<number, string>;
}

function Links({ seqs, times }: LinksProps): JSX.Element {
  return (
    <>
      {seqs.slice(-MOST_LINKS).map((seq) => (
        <button
          type="button"
          key={seq}
          class="to-line"
          aria-label={say('summary.toLine', { time: times.get(seq) ?? '', seq })}
          onClick={() => focusMessage(seq)}
        >
          {times.get(seq) ?? seq}
        </button>
      ))}
    </>
  );
}

/** Goes to one message of the conversation. */
export function focusMessage(seq: number): void {
  const message = document.getElementById(`m-${seq}`);
  message?.scrollIntoView({ block: 'center' });
  message?.focus({ preventScroll: true });
}

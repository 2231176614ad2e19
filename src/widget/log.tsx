import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Markup } from './markup-view.tsx';
import { type MessageActions, OurMessage, YourMessage } from './message-view.tsx';
import type { WidgetWords } from './protocol.ts';
import type { Entry } from './transcript.ts';

const NEAR_END_PX = 160;

/** The messages, oldest first. After the cover only the last reply, until earlier ones are asked for (S43). */
export function Log(props: {
  readonly entries: readonly Entry[];
  readonly greeting: string;
  readonly notes: readonly string[];
  readonly lastOnly: boolean;
  readonly showEarlier: () => void;
  readonly words: WidgetWords;
  readonly actions: MessageActions;
}) {
  const { words, actions } = props;
  const entries = props.lastOnly ? fromLastReply(props.entries) : props.entries;
  const lastOwn = entries.map(({ from }) => from).lastIndexOf('you');
  const list = useRef<HTMLOListElement>(null);
  useFollow(list, props.entries, props.notes.length);
  return (
    <div class="log" role="log" aria-live="polite" aria-label={words.log.label} tabIndex={-1}>
      {props.lastOnly && entries.length < props.entries.length && (
        <button type="button" class="quiet earlier" onClick={props.showEarlier}>
          {words.log.earlier}
        </button>
      )}
      <ol ref={list}>
        {entries.every(({ from }) => from === 'you') && !props.lastOnly && (
          <li class="ours" key="greeting">
            <div class="bubble" dir="auto">
              <span class="unseen">{words.log.ours} </span>
              <Markup text={props.greeting} />
            </div>
          </li>
        )}
        {entries.map((entry, at) =>
          entry.from === 'us' ? (
            <OurMessage key={entry.key} entry={entry} words={words} actions={actions} />
          ) : (
            <YourMessage
              key={entry.key}
              entry={entry}
              last={at === lastOwn}
              words={words}
              actions={actions}
            />
          ),
        )}
        {props.notes.map((note, at) => (
          <li class="ours" key={`note-${String(at)}`}>
            <div class="bubble note">
              <p>{note}</p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

function fromLastReply(entries: readonly Entry[]): readonly Entry[] {
  const last = entries.map(({ from }) => from).lastIndexOf('us');
  return entries.slice(Math.max(0, last));
}

/**
 * Follows new messages for someone who reads at the end or has just written; nothing moves for someone who
 * reads further up. A long reply is shown from its beginning.
 */
function useFollow(
  list: preact.RefObject<HTMLOListElement | null>,
  entries: readonly Entry[],
  notes: number,
): void {
  const wasNearEnd = isNearEnd();
  const [seen] = useState({ count: 0, own: 0 });
  useLayoutEffect(() => {
    const own = entries.filter(({ from }) => from === 'you').length;
    const written = own > seen.own;
    const grown = entries.length + notes > seen.count;
    if (grown && (written || wasNearEnd)) show(list.current, written, entries);
    seen.count = entries.length + notes;
    seen.own = own;
  }, [entries, notes]);
}

function isNearEnd(): boolean {
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
  return scrollHeight - clientHeight - scrollTop < NEAR_END_PX;
}

/** Shows the first reply after the last words, or the last words themselves. */
function show(list: HTMLOListElement | null, written: boolean, entries: readonly Entry[]): void {
  if (entries.length < 2) return;
  const own = entries.map(({ from }) => from).lastIndexOf('you');
  const items = list?.children ?? [];
  const last = items[items.length - 1];
  last?.scrollIntoView({ block: 'end' });
  const first = items[items.length - (entries.length - own)];
  if (!written) first?.scrollIntoView({ block: 'nearest' });
}

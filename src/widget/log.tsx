import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Markup } from './markup-view.tsx';
import { type MessageActions, OurMessage, YourMessage } from './message-view.tsx';
import type { Connection } from './link.ts';
import { directionOf } from './page-language.ts';
import type { Language, WidgetWords } from './protocol.ts';
import type { Entry } from './transcript.ts';

const NEAR_END_PX = 160;
const GAP_PX = 12;

/** The messages, oldest first. After the cover only the last reply, until earlier ones are asked for (S43). */
export function Log(props: {
  readonly entries: readonly Entry[];
  readonly greeting: string;
  readonly languages: readonly Language[];
  readonly notes: readonly string[];
  readonly connection: Connection;
  readonly lastOnly: boolean;
  readonly showEarlier: () => void;
  readonly words: WidgetWords;
  readonly actions: MessageActions;
  /** Told when a new message stands below what is seen, and when it was reached. */
  readonly below: (below: boolean) => void;
}) {
  const { words, actions } = props;
  const first = useFirstShown(props.entries);
  const entries = props.lastOnly ? props.entries.slice(first) : props.entries;
  const lastOwn = entries.map(({ from }) => from).lastIndexOf('you');
  const list = useRef<HTMLOListElement>(null);
  useFollow(list, props.entries, props.notes.length, props.connection);
  useBelow(list, props.entries, props.below);
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
              <Markup text={props.greeting} more={props.words.log.more} />
            </div>
          </li>
        )}
        {entries.map((entry, at) =>
          entry.from === 'us' ? (
            <OurMessage
              key={entry.key}
              entry={entry}
              dir={directionOf(entry.lang, props.languages)}
              words={words}
              actions={actions}
            />
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

/** The last reply there was when this log first had one: after the cover, what follows it stays too. */
function useFirstShown(entries: readonly Entry[]): number {
  const [seen] = useState<{ key: string | undefined }>({ key: undefined });
  const last = entries.map(({ from }) => from).lastIndexOf('us');
  const key = (seen.key ??= entries[last]?.key);
  return Math.max(
    0,
    entries.findIndex((entry) => entry.key === key),
  );
}

/**
 * Follows new messages for someone who reads at the end or has just written; nothing moves for someone who
 * reads further up. A long reply is shown from its beginning.
 */
function useFollow(
  list: preact.RefObject<HTMLOListElement | null>,
  entries: readonly Entry[],
  notes: number,
  connection: Connection,
): void {
  const wasNearEnd = isNearEnd();
  const [seen] = useState({ acts: 0, begun: false });
  useLayoutEffect(() => {
    const acts = entries.filter(({ from }) => from === 'you').length + notes;
    if (seen.begun && (acts > seen.acts || wasNearEnd)) bringIntoView(list.current, latestOf(entries, notes));
    seen.acts = acts;
    seen.begun ||= entries.length > 0;
  }, [entries, notes, connection]);
}

/** Tells that the last message of ours is out of sight below, until it has been seen. */
function useBelow(
  list: preact.RefObject<HTMLOListElement | null>,
  entries: readonly Entry[],
  tell: (below: boolean) => void,
): void {
  const last = entries.at(-1);
  const key = last?.from === 'us' ? last.key : undefined;
  useEffect(() => {
    const item = list.current?.lastElementChild;
    if (key === undefined || item === null || item === undefined) return tell(false);
    const look = () => tell(item.getBoundingClientRect().top > edgeOf('.foot').top - GAP_PX);
    look();
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, [key]);
}

function isNearEnd(): boolean {
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
  return scrollHeight - clientHeight - scrollTop < NEAR_END_PX;
}

/** How many messages at the end are new: those since the last words, or the last words themselves. */
function latestOf(entries: readonly Entry[], notes: number): number {
  const lastOwn = entries.map(({ from }) => from).lastIndexOf('you');
  return notes > 0 ? notes : Math.max(1, entries.length - 1 - lastOwn);
}

/** Scrolls so that the last messages end above the place to write, unless their beginning would be hidden. */
function bringIntoView(list: HTMLOListElement | null, count: number): void {
  const items = [...(list?.children ?? [])].slice(-count);
  const [first, last] = [items[0], items[items.length - 1]];
  if (first === undefined || last === undefined) return;
  const below = last.getBoundingClientRect().bottom - edgeOf('.foot').top + GAP_PX;
  const above = first.getBoundingClientRect().top - edgeOf('.strip', '.bar').bottom - GAP_PX;
  window.scrollBy(0, Math.min(below, above));
}

/** The edge of what stays in place on the screen; on little height only the bar does. */
function edgeOf(...names: readonly string[]): { readonly top: number; readonly bottom: number } {
  const fixed = names.map((name) => document.querySelector(name)).find(isSticky);
  return fixed?.getBoundingClientRect() ?? { top: window.innerHeight, bottom: 0 };
}

function isSticky(element: Element | null): element is Element {
  return element !== null && getComputedStyle(element).position === 'sticky';
}

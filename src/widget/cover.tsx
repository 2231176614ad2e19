import { useEffect, useRef } from 'preact/hooks';
import type { WidgetWords } from './protocol.ts';

/** A plain page that says nothing of what lies under it. One tap goes on. */
export function Cover({ words, lift }: { readonly words: WidgetWords; readonly lift: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <main class="cover">
      <h1 class="unseen">{words.heading}</h1>
      <p>{words.cover.text}</p>
      <button ref={button} type="button" class="choice" onClick={lift}>
        {words.cover.button}
      </button>
    </main>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import type { WidgetWords } from './protocol.ts';

/** A plain page that says nothing of what lies under it. One tap goes on. */
export function Cover({ words, lift }: { readonly words: WidgetWords['cover']; readonly lift: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <main class="cover">
      <p>{words.text}</p>
      <button ref={button} type="button" class="choice" onClick={lift}>
        {words.button}
      </button>
    </main>
  );
}

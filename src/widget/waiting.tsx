import { useState } from 'preact/hooks';
import type { WidgetWords } from './protocol.ts';

/** Waiting for a person is a place: where one stands, what happens, and something to do meanwhile if one likes. */
export function Waiting(props: { readonly place: string; readonly words: WidgetWords['waiting'] }) {
  const { place, words } = props;
  const [breathing, setBreathing] = useState(false);
  return (
    <section class="waiting" aria-labelledby="waiting">
      <h2 id="waiting">{words.title}</h2>
      <p role="status">{place}</p>
      <p>{words.what}</p>
      <button
        type="button"
        class="quiet"
        aria-expanded={breathing}
        aria-controls="breathing"
        onClick={() => setBreathing(!breathing)}
      >
        {words.breathe}
      </button>
      <p id="breathing" hidden={!breathing}>
        {words.breathing}
      </p>
    </section>
  );
}

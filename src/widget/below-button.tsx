import type { WidgetWords } from './protocol.ts';

/** Something new stands further down. Nothing moves by itself; this goes there. */
export function BelowButton(props: { readonly shown: boolean; readonly words: WidgetWords['log'] }) {
  if (!props.shown) return null;
  return (
    <button
      type="button"
      class="below"
      onClick={() => window.scrollTo(0, document.documentElement.scrollHeight)}
    >
      {props.words.below}
    </button>
  );
}

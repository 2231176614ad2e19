import type { AppProps } from './app.tsx';

/** The way out, always in the same place, with what stands beside it. */
export function Bar({
  settings: { words },
  leave,
  spoken,
  menu,
}: AppProps & { menu: preact.ComponentChildren }) {
  return (
    <header class="bar">
      {menu}
      <span class="keyboard">{words.leave.keyboard}</span>
      <button type="button" class="leave" aria-describedby="leave-hint" onClick={leave}>
        {words.leave.button}
      </button>
      <span id="leave-hint" class="unseen">
        {words.leave.hint} {words.leave.keyboardLong}
      </span>
      <span class="unseen" role="status" aria-live="assertive">
        {spoken}
      </span>
    </header>
  );
}

import { LEAVE_MESSAGE } from './leave-message.ts';

/**
 * Leaves at once. The page is blank before this returns; then the address is replaced, so that the back button
 * does not come here. `clear` ends sockets and empties storage and must not wait for anything.
 */
export function leave(url: string, clear: () => void): void {
  document.documentElement.classList.add('left');
  try {
    clear();
  } finally {
    document.body.replaceChildren();
    document.title = '';
    goAway(url);
  }
}

const ANSWER_MS = 100;

/**
 * In a frame the whole tab goes: our script on the page around us does it when told. Where that script is not,
 * we do it ourselves a moment later; our own page is blank already.
 */
function goAway(url: string): void {
  if (window.parent === window) return location.replace(url);
  window.parent.postMessage(LEAVE_MESSAGE, '*');
  setTimeout(() => replaceTop(url), ANSWER_MS);
}

function replaceTop(url: string): void {
  try {
    (window.top ?? window).location.replace(url);
  } catch {
    location.replace('about:blank');
  }
}

/** A page that the browser kept for its back button is never shown again as it was. */
export function forbidReturn(hide: () => void, returned: () => void): void {
  window.addEventListener('pagehide', hide);
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) returned();
  });
}

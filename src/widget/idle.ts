const TOUCHES = ['keydown', 'pointerdown', 'wheel', 'touchmove', 'input'] as const;
const LOOK_EVERY_MS = 1_000;

/**
 * Calls `idle` once nobody has touched the page for `idleMs`, also when the screen was locked meanwhile, and
 * again after each later pause. Nothing is lost by it. `idleMs` is asked every time, because they may change it.
 */
export function watchIdle(idleMs: () => number, idle: () => void): void {
  let touchedMs = Date.now();
  const touch = () => {
    touchedMs = Date.now();
  };
  const look = () => {
    if (Date.now() - touchedMs >= idleMs()) idle();
  };
  for (const kind of TOUCHES) window.addEventListener(kind, touch, { passive: true, capture: true });
  document.addEventListener('visibilitychange', look);
  setInterval(look, LOOK_EVERY_MS);
}

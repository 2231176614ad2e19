/**
 * Keeps the bar at the top of what is seen. With the keyboard of an iPhone up, or zoomed in with two fingers,
 * that is not the top of the page, and the way out must never slide away.
 */
export function followView(): void {
  const view = window.visualViewport;
  if (view === null) return;
  const follow = () =>
    document.documentElement.style.setProperty('--view-top', `${String(view.offsetTop)}px`);
  view.addEventListener('resize', follow);
  view.addEventListener('scroll', follow);
}

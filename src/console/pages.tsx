import type { Me } from '../http/moderator/protocol.ts';
import { Numbers } from './numbers.tsx';
import type { ConsolePage } from './page.ts';

/**
 * The pages beside the desk, in the order of the menu. A new page is one file and one line here:
 * `{ name: 'numbers', title: 'numbers.title', needs: 'numbers:read', Page: Numbers }`.
 * It is shown under the bar, inside its own `<main>`.
 */
export const PAGES: readonly ConsolePage[] = [
  { name: 'numbers', title: 'numbers.title', needs: 'numbers:read', Page: Numbers },
];

/** Those that this person may see. */
export function pagesOf(me: Me): readonly ConsolePage[] {
  return PAGES.filter(({ needs }) => me.permissions.includes(needs));
}

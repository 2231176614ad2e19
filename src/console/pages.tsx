import type { Me } from '../http/moderator/protocol.ts';
import { Alerts } from './alerts.tsx';
import { Numbers } from './numbers.tsx';
import type { ConsolePage } from './page.ts';
import { Practice } from './practice.tsx';
import { People } from './people.tsx';
import { Safeguards } from './safeguards.tsx';
import { Shift } from './shift.tsx';

/**
 * The pages beside the desk, in the order of the menu. A new page is one file and one line here:
 * `{ name: 'numbers', title: 'numbers.title', needs: 'numbers:read', Page: Numbers }`.
 * It is shown under the bar, inside its own `<main>`.
 */
export const PAGES: readonly ConsolePage[] = [
  { name: 'numbers', title: 'numbers.title', needs: 'numbers:read', Page: Numbers },
  { name: 'practice', title: 'practice.title', needs: 'practice:talk', Page: Practice },
  { name: 'people', title: 'people.title', needs: 'people:list', Page: People },
  { name: 'safeguards', title: 'safeguards.title', needs: 'safeguards:read', Page: Safeguards },
  { name: 'alerts', title: 'alerts.title', needs: 'alert:list', Page: Alerts },
  { name: 'shift', title: 'shift.title', needs: 'shift:care', Page: Shift },
];

/** Those that this person may see. */
export function pagesOf(me: Me): readonly ConsolePage[] {
  return PAGES.filter(({ needs }) => me.permissions.includes(needs));
}

import { defineDialog } from '../src/conversation/kit.ts';

/** Which languages there are. Only English so far; said plainly, with a line that may know theirs. */
export const language = defineDialog({
  name: 'language',
  version: 1,
  aside: true,
  initial: 'which',
  pages: {
    which: { says: ['english-only'], ends: true },
  },
});

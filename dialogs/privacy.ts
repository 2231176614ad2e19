import { defineDialog } from '../src/conversation/kit.ts';

/** What is kept, for how long, and delete it now. Delete asks once more and then is done (S6, S20, S40). */
export const privacy = defineDialog({
  name: 'privacy',
  version: 1,
  aside: true,
  initial: 'kept',
  anywhere: { 'command.delete': 'confirm' },
  pages: {
    kept: {
      says: ['kept', 'who-reads'],
      asks: 'want',
      choices: { delete: 'confirm', ok: { do: [{ kind: 'finish' }] } },
      unsure: { do: [{ kind: 'finish' }] },
      anythingElse: { do: [{ kind: 'finish' }] },
    },
    confirm: {
      says: ['what-delete-does'],
      asks: 'sure',
      choices: { 'delete-now': 'deleted', keep: 'kept-it' },
      unsure: 'kept-it',
      anythingElse: 'kept-it',
    },
    'kept-it': { says: ['kept-it'], ends: true },
    deleted: { does: [{ kind: 'forget' }], says: ['deleted'] },
  },
});

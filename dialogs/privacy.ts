import { defineDialog } from '../src/conversation/kit.ts';
import { back } from './ways-on.ts';

const wanted = {
  asks: 'want',
  choices: { delete: 'confirm', ok: back },
  unsure: back,
  anythingElse: back,
} as const;

/** What is kept, for how long, and delete it now. Delete asks once more and then is done (S6, S20, S40). */
export const privacy = defineDialog({
  name: 'privacy',
  version: 2,
  aside: true,
  initial: 'kept',
  anywhere: { 'command.delete': 'confirm', 'command.police': 'police' },
  pages: {
    kept: {
      says: ['kept', 'who-reads'],
      ...wanted,
    },
    police: {
      straightOn: [{ when: (facts) => facts.unstaffed, to: 'police-alone' }],
      says: ['police'],
      ...wanted,
    },
    'police-alone': { says: ['police-alone'], ...wanted },
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

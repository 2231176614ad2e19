import type { DialogName } from '../domain/ids.ts';
import type { Told } from '../domain/session.ts';
import type { Topic } from '../domain/topic.ts';
import type { Dialog, DialogEvent } from './kit.ts';

/** A dialog that begins where a phrase of a list (`understood` in a language's file) stands in the words. */
export interface Mention {
  readonly list: string;
  readonly dialog: DialogName;
  readonly event?: DialogEvent;
  /** It says more than any topic; the others are looked for when no topic is found. */
  readonly first?: true;
  /** Only while that dialog is under way; `notDuring`: never then, because it says it in its own way. */
  readonly during?: DialogName;
  readonly notDuring?: DialogName;
  /** Only the first time that they tell this. */
  readonly news?: Told;
}

/** Every dialog there is, and which one the words start in: cues first, then topics. Made by dialogs/index.ts, handed to the step. */
export interface Catalogue {
  readonly dialogs: ReadonlyMap<DialogName, Dialog>;
  /** Cue, or cue group with a trailing `.`, and its dialog; the first that fits. `early`: instead, where nobody has told anything yet. */
  readonly forCue: readonly (readonly [cue: string, dialog: DialogName, early?: DialogName])[];
  /** A wish that is the whole message, by its choice in `common`, where the page itself does not answer it. */
  readonly forWish: readonly (readonly [choice: string, dialog: DialogName, event?: DialogEvent])[];
  readonly forMention: readonly Mention[];
  /** Dialogs that speak with someone about another person; while one is under way no topic leads elsewhere. */
  readonly aboutOthers: readonly DialogName[];
  /** The same for what happened to somebody else, where no cue of `forCue` says so. */
  readonly forOthers: Readonly<Partial<Record<Topic, DialogName>>>;
  /** Begun instead of those below once their first help was said: it is not said a second time. */
  readonly onceHelped: Readonly<Partial<Record<Topic, DialogName>>>;
  /** In the order in which they are begun, where the words bring up several. */
  readonly forTopic: Readonly<Partial<Record<Topic, DialogName>>>;
}

/** The dialog of that name; a missing one is a mistake in the program, caught by the catalogue's test. */
export function dialogNamed(catalogue: Catalogue, name: DialogName): Dialog {
  const dialog = catalogue.dialogs.get(name);
  if (dialog === undefined) throw new Error(`There is no dialog named ${name}.`);
  return dialog;
}

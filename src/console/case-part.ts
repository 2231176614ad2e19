import type { JSX } from 'preact';
import type { CaseView, LiveCaseView, Me, Permission } from '../http/moderator/protocol.ts';
import type { Unsent } from './kept.ts';
import type { CaseWork } from './use-case.ts';
import type { WordKey } from './words.ts';

/** What every part of the right side is given about the case that is open. */
export interface CasePartProps {
  readonly me: Me;
  readonly work: CaseWork;
  readonly view: CaseView;
  readonly live: LiveCaseView;
  /** Puts words where one writes; nothing goes out by it. */
  readonly compose: (words: string) => void;
  /** Sends at once, and once. */
  readonly send: (item: Unsent) => void;
}

/** One part of the right side, for whoever holds `needs`. `folded`: closed until somebody opens it. */
export interface CasePart {
  readonly name: string;
  readonly title: WordKey;
  readonly needs: Permission;
  readonly folded?: true;
  readonly Part: (props: CasePartProps) => JSX.Element | null;
}

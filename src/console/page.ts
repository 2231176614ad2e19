import type { JSX } from 'preact';
import type { Me, Permission } from '../http/moderator/protocol.ts';
import type { WordKey } from './words.ts';

/** What every page of the console is given; when the session is over it calls `onSignedOut`. */
export interface PageProps {
  readonly me: Me;
  readonly onSignedOut: () => void;
}

/** One page beside the desk. It is in the menu of whoever holds `needs`, and opens at `/#name`. */
export interface ConsolePage {
  readonly name: string;
  readonly title: WordKey;
  readonly needs: Permission;
  readonly Page: (props: PageProps) => JSX.Element;
}

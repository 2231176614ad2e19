import type { JSX } from 'preact';
import type { ConsolePage } from './page.ts';
import { say } from './words.ts';

export interface MenuProps {
  readonly pages: readonly ConsolePage[];
  readonly here: ConsolePage | undefined;
  readonly hasDesk: boolean;
  readonly onGo: (hash: string) => void;
}

/** The way between the desk and the other pages; nothing where there is only one. */
export function Menu({ pages, here, hasDesk, onGo }: MenuProps): JSX.Element | null {
  const places = [
    ...(hasDesk ? [{ name: '', title: 'queue.title' as const }] : []),
    ...pages.map(({ name, title }) => ({ name, title })),
  ];
  if (places.length < 2) return null;
  return (
    <nav class="menu" aria-label={say('bar.menu')}>
      {places.map(({ name, title }) => (
        <button
          type="button"
          key={name}
          aria-current={name === (here?.name ?? '') ? 'page' : undefined}
          onClick={() => onGo(name)}
        >
          {say(title)}
        </button>
      ))}
    </nav>
  );
}

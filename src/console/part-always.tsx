import type { JSX } from 'preact';
import { say } from './words.ts';

/** What holds in every case, from the seed guidance. */
export function Always(): JSX.Element {
  return (
    <>
      <p>{say('todo.calm')}</p>
      <p>{say('todo.picture')}</p>
      <p>{say('todo.rest')}</p>
    </>
  );
}

import type { JSX } from 'preact';
import type { CasePartProps } from './case-part.ts';
import { sayClock, sayDay } from './said-times.ts';
import { say } from './words.ts';

/** What the young person did without a word (S9). */
export function Did({ live }: CasePartProps): JSX.Element {
  if (live.events.length === 0) return <p class="quiet">{say('event.none')}</p>;
  return (
    <ul class="events">
      {live.events.map(({ kind, atMs }) => (
        <li key={`${kind} ${atMs}`}>
          {say(`event.${kind}`)}{' '}
          <span class="facts">
            {sayDay(atMs)} {sayClock(atMs)}
          </span>
        </li>
      ))}
    </ul>
  );
}

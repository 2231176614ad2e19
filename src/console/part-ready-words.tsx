import type { JSX } from 'preact';
import { api } from './api.ts';
import type { CasePartProps } from './case-part.ts';
import { useLoaded } from './use-loaded.ts';
import { say } from './words.ts';

/** Ready words in the young person's language; a press puts them where one writes, to be changed before they go. */
export function ReadyWords({ work, live, compose }: CasePartProps): JSX.Element {
  const aids = useLoaded(() => api.aids(work.id), `${work.id} ${live.case.topics.join(' ')}`);
  const { mine } = live.case;
  return (
    <>
      <p class="quiet">{say(mine ? 'replies.how' : 'services.takeFirst')}</p>
      <ul class="replies">
        {aids?.replies.map(({ id, text }) => (
          <li key={id}>
            {mine ? (
              <button type="button" onClick={() => compose(text)}>
                {text}
              </button>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

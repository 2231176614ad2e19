import type { JSX } from 'preact';
import type { ServiceView } from '../http/moderator/protocol.ts';
import { api } from './api.ts';
import type { CasePartProps } from './case-part.ts';
import { newReply } from './composer.tsx';
import { useLoaded } from './use-loaded.ts';
import { say } from './words.ts';

/** Services of the reporter's place; one press sends one, as the card a young person can tap. */
export function Services({ work, live, send }: CasePartProps): JSX.Element {
  const aids = useLoaded(
    () => api.aids(work.id),
    `${work.id} ${live.case.place} ${live.case.topics.join(' ')}`,
  );
  const { mine } = live.case;
  return (
    <>
      <p class="quiet">{say(mine ? 'services.how' : 'services.takeFirst')}</p>
      <ul class="services">
        {aids?.services.map((service) => (
          <Service
            key={service.id}
            service={service}
            onSend={mine ? () => send(newReply(work.id, aids.withService, [service.id])) : undefined}
          />
        ))}
      </ul>
    </>
  );
}

interface ServiceProps {
  readonly service: ServiceView;
  readonly onSend: (() => void) | undefined;
}

function Service({ service: { name, ways, notes, closed }, onSend }: ServiceProps): JSX.Element {
  return (
    <li>
      <span>
        <strong>{name}</strong> {closed && <span class="quiet">{say('services.closed')}</span>}
      </span>
      {onSend !== undefined && (
        <button type="button" aria-label={say('services.sendOne', { name })} onClick={onSend}>
          {say('services.send')}
        </button>
      )}
      <span class="facts">{[...ways, ...notes].join(' · ')}</span>
    </li>
  );
}

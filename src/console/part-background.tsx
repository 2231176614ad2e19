import type { JSX } from 'preact';
import type { BackgroundView, DutyView } from '../http/moderator/protocol.ts';
import { api } from './api.ts';
import type { CasePartProps } from './case-part.ts';
import { focusMessage } from './part-summary.tsx';
import { sayMoment } from './said-times.ts';
import { useLoaded } from './use-loaded.ts';
import { say } from './words.ts';

/** What the young person chose to show and to allow, what the place asks of us and whom to ring, and when people acted. */
export function Background({ work, view }: CasePartProps): JSX.Element | null {
  const found = useLoaded(() => api.background(work.id), `${work.id} ${view.messages.length}`);
  if (found === undefined) return null;
  const { mayTellSchool, shared, told } = found;
  return (
    <>
      <p>
        <strong>{say('background.school')}</strong>{' '}
        {say(
          mayTellSchool === undefined
            ? 'background.notSaid'
            : mayTellSchool
              ? 'background.yes'
              : 'background.no',
        )}
      </p>
      {shared.map((document) => (
        <Shared key={document.seq} document={document} />
      ))}
      <Duty duty={found.duty} />
      <Times times={found.times} />
      <p class="facts">
        {say('background.told', {
          dialogs: told.map(({ dialog, version }) => `${dialog} ${version}`).join(', '),
        })}
      </p>
    </>
  );
}

/** Plain text, as the young person saw it before they sent it. */
function Shared({
  document: { seq, title, lines },
}: {
  readonly document: BackgroundView['shared'][number];
}) {
  return (
    <div class="shared">
      <button type="button" class="to-line" onClick={() => focusMessage(seq)}>
        {say('background.shared', { title })}
      </button>
      <ul>
        {lines.map((line, index) => (
          <li key={index} class="text" dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Duty({ duty: { text, draft, ring } }: { readonly duty: DutyView }): JSX.Element {
  return (
    <>
      <p class="text">{text}</p>
      {draft && <p class="facts">{say('background.draft')}</p>}
      <ul>
        {ring.flatMap(({ services }) =>
          services.map(({ id, name, phone, closed }) => (
            <li key={id}>
              <strong>{name}</strong> {phone} {closed && <span class="facts">{say('services.closed')}</span>}
            </li>
          )),
        )}
      </ul>
    </>
  );
}

const TIMES = [
  'openedAtMs',
  'lookedAtMs',
  'claimedAtMs',
  'answeredAtMs',
  'lastMessageAtMs',
  'closedAtMs',
] as const;

function Times({ times }: { readonly times: BackgroundView['times'] }): JSX.Element {
  return (
    <dl class="times">
      {TIMES.map((name) => {
        const atMs = times[name];
        if (atMs === undefined) return null;
        return (
          <div key={name}>
            <dt>{say(`background.time.${name}`)}</dt>
            <dd>{sayMoment(atMs)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

import type { JSX } from 'preact';
import type { Care, QueueView } from '../http/moderator/protocol.ts';
import { sayLanguage } from './case-words.ts';
import { FindByNumber } from './find-by-number.tsx';
import type { Choice, QueueWindow } from './use-queue.ts';
import { say } from './words.ts';

export interface QueueHeadProps {
  readonly list: QueueView;
  readonly asked: QueueWindow;
  readonly onOpen: (id: string) => void;
  readonly onAsk: (window: QueueWindow) => void;
  readonly onSignedOut: () => void;
}

const CARES: readonly Care[] = ['emergency', 'crisis', 'check-in', 'none'];
const TOPICS = [
  'image-threat',
  'image-shared',
  'grooming',
  'bullying',
  'harmful-content',
  'abuse',
  'self-harm',
  'other',
] as const;
const CHANNELS = ['web', 'sms', 'teams'] as const;

/** How much there is, and the ways to part of it: by number, or by what one can answer best. */
export function QueueHead({ list, asked, onOpen, onAsk, onSignedOut }: QueueHeadProps): JSX.Element {
  const { byCare, chosen } = list.open;
  const count = CARES.reduce((sum, care) => sum + byCare[care], 0);
  return (
    <header class="queue-head">
      <h2>{count === 0 ? say('queue.title') : say('queue.count', { count })}</h2>
      {count === 0 && <p class="quiet">{say('queue.empty')}</p>}
      {count > 0 && (
        <p class="cares">
          {CARES.filter((care) => byCare[care] > 0).map((care) => (
            <span key={care} data-care={care}>
              <span class="quiet">{byCare[care]}</span> <span class="care">{say(`care.${care}`)}</span>
            </span>
          ))}
        </p>
      )}
      <FindByNumber onOpen={onOpen} onSignedOut={onSignedOut} />
      {count > 1 && <Choose list={list} choice={asked.choice} onAsk={onAsk} />}
      {Object.keys(asked.choice).length > 0 && (
        <p class="chosen">
          <span role="status">{say('queue.chosen', { count: chosen })}</span>{' '}
          <button type="button" onClick={() => onAsk({ choice: {}, from: 0 })}>
            {say('queue.showAll')}
          </button>
        </p>
      )}
    </header>
  );
}

interface ChooseProps extends Pick<QueueHeadProps, 'list' | 'onAsk'> {
  readonly choice: Choice;
}

function Choose({ list, choice, onAsk }: ChooseProps): JSX.Element {
  const put = (name: keyof Choice, value: string) => {
    const { [name]: _before, ...others } = choice;
    onAsk({ choice: value === '' ? others : { ...others, [name]: value }, from: 0 });
  };
  const locales = [
    ...new Set([...list.open.locales, ...(choice.locale === undefined ? [] : [choice.locale])]),
  ];
  return (
    <details class="choices">
      <summary>{say('queue.choose')}</summary>
      <Select
        label={say('queue.topic')}
        value={choice.topic}
        options={TOPICS.map((topic) => [topic, say(`topic.${topic}`)])}
        onPut={(value) => put('topic', value)}
      />
      <Select
        label={say('queue.channel')}
        value={choice.channel}
        options={CHANNELS.map((channel) => [channel, say(`channel.${channel}`)])}
        onPut={(value) => put('channel', value)}
      />
      <Select
        label={say('queue.language')}
        value={choice.locale}
        options={locales.map((locale) => [locale, sayLanguage(locale)])}
        onPut={(value) => put('locale', value)}
      />
      <label class="show">
        <input
          type="checkbox"
          checked={choice.free !== undefined}
          onChange={({ currentTarget }) => put('free', currentTarget.checked ? 'yes' : '')}
        />
        {say('queue.free')}
      </label>
    </details>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [string, string])[];
  readonly onPut: (value: string) => void;
}

function Select({ label, value = '', options, onPut }: SelectProps): JSX.Element {
  return (
    <label class="choose">
      {label}
      <select value={value} onChange={({ currentTarget }) => onPut(currentTarget.value)}>
        <option value="">{say('queue.all')}</option>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

import type { JSX } from 'preact';
import { Dialog } from './dialog.tsx';
import { TONGUES, chooseTongue, tongue } from './tongue.ts';
import { LIGHTS, type Settings } from './settings.ts';
import { say } from './words.ts';

const NAMES = { en: 'English', ga: 'Gaeilge' } as const;

export interface HelpProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
  readonly onClose: () => void;
}

const KEYS = [
  ['j', 'help.down'],
  ['k', 'help.up'],
  ['Enter', 'help.open'],
  ['c', 'help.claim'],
  ['r', 'help.reply'],
  ['e', 'help.marked'],
  ['s', 'help.show'],
  ['n', 'help.note'],
  ['/', 'help.find'],
  ['?', 'help.help'],
  ['Esc', 'help.escape'],
] as const;

const CHOICES = [
  ['keys', 'help.useKeys'],
  ['cover', 'help.cover'],
  ['sound', 'help.sound'],
] as const;

/** What the keys do and what the words on the page mean. */
export function Help({ settings, onChange, onClose }: HelpProps): JSX.Element {
  return (
    <Dialog title={say('help.title')} onClose={onClose}>
      <h3>{say('help.keysTitle')}</h3>
      <dl class="keys">
        {KEYS.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(meaning)}</dd>
          </div>
        ))}
      </dl>
      {CHOICES.map(([name, meaning]) => (
        <label class="show" key={name}>
          <input
            type="checkbox"
            checked={settings[name]}
            onChange={() => onChange({ [name]: !settings[name] })}
          />
          {say(meaning)}
        </label>
      ))}
      <fieldset>
        <legend>{say('help.language')}</legend>
        {TONGUES.map((each) => (
          <label class="show" key={each} lang={each}>
            <input type="radio" name="tongue" checked={each === tongue} onChange={() => chooseTongue(each)} />
            {NAMES[each]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say('help.light.title')}</legend>
        {LIGHTS.map((light) => (
          <label class="show" key={light}>
            <input
              type="radio"
              name="light"
              checked={settings.light === light}
              onChange={() => onChange({ light })}
            />
            {say(`help.light.${light}`)}
          </label>
        ))}
      </fieldset>
      <h3>{say('help.careTitle')}</h3>
      <p>{say('help.care')}</p>
      <h3>{say('help.orderTitle')}</h3>
      <p>{say('help.order')}</p>
    </Dialog>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { isAfterDusk } from './dusk.ts';

export const LIGHTS = ['clock', 'dark', 'bright'] as const;
export type Light = (typeof LIGHTS)[number];

/** How one person likes the console. Kept in this browser; says nothing about any case. */
export interface Settings {
  readonly light: Light;
  /** Single keys can be switched off, for people who speak to their computer (WCAG 2.1.4). */
  readonly keys: boolean;
  /** Distressing words stay covered until they are opened. */
  readonly cover: boolean;
  /** A short sound when something new needs a person. */
  readonly sound: boolean;
}

const PLACE = 'cuan-console';
const USUAL: Settings = { light: 'clock', keys: true, cover: true, sound: false };

/** The settings and the way to change them; what cannot be kept holds until the page closes. */
export function useSettings(): readonly [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(readSettings);
  const change = (part: Partial<Settings>) => {
    const next = { ...settings, ...part };
    setSettings(next);
    keep(next);
  };
  return [settings, change];
}

/** Dark from dusk to dawn unless someone chose. */
export function useLight(light: Light, nowMs: number): void {
  const dark = light === 'dark' || (light === 'clock' && isAfterDusk(new Date(nowMs)));
  useEffect(() => {
    document.documentElement.dataset['light'] = dark ? 'dark' : 'bright';
  }, [dark]);
}

function readSettings(): Settings {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? '{}') as Partial<Settings>;
    const light = LIGHTS.find((known) => known === kept.light) ?? USUAL.light;
    return { light, keys: kept.keys !== false, cover: kept.cover !== false, sound: kept.sound === true };
  } catch {
    return USUAL;
  }
}

function keep(settings: Settings): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing: the choice holds until the page closes.
  }
}

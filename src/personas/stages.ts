import { play } from './play.ts';
import type { Played, Stage } from './play.ts';
import type { Persona } from './persona.ts';

/** The settings of the service a persona writes to. */
export type StageSettings = Readonly<Record<string, string>>;

export interface OpenStage extends Stage {
  close(): Promise<void>;
}

const TEAM: Readonly<Record<NonNullable<Persona['team']>, StageSettings>> = {
  'on duty': { DUTY_HOURS: 'mon-sun 00:00-24:00' },
  'off duty': { DUTY_HOURS: 'mon-fri 09:00-10:00' },
  none: { UNSTAFFED: 'yes' },
};

/** Plays personas one after the other; those that need the same settings share one opened service. */
export async function playAll(
  personas: readonly Persona[],
  openStage: (settings: StageSettings) => Promise<OpenStage>,
  done: (played: Played) => void,
): Promise<void> {
  const wanted = personas.map((persona) => JSON.stringify(settingsOf(persona)));
  for (const settings of new Set(wanted)) {
    const stage = await openStage(JSON.parse(settings) as StageSettings);
    for (const persona of personas.filter((_, at) => wanted[at] === settings))
      done(await play(persona, stage));
    await stage.close();
  }
}

/** A team on duty and Northern Ireland, unless the persona says otherwise. */
export function settingsOf({ team = 'on duty', place = 'GB-NIR' }: Persona): StageSettings {
  return { ...TEAM[team], PLACE: place };
}

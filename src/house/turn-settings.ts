import type { Config } from '../config/config.ts';
import type { TurnSettings } from '../turn/rooms.ts';

/** What of the settings a turn goes by. Plain data without a secret, so that it can go to another thread. */
export function turnSettings(config: Config): TurnSettings {
  return {
    publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
    place: config.place,
    unstaffed: config.unstaffed,
    keep: {
      hours: config.keepHours,
      caseDays: config.keepCaseDays,
      returnCodeDays: config.keepReturnCodeDays,
    },
    ...(config.duty === undefined ? {} : { duty: config.duty }),
    ...(config.handoff === undefined ? {} : { passOnTo: config.handoff.name }),
  };
}

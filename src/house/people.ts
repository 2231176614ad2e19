import { randomInt } from 'node:crypto';
import { createAddressDesk } from '../cases/addresses.ts';
import type { CasesHost } from '../cases/cases-host.ts';
import type { OpenId } from '../cases/openid.ts';
import { createPasswords } from '../cases/passwords.ts';
import { createPeopleDesk, returnCasesOfTheGone } from '../cases/people.ts';
import { createSafeguardDesk, drawSecondReadings } from '../cases/second-reading.ts';
import { createShiftDesk } from '../cases/shift-care.ts';
import type { Config } from '../config/config.ts';
import type { CareDesks } from '../http/moderator/moderator-routes.ts';
import type { Job } from '../jobs/repeat.ts';
import { BASE_LOCALE } from '../phrases/phrases.ts';
import type { Core } from './core.ts';
import { createLiveHost } from './live.ts';

const ROUND_EVERY_MS = 30_000;
/** Fine enough for a chance in per cent. */
const CHANCES = 1_000_000;

/** What accounts and sign-in work with. */
export function createCasesHost(config: Config, { store, rooms }: Core): CasesHost {
  const { clock, newId } = rooms;
  const vettingRequired = config.moderatorUrl?.startsWith('https:') === true;
  return { store, clock, newId, passwords: createPasswords(), vettingRequired };
}

/** Looking after the people who answer, and after those they answer. */
export function createCareDesks(config: Config, core: Core): CareDesks {
  const live = createLiveHost(config, core);
  return {
    people: createPeopleDesk(createCasesHost(config, core), live),
    addresses: createAddressDesk({
      ...live,
      revealAddress: (conversation) => core.store.readAddress(conversation, 'sms'),
    }),
    safeguards: createSafeguardDesk(live),
    shift: createShiftDesk({ ...live, timeZone: config.dutyTimeZone }),
  };
}

/** Coming in by an identity provider, where there is one. */
export async function createOpenIdOf(config: Config, core: Core): Promise<OpenId | undefined> {
  const { openId } = config;
  if (openId === undefined) return undefined;
  const { clientSecret, ...settings } = openId;
  const locale = config.locales[0] ?? BASE_LOCALE;
  const { createOpenId } = await import('../cases/openid.ts');
  return createOpenId({
    ...createCasesHost(config, core),
    settings: { ...settings, ...(clientSecret === undefined ? {} : { clientSecret: clientSecret.reveal() }) },
    newWorkingName: (number) =>
      core.phrases.word('console:people.newName', locale, { number: String(number) }),
  });
}

/** What runs by the clock: cases of people who may not answer any more, and the draw of second readings. */
export function startPeopleJobs(config: Config, core: Core): readonly Job[] {
  const live = createLiveHost(config, core);
  const { vettingRequired } = createCasesHost(config, core);
  const chance = () => randomInt(CHANCES) / CHANCES;
  const draw = { store: core.store, clock: core.rooms.clock, chance, percent: config.secondReadingPercent };
  const round = async () => {
    await returnCasesOfTheGone(live, vettingRequired);
    await drawSecondReadings(draw);
  };
  return [core.startJob('people', ROUND_EVERY_MS, round, 'alone')];
}

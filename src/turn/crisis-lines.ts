import { newSession } from '../conversation/session.ts';
import type { CrisisLines } from '../domain/live.ts';
import { EMPTY_DRAFT } from './draft.ts';
import { applyShowServices } from './effects/show-services.ts';
import type { Rooms } from './rooms.ts';

/** The full block as a turn would show it, for what is said to a reporter between turns. */
export function createCrisisLines(rooms: Pick<Rooms, 'directory' | 'phrases'>): CrisisLines {
  return ({ channel, locale, place, ageBand }, nowMs) => {
    const session = {
      ...newSession({ channel, locale, place }),
      ...(ageBand === undefined ? {} : { ageBand }),
    };
    const show = {
      kind: 'show-services',
      need: 'crisis',
      limit: 2,
      block: 'full',
      emergency: false,
    } as const;
    const { paragraphs, lines } = applyShowServices(EMPTY_DRAFT, show, { session, rooms, nowMs });
    return { text: paragraphs.join('\n\n'), lines };
  };
}

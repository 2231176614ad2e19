import type { InboundEvent } from '../domain/message.ts';
import type { Understand } from '../domain/ports.ts';
import { holdsWayToReach } from '../domain/ways-to-reach.ts';
import { sayOf } from './progress.ts';
import type { Progress } from './progress.ts';
import { placeAlone } from './told-place.ts';

interface Written {
  readonly event: InboundEvent;
  readonly understand: Understand;
}

/** Who cannot talk on a phone, or writes from another place, is shown what works for them from now on (S3, S5). */
export function noteNeeds(progress: Progress, { event, understand }: Written): Progress {
  if (event.kind !== 'said') return progress;
  const { session } = progress;
  const words = event.words.reveal();
  const textFirst = session.textFirst || understand.mentions(words, 'common:cannot-talk', session.locale);
  const passing = understand.place(words, session.locale);
  const place = passing ?? (event.choice === undefined ? placeAlone(words, progress, understand) : undefined);
  const placed = place === undefined ? {} : { place, placeConfirmed: true };
  const noted = { ...progress, session: { ...session, textFirst, ...placed } };
  const kept = event.choice === undefined ? keepSafe(noted, words) : noted;
  const told = textFirst === session.textFirst ? kept : sayOf(kept, 'common:says.text-first');
  return passing === undefined || passing === session.place ? told : sayOf(told, 'place:says.noted');
}

/** A handle, a link or a number is never said again; once they are told what it is good for (S39). */
function keepSafe(progress: Progress, words: string): Progress {
  const { session } = progress;
  if (session.toldToKeep === true || !holdsWayToReach(words)) return progress;
  return sayOf({ ...progress, session: { ...session, toldToKeep: true } }, 'common:says.keep-it-safe');
}

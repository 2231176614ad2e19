import { needsLines } from '../domain/care.ts';
import type { Reading } from '../domain/reading.ts';
import type { Session, Told } from '../domain/session.ts';
import type { Heard } from './hearing.ts';
import { matchesCue } from './kit.ts';
import type { Meaning } from './meaning.ts';
import { sayOf } from './progress.ts';
import type { Progress } from './progress.ts';

/** Cues whose own words name who does it, so that "he'll send it to my mum" never does. */
const NAMES_WHO = ['abuse.', 'grooming.adult-in-charge', 'image-threat.known-person'];
const WHO = ['close', 'in-charge', 'parent', 'relative', 'sibling'] as const satisfies readonly Told[];
/** A stranger matters only where someone online wants something. */
const ONLINE: ReadonlySet<string> = new Set(['grooming', 'image-threat']);

const BY_CUE: readonly (readonly [cue: string, told: Told])[] = [
  ['image-threat.blocked', 'blocked'],
  ['image-threat.paid', 'paid'],
];

const ADULT_KNOWN = 'trusted-adult:says.known';
/** Said of an adult who knows: gladly, or that another one will help. */
const MET: ReadonlySet<string> = new Set([ADULT_KNOWN, 'trusted-adult:says.if-not']);

/** What their own words tell is not asked any more. */
export function noteTold(progress: Progress, meaning: Meaning, heard: Heard): Progress {
  if (meaning.kind !== 'said') return progress;
  const { session } = progress;
  const news = toldIn(heard, session);
  if (news.length === 0) return progress;
  return { ...progress, session: { ...session, told: [...new Set([...(session.told ?? []), ...news])] } };
}

function toldIn({ words, reading, understand }: Heard, { locale, topics: known }: Session): readonly Told[] {
  const { evidence, topics } = reading;
  const named = evidence.filter(({ cue }) => NAMES_WHO.some((wanted) => matchesCue(cue, wanted)));
  const mentions = (text: string, list: string) => understand.mentions(text, list, locale);
  // At home "my dad knows" may be the one they fear.
  const isKnown =
    mentions(words, 'trusted-adult:told') ||
    (!known.includes('abuse') && mentions(words, 'trusted-adult:knows'));
  const isOnline = [...known, ...topics].some((topic) => ONLINE.has(topic));
  return [
    ...BY_CUE.filter(([wanted]) => evidence.some(({ cue }) => cue === wanted)).map(([, told]) => told),
    ...WHO.filter((who) => named.some(({ quote }) => mentions(quote, `common:${who}`))),
    ...(isOnline && named.length === 0 && mentions(words, 'common:stranger') ? ['stranger' as const] : []),
    ...(isKnown ? ['adult-knows' as const] : []),
  ];
}

/** "He has my pics, i told my mum": that is met warmly too, whatever the rest led to. */
export function praiseTelling(
  moved: Progress,
  noted: Progress,
  { session, reading }: { readonly session: Session; readonly reading: Reading },
): Progress {
  const knows = ({ told = [] }: Session) => told.includes('adult-knows');
  const isNews = knows(noted.session) && !knows(session) && !needsLines(reading.care);
  const isSaid = moved.effects.some((effect) => effect.kind === 'say' && MET.has(effect.key));
  if (!isNews || isSaid) return moved;
  const { effects } = sayOf({ ...noted, effects: [] }, ADULT_KNOWN);
  return { ...moved, effects: [...noted.effects, ...effects, ...moved.effects.slice(noted.effects.length)] };
}

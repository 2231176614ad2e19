import { needsLines } from '../domain/care.ts';
import { id } from '../domain/ids.ts';
import type { Reading } from '../domain/reading.ts';
import type { Session, Told } from '../domain/session.ts';
import type { Topic } from '../domain/topic.ts';
import type { Heard } from './hearing.ts';
import { matchesCue } from './kit.ts';
import type { Meaning } from './meaning.ts';
import { isUnderWay, sayOf, standingPage } from './progress.ts';
import type { Progress } from './progress.ts';

/** Cues whose own words name who does it, so that "he'll send it to my mum" never does. */
const NAMES_WHO = ['abuse.', 'grooming.adult-in-charge', 'image-threat.known-person'];
const WHO = [
  'close',
  'in-charge',
  'parent',
  'relative',
  'schoolmate',
  'sibling',
] as const satisfies readonly Told[];
/** They ask who it is: there "my ex" alone tells it. */
const ASKS_WHO: ReadonlySet<string> = new Set(['abuse', 'grooming', 'image-shared', 'image-threat']);
const WELLBEING = id.dialog('wellbeing');
const FRIEND = id.dialog('friend');

const BY_CUE: readonly (readonly [cue: string, told: Told])[] = [
  ['bullying.fake-account', 'fake-account'],
  ['bullying.group-chat', 'group-chat'],
  ['bullying.hate', 'hate'],
  ['image-threat.blocked', 'blocked'],
  ['image-threat.paid', 'paid'],
  ['own.asked', 'own-asked'],
  ['own.shared', 'own-shared'],
  ['own.thoughts', 'own-thoughts'],
];

const PICTURES = ['image-shared', 'image-threat'] as const satisfies readonly Topic[];

/** What a list of phrases tells wherever it stands in the words, while one of these is talked about. */
const BY_WORDS: readonly (readonly [list: string, told: Told, about: readonly Topic[]])[] = [
  ['abuse:away', 'away', ['abuse']],
  ['bullying:at-school', 'at-school', ['bullying']],
  ['bullying:game', 'game', ['bullying']],
  ['bullying:group-chat', 'group-chat', ['bullying', ...PICTURES]],
  ['bullying:online', 'online', ['bullying']],
  ['bullying:posts', 'posts', ['bullying']],
  ['grooming:i-sent', 'i-sent', ['grooming']],
  ['grooming:met', 'met', ['grooming']],
  ['grooming:none-sent', 'none-sent', ['grooming']],
  ['grooming:owe', 'owe', ['grooming']],
  ['grooming:promised', 'promised', ['grooming']],
  ['harmful-content:child', 'seen-child', ['harmful-content']],
  ['harmful-content:self-harm', 'seen-self-harm', ['harmful-content']],
  ['harmful-content:sent', 'seen-sent', ['harmful-content']],
  ['harmful-content:sexual', 'seen-sexual', ['harmful-content']],
  ['harmful-content:violence', 'seen-violence', ['harmful-content']],
  ['image-shared:received', 'received', ['grooming', ...PICTURES]],
  ['image-threat:camera', 'camera', ['grooming', 'image-threat']],
  ['image-threat:not-sent', 'not-sent', ['image-threat']],
];

/** So many letters after a cue still say whom it was sent to. */
const WITH_IT = 30;

/** The same within the words of a cue, so that "he sent it" and not "he'll send it" tells to whom. */
const IN_CUE: readonly (readonly [list: string, told: Told, cues: readonly string[]])[] = [
  ['image-threat:to-family', 'sent-family', ['image-threat.sent', 'image-shared.']],
  ['image-threat:to-friends', 'sent-friends', ['image-threat.sent', 'image-shared.']],
  ['image-threat:to-school', 'sent-school', ['image-threat.sent', 'image-shared.']],
  ['image-threat:to-site', 'sent-site', ['image-threat.sent', 'image-shared.']],
  ['own-behaviour:threatened', 'own-threatened', ['own.']],
];

/** Told of an AI, which no topic names. */
const OF_AI: readonly (readonly [list: string, told: Told])[] = [
  ['ai-friend:pictures', 'ai-pictures'],
  ['ai-friend:secret', 'ai-secret'],
];

/** How they feel, where nothing else has been told. */
const OF_FEELING: readonly (readonly [list: string, told: Told])[] = [
  ['feelings:ashamed', 'feels-ashamed'],
  ['feelings:low', 'feels-low'],
  ['feelings:scared', 'feels-scared'],
];
const ONLY_FEELING: ReadonlySet<string> = new Set(['other', 'self-harm']);

/** A stranger matters only where someone online wants something. */
const ONLINE: ReadonlySet<string> = new Set(['grooming', 'image-threat']);

const ADULT_KNOWN = 'trusted-adult:says.known';
const FRIENDS_ADULT_KNOWN = 'trusted-adult:says.known-friend';
/** Said of an adult who knows: gladly, or that another one will help. */
const MET: ReadonlySet<string> = new Set([ADULT_KNOWN, FRIENDS_ADULT_KNOWN, 'trusted-adult:says.if-not']);

/** What their own words tell is not asked any more. */
export function noteTold(progress: Progress, meaning: Meaning, heard: Heard): Progress {
  const isSaid = meaning.kind === 'said';
  // A tapped answer has no words; a typed one may say more than the answer it is.
  if (!isSaid && meaning.kind !== 'chose') return progress;
  const { session } = progress;
  const news = [...toldIn(heard, session), ...(isSaid ? namedShortly(heard, progress) : [])];
  if (news.length === 0) return progress;
  return { ...progress, session: { ...session, told: [...new Set([...(session.told ?? []), ...news])] } };
}

function toldIn({ words, reading, understand }: Heard, { locale, topics: known }: Session): readonly Told[] {
  const { evidence, topics } = reading;
  const about: ReadonlySet<string> = new Set([...known, ...topics]);
  const found = (cues: readonly string[]) =>
    evidence.filter(({ cue }) => cues.some((wanted) => matchesCue(cue, wanted)));
  const quotesOf = (cues: readonly string[]) => found(cues).map(({ quote }) => quote);
  const around = (cues: readonly string[]) =>
    found(cues).map(({ start, end }) => words.slice(start, end + WITH_IT));
  const named = quotesOf(NAMES_WHO);
  const mentions = (text: string, list: string) => understand.mentions(text, list, locale);
  // At home "my dad knows" may be the one they fear.
  const isKnown =
    mentions(words, 'trusted-adult:told') || (!about.has('abuse') && mentions(words, 'trusted-adult:knows'));
  const isOnline = [...about].some((topic) => ONLINE.has(topic));
  const ofAi = mentions(words, 'ai-friend:mentions') ? OF_AI : [];
  const ofFeeling = [...about].every((topic) => ONLY_FEELING.has(topic)) ? OF_FEELING : [];
  return [
    ...BY_CUE.filter(([cue]) => quotesOf([cue]).length > 0).map(([, told]) => told),
    ...BY_WORDS.filter(([list, , of]) => of.some((topic) => about.has(topic)) && mentions(words, list)).map(
      ([, told]) => told,
    ),
    ...IN_CUE.filter(([list, , cues]) => around(cues).some((part) => mentions(part, list))).map(
      ([, told]) => told,
    ),
    ...[...ofAi, ...ofFeeling].filter(([list]) => mentions(words, list)).map(([, told]) => told),
    ...WHO.filter((who) => named.some((quote) => mentions(quote, `common:${who}`))),
    ...(isOnline && named.length === 0 && mentions(words, 'common:stranger') ? ['stranger' as const] : []),
    ...(isKnown ? ['adult-knows' as const] : []),
  ];
}

/** So few words are an answer, or near one. */
const SHORTLY = 4;

/** "My ex", and nothing else, below a question of such a dialog; "my ex did it" where just that is asked. */
function namedShortly({ words, understand }: Heard, progress: Progress): readonly Told[] {
  const { locale, stack } = progress.session;
  const talks = stack.findLast(({ dialog }) => dialog !== WELLBEING)?.dialog;
  if (talks === undefined || !ASKS_WHO.has(talks)) return [];
  const { told = {} } = standingPage(progress) ?? {};
  const isShort = words.trim().split(/\s+/u).length <= SHORTLY;
  return WHO.filter(
    (who) =>
      understand.isOneOf(words, `common:${who}`, locale) ||
      (isShort && who in told && understand.mentions(words, `common:${who}`, locale)),
  );
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
  const praise = isUnderWay(moved, FRIEND) ? FRIENDS_ADULT_KNOWN : ADULT_KNOWN;
  const { effects } = sayOf({ ...noted, effects: [] }, praise);
  return { ...moved, effects: [...noted.effects, ...effects, ...moved.effects.slice(noted.effects.length)] };
}

import type { InboundEvent } from '../domain/message.ts';
import type { Understand } from '../domain/ports.ts';
import type { Session } from '../domain/session.ts';
import { ageBandOf, isYounger } from '../domain/topic.ts';
import type { Catalogue } from './catalogue.ts';
import type { Heard } from './hearing.ts';
import { asksWho, isUnderWay, reask, sayOf, sendToTop, standingPage } from './progress.ts';
import type { Progress, World } from './progress.ts';

/** What an age is heard in. */
interface Told {
  readonly words: string;
  /** As it stood before these words. */
  readonly session: Session;
  readonly catalogue: Catalogue;
  readonly understand: Understand;
  readonly world: World;
}

/**
 * "im 10 and…": their age, told in passing, counts from this message on (S25). What is said while somebody else's child
 * or friend is talked about is not theirs, and nobody grows older by it.
 */
export function withAge(told: Omit<Told, 'words'> & { readonly event: InboundEvent }): Session {
  const { event, session } = told;
  if (event.kind !== 'said' || event.choice !== undefined) return session;
  const years = yearsIn({ ...told, words: event.words.reveal() });
  if (years === undefined) return session;
  const band = ageBandOf(years);
  const { ageBand } = session;
  return ageBand === undefined || isYounger(band, ageBand) ? { ...session, ageBand: band } : session;
}

/** An age and nothing else: the answer where that is asked; elsewhere it is noted, and the question stays. */
export function answerAgeAlone(progress: Progress, heard: Heard): Progress | undefined {
  const years = yearsAlone(toldIn(progress, heard));
  if (years === undefined) return undefined;
  return pickBand(progress, years) ?? reask(sayOf(progress, 'common:says.age-noted'));
}

/** "im 12 and scared" answers the question of their age too. */
export function answerAge(progress: Progress, heard: Heard): Progress | undefined {
  const years = yearsIn(toldIn(progress, heard));
  return years === undefined ? undefined : pickBand(progress, years);
}

function toldIn({ catalogue, world }: Progress, { words, before, understand }: Heard): Told {
  return { words, session: before, catalogue, understand, world };
}

function pickBand(progress: Progress, years: number): Progress | undefined {
  const { offered = [], typed = [] } = standingPage(progress)?.asks ?? {};
  const band = ageBandOf(years);
  const isAsked = [...offered, ...typed].some((choice) => choice.id === band);
  return isAsked ? sendToTop(progress, { type: `choice.${band}` }) : undefined;
}

function yearsIn(told: Told): number | undefined {
  const { words, session, catalogue, understand } = told;
  if (catalogue.aboutOthers.some((name) => isUnderWay({ session }, name))) return undefined;
  return understand.age(words, session.locale) ?? yearsAlone(told);
}

/**
 * "14": an age where it can be nothing else. It may pick an answer by its number, fill a line of a report, end a sentence
 * begun before ("he wants" … "15") or tell of whoever is asked about.
 */
function yearsAlone(told: Told): number | undefined {
  const { words, session, catalogue, understand } = told;
  const { asked, recent, locale } = session;
  const years = understand.ageAlone(words, locale);
  if (years === undefined || asksWho(asked)) return undefined;
  if (catalogue.aboutOthers.some((name) => isUnderWay({ session }, name))) return undefined;
  const isAnswer = understand.choice(words, asked?.offered ?? [], locale) !== undefined;
  const goesOn = understand.endsWith(recent.at(-1) ?? '', 'common:goes-on', locale);
  const page = standingPage({ ...told, effects: [], page: undefined });
  return isAnswer || goesOn || page?.keeps !== undefined ? undefined : years;
}

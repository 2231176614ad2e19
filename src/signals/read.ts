import { higherCare, type Care } from '../domain/care.ts';
import { id } from '../domain/ids.ts';
import { once } from '../domain/once.ts';
import type { Evidence, Read, Reading, ReadingRequest } from '../domain/reading.ts';
import { TOPICS } from '../domain/topic.ts';
import { readAnswer, saysFine, type Answer } from './asked.ts';
import { careOf, combine, type Finding } from './combine.ts';
import { aloneIn, readContext, type Context } from './context.ts';
import type { Language } from './cues/compile.ts';
import { findCues } from './cues/match.ts';
import { english, languageOf, makeLanguages } from './languages.ts';
import { ENGLISH_MODEL } from './model/en.ts';
import { severityOf, withModel } from './model/finding.ts';
import type { Token } from './normalise/tokens.ts';
import { namedLanguage } from './named-language.ts';
import { isWrittenWordOf, makeIndex, spokenIn, type Spoken } from './recognise.ts';

/** What one message says. Pure; linear in the length; never throws: what cannot be read is `unread`. */
export const read: Read = (request) => {
  try {
    const spoken = spokenIn(request.words, languageOf(request.locale));
    const inTheirLight = once((language: Language) => readContext(request.words, request.recent, language));
    const alone = once((language: Language) => aloneIn(inTheirLight(language)));
    if (request.recent.length === 0 || isFine(request, alone)) return readMessage(request, spoken, alone);
    const reading = readMessage(request, spoken, inTheirLight);
    return withAlone(reading, () => readMessage(request, spoken, alone));
  } catch {
    return { care: 'check-in', about: 'self', topics: [], evidence: [], unread: true };
  }
};

/**
 * What the first message would wait for, made in pieces; a message that comes between makes the rest itself. Throws on
 * a slip in the data of a language.
 */
export function* getReady(): Generator<void> {
  yield* makeLanguages();
  yield;
  makeIndex();
}

/**
 * 0 to 1: how likely people would rate a text C-SSRS 3 or above (a method, an intent, a plan or an act). It decides
 * nothing; `npm run assess` shows it so that it can be measured.
 */
export function severityIn(request: ReadingRequest): number {
  const { context, cues } = hear(request, english, readContext(request.words, request.recent, english));
  return severityOf(context, cues, ENGLISH_MODEL);
}

/** "Im safe now" as an answer is not read together with what was said before it. */
function isFine({ asked, locale }: ReadingRequest, alone: ContextIn): boolean {
  if (asked === undefined) return false;
  const home = languageOf(locale);
  return saysFine(asked, alone(home).tokens, home.answers);
}

/** The words as a language reads them; done once for each, since several ask. */
type ContextIn = (language: Language) => Context;

/** Read once more by itself, where anything was found in the light of earlier messages. */
function withAlone(reading: Reading, readAlone: () => Reading): Reading {
  if (reading.evidence.length === 0) return reading;
  const { care, evidence } = readAlone();
  const cues = evidence.map(({ cue }) => cue);
  const isSame = care === reading.care && reading.evidence.every(({ cue }) => cues.includes(cue));
  return isSame ? reading : { ...reading, alone: { care, cues } };
}

/** What one language hears in a message. */
interface Heard {
  readonly context: Context;
  readonly cues: readonly Finding[];
  readonly answer?: Answer;
}

function readMessage(request: ReadingRequest, spoken: Spoken, contextIn: ContextIn): Reading {
  const { words, locale } = request;
  const home = languageOf(locale);
  const written = spoken.guess ?? home;
  const heard = spoken.languages.map((language) => {
    const all = hear(request, language, contextIn(language));
    const one = language === written ? all : withoutWordsOf(written, all, words);
    const isSilent = language === english && spoken.isNotEnglish;
    return isSilent ? one : { ...one, cues: withModel(one.context, one.cues, language) };
  });
  const unread = spoken.isForeign || heard.some(({ context }) => context.clipped);
  const reading = toReading(words, heard, unread || isThin(spoken.guess) ? 'check-in' : 'none', unread);
  if (spoken.guess) return { ...reading, language: id.locale(spoken.guess.name) };
  return spoken.isForeign ? { ...reading, language: namedLanguage(words) } : reading;
}

function hear({ asked }: ReadingRequest, language: Language, context: Context): Heard {
  const { tokens, now } = context;
  const cues = combine(findCues(tokens, language, Math.max(0, now - REACHES_BACK)), tokens, now, language);
  const answer = readAnswer(asked, tokens.slice(now), language.answers);
  return answer ? { context, cues, answer } : { context, cues };
}

/**
 * Short Polish words ("mam", "od") are English slang for a mother and an overdose: what another language hears holds
 * only where one of the words it goes by is none of the language that the message is written in.
 */
function withoutWordsOf(written: Language, heard: Heard, words: string): Heard {
  const { tokens, now } = heard.context;
  const rawOf = ({ text, start, end }: Token, at: number) => (at < now ? text : words.slice(start, end));
  const isGuest = (token: Token, at: number) =>
    token.ids.length > 0 && !isWrittenWordOf(rawOf(token, at), written);
  const cues = heard.cues.filter(({ from, to }) =>
    tokens.slice(from, to).some((token, index) => isGuest(token, from + index)),
  );
  return { ...heard, cues };
}

/** A frame and its pair reach no further back than this before the message. */
const REACHES_BACK = 60;

/** Every other language hears less than English does: until the conversation is in that language, a check-in. */
function isThin(guess: Language | undefined): boolean {
  return guess !== undefined && guess !== english;
}

/** The highest care of what any language heard, and no less than `floor`. */
function toReading(words: string, heard: readonly Heard[], floor: Care, unread: boolean): Reading {
  const findings = heard.flatMap(({ cues }) => cues);
  const answers = heard.flatMap(({ answer }) => answer ?? []);
  const cares = [careOf(findings), ...answers.map(({ care }) => care), floor];
  return {
    care: cares.reduce<Care>(higherCare, 'none'),
    about: answers.some(({ cue }) => cue.startsWith('friend.')) ? 'other' : aboutOf(findings),
    topics: topicsOf(findings),
    evidence: heard
      .flatMap((one) => evidenceOf(words, one))
      .filter(isFirstOfCue)
      .sort((one, other) => one.start - other.start),
    unread,
  };
}

/** Two languages may hear the same cue: one piece of evidence is enough. */
function isFirstOfCue({ cue }: Evidence, at: number, all: readonly Evidence[]): boolean {
  return all.findIndex((each) => each.cue === cue) === at;
}

/** What weighs on someone and is none of the others is `other`. */
function topicsOf(findings: readonly Finding[]): Reading['topics'] {
  const told = TOPICS.filter((topic) => findings.some((finding) => finding.topics.includes(topic)));
  return told.length === 0 && careOf(findings) !== 'none' ? ['other'] : told;
}

function aboutOf(findings: readonly Finding[]): 'self' | 'other' {
  const highest = careOf(findings);
  const top = findings.filter((finding) => finding.care === highest);
  const adult = findings.some((finding) => finding.cue.startsWith('person.'));
  return adult || top.some((finding) => finding.other) ? 'other' : 'self';
}

/** One piece of evidence a cue: the first place it stands, as wide as the frames that overlap there. */
function evidenceOf(words: string, { context, cues, answer }: Heard): readonly Evidence[] {
  const widest = new Map<string, Finding>();
  for (const finding of cues) widest.set(finding.cue, widen(widest.get(finding.cue), finding));
  const evidence = [...widest.values()].map((finding) => quote(words, context, finding));
  return answer ? [...evidence, quoteAll(words, answer.cue)] : evidence;
}

function widen(known: Finding | undefined, next: Finding): Finding {
  if (!known || next.to < known.from) return next;
  if (next.from > known.to) return known;
  return { ...known, from: Math.min(known.from, next.from), to: Math.max(known.to, next.to) };
}

function quoteAll(words: string, cue: string): Evidence {
  const quote = words.trim();
  const start = words.length - words.trimStart().length;
  return { quote, start, end: start + quote.length, cue };
}

function quote(words: string, { tokens, now }: Context, finding: Finding): Evidence {
  const first = tokens[Math.max(finding.from, now)];
  const last = tokens[Math.max(finding.to, now + 1) - 1];
  const start = first?.start ?? 0;
  const end = Math.max(start, last?.end ?? words.length);
  return { quote: words.slice(start, end), start, end, cue: finding.cue };
}

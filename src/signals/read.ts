import { higherCare, type Care } from '../domain/care.ts';
import type { Evidence, Read, Reading, ReadingRequest } from '../domain/reading.ts';
import { TOPICS } from '../domain/topic.ts';
import { readAnswer, type Answer } from './asked.ts';
import { careOf, combine, type Finding } from './combine.ts';
import { readContext, type Context } from './context.ts';
import { findCues } from './cues/match.ts';
import { english } from './english.ts';
import { isOtherLanguage } from './language.ts';
import { severityOf, withModel } from './model/finding.ts';

/** What one message says. Pure; linear in the length; never throws: what cannot be read is `unread`. */
export const read: Read = (request) => {
  try {
    return readMessage(request);
  } catch {
    return { care: 'check-in', about: 'self', topics: [], evidence: [], unread: true };
  }
};

/**
 * 0 to 1: how likely people would rate a text C-SSRS 3 or above (a method, an intent, a plan or an act). It decides
 * nothing; `npm run assess` shows it so that it can be measured.
 */
export function severityIn(request: ReadingRequest): number {
  const context = readContext(request.words, request.recent, english);
  return severityOf(
    context,
    combine(findCues(context.tokens, english, cueStart(context)), context.tokens, context.now, english),
  );
}

function readMessage(request: ReadingRequest): Reading {
  const context = readContext(request.words, request.recent, english);
  const cues = combine(
    findCues(context.tokens, english, cueStart(context)),
    context.tokens,
    context.now,
    english,
  );
  const foreign = isOtherLanguage(request.words, english.lexicon);
  const findings = foreign ? cues : withModel(context, cues, english);
  const answer = readAnswer(request.asked, context.tokens.slice(context.now));
  return toReading(request.words, { ...context, unread: context.clipped || foreign }, findings, answer);
}

/** A frame and its pair reach no further back than this before the message. */
const REACHES_BACK = 60;

function cueStart({ now }: Context): number {
  return Math.max(0, now - REACHES_BACK);
}

function toReading(
  words: string,
  context: Context & { readonly unread: boolean },
  findings: readonly Finding[],
  answer: Answer | undefined,
): Reading {
  const { unread } = context;
  const floor: Care = unread ? 'check-in' : 'none';
  const care = [careOf(findings), answer?.care ?? 'none', floor].reduce(higherCare);
  return {
    care,
    about: answer?.cue.startsWith('friend.') === true ? 'other' : aboutOf(findings),
    topics: topicsOf(findings),
    evidence: evidenceOf(words, context, findings, answer),
    unread,
  };
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
function evidenceOf(
  words: string,
  context: Context,
  findings: readonly Finding[],
  answer: Answer | undefined,
): readonly Evidence[] {
  const widest = new Map<string, Finding>();
  for (const finding of findings) widest.set(finding.cue, widen(widest.get(finding.cue), finding));
  const evidence = [...widest.values()].map((finding) => quote(words, context, finding));
  return [...evidence, ...(answer ? [quoteAll(words, answer.cue)] : [])].sort(
    (one, other) => one.start - other.start,
  );
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

import { higherCare, type Care } from '../domain/care.ts';
import type { Evidence, Read, Reading, ReadingRequest } from '../domain/reading.ts';
import { TOPICS } from '../domain/topic.ts';
import { readAnswer, type Answer } from './asked.ts';
import { careOf, combine, type Finding } from './combine.ts';
import { readContext, type Context } from './context.ts';
import { findCues } from './cues/match.ts';
import { english } from './english.ts';
import { modelFinding } from './model/finding.ts';

/** What one message says. Pure; linear in the length; never throws: what cannot be read is `unread`. */
export const read: Read = (request) => {
  try {
    return readMessage(request);
  } catch {
    return { care: 'check-in', about: 'self', topics: [], evidence: [], unread: true };
  }
};

function readMessage(request: ReadingRequest): Reading {
  const context = readContext(request.words, request.recent, english);
  const cues = combine(findCues(context.tokens, english), context.tokens, context.now, english);
  const findings = [...cues, ...modelFinding(context, cues)];
  const answer = readAnswer(request.asked, context.tokens.slice(context.now));
  return toReading(request.words, context, findings, answer);
}

function toReading(
  words: string,
  context: Context,
  findings: readonly Finding[],
  answer: Answer | undefined,
): Reading {
  const unread = context.clipped;
  const floor: Care = unread ? 'check-in' : 'none';
  return {
    care: [careOf(findings), answer?.care ?? 'none', floor].reduce(higherCare),
    about: aboutOf(findings),
    topics: TOPICS.filter((topic) => findings.some((finding) => finding.topics.includes(topic))),
    evidence: evidenceOf(words, context, findings, answer),
    unread,
  };
}

function aboutOf(findings: readonly Finding[]): 'self' | 'other' {
  const highest = careOf(findings);
  const top = findings.filter((finding) => finding.care === highest);
  const adult = findings.some((finding) => finding.cue.startsWith('person.'));
  return adult || top.some((finding) => finding.cue.startsWith('friend.')) ? 'other' : 'self';
}

/** One piece of evidence a cue, the first place it stands, in the order written. */
function evidenceOf(
  words: string,
  context: Context,
  findings: readonly Finding[],
  answer: Answer | undefined,
): readonly Evidence[] {
  const seen = new Map<string, Evidence>();
  for (const finding of findings) {
    if (!seen.has(finding.cue)) seen.set(finding.cue, quote(words, context, finding));
  }
  if (answer)
    seen.set(answer.cue, {
      quote: words.trim(),
      start: words.length - words.trimStart().length,
      end: words.trimEnd().length,
      cue: answer.cue,
    });
  return [...seen.values()].sort((one, other) => one.start - other.start);
}

function quote(words: string, { tokens, now }: Context, finding: Finding): Evidence {
  const first = tokens[Math.max(finding.from, now)];
  const last = tokens[Math.max(finding.to, now + 1) - 1];
  const start = first?.start ?? 0;
  const end = Math.max(start, last?.end ?? words.length);
  return { quote: words.slice(start, end), start, end, cue: finding.cue };
}

import { higherCare, type Care } from '../domain/care.ts';
import type { PairData } from './cues/cue.ts';
import { hasWord, type Language } from './cues/compile.ts';
import type { Match } from './cues/match.ts';
import { softenedCare, softenersOf } from './cues/soften.ts';
import type { Token } from './normalise/tokens.ts';
import type { Topic } from '../domain/topic.ts';

/** A cue that holds in this message, with what is left of its care. */
export interface Finding {
  readonly cue: string;
  readonly care: Care;
  readonly topics: readonly Topic[];
  readonly other: boolean;
  /** The words around it took some of its care. */
  readonly softened: boolean;
  /** Tokens [from, to). */
  readonly from: number;
  readonly to: number;
}

const PAIR_WITHIN = 25;
const MARKER = /^(?:soft|time|means)\./;

/** Cues that only help to read others; they raise nothing and stand in no evidence. */
export function isMarker(cue: string): boolean {
  return MARKER.test(cue);
}

/** The cues that hold: softened where the words around them say so, paired where together they say more. */
export function combine(
  matches: readonly Match[],
  tokens: readonly Token[],
  now: number,
  language: Language,
): readonly Finding[] {
  const own = dropJoined(dropOthersOfBefore(matches, tokens, now, language));
  const all = dropOwnDoing(dropQuotedSelf(own)).map((match) => toFinding(match, matches, tokens, language));
  const single = all.filter((finding) => finding.to > now && !isMarker(finding.cue));
  const pairs = language.pairs.flatMap((pair) => pairFindings(pair, all, now));
  return [...single, ...pairs];
}

/**
 * "he says he will send it", and then "i want to die": who was spoken of before is not who wants to die now. Holds
 * where this message says "i" and names nobody else.
 */
function dropOthersOfBefore(
  matches: readonly Match[],
  tokens: readonly Token[],
  now: number,
  language: Language,
): readonly Match[] {
  const isOfBefore = ({ cue, from, to }: Match) => {
    if (!cue.cue.startsWith('friend.') || from >= now) return false;
    const here = tokens.slice(now, to);
    return (
      here.some(({ text }) => language.self.has(text)) &&
      !here.some(({ ids }) => ids.some((each) => hasWord(language.others, each)))
    );
  };
  return matches.filter((match) => !isOfBefore(match));
}

const TOLD_TO_DIE = 'bullying.told-to-die';

/** "they keep telling me to die i want to kill myself": two sentences without a stop, and the second is the reporter's own. */
function dropJoined(matches: readonly Match[]): readonly Match[] {
  const told = matches.filter(({ cue }) => cue.cue === TOLD_TO_DIE);
  const own = matches.filter(({ cue }) => cue.cue.startsWith('self-harm.'));
  const isJoined = ({ cue, from, to }: Match) =>
    cue.cue.startsWith('friend.') &&
    told.some(
      (one) => one.from < to && one.to > from && own.some((other) => other.from >= one.to && other.to <= to),
    );
  return told.length === 0 ? matches : matches.filter((match) => !isJoined(match));
}

/** What a friend said ("she told me i want to die") is the friend's, not the reporter's. */
function dropQuotedSelf(matches: readonly Match[]): readonly Match[] {
  const others = matches.filter((match) => match.cue.cue.startsWith('friend.'));
  const covers = (other: Match, match: Match) =>
    other.to === match.to || (other.from <= match.from && other.to >= match.to);
  return matches.filter(
    (match) => !match.cue.cue.startsWith('self-harm.') || !others.some((other) => covers(other, match)),
  );
}

const VICTIM = /^(?:image-shared|image-threat)\./;

/** "i sent her nudes to the lads": what the reporter did is not also done to the reporter. */
function dropOwnDoing(matches: readonly Match[]): readonly Match[] {
  const own = matches.filter((match) => match.cue.cue === 'own.shared');
  const within = (one: Match, match: Match) => match.from < one.to && match.to > one.from;
  return matches.filter((match) => !VICTIM.test(match.cue.cue) || !own.some((one) => within(one, match)));
}

function toFinding(
  match: Match,
  matches: readonly Match[],
  tokens: readonly Token[],
  language: Language,
): Finding {
  const { cue } = match;
  const care = isMarker(cue.cue)
    ? 'none'
    : softenedCare(match, softenersOf(match, matches, tokens, language));
  const dropped = care === 'none' && cue.care !== 'none';
  return {
    cue: cue.cue,
    care,
    topics: dropped ? [] : (cue.topics ?? []),
    other: cue.about === 'other' || isDoneByAnother(match, tokens, language),
    softened: care !== cue.care,
    from: match.from,
    to: match.to,
  };
}

const SUBJECT_BEFORE = 3;

/** "my mate is standing on the roof": the words right before name another person and no "i". */
function isDoneByAnother({ cue, from }: Match, tokens: readonly Token[], language: Language): boolean {
  if (!cue.cue.startsWith('self-harm.') || tokens[from]?.opens === true) return false;
  const before = tokens.slice(Math.max(0, from - SUBJECT_BEFORE), from + 1);
  if (before.some(({ text }) => language.self.has(text))) return false;
  return before.some(({ ids }) => ids.some((each) => hasWord(language.others, each)));
}

function pairFindings(pair: PairData, all: readonly Finding[], now: number): readonly Finding[] {
  const named = (names: readonly string[]) => all.filter((finding) => names.includes(finding.cue));
  const ones = named(pair.one).filter((one) => !one.softened);
  if (ones.length === 0) return [];
  const others = named(pair.other);
  return ones.flatMap((one) => {
    const other = others.find(
      (each) => apart(one, each) <= (pair.within ?? PAIR_WITHIN) && Math.max(one.to, each.to) > now,
    );
    return other ? [joinPair(pair, one, other)] : [];
  });
}

function apart(one: Finding, other: Finding): number {
  return Math.max(0, other.from - one.to, one.from - other.to);
}

function joinPair(pair: PairData, one: Finding, other: Finding): Finding {
  return {
    cue: pair.cue,
    care: pair.care,
    topics: pair.topics ?? one.topics,
    other: one.other,
    softened: false,
    from: Math.min(one.from, other.from),
    to: Math.max(one.to, other.to),
  };
}

/** The highest care of all. */
export function careOf(findings: readonly Finding[]): Care {
  return findings.reduce<Care>((care, finding) => higherCare(care, finding.care), 'none');
}

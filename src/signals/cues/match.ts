import type { CueData } from './cue.ts';
import { hasWord, type Frames, type Language, type Part, type Pattern, type WordSet } from './compile.ts';
import { NOWHERE } from './places.ts';
import { letsThrough } from './sieve.ts';
import type { Token } from '../normalise/tokens.ts';

/** A cue found: tokens [from, to). */
export interface Match {
  readonly cue: CueData;
  readonly from: number;
  readonly to: number;
}

/** No frame reaches further than this; positions fit into the bits of one number. */
const REACH = 30;

/**
 * Every cue whose frame stands in the tokens. A frame is looked for only near its rarest word; a sieve then follows it
 * over all its possible starts at once, and only what passes is followed exactly. Both go over the words as bits, so
 * that time grows with the length and never with the ways to read it. Frames whose rarest word stands before `start`
 * are not looked for.
 */
export function findCues(tokens: readonly Token[], language: Language, start = 0): readonly Match[] {
  const frames = language.frames();
  const text: Text = {
    tokens,
    begins: sentenceBegins(tokens),
    ends: sentenceEnds(tokens),
    language,
    frames,
  };
  frames.tries.begin();
  const found: Match[] = [];
  for (let at = start; at < tokens.length; at += 1) {
    const ids = tokens[at]?.ids ?? [];
    if (at === start || ids.length > 0) frames.places.lookAround(at, tokens, at === start);
    for (const id of ids) tryAll(id, at, text, found);
  }
  return found;
}

/** Every pattern that is found by one word: see `byWord`. */
function tryAll(id: number, at: number, text: Text, found: Match[]): void {
  const { frames } = text;
  const { starts, items } = frames.byWord;
  const end = starts[id + 1] ?? 0;
  for (let entry = starts[id] ?? 0; entry < end;) {
    const number = items[entry] ?? 0;
    const needs = entry + 2;
    entry = needs + (items[entry + 1] ?? 0);
    if (!frames.places.haveAll(items, needs, entry)) continue;
    const pattern = frames.patterns[number];
    if (pattern !== undefined) tryNear(pattern, at, text, found);
  }
}

interface Text {
  readonly tokens: readonly Token[];
  readonly begins: Int32Array;
  readonly ends: Int32Array;
  readonly language: Language;
  readonly frames: Frames;
}

/** Tries every start in this sentence from which the pattern's rarest word could be the one at `at`; each start once. */
function tryNear(pattern: Pattern, at: number, text: Text, found: Match[]): void {
  const { tries } = text.frames;
  const last = at - pattern.least;
  const first = Math.max(at - pattern.most, tries.firstLeft(pattern.number), text.begins[at] ?? 0);
  if (last < first) return;
  tries.noteUpTo(pattern.number, last);
  if (!mayStand(pattern, first, last, text)) return;
  for (let from = first; from <= last; from += 1) {
    const length = Math.min((text.ends[from] ?? 0) - from, REACH);
    const to = matchIn(pattern, { tokens: text.tokens, from, length, language: text.language });
    if (to < 0) continue;
    tries.noteFound(pattern.number);
    found.push({ cue: pattern.cue, from, to });
    return;
  }
}

const ALL_BITS = -1;

/** The sieve, where the whole frame fits into the bits of one number. */
function mayStand(pattern: Pattern, first: number, last: number, { ends, frames }: Text): boolean {
  if (last - first + pattern.width > REACH) return true;
  const { places, notSet } = frames;
  const starts = firstBits(last - first + 1);
  const open = firstBits((ends[first] ?? 0) - first);
  const nots = places.rowOf(notSet);
  const gaps = nots === NOWHERE ? open : open & ~places.window(nots, first);
  return letsThrough(pattern.sieve, places, first, starts, open, gaps);
}

function firstBits(count: number): number {
  return count >= 32 ? ALL_BITS : (1 << count) - 1;
}

function sentenceBegins(tokens: readonly Token[]): Int32Array {
  const begins = new Int32Array(tokens.length);
  for (let at = 1; at < tokens.length; at += 1) begins[at] = tokens[at]?.opens ? at : (begins[at - 1] ?? 0);
  return begins;
}

function sentenceEnds(tokens: readonly Token[]): Int32Array {
  const ends = new Int32Array(tokens.length);
  let end = tokens.length;
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    ends[at] = end;
    if (tokens[at]?.opens) end = at;
  }
  return ends;
}

/** What one try of one frame looks at: the words from its start to the end of the sentence. */
interface Span {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly length: number;
  readonly language: Language;
}

/** Where the pattern ends in the span, or -1. Bit k of `reach`: the next word read is from + k. */
function matchIn(pattern: Pattern, span: Span): number {
  if (pattern.first && !isIn(span.tokens[span.from], pattern.first)) return -1;
  let reach = 1;
  for (const part of pattern.parts) {
    reach = part.kind === 'gap' ? widen(reach, part.most, span) : advance(part, reach, span);
    if (reach === 0) return -1;
  }
  const shortest = 31 - Math.clz32(reach & -reach);
  return shortest === 0 ? -1 : span.from + shortest;
}

/** Over up to `most` words, none of them a "not". */
function widen(reach: number, most: number, span: Span): number {
  let wide = reach;
  let edge = reach;
  for (let more = 1; more <= most && edge !== 0; more += 1) {
    let next = 0;
    for (let bits = edge; bits !== 0; bits &= bits - 1) {
      const step = 31 - Math.clz32(bits & -bits);
      if (step < span.length && !isIn(span.tokens[span.from + step], span.language.negators))
        next |= 1 << (step + 1);
    }
    edge = next & ~wide;
    wide |= next;
  }
  return wide;
}

function advance(part: Exclude<Part, { kind: 'gap' }>, reach: number, span: Span): number {
  let next = part.kind === 'words' && part.optional ? reach : 0;
  for (let bits = reach; bits !== 0; bits &= bits - 1) {
    next |= stepOver(part, 31 - Math.clz32(bits & -bits), span);
  }
  return next;
}

function stepOver(part: Exclude<Part, { kind: 'gap' }>, step: number, span: Span): number {
  const here = 1 << step;
  if (part.kind === 'not') return isRefused(part, step, span) ? 0 : here;
  if (part.kind === 'opens') return isOpening(span.from + step, span) ? here : 0;
  if (part.kind === 'closes') return isClosing(step, span) ? here : 0;
  return overWords(part, step, span) | (part.orCloses && isClosing(step, span) ? here : 0);
}

function overWords(part: Part & { kind: 'words' }, step: number, span: Span): number {
  if (step >= span.length) return 0;
  const token = span.tokens[span.from + step];
  let next = isIn(token, part.set) ? 1 << (step + 1) : 0;
  if (!isIn(token, part.heads)) return next;
  for (const phrase of part.phrases) {
    if (phraseStands(phrase, step, span)) next |= 1 << (step + phrase.length);
  }
  return next;
}

function phraseStands(phrase: readonly number[], step: number, span: Span): boolean {
  if (step + phrase.length > span.length) return false;
  for (let i = 0; i < phrase.length; i += 1) {
    if (!span.tokens[span.from + step + i]?.ids.includes(phrase[i] ?? -1)) return false;
  }
  return true;
}

/** At the front of a frame `!x` asks about the word before it, elsewhere about the word after. */
function isRefused(part: Part & { kind: 'not' }, step: number, span: Span): boolean {
  if (step === 0) return isIn(span.tokens[span.from - 1], part.set);
  if (step >= span.length) return false;
  return (
    isIn(span.tokens[span.from + step], part.set) ||
    part.phrases.some((phrase) => phraseStands(phrase, step, span))
  );
}

function isIn(token: Token | undefined, set: WordSet): boolean {
  if (!token) return false;
  for (const id of token.ids) if (hasWord(set, id)) return true;
  return false;
}

function isOpening(at: number, { tokens, language }: Span): boolean {
  return (
    at === 0 ||
    tokens[at]?.opens === true ||
    tokens[at]?.begins === true ||
    isIn(tokens[at - 1], language.joints)
  );
}

/** A clause ends with the message at the latest: what an earlier one said whole is not said again by the next. */
function isClosing(step: number, { tokens, from, length, language }: Span): boolean {
  const next = tokens[from + step];
  return step >= length || (step > 0 && next?.begins === true) || isIn(next, language.joints);
}

import type { Softener } from './cue.ts';
import { hasWord, type Language } from './compile.ts';
import type { Match } from './match.ts';
import { reaches, type Care } from '../../domain/care.ts';
import type { Token } from '../normalise/tokens.ts';

/** How far from a cue a joke, a story or the past still speaks of it, in words. */
const NEAR = 9;
/** How far before a cue its "not" may stand. */
const NOT_BEFORE = 6;

/** Groups whose words young people also use in jest. */
const JOKED_ABOUT = /^(?:self-harm|distress|danger)\./;

/** What speaks against taking the cue at its word. */
export function softenersOf(
  match: Match,
  matches: readonly Match[],
  tokens: readonly Token[],
  language: Language,
): ReadonlySet<Softener> {
  const near = (name: string) =>
    matches.some((other) => other.cue.cue === name && distance(match, other) <= NEAR);
  const found = new Set<Softener>();
  if (isNegated(match, tokens, language)) found.add('negated');
  if (!JOKED_ABOUT.test(match.cue.cue)) return near('soft.story') ? found.add('story') : found;
  if (near('soft.trivial') || (near('soft.mundane') && near('soft.joke'))) found.add('joke');
  if (near('soft.story')) found.add('story');
  if (!match.cue.cue.startsWith('self-harm.')) return found;
  if (near('soft.past') || near('soft.recovered')) found.add('past');
  if (matches.some((other) => other.cue.cue === 'soft.quoted' && isQuoting(other, match, tokens)))
    found.add('quoted');
  return found;
}

/** "she says i should die. i want to die": what opens a sentence of its own after the quote is no part of it. */
function isQuoting(quote: Match, match: Match, tokens: readonly Token[]): boolean {
  if (distance(match, quote) > NEAR) return false;
  return !tokens.slice(quote.to, match.from + 1).some(({ opens }) => opens);
}

/** The care that is left; what is softened in a way the cue is firm against keeps its care. */
export function softenedCare(match: Match, softeners: ReadonlySet<Softener>): Care {
  const open = [...softeners].filter((softener) => match.cue.firm?.includes(softener) !== true);
  if (open.length === 0) return match.cue.care;
  if (open.includes('story')) return 'none';
  if (reaches(match.cue.care, 'crisis')) return 'check-in';
  return open.includes('negated') || open.includes('joke') ? 'none' : match.cue.care;
}

function distance(one: Match, other: Match): number {
  return Math.max(0, other.from - one.to, one.from - other.to);
}

/** "not" or "never" before the cue with nothing between but words it reaches through ("i do not really want to …"). */
function isNegated(match: Match, tokens: readonly Token[], language: Language): boolean {
  for (let at = match.from - 1; at >= Math.max(0, match.from - NOT_BEFORE); at -= 1) {
    if (tokens[at + 1]?.opens) return false;
    if (isOf(tokens[at], language.negators)) return !isOf(tokens[at - 1], language.openNegation);
    if (!isOf(tokens[at], language.transparent)) return false;
  }
  return false;
}

function isOf(token: Token | undefined, set: Uint32Array): boolean {
  return token?.ids.some((id) => hasWord(set, id)) ?? false;
}

import type { Softener } from './cue.ts';
import { hasWord, type Language } from './compile.ts';
import type { Match } from './match.ts';
import { reaches, type Care } from '../../domain/care.ts';
import type { Token } from '../normalise/tokens.ts';

/** How far from a cue a joke, a story or the past still speaks of it, in words. */
const NEAR = 12;
/** How far before a cue its "not" may stand. */
const NOT_BEFORE = 6;

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
  if (near('soft.mundane') && near('soft.joke')) found.add('joke');
  if (near('soft.story')) found.add('story');
  if (near('soft.past') || near('soft.recovered')) found.add('past');
  if (near('soft.quoted')) found.add('quoted');
  return found;
}

/** The care that is left; what is softened in a way the cue is firm against keeps its care. */
export function softenedCare(match: Match, softeners: ReadonlySet<Softener>): Care {
  const firm = match.cue.firm ?? [];
  const open = [...softeners].filter((softener) => !firm.includes(softener));
  if (open.length === 0) return match.cue.care;
  if (!reaches(match.cue.care, 'crisis'))
    return open.includes('negated') || open.includes('story') ? 'none' : match.cue.care;
  return open.includes('story') ? 'none' : 'check-in';
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

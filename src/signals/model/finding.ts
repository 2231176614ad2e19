import { reaches, type Care } from '../../domain/care.ts';
import type { Finding } from '../combine.ts';
import type { Context } from '../context.ts';
import { hasWord, type Language } from '../cues/compile.ts';
import type { Token } from '../normalise/tokens.ts';
import { WEIGHTS } from './en.weights.ts';
import { scorer, type Score } from './model.ts';

const score = scorer(WEIGHTS);
/** Fewer words than this say too little to count them. */
const LEAST_WORDS = 4;
/** Fewer words than this make a crisis only if one of them speaks of harm: the model guesses at short texts. */
const LEAST_FOR_CRISIS = 7;

/**
 * What the model adds to the cues: it may raise to check-in or crisis, never to emergency, and says nothing
 * where a cue already does or where a cue was softened (a joke it cannot see would undo the softening).
 */
export function modelFinding(
  { tokens, now }: Context,
  cues: readonly Finding[],
  language: Language,
): readonly Finding[] {
  const own = tokens.slice(now);
  if (own.length < LEAST_WORDS || cues.some((cue) => reaches(cue.care, 'crisis'))) return [];
  const most = mayBeCrisis(own, language) ? 'crisis' : 'check-in';
  const care = careFor(score(own.map((token) => token.text)), most);
  if (care === 'none' || (care === 'crisis' && cues.some((cue) => cue.softened))) return [];
  const topics = care === 'crisis' ? (['self-harm'] as const) : [];
  return [
    { cue: `model.${care}`, care, topics, other: false, softened: false, from: now, to: tokens.length },
  ];
}

function mayBeCrisis(own: readonly Token[], { harm }: Language): boolean {
  return own.length >= LEAST_FOR_CRISIS || own.some(({ ids }) => ids.some((word) => hasWord(harm, word)));
}

function careFor({ risk, severity }: Score, most: 'crisis' | 'check-in'): Care {
  if (risk >= WEIGHTS.crisisFrom && most === 'crisis') return 'crisis';
  return severity >= WEIGHTS.checkInFrom ? 'check-in' : 'none';
}

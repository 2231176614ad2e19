import { lazily } from '../../domain/once.ts';
import { speller, type Script, type Spelling } from '../normalise/script.ts';
import { SENSES as ENGLISH } from './en.senses.ts';

/**
 * What a word says, named by an English one, so that forms of one word ("kills", "killing") are learned together, and a language
 * with few written lines learns from the English ones as well: "quiero morir" and "i want to die" both say `want die`.
 */
export interface Senses {
  readonly of: (word: string) => string | undefined;
  /** All that its words may say; missing: anything. */
  readonly all?: () => ReadonlySet<string>;
}

/** How a language is written, and what it writes on to its words. */
export interface Writing {
  readonly script: Script;
  readonly spelling?: Spelling;
  /** Written on in front and behind ("wa-", "-ni" in Arabic), the longer first. */
  readonly before?: readonly string[];
  readonly behind?: readonly string[];
}

/** `die: morir muero muerte`, a line each: the English word, then all that say it. The first line that has a word counts. */
function readSenses(lines: string, spell = (word: string) => word): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of lines.trim().split('\n')) {
    const [name = '', words = ''] = line.split(':');
    for (const word of words.trim().split(/\s+/).map(spell)) {
      if (word !== '' && !found.has(word)) found.set(word, name.trim());
    }
  }
  return found;
}

const LEAST_TO_CUT = 4;
const LEAST_STEM = 2;
const LEAST_BEFORE_E = 3;
const VOWELS = new Set('aeiouy');
const DOUBLED = new Set(['bb', 'dd', 'gg', 'kk', 'll', 'mm', 'nn', 'pp', 'rr', 'tt']);

/** An English word without its endings: not a word, but one for all its forms. No expression: it is asked of every word. */
function stemOf(word: string): string {
  if (word.length < LEAST_TO_CUT) return word;
  const one = withoutTense(withoutPlural(word));
  const single = DOUBLED.has(one.slice(-2)) ? one.slice(0, -1) : one;
  return single.endsWith('e') && single.length > LEAST_BEFORE_E ? single.slice(0, -1) : single;
}

/** "pills", "boxes", "bodies" and, as it ends so, "tried". */
function withoutPlural(word: string): string {
  if (word.endsWith('ies') || word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (['sses', 'shes', 'ches', 'xes'].some((ending) => word.endsWith(ending))) return word.slice(0, -2);
  const before = word.at(-2);
  return word.endsWith('s') && before !== 's' && before !== 'u' ? word.slice(0, -1) : word;
}

/** "killing", "killed"; not "king" or "bed". */
function withoutTense(word: string): string {
  const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
  const stem = word.slice(0, word.length - ending);
  if (stem.length < LEAST_STEM) return word;
  for (const letter of stem) {
    if (VOWELS.has(letter)) return stem;
  }
  return word;
}

const english = lazily(
  () => new Map([...readSenses(ENGLISH)].map(([word, name]): [string, string] => [word, stemOf(name)])),
);

function englishSense(word: string): string {
  const listed = english().get(word);
  if (listed !== undefined) return listed;
  const stem = stemOf(word);
  return english().get(stem) ?? stem;
}

/** Every English word says something: what is listed for it, or itself without its endings. */
export const ENGLISH_SENSES: Senses = { of: englishSense };

/** What English words say that a word of this language may say too: the rest it could not use. */
export function sharedWith({ all }: Senses): Senses {
  const shared = all?.();
  return {
    of: (word) => {
      const sense = englishSense(word);
      return shared === undefined || shared.has(sense) ? sense : undefined;
    },
  };
}

/**
 * From a language's list (`es.senses.ts`), read when it is first asked; the English words that young people mix in say what they
 * say in English.
 */
export function sensesOf(lines: string, writing: Writing): Senses {
  const senses = lazily(() => openSenses(lines, writing));
  return { of: (word) => senses().of(word), all: () => senses().all };
}

function openSenses(lines: string, { script, spelling = [], before = [], behind = [] }: Writing) {
  const own = new Map<string, string>();
  for (const [word, name] of readSenses(lines, speller(script, spelling))) own.set(word, englishSense(name));
  const families = familiesOf(own);
  const bare = (word: string) =>
    own.get(word) ?? english().get(word) ?? families.get(word.length > FAMILY ? word.slice(0, FAMILY) : '');
  const without = (word: string): readonly string[] => [
    ...before.filter((part) => word.startsWith(part)).map((part) => word.slice(part.length)),
    ...behind.filter((part) => word.endsWith(part)).map((part) => word.slice(0, -part.length)),
  ];
  const of = (word: string) => {
    const whole = bare(word);
    if (whole !== undefined) return whole;
    const shorter = without(word);
    return firstSaid(shorter, bare) ?? firstSaid(shorter.flatMap(without), bare);
  };
  return { of, all: new Set([...own.values(), ...english().values()]) };
}

/** Words that begin alike are mostly forms of one ("popłakałam", "popłakał"). */
const FAMILY = 5;

/** What longer words that begin so say, where all of them say the same. */
function familiesOf(own: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const torn = new Set<string>();
  for (const [word, sense] of own) {
    if (word.length < FAMILY) continue;
    const family = word.slice(0, FAMILY);
    if ((found.get(family) ?? sense) !== sense) torn.add(family);
    found.set(family, sense);
  }
  for (const family of torn) found.delete(family);
  return found;
}

function firstSaid(words: readonly string[], said: Senses['of']): string | undefined {
  for (const word of words) {
    const found = said(word);
    if (found !== undefined) return found;
  }
  return undefined;
}

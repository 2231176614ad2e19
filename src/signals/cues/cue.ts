import type { Care } from '../../domain/care.ts';
import type { Topic } from '../../domain/topic.ts';
import type { Script, Spelling } from '../normalise/script.ts';
import type { Answers, AnswerWords } from './answers.ts';

/**
 * What softens a cue that was said: "not", a joke, a story, the past. `firm` names those that do not soften it
 * (an attempt last week is in the past and still counts).
 */
export type Softener = 'negated' | 'joke' | 'story' | 'past' | 'quoted';

/**
 * One thing words can say. Its name, `<group>.<name>`, is stable: dialogs read it. Written in frames:
 * words in order; `a|b` either; `<list>` any word of a list; `word+` with its endings (English only); `stem*` any word
 * that begins so (not in English); `two_words` a phrase;
 * `x?` may be missing; `...` up to three other words (`...6` up to six); `!x` not followed by x (at the front:
 * not after x); `^` a clause begins; `$` a clause ends.
 */
export interface CueData {
  readonly cue: string;
  readonly care: Care;
  readonly topics?: readonly Topic[];
  /** Whose danger it is, where that is not the reporter's own. */
  readonly about?: 'other';
  readonly firm?: readonly Softener[];
  readonly frames: readonly string[];
  /** Sentences that must and must not fire it; run as tests. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Cues that together say more than each alone, within `within` words of each other (default 25). */
export interface PairData {
  readonly cue: string;
  readonly care: Care;
  readonly topics?: readonly Topic[];
  /** Names of cues, or a group as `time.*`. */
  readonly one: readonly string[];
  readonly other: readonly string[];
  readonly within?: number;
}

/**
 * How a cue is said in a language other than English. What it means (care, topics, whose danger, what softens it) is
 * the same in every language and stands in English, under the same name.
 */
export type CueWords = Pick<CueData, 'cue' | 'frames' | 'yes' | 'no'>;

/** Everything one language's cues are made of. A new language is a new value of this type. */
export interface LanguageData {
  /** BCP 47, as the locale: `pl`. */
  readonly language: string;
  readonly script: Script;
  /** Spellings made alike before words are looked up, in the data and in what is written: `bháis` and `bás` in Irish. */
  readonly spelling?: Spelling;
  /** Little words written together with the next one (Arabic `و`, `ال`); a word is looked up without them too. */
  readonly prefixes?: string;
  readonly answers: Answers | AnswerWords;
  /** Short and slang forms → what they stand for. */
  readonly shorthand: Readonly<Record<string, string>>;
  /** Named word lists for frames; `REQUIRED_LISTS` names those the reader itself needs. */
  readonly lists: Readonly<Record<string, string>>;
  /** Words worth finding in disguise (masked, stretched, one letter wrong). */
  readonly core: string;
  /** Ordinary words that look like core words and must be left alone. */
  readonly known: string;
  /** Words so frequent that no search may start from them. */
  readonly common: string;
  readonly cues: readonly CueData[];
  readonly pairs: readonly PairData[];
}

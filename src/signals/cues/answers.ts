import { readTokens } from '../normalise/tokens.ts';
import type { Lexicon } from '../normalise/lexicon.ts';

/** What is looked for in a short answer, as the normaliser leaves it: lower case, short forms spelled out. */
export interface Answers {
  /** To the gentle question: a disclosure. `plainYes` counts however much follows. */
  readonly yes: RegExp;
  readonly plainYes: RegExp;
  readonly no: RegExp;
  /** "Not really", "not now", "I used to". */
  readonly notReally: RegExp;
  /** "I don't know", "skip". */
  readonly unsure: RegExp;
  /** "I'm ok", "yes im fine", "im safe now": the whole answer. */
  readonly fine: RegExp;
  /** "No im ok", "no im safe": the whole answer, where it cannot mean "not ok". */
  readonly noButFine: RegExp;
  readonly noButSafe: RegExp;
  readonly safe: RegExp;
  readonly notSafe: RegExp;
  /** To "are you safe right now?": no, and neither yes nor no. */
  readonly noSafety: RegExp;
  readonly unsureSafety: RegExp;
}

/**
 * The same as a translator writes it: phrases with `|` between them. `safe` and `notSafe` may stand anywhere, `fine` is
 * the whole answer but for a yes before it; the others begin an answer.
 */
export interface AnswerWords {
  readonly begins: Readonly<Record<'yes' | 'no' | 'notReally' | 'unsure', string>>;
  readonly holds: Readonly<Record<'safe' | 'notSafe', string>>;
  /** `noButFine`: what is no denial after a "no"; left out where it could be one ("no estoy bien"). */
  readonly whole: Readonly<{ fine: string; noButFine?: string }>;
}

const NEVER = /(?!)/;

/** Reads the phrases as messages are read, so that accents, apostrophes and short forms match. */
export function answersFrom({ begins, holds, whole }: AnswerWords, lexicon: Lexicon): Answers {
  const phrases = (list: string) =>
    list
      .split('|')
      .map((phrase) => readTokens(phrase, lexicon).map(({ text }) => text))
      .filter((words) => words.length > 0)
      .map((words) => words.join(' ').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|');
  const beginning = (...lists: readonly string[]) =>
    new RegExp(`^(?:${lists.map(phrases).join('|')})(?= |$)`, 'u');
  const anywhere = (list: string) => new RegExp(`(?:^| )(?:${phrases(list)})(?= |$)`, 'u');
  return {
    yes: beginning(begins.yes),
    plainYes: NEVER,
    no: beginning(begins.no),
    notReally: beginning(begins.notReally),
    unsure: beginning(begins.unsure),
    // After a "no" it may as well mean the opposite: "no estoy bien".
    fine: new RegExp(`^(?:(?:${phrases(begins.yes)}) )?(?:${phrases(whole.fine)})$`, 'u'),
    noButFine:
      whole.noButFine === undefined
        ? NEVER
        : new RegExp(`^(?:${phrases(begins.no)}) (?:${phrases(whole.noButFine)})$`, 'u'),
    noButSafe: NEVER,
    safe: anywhere(holds.safe),
    notSafe: anywhere(holds.notSafe),
    noSafety: beginning(begins.no, begins.notReally),
    unsureSafety: beginning(begins.unsure),
  };
}

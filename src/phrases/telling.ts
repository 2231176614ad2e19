import { fold } from './fold.ts';
import type { Phrasebook } from './load.ts';

/** How folded words say of an adult that they have been told, or that they know. */
export interface Telling {
  readonly told: (typed: string) => boolean;
  readonly knows: (typed: string) => boolean;
}

/** `tells` of a language's trusted-adult.json. */
interface TellingWords {
  /** "told #" and "# knows": how it is said of an adult. */
  readonly told: readonly string[];
  readonly knows: readonly string[];
  /** Those who stand for `#`. */
  readonly adults: readonly string[];
  /** "if i told my mum": not done, one of these shortly before. */
  readonly notAfter: readonly string[];
  /** "i told my mum to go": something else was told, one of these right after. */
  readonly notBefore: readonly string[];
}

/** So many words before it may turn it into a wish or a fear. */
const NEAR = 3;

/** How a language says that an adult knows, wherever it stands in the words. */
export function tellingOf(book: Phrasebook): Telling {
  const words = book['trusted-adult']?.['tells'] as TellingWords | undefined;
  if (words === undefined) return { told: () => false, knows: () => false };
  return { told: hearing(words.told, words), knows: hearing(words.knows, words) };
}

function hearing(templates: readonly string[], { adults, notAfter, notBefore }: TellingWords) {
  const called = adults.map(fold);
  // Folded words are letters, digits and single spaces, so nothing needs escaping.
  const whom = `(?:${called.join('|')})`;
  const said = templates.map((template) => fold(template.replace('#', ' whom ')).replace('whom', whom));
  const pattern = new RegExp(`(?<= |^)(?:${said.join('|')})(?= |$)`, 'gu');
  const undone = new Set(notAfter.map(fold));
  const otherwise = new Set(notBefore.map(fold));
  // Few messages name an adult, and to look for a name is quicker than for all that may stand around it.
  return (typed: string) =>
    called.some((adult) => typed.includes(adult)) &&
    [...typed.matchAll(pattern)].some(({ 0: found, index }) => {
      const before = typed.slice(0, index).trim().split(' ').slice(-NEAR);
      const [after = ''] = typed.slice(index + found.length + 1).split(' ');
      return !otherwise.has(after) && !before.some((word) => undone.has(word));
    });
}

import { speller, type Script, type Spelling } from '../normalise/script.ts';

type Words = Readonly<Record<string, string>>;

/**
 * Classes of words for a language whose frames have word lists: the words of a list stand in one place, so they mean
 * nearly the same. `telling`: classes that say what is done, with what, where and when; they come first.
 */
export function classesOfLists(telling: Words, lists: Words, script: Script, spelling: Spelling = []): Words {
  const spell = speller(script, spelling);
  const plain = (words: string) =>
    words
      .trim()
      .split(/\s+/)
      .filter((word) => !/[_*<|]/.test(word))
      .map(spell)
      .join(' ');
  return Object.fromEntries(
    Object.entries({ ...lists, ...telling })
      .map(([name, words]): [string, string] => [name, plain(words)])
      .toSorted(([one], [other]) => Number(other in telling) - Number(one in telling)),
  );
}

import type { Namespace, Phrasebook } from '../phrases/load.ts';
import type { BookWords, Phrase } from './chapter.ts';

/** The parts of a dialog's file that are said. */
export const SPOKEN = ['says', 'asks', 'choice'] as const;
const OF_A_CHANNEL = /^(.*)_(sms|teams)$/;
const PLURAL = /_(?:zero|one|two|few|many)$/;

/** The phrases of one language by key, each with its wording per channel, and beside it the English it translates. */
export function bookWords(book: Phrasebook, english?: Phrasebook): BookWords {
  const phrases = new Map(
    Object.entries(book).flatMap(([name, words]) => [...phrasesOf(name, words, SPOKEN, english?.[name])]),
  );
  return {
    phrase: (key) => phrases.get(key),
    keys: (namespace) => [...phrases.keys()].filter((key) => key.startsWith(`${namespace}:`)),
    synonyms: (label, choice) => heardIn(book, label.split(':')[0] ?? '', choice),
  };
}

/** Every phrase of a namespace; `heard` and the version are no phrases. */
export function phrasesOf(
  namespace: string,
  words: Namespace,
  parts: readonly string[] = SPOKEN,
  english?: Namespace,
): ReadonlyMap<string, Phrase> {
  const flat = partsOf(namespace, words, parts);
  const base = new Map(english === undefined ? [] : partsOf(namespace, english, parts));
  const phrases = new Map<string, Phrase>();
  for (const [key, text] of flat) {
    const [, plain, channel] = OF_A_CHANNEL.exec(key) ?? [];
    const name = plain ?? key;
    const original = base.get(key) ?? base.get(name) ?? base.get(key.replace(PLURAL, '_other'));
    const texts = phrases.get(name)?.texts ?? [];
    phrases.set(name, {
      key: name,
      texts: [
        ...texts,
        {
          ...(channel === undefined ? {} : { channel }),
          text,
          ...(original === undefined ? {} : { english: original }),
        },
      ],
    });
  }
  return phrases;
}

function partsOf(namespace: string, words: Namespace, parts: readonly string[]) {
  return parts.flatMap((part) => flatten(`${namespace}:${part}`, words[part]));
}

function flatten(key: string, value: unknown): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => flatten(`${key}.${name}`, inner));
}

function heardIn(book: Phrasebook, namespace: string, choice: string): readonly string[] {
  const heard = (book[namespace]?.['heard'] ?? {}) as Readonly<Record<string, readonly string[]>>;
  return heard[choice] ?? [];
}

import type { Locale } from '../../domain/ids.ts';
import { id } from '../../domain/ids.ts';
import type { CarrierWord } from '../../domain/message.ts';
import type { Render } from '../../domain/ports.ts';

const KINDS = ['stop', 'start', 'help', 'more'] as const satisfies readonly CarrierWord['kind'][];
export type Keyword = (typeof KINDS)[number];

/** Which of these words a whole message is, in any of our languages; a word in a sentence never is (S6). */
export type FindKeyword = (words: string) => Keyword | undefined;

/** The words themselves stand in locales/<lang>/sms.json, those of the carriers in each of them. */
export function createFindKeyword(locales: readonly Locale[], render: Render): FindKeyword {
  const known = new Map<string, Keyword>();
  for (const kind of KINDS)
    for (const locale of locales) {
      const words = render({ key: id.phrase(`sms:keywords.${kind}`) }, locale, 'sms').text;
      for (const word of words.split(' ')) known.set(word, kind);
    }
  return (words) => known.get(words.trim().toLowerCase());
}

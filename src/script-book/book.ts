import type { Catalogue } from '../conversation/catalogue.ts';
import type { Phrasebook } from '../phrases/load.ts';
import { chapterOf } from './chapter.ts';
import type { Chapter, Phrase } from './chapter.ts';
import type { Draw } from './diagram.ts';
import { bookPage } from './page.ts';
import { versionOf } from './reviews.ts';
import type { Reviews } from './reviews.ts';
import { bookWords, phrasesOf, SPOKEN } from './words.ts';

export interface BookParts {
  readonly catalogue: Catalogue;
  readonly book: Phrasebook;
  /** Printed beside every phrase, where the book is in another language. */
  readonly english?: Phrasebook;
  readonly reviews: Reviews;
  readonly draw: Draw;
  /** The day it is printed, as it is to stand on the cover. */
  readonly printedOn: string;
  /** Told before each dialog is drawn. */
  readonly progress?: (dialog: string, number: number, of: number) => void;
}

/** Words that no single dialog owns, with the parts of their files that are shown to a young person. */
const EVERYWHERE: Readonly<Record<string, readonly string[]>> = {
  common: SPOKEN,
  turn: ['duty', 'lines'],
  live: SPOKEN,
};

/**
 * The whole script book as one HTML page that loads nothing. Throws, naming the dialog, when a phrase, a page or
 * a dialog it leads to is missing.
 */
export function makeBook(parts: BookParts): string {
  const { catalogue, book, reviews, draw, progress } = parts;
  const words = bookWords(book, parts.english);
  const dialogs = [...catalogue.dialogs.values()];
  const chapters = dialogs.map((dialog, index) => {
    progress?.(dialog.name, index + 1, dialogs.length);
    const chapter = chapterOf(dialog, catalogue, words);
    const version = versionOf(catalogue, book, dialog.name);
    return { chapter, svg: drawn(chapter, draw), version, review: reviews[dialog.name] };
  });
  return bookPage({ chapters, everywhere: everywhere(book, parts.english), printedOn: parts.printedOn });
}

function drawn(chapter: Chapter, draw: Draw): string {
  try {
    return draw(chapter);
  } catch (cause) {
    throw new Error(`The dialog ${chapter.name} cannot be drawn.`, { cause });
  }
}

function everywhere(
  book: Phrasebook,
  english?: Phrasebook,
): readonly { readonly name: string; readonly phrases: readonly Phrase[] }[] {
  return Object.entries(EVERYWHERE).flatMap(([name, parts]) => {
    const words = book[name];
    return words === undefined
      ? []
      : [{ name, phrases: [...phrasesOf(name, words, parts, english?.[name]).values()] }];
  });
}

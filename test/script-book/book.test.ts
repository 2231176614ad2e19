import { beforeAll, describe, expect, test } from '@jest/globals';
import { catalogue } from '../../dialogs/index.ts';
import { defineDialog, start } from '../../src/conversation/kit.ts';
import type { PageSpec } from '../../src/conversation/kit.ts';
import { loadPhrasebooks } from '../../src/phrases/load.ts';
import { makeBook } from '../../src/script-book/book.ts';
import { createDraw } from '../../src/script-book/diagram.ts';
import type { Draw } from '../../src/script-book/diagram.ts';
import { readReviews } from '../../src/script-book/reviews.ts';
import type { Reviews } from '../../src/script-book/reviews.ts';
import { bookWords } from '../../src/script-book/words.ts';

const book = loadPhrasebooks('locales', ['en'])['en'] ?? {};
const printedOn = '2026-11-22';
let draw: Draw;
beforeAll(async () => {
  draw = await createDraw();
});

function printed(reviews: Reviews = readReviews('locales', 'en')): string {
  return makeBook({ catalogue, book, reviews, draw, printedOn });
}

describe('the script book', () => {
  test('holds every phrase of every dialog, with its key and its words', () => {
    const html = printed();
    const words = bookWords(book);
    const phrases = [...catalogue.dialogs.keys(), 'common'].flatMap((name) =>
      words.keys(name).flatMap((key) => words.phrase(key) ?? []),
    );
    expect(phrases.length).toBeGreaterThan(500);
    const lost = phrases.filter(({ key, texts }) => {
      const start = texts[0]?.text.split(/[*\n{"<>&]/)[0] ?? '';
      return !html.includes(`<code>${key}</code>`) || !html.includes(start);
    });
    expect(lost.map(({ key }) => key)).toEqual([]);
  });

  test.each(['ar', 'pl'])('in %s has the English beside every phrase, and is drawn', (locale) => {
    const books = loadPhrasebooks('locales', ['en', locale]);
    const [own = {}, english = {}] = [books[locale], books['en']];
    const html = makeBook({ catalogue, book: own, english, reviews: {}, draw, printedOn });
    const words = bookWords(own, english);
    const keys = [...catalogue.dialogs.keys()].flatMap((name) => words.keys(name));
    const alone = keys.filter((key) => words.phrase(key)?.texts.some((each) => each.english === undefined));
    expect(alone).toEqual([]);
    expect(keys.length).toBeGreaterThan(500);
    const [hello] = words.phrase('welcome:says.hello')?.texts ?? [];
    expect(html).toContain(
      `${hello?.text}<br><i class="english" lang="en" dir="ltr">${hello?.english}</i> <code>welcome:says.hello</code>`,
    );
  });

  test('draws every dialog, with every page of it in the diagram', () => {
    const html = printed();
    for (const dialog of catalogue.dialogs.values()) {
      const [, svg = ''] =
        new RegExp(`<section class="chapter" id="${dialog.name}">[^]*?(<svg[^]*?</svg>)`).exec(html) ?? [];
      const drawn = (svg.match(/<path[^>]*fill="#/g) ?? []).length;
      expect([dialog.name, drawn]).toEqual([dialog.name, Object.keys(dialog.machine.states).length]);
    }
  });

  test('loads nothing: no script, no address but those inside the page', () => {
    const html = printed().replaceAll('http://www.w3.org/2000/svg', '');
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object|embed|use|image)\b/i);
    expect(html).not.toMatch(/\b(?:src|srcset|xlink:href)=|@import|url\(/i);
    expect([...html.matchAll(/href="([^"]*)"/g)].filter(([, to = '']) => !to.startsWith('#'))).toEqual([]);
  });

  test('every link inside it leads to a chapter', () => {
    const html = printed();
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(catalogue.dialogs.size);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('an unread dialog says that no person has read it, a read one says who and when', () => {
    const read = { reviewedBy: 'A. Youthworker', reviewedOn: '2026-11-30' };
    expect(printed({}).match(/Draft: no person has read this yet/g)).toHaveLength(catalogue.dialogs.size * 2);
    const version = `${[...catalogue.dialogs.values()].find(({ name }) => name === 'wellbeing')?.version}.${book['wellbeing']?.version}`;
    expect(printed({ wellbeing: { ...read, version } })).toContain('A. Youthworker, 2026-11-30');
    expect(printed({ wellbeing: { ...read, version: '0.1' } })).toContain(
      'Changed since A. Youthworker, 2026-11-30 read version 0.1',
    );
  });
});

describe('a broken dialog is named', () => {
  const broken = (name: string, page: PageSpec) => {
    const dialog = defineDialog({ name, version: 1, initial: 'one', pages: { one: page } });
    return () =>
      makeBook({
        catalogue: { ...catalogue, dialogs: new Map([[dialog.name, dialog]]) },
        book,
        reviews: {},
        draw,
        printedOn,
      });
  };

  test('when a phrase is missing', () => {
    expect(broken('bent', { says: ['nowhere'] })).toThrow(
      'The dialog bent, page one: the phrase bent:says.nowhere is missing.',
    );
  });

  test('when it leads to a dialog that is not there', () => {
    const page = { asks: 'common:asks.who-next', choices: { ok: { do: [start('lost')] } }, unsure: 'one' };
    expect(broken('bent', page)).toThrow('The dialog bent leads to lost, which is not there.');
  });
});

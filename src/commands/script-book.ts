import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { catalogue } from '../../dialogs/index.ts';
import { projectRoot } from '../config/project-root.ts';
import { loadPhrasebooks } from '../phrases/load.ts';
import { BASE_LOCALE } from '../phrases/phrases.ts';
import { makeBook } from '../script-book/book.ts';
import { createDraw } from '../script-book/diagram.ts';
import { readReviews, reviewLine, reviewState } from '../script-book/reviews.ts';

const HELP = `Writes the script book: every dialog as a diagram, every phrase with its key, room for a pen. One HTML
file that loads nothing; open it in a browser and print it on A4, or save it as PDF there.

  npm run script-book                              writes script-book.html
  npm run script-book -- --out /tmp/for-aoife.html writes it there
  npm run script-book -- --locale pl               the language to print, with the English beside it

When you have read a dialog, write it down in locales/<language>/reviews.json (docs/reviewing.md says how).`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    out: { type: 'string', default: 'script-book.html' },
    locale: { type: 'string', default: 'en' },
  },
});

if (values.help) console.log(HELP);
else await writeBook();

async function writeBook(): Promise<void> {
  const locales = join(projectRoot(), 'locales');
  const { out, locale } = values;
  const books = loadPhrasebooks(locales, [...new Set([BASE_LOCALE, locale])]);
  const book = books[locale] ?? {};
  const english = locale === BASE_LOCALE ? undefined : books[BASE_LOCALE];
  const reviews = readReviews(locales, locale);
  const draw = await createDraw();
  try {
    const printedOn = new Date().toISOString().slice(0, 10);
    const beside = english === undefined ? {} : { english };
    writeFileSync(out, makeBook({ catalogue, book, ...beside, reviews, draw, printedOn, progress }));
    console.log(`${reviewLine(reviewState(catalogue, book, reviews))}\nWritten: ${resolve(out)}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

function progress(dialog: string, number: number, of: number): void {
  console.log(`${String(number).padStart(2)}/${of}  ${dialog}`);
}

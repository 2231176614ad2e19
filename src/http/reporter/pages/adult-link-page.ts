import type { PagesNow } from '../pages.ts';
import { pageHead } from './chat-page.ts';
import { safe } from './html.ts';

/** The page behind a link: neutral, the same for every code, and nothing is opened before the button (S44). */
export function closedLinkPage(pages: PagesNow, style: string): string {
  const { link } = pages.words;
  return frame(
    pages,
    style,
    link.title,
    safe`<h1>${link.heading}</h1>
    <p>${link.once}</p>
    <form method="post"><button class="choice" type="submit">${link.open}</button></form>`,
  );
}

/** What the young person chose to show, above the way to the guidance, which leaves this page open; shown once. */
export function openedLinkPage(pages: PagesNow, style: string, lines: readonly string[]): string {
  const { link } = pages.words;
  return frame(
    pages,
    style,
    link.title,
    safe`<h1>${link.sharedHeading}</h1>
    <ul>${lines.map((line) => safe`<li dir="auto">${line}</li>`)}</ul>
    <p>${link.first}</p>
    <p>${link.gone}</p>
    <p><a class="choice" href="/adults" target="_blank" rel="noopener">${link.guidance}</a></p>`,
  );
}

/** Used, too old, taken back, or never made: said alike, so that nobody can tell which. */
export function deadLinkPage(pages: PagesNow, style: string): string {
  const { link } = pages.words;
  return frame(
    pages,
    style,
    link.title,
    safe`<h1>${link.deadHeading}</h1>
    <p>${link.dead}</p>
    <p><a class="choice" href="/adults">${link.guidance}</a></p>`,
  );
}

function frame(pages: PagesNow, style: string, title: string, body: ReturnType<typeof safe>): string {
  return safe`<!doctype html>
    <html lang="${pages.locale}" dir="${pages.dir ?? 'ltr'}">
      <head>
        ${pageHead(title, style)}
      </head>
      <body class="page">
        <main>${body}</main>
      </body>
    </html> `.html;
}

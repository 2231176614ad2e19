import type { PagesNow } from '../pages.ts';
import { cardList } from './cards.ts';
import { pageHead } from './chat-page.ts';
import { safe } from './html.ts';

/** What is served when the chat cannot run: whom to ring or text, and nothing else. */
export function crisisPage(pages: PagesNow, style: string): string {
  const { words, crisisLines, locale } = pages;
  return safe`<!doctype html>
    <html lang="${locale}" dir="${pages.dir ?? 'ltr'}">
      <head>
        ${pageHead(words.title, style)}
      </head>
      <body class="page">
        <header class="bar"><a class="leave" href="${pages.quickExitUrl}" rel="noreferrer">${words.leave.button}</a></header>
        <main>
          <h1>${words.down.title}</h1>
          <p>${words.down.text}</p>
          ${cardList(crisisLines, words.help)}
        </main>
      </body>
    </html> `.html;
}

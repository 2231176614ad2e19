import type { PagesNow } from '../pages.ts';
import { cardList } from './cards.ts';
import { pageHead } from './chat-page.ts';
import { type Html, safe } from './html.ts';

/** The seed page's guidance for parents, carers and teachers: plain, short, without a script. */
export function adultsPage(pages: PagesNow, style: string): string {
  const { words, locale } = pages;
  const { adults } = words;
  return safe`<!doctype html>
    <html lang="${locale}" dir="${pages.dir ?? 'ltr'}">
      <head>
        ${pageHead(adults.title, style)}
      </head>
      <body class="page">
        <header class="bar"><a class="quiet" href="/">${adults.back}</a></header>
        <main>
          <h1>${adults.heading}</h1>
          <p>${adults.intro}</p>
          ${[adults.now, adults.plan, adults.tell, adults.picture].map((part) => section(part, pages))}
          <section>
            <h2>${adults.lines}</h2>
            ${cardList([...pages.crisisLines, ...(pages.adultServices ?? [])], words.help)}
          </section>
          <p class="basis">${adults.basis}</p>
        </main>
      </body>
    </html> `.html;
}

function section(
  part: { readonly heading: string; readonly items: readonly string[] },
  pages: PagesNow,
): Html {
  const items = part.items.map(
    (item) => safe`<li>${item.replace('{{emergency}}', pages.emergencyNumber)}</li>`,
  );
  return safe`<section>
    <h2>${part.heading}</h2>
    <ul>
      ${items}
    </ul>
  </section>`;
}

import type { PagesNow } from '../pages.ts';
import { cardList } from './cards.ts';
import { type Html, jsonBlock, safe } from './html.ts';

export interface AssetPaths {
  readonly script: string;
  readonly style: string;
}

/**
 * The chat as it stands before its script runs: the way out, the lines, the first words and a place to write.
 * The script takes over these same elements, so nothing typed meanwhile is lost. The field has no name and the
 * form may go nowhere: without the script no word can end up in an address. Send is a plain button until then,
 * because a blocked submission would stop the script from loading.
 */
export function chatPage(pages: PagesNow, assets: AssetPaths): string {
  const { words, crisisLines, locale } = pages;
  return safe`<!doctype html>
<html lang="${locale}" dir="${pages.dir ?? 'ltr'}">
<head>
${pageHead(words.title, assets.style)}
<script src="${assets.script}" defer></script>
</head>
<body>
<noscript><header class="bar"><a class="leave" href="${pages.quickExitUrl}" target="_top" rel="noreferrer">${words.leave.button}</a></header>
<section class="noscript">
<h1>${words.noscript.title}</h1>
<p>${words.noscript.text}</p>
${cardList(crisisLines, words.help)}
</section></noscript>
<div id="root">${shell(pages)}</div>
${jsonBlock('settings', settingsOf(pages))}
</body>
</html>
`.html;
}

/** A neutral title and icon; not for search engines; nothing that a phone may turn into a link by itself. */
export function pageHead(title: string, style: string): Html {
  return safe`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${style}">`;
}

/** The same elements, in the same order, as src/widget/app.tsx shows them first. */
function shell(pages: PagesNow): Html {
  const { words, crisisLines } = pages;
  return safe`<div id="chat">
<a class="skip" href="#words">${words.skip}</a>
<header class="bar">
<nav class="menu" aria-label="${words.menu.label}">
<button type="button" class="quiet" aria-expanded="false" aria-controls="menu">${words.menu.button}</button>
<div id="menu" hidden></div>
</nav>
<span class="keyboard">${words.leave.keyboard}</span>
<a class="leave" href="${pages.quickExitUrl}" target="_top" rel="noreferrer">${words.leave.button}</a>
</header>
<section class="strip" aria-label="${words.help.quiet}"><details>
<summary>${words.help.quiet}</summary>
${cardList(crisisLines, words.help)}
</details></section>
<main>
<h1 class="unseen">${words.heading}</h1>
<div class="log" role="log" aria-live="polite" aria-label="${words.log.label}" tabindex="-1"><ol><li class="ours">
<div class="bubble" dir="${pages.dir ?? 'ltr'}"><span class="unseen">${words.log.ours} </span>${paragraphs(pages)}</div>
</li></ol></div>
</main>
<footer class="foot">
<p class="connection" role="status"></p>
<form class="composer">
<label class="unseen" for="words">${words.composer.label}</label>
<textarea id="words" rows="1" dir="auto" autocomplete="off" spellcheck="false" maxlength="8000" placeholder="${words.composer.placeholder}"></textarea>
<button type="button" class="send">${words.composer.send}</button>
</form>
</footer>
</div>`;
}

function paragraphs({ greeting, words }: PagesNow): readonly Html[] {
  const parts = (greeting ?? words.greeting).split(/\n\s*\n/);
  return parts.map((part) => safe`<p>${part.replaceAll('**', '')}</p>`);
}

/** Matches `ChatSettings` of src/widget/protocol.ts; test/widget/settings.test.ts holds the two together. */
export function settingsOf(pages: PagesNow) {
  const { adults: _adults, link: _link, noscript: _noscript, ...words } = pages.words;
  return {
    words,
    greeting: pages.greeting ?? words.greeting,
    lines: pages.crisisLines,
    controls: pages.controls ?? ['help', 'person', 'stop', 'delete'],
    quickExitUrl: pages.quickExitUrl,
    idleMs: pages.idleMs ?? 5 * 60_000,
    locale: pages.locale,
    dir: pages.dir ?? 'ltr',
    languages: pages.languages ?? [],
  } as const;
}

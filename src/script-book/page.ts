import type { Chapter, Lead, PageOfBook, Phrase, Way } from './chapter.ts';
import { STYLE } from './style.ts';
import { statusOf } from './reviews.ts';
import type { ReviewRecord } from './reviews.ts';

export interface BookChapter {
  readonly chapter: Chapter;
  readonly svg: string;
  readonly version: string;
  readonly review: ReviewRecord | undefined;
}

interface Book {
  readonly chapters: readonly BookChapter[];
  readonly everywhere: readonly { readonly name: string; readonly phrases: readonly Phrase[] }[];
  readonly printedOn: string;
}

/** One page of HTML: cover, contents, a chapter for each dialog, the words used everywhere. */
export function bookPage({ chapters, everywhere, printedOn }: Book): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cuan script book</title>
<style>${STYLE}</style>
</head>
<body>
${cover(chapters, printedOn)}
${chapters.map(chapterHtml).join('\n')}
${everywhereHtml(everywhere)}
</body>
</html>
`;
}

function cover(chapters: readonly BookChapter[], printedOn: string): string {
  const rows = chapters.map(({ chapter, version, review }) => {
    const { name, pages } = chapter;
    return `<tr><td><a href="#${name}">${title(name)}</a></td><td>${pages.length}</td><td>${version}</td><td>${reviewWords(review, version)}</td></tr>`;
  });
  return `<header class="cover">
<h1>Cuan script book</h1>
<p class="lead">Every word the program can say to a young person, and what leads where. For reading with a pen: youth workers, clinicians, young people themselves.</p>
<p>Printed ${esc(printedOn)}.</p>
<h2>How to read it</h2>
<ul>
<li>Each chapter is one dialog: a diagram, then its pages by number. A page is one reply. The grey bubble is what we say, the last line is the question, then the answers that can be tapped.</li>
<li><b>→ 5</b> leads to page 5 of the same chapter. <b>⇄ talk</b> goes to another dialog and comes back. <b>→ talk</b> goes there for good. <b>↩</b> leaves this dialog and goes on with the one before.</li>
<li>Every question can also be answered by “Not sure”, by “Skip” and by writing. “Help now”, “a person”, “stop” and “delete” are on every screen. The diagrams leave these out, the lists do not.</li>
<li>Pages with a sand-coloured edge are about being safe. When words show danger, the crisis lines stand above any page.</li>
<li>The small grey words, such as <code>wellbeing:says.no</code>, name a phrase: write them beside your remark.</li>
<li>The right-hand side is yours. Cross out, write over, ask. What is long, cold, vague or bossy is wrong.</li>
</ul>
<h2>Dialogs</h2>
<table class="contents"><thead><tr><th>Dialog</th><th>Pages</th><th>Version</th><th>Read by</th></tr></thead><tbody>${rows.join('')}</tbody></table>
</header>`;
}

function reviewWords(review: ReviewRecord | undefined, version: string): string {
  const status = statusOf(review, version);
  if (status === 'draft' || review === undefined)
    return '<span class="draft">Draft: no person has read this yet</span>';
  const who = `${esc(review.reviewedBy)}, ${esc(review.reviewedOn)}`;
  return status === 'reviewed'
    ? who
    : `<span class="draft">Changed since ${who} read version ${esc(review.version)}</span>`;
}

function chapterHtml({ chapter, svg, version, review }: BookChapter): string {
  const { name, pages, anywhere, others } = chapter;
  const numbers = new Map(pages.map((page) => [page.name, page.number]));
  return `<section class="chapter" id="${name}">
<div class="opening ${shapeOf(svg)}">
<h2>${title(name)}</h2>
<p class="record">Version ${version} · ${reviewWords(review, version)}</p>
<figure>${svg}</figure>
</div>
${pages.map((page) => pageHtml(page, numbers)).join('\n')}
${anywhere.length === 0 ? '' : part('Ways in from other dialogs', `<ul class="ways">${anywhere.map((way) => wayHtml(way, numbers)).join('')}</ul>`)}
${typedHtml(chapter)}
${others.length === 0 ? '' : part('Other words of this dialog', others.map(phraseHtml).join(''))}
<p class="sign">Read by <span></span> on <span></span> version ${version}</p>
</section>`;
}

function pageHtml(page: PageOfBook, numbers: ReadonlyMap<string, number>): string {
  const { number, name, says, question, shows, does, ways, isWellbeing, ends } = page;
  const answers = together(ways.filter(({ how }) => how === 'answer'));
  const heard = ways.filter(({ how }) => how === 'heard');
  const rest = ways.filter(({ how }) => how !== 'answer' && how !== 'heard');
  return `<div class="row"><div class="page${isWellbeing ? ' safety' : ''}">
<h3><b>${number}</b> ${title(name)}</h3>
<div class="bubble">${says.map(phraseHtml).join('')}${shows.map((line) => `<p class="shows">${esc(line)}</p>`).join('')}${question === undefined ? '' : phraseHtml(question)}</div>
${does.length === 0 ? '' : `<p class="does">Here it ${does.map(esc).join('; ')}.</p>`}
${ends ? '<p class="does">Then this dialog is over.</p>' : ''}
${answers.length === 0 ? '' : `<ul class="ways answers">${answers.map((way) => wayHtml(way, numbers)).join('')}</ul>`}
${heard.length === 0 ? '' : `<p class="does">${HOW.heard}: ${heard.map((way) => heardHtml(way, numbers)).join(' · ')}</p>`}
${rest.length === 0 ? '' : `<ul class="ways rest">${rest.map((way) => wayHtml(way, numbers)).join('')}</ul>`}
</div>${penSpace()}</div>`;
}

/** "Not sure" and "Skip" in one line where they lead to the same. */
function together(answers: readonly Way[]): readonly Way[] {
  const unsure = answers.find(({ phrase }) => phrase?.key === 'common:choice.not-sure');
  const skip = answers.find(({ phrase }) => phrase?.key === 'common:choice.skip');
  if (unsure === undefined || skip === undefined) return answers;
  if (JSON.stringify([unsure.leads, unsure.does]) !== JSON.stringify([skip.leads, skip.does])) return answers;
  const { phrase: _key, ...both } = { ...unsure, label: `${unsure.label} / ${skip.label}` };
  return [...answers.filter((way) => way !== unsure && way !== skip), both];
}

/** What may be typed instead of tapping, once for the whole dialog. */
function typedHtml({ pages }: Chapter): string {
  const typed = new Map(
    pages.flatMap(({ ways }) =>
      ways.filter(({ synonyms }) => synonyms.length > 0).map((way) => [way.label, way.synonyms] as const),
    ),
  );
  const rows = [...typed].map(
    ([label, synonyms]) => `<p class="typed"><b>${esc(label)}</b>: ${synonyms.map(esc).join(' · ')}</p>`,
  );
  return rows.length === 0 ? '' : part('May be typed instead of tapping', rows.join(''));
}

function part(heading: string, inner: string): string {
  return `<div class="row"><div class="page long"><h3>${heading}</h3>${inner}</div>${penSpace()}</div>`;
}

const HOW: Readonly<Record<Way['how'], string>> = {
  answer: '',
  anything: 'If they write anything else',
  'asked-for': 'When another dialog asks for',
  heard: 'If their words say',
  'straight-on': 'Leads straight on if',
  typed: 'If they write that',
};

function wayHtml(way: Way, numbers: ReadonlyMap<string, number>): string {
  const leads = way.leads.map((lead) => leadHtml(lead, numbers)).join(', ');
  const does = way.does.length === 0 ? '' : `<span class="does">${way.does.map(esc).join('; ')}</span>`;
  const key = way.phrase === undefined ? '' : `<code>${esc(way.phrase.key)}</code>`;
  const label =
    way.how === 'answer' ? `<span class="button">${esc(way.label)}</span>` : `<span>${howWords(way)}</span>`;
  return `<li>${label}<span class="leads">${leads}</span>${does}${key}</li>`;
}

function heardHtml({ label, leads }: Way, numbers: ReadonlyMap<string, number>): string {
  return `<span class="leads"><i>${esc(label)}</i> ${leads.map((lead) => leadHtml(lead, numbers)).join(', ')}</span>`;
}

function howWords({ how, label }: Way): string {
  return how === 'anything' ? HOW.anything : `${HOW[how]} <i>${esc(label)}</i>`;
}

function leadHtml(lead: Lead, numbers: ReadonlyMap<string, number>): string {
  switch (lead.kind) {
    case 'page':
      return `→ <b>${numbers.get(lead.page) ?? ''}</b> ${title(lead.page)}`;
    case 'dialog':
      return `${lead.comesBack ? '⇄' : '→'} <a href="#${lead.dialog}">${title(lead.dialog)}</a>`;
    case 'back':
      return '↩ goes on with what was before';
    case 'stays':
      return 'stays here';
    default:
      return lead satisfies never;
  }
}

function phraseHtml({ key, texts }: Phrase): string {
  return texts
    .map(({ channel, text, english }) => {
      const where =
        channel === undefined
          ? ''
          : `<em class="channel">${channel === 'sms' ? 'As a text message' : 'In Teams'}</em>`;
      const original =
        english === undefined ? '' : `<br><i class="english" lang="en" dir="ltr">${formatted(english)}</i>`;
      return `<p dir="auto">${where}${formatted(text)}${original} <code>${esc(key)}${channel === undefined ? '' : `_${channel}`}</code></p>`;
    })
    .join('');
}

/** Our phrases know bold, lists by line and blanks such as {{number}}. */
function formatted(text: string): string {
  return esc(text)
    .replaceAll(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replaceAll(/\{\{(\w+)\}\}/g, '<span class="blank">$1</span>')
    .replaceAll('\n', '<br>');
}

function everywhereHtml(everywhere: Book['everywhere']): string {
  const parts = everywhere.map(({ name, phrases }) => part(title(name), phrases.map(phraseHtml).join('')));
  return `<section class="chapter" id="everywhere"><h2>Words used everywhere</h2>${parts.join('')}</section>`;
}

/** Points that fit across and down an upright A4 sheet beside the margins. */
const SHEET = { width: 530, height: 330 } as const;

/** A small diagram stands above the first pages; a large one has a sheet of its own, across where it is wide. */
function shapeOf(svg: string): 'small' | 'tall' | 'wide' {
  const [, width, height] = (/viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg) ?? []).map(Number);
  if (width === undefined || height === undefined) return 'small';
  if (width <= SHEET.width && height <= SHEET.height) return 'small';
  return width > height * 1.15 ? 'wide' : 'tall';
}

function penSpace(): string {
  return '<div class="pen" aria-hidden="true"></div>';
}

function title(name: string): string {
  const words = name.replaceAll('-', ' ');
  return esc(words.charAt(0).toUpperCase() + words.slice(1));
}

function esc(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The book on paper and on a screen: system fonts, a pen margin on the right, pages kept whole where they fit. */
export const STYLE = `
:root { --ink: #22303a; --quiet: #5f6e77; --line: #d5dde1; --paper: #fff; --bubble: #eef2f4; --sand: #e2b65c; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 66rem; padding: 2rem 1.5rem 4rem; color: var(--ink); background: var(--paper);
  font: 16px/1.5 ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
a { color: inherit; text-underline-offset: 0.15em; }
h1 { font-size: 2.4rem; line-height: 1.1; margin: 0 0 0.5rem; letter-spacing: -0.02em; }
h2 { font-size: 1.6rem; margin: 2.5rem 0 0.25rem; letter-spacing: -0.01em; }
h3 { font-size: 1.02rem; margin: 0 0 0.5rem; font-weight: 600; }
h3 b { display: inline-block; min-width: 1.7em; padding: 0 0.4em; margin-right: 0.35em; border-radius: 0.8em;
  background: var(--ink); color: #fff; text-align: center; font-weight: 600; }
.lead { font-size: 1.2rem; max-width: 44rem; }
.cover li { max-width: 48rem; margin: 0.35rem 0; }
code { font: 0.72rem/1.4 ui-monospace, SFMono-Regular, Menlo, "DejaVu Sans Mono", monospace; color: var(--quiet); overflow-wrap: anywhere; }
.contents { border-collapse: collapse; width: 100%; }
.contents th, .contents td { text-align: left; padding: 0.3rem 0.9rem 0.3rem 0; border-bottom: 1px solid var(--line); }
.contents td:nth-child(2), .contents td:nth-child(3) { font-variant-numeric: tabular-nums; }
.record { color: var(--quiet); margin: 0 0 1rem; }
.draft { color: #8a4b00; }
figure { margin: 1rem 0 2rem; padding: 0.75rem; border: 1px solid var(--line); border-radius: 0.6rem; overflow-x: auto; }
figure svg { display: block; max-width: 100%; height: auto; max-height: 80rem; margin: 0 auto; }
.row { display: grid; grid-template-columns: minmax(0, 1fr) 15rem; gap: 1.5rem; margin: 0 0 1.1rem; }
.page { border-left: 3px solid var(--line); padding: 0.1rem 0 0.2rem 1rem; }
.page.safety { border-left-color: var(--sand); }
.pen { border-left: 1px dotted #b6c2c8; }
.bubble { background: var(--bubble); border-radius: 0.3rem 1rem 1rem 1rem; padding: 0.15rem 1rem; max-width: 38rem; }
.bubble:empty { display: none; }
.bubble p, .page > p { margin: 0.55rem 0; }
.shows { color: var(--quiet); font-style: italic; }
.english { color: var(--quiet); font-size: 0.88rem; }
.channel { display: block; color: var(--quiet); font-size: 0.82rem; }
.blank { border-bottom: 1.5px dotted var(--quiet); padding: 0 0.3em; color: var(--quiet); font-size: 0.9em; }
.does { color: var(--quiet); font-size: 0.9rem; }
.ways { list-style: none; margin: 0.7rem 0 0; padding: 0; }
.ways li { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.15rem 0.6rem; margin: 0.25rem 0; }
.button { border: 1.5px solid var(--ink); border-radius: 1.2rem; padding: 0.05rem 0.75rem; font-size: 0.95rem; }
.leads { white-space: nowrap; }
.page > .typed { color: var(--quiet); font-size: 0.82rem; line-height: 1.4; margin: 0.3rem 0; }
.rest { font-size: 0.9rem; }
.sign { margin: 2rem 0 0; }
.sign span { display: inline-block; min-width: 11rem; border-bottom: 1px solid var(--ink); margin: 0 0.4rem; }
@media (max-width: 44rem) { .row { grid-template-columns: minmax(0, 1fr); } .pen { display: none; } .leads { white-space: normal; } }
@page { size: A4; margin: 14mm 12mm 16mm; @bottom-right { content: counter(page); font: 9pt sans-serif; color: #5f6e77; } }
@page across { size: A4 landscape; margin: 12mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.4; }
  .chapter { break-before: page; }
  h2, h3, .record { break-after: avoid; }
  h2 { margin-top: 0; }
  figure { border: 0; padding: 0; margin: 4mm 0; overflow: visible; break-inside: avoid; }
  .opening.tall, .opening.wide { break-after: page; }
  .opening.wide { page: across; }
  .opening.wide svg { width: 100%; max-height: 158mm; }
  .opening.tall svg { width: 100%; max-height: 222mm; }
  .row { grid-template-columns: minmax(0, 1fr) 48mm; gap: 6mm; margin-bottom: 5mm; }
  .page { break-inside: avoid; }
  .page.long { break-inside: auto; }
  .bubble, .button { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  h3 b { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .contents tr, .ways li { break-inside: avoid; }
}
`;

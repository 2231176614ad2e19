import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { Chapter, Lead, PageOfBook, Way } from './chapter.ts';

/** Draws one dialog; the SVG stands by itself: no script, no font, no address. */
export type Draw = (chapter: Chapter) => string;

/** Loads Graphviz from its package; nothing comes from the network. */
export async function createDraw(): Promise<Draw> {
  const graphviz = await Graphviz.load();
  return (chapter) => {
    const svg = graphviz.dot(dotOf(chapter));
    return svg
      .slice(svg.indexOf('<svg'))
      .replaceAll(/<title>[^<]*<\/title>/g, '')
      .replaceAll(/ (?:id="[^"]*"|class="[^"]*"|xmlns:xlink="[^"]*")/g, '')
      .replace(
        /<svg[^>]*viewBox="([^"]*)"[^>]*>/,
        `<svg viewBox="$1" role="img" aria-label="Diagram of ${chapter.name}">`,
      );
  };
}

const INK = '#26323a';
const QUIET = '#8a979e';

/**
 * A tree: every page once, with a line from where it is first met. What leads anywhere else stands in the page's
 * box as a number, so no line crosses another. "Not sure", "Skip" and typed words are left to the lists.
 */
function dotOf(chapter: Chapter): string {
  const tree = treeOf(chapter);
  const numbers = new Map(chapter.pages.map(({ name, number }) => [name, number]));
  const boxes = chapter.pages.map((page) => boxOf(page, tree, numbers));
  const lines = [...tree].flatMap(([to, from]) =>
    from === undefined ? [] : [`"${from.page}" -> "${to}" [label="${multiLine(from.labels)}"];`],
  );
  return `digraph {
    rankdir=LR; nodesep=0.16; ranksep=0.35; bgcolor="transparent";
    node [shape=box style="rounded,filled" fillcolor="#ffffff" color="${INK}" fontcolor="${INK}" fontname="Helvetica" fontsize=11 margin="0.12,0.07"];
    edge [color="${QUIET}" fontcolor="${INK}" fontname="Helvetica" fontsize=10 arrowsize=0.6];
    ${[...boxes, ...lines].join('\n    ')}
  }`;
}

/** Page → the page it is first met from, with the answers that lead there; `undefined` where a tree begins. */
type Tree = ReadonlyMap<string, { readonly page: string; readonly labels: readonly string[] } | undefined>;

function treeOf({ pages }: Chapter): Tree {
  const tree = new Map<string, { readonly page: string; readonly labels: readonly string[] } | undefined>();
  for (const { name } of pages) {
    const queue = tree.has(name) ? [] : [name];
    if (!tree.has(name)) tree.set(name, undefined);
    for (const from of queue) {
      for (const { goal, labels } of goalsOf(pages.find((page) => page.name === from))) {
        if (goal.kind !== 'page' || tree.has(goal.page)) continue;
        tree.set(goal.page, { page: from, labels });
        queue.push(goal.page);
      }
    }
  }
  return tree;
}

/** Where the answers of a page lead, each goal once with all answers that lead there. */
function goalsOf(page: PageOfBook | undefined): readonly { goal: Lead; labels: readonly string[] }[] {
  const drawn = (page?.ways ?? []).filter(
    (way) => way.how === 'straight-on' || (way.how === 'answer' && !isExit(way)),
  );
  const goals = new Map<string, { goal: Lead; labels: readonly string[] }>();
  for (const way of drawn) {
    for (const goal of way.leads) {
      const key = JSON.stringify(goal);
      goals.set(key, { goal, labels: [...(goals.get(key)?.labels ?? []), labelOf(way)] });
    }
  }
  return [...goals.values()];
}

function isExit({ phrase }: Way): boolean {
  return /^common:choice\.(?:not-sure|skip|person)$/.test(phrase?.key ?? '');
}

function labelOf({ how, label }: Way): string {
  return how === 'straight-on' ? `if ${label}` : label;
}

function boxOf(page: PageOfBook, tree: Tree, numbers: ReadonlyMap<string, number>): string {
  const { name, number, question, says, isWellbeing, ends } = page;
  const words = shortened((question ?? says[0])?.texts[0]?.text ?? '');
  const exits = goalsOf(page)
    .filter(({ goal }) => goal.kind !== 'page' || tree.get(goal.page)?.page !== name)
    .map(({ goal, labels }) => `${labels.join(' / ')}  ${goalWords(goal, numbers)}`);
  const fill = isWellbeing ? '#fdf0d5' : ends ? '#eef1f2' : '#ffffff';
  const isRoot = number !== 1 && tree.get(name) === undefined;
  const cells = [
    `<b>${number}  ${escaped(name.replaceAll('-', ' '))}</b>`,
    ...wrapped(words, 34).map(escaped),
    ...(isRoot ? [small('by “Not sure”, by words or from outside')] : []),
    ...exits
      .flatMap((exit) => wrapped(exit, 44))

      .map(small),
  ];
  const width = number === 1 ? ' penwidth=2.4' : '';
  return `"${name}" [label=<${cells.join('<br align="left"/>')}<br align="left"/>> fillcolor="${fill}"${width}];`;
}

function small(line: string): string {
  return `<font point-size="9.5" color="#4b5a63">${escaped(line)}</font>`;
}

function goalWords(goal: Lead, numbers: ReadonlyMap<string, number>): string {
  switch (goal.kind) {
    case 'page':
      return `→ ${numbers.get(goal.page) ?? ''}`;
    case 'dialog':
      return `${goal.comesBack ? '⇄' : '→'} ${goal.dialog.replaceAll('-', ' ')}`;
    case 'back':
      return '↩';
    case 'stays':
      return '(stays)';
    default:
      return goal satisfies never;
  }
}

function multiLine(labels: readonly string[]): string {
  return labels
    .flatMap((label) => wrapped(label, 24))
    .map((line) => line.replaceAll('\\', '\\\\').replaceAll('"', '\\"'))
    .join('\\n');
}

const LONGEST = 90;

function shortened(text: string): string {
  const plain = text.replaceAll('**', '').split('\n')[0] ?? '';
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST).replace(/\s\S*$/, '')} …`;
}

function wrapped(text: string, width: number): readonly string[] {
  return text.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    return last !== undefined && longer.length <= width ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

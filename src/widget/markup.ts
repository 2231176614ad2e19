/** A reply's text, taken apart. Only what is named here can ever be shown: there is no way to raw markup. */
export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly Inline[][] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** Behind a tap. */
      readonly folded?: true;
      readonly start: number;
      readonly items: readonly Inline[][];
    };

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly parts: readonly Inline[] }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

const bullet = /^([-+]) +(.+)$/;
const step = /^(\d{1,2})[.)] +(.+)$/;
const inline = /\*\*([^*\n]{1,400})\*\*|\[([^[\]\n]{1,200})\]\(([^()\s]{1,500})\)/g;

/** Splits our small Markdown: blank lines part paragraphs, `- ` and `1. ` make lists, `+ ` a folded one, `**bold**`, `[label](href)`. */
export function parseMarkup(text: string): Block[] {
  const blocks: Block[] = [];
  for (const part of text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n+/)) blocks.push(...parsePart(part));
  return blocks;
}

/** Words of one part, in runs of the same kind of line. */
function parsePart(part: string): Block[] {
  const blocks: Block[] = [];
  for (const line of part.split('\n')) {
    if (line.trim() !== '') addLine(blocks, line.trim());
  }
  return blocks;
}

function addLine(blocks: Block[], line: string): void {
  const next = readLine(line);
  const last = blocks[blocks.length - 1];
  if (last?.kind === 'list' && next.kind === 'list' && isSameList(last, next)) {
    blocks[blocks.length - 1] = { ...last, items: [...last.items, ...next.items] };
  } else if (last?.kind === 'paragraph' && next.kind === 'paragraph') {
    blocks[blocks.length - 1] = { ...last, lines: [...last.lines, ...next.lines] };
  } else {
    blocks.push(next);
  }
}

function isSameList(one: Block & { kind: 'list' }, other: Block & { kind: 'list' }): boolean {
  return one.ordered === other.ordered && one.folded === other.folded;
}

function readLine(line: string): Block {
  const [, mark, point] = bullet.exec(line) ?? [];
  if (point !== undefined) {
    const list = { kind: 'list', ordered: false, start: 1, items: [parseInline(point)] } as const;
    return mark === '+' ? { ...list, folded: true } : list;
  }
  const [, number, words] = step.exec(line) ?? [];
  if (number !== undefined && words !== undefined) {
    return { kind: 'list', ordered: true, start: Number(number), items: [parseInline(words)] };
  }
  return { kind: 'paragraph', lines: [parseInline(line)] };
}

/** Bold and links of one line. A link to anything but a number, a text, https or our own page stays text. */
export function parseInline(line: string): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(inline)) {
    if (match.index > from) parts.push({ kind: 'text', text: line.slice(from, match.index) });
    parts.push(readMark(match));
    from = match.index + match[0].length;
  }
  if (from < line.length) parts.push({ kind: 'text', text: line.slice(from) });
  return parts;
}

function readMark([whole, strong, label, href]: RegExpMatchArray): Inline {
  // Nothing in it can be bold again: it holds no star.
  if (strong !== undefined) return { kind: 'strong', parts: parseInline(strong) };
  if (label !== undefined && href !== undefined && isSafeHref(href)) {
    return { kind: 'link', text: label, href };
  }
  return { kind: 'text', text: whole };
}

/** tel:, sms:, https: with a host, or a path on our own origin. */
export function isSafeHref(href: string): boolean {
  return /^(?:tel:[+\d][\d ]*|sms:[+\d][^\s"'<>]*|https:\/\/[a-z\d][^\s"'<>]*|\/(?![/\\])[^\s"'<>\\]*)$/i.test(
    href,
  );
}

/** The words alone, for reading aloud. */
export function plainText(text: string): string {
  return text
    .replace(/^\+ /gm, '')
    .replace(inline, (_whole, strong?: string, label?: string) =>
      strong === undefined ? (label ?? '') : plainText(strong),
    );
}

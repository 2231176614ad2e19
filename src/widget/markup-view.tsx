import { type Block, type Inline, parseMarkup } from './markup.ts';

/** A reply's text as elements. Made node by node, so that nothing in it can become markup. */
export function Markup({ text, more }: { readonly text: string; readonly more: string }) {
  return <>{parseMarkup(text).map((block) => showBlock(block, more))}</>;
}

function showBlock(block: Block, more: string) {
  if (block.kind === 'paragraph') {
    return (
      <p>{block.lines.flatMap((line, at) => (at === 0 ? showLine(line) : [<br />, ...showLine(line)]))}</p>
    );
  }
  const items = block.items.map((item) => <li>{showLine(item)}</li>);
  if (block.folded)
    return (
      <details>
        <summary>{more}</summary>
        <ul>{items}</ul>
      </details>
    );
  return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
}

function showLine(line: readonly Inline[]) {
  return line.map(showInline);
}

function showInline(part: Inline) {
  if (part.kind === 'link') return <SafeLink href={part.href}>{part.text}</SafeLink>;
  return part.kind === 'strong' ? <strong>{showLine(part.parts)}</strong> : part.text;
}

/** A website opens beside the chat, so that the chat stays where it is; a number opens the phone. */
export function SafeLink({
  href,
  children,
  ...rest
}: {
  href: string;
  children: preact.ComponentChildren;
  class?: string;
}) {
  const beside = href.startsWith('https:') || href.startsWith('/');
  return (
    <a {...rest} href={href} rel="noopener noreferrer" target={beside ? '_blank' : undefined}>
      {children}
    </a>
  );
}

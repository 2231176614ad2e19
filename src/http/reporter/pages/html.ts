/** Text that is safe to stand in HTML: made only by the `safe` tag below. */
export interface Html {
  readonly html: string;
}

type Part = Html | readonly Html[] | string | undefined;

/** Builds HTML; every value is escaped unless it was built by this tag too. */
export function safe(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.map((text, at) => text + show(parts[at])).join('') };
}

function show(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escapeHtml(part);
  return 'html' in part ? part.html : part.map(({ html }) => html).join('');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

/** JSON for a `<script type="application/json">` block: nothing in it can end the block. */
export function jsonBlock(id: string, value: object): Html {
  const json = JSON.stringify(value).replace(/</g, '\\u003c');
  return { html: `<script type="application/json" id="${escapeHtml(id)}">${json}</script>` };
}

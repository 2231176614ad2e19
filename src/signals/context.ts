import type { Language } from './cues/compile.ts';
import { readInto, type Token } from './normalise/tokens.ts';

/** The words read together: the last messages, then this one. `now` is where this message begins. */
export interface Context {
  readonly tokens: readonly Token[];
  readonly now: number;
  /** Part of the message was too long to read. */
  readonly clipped: boolean;
}

const EDGE = 4000;
const RECENT_MOST = 4;
const RECENT_EDGE = 600;

/** A disclosure may be split over messages, so they stand in one row; a full stop still parts them. */
export function readContext(words: string, recent: readonly string[], language: Language): Context {
  const tokens: Token[] = [];
  let previous: string | undefined;
  for (const message of recent.slice(-RECENT_MOST)) {
    const end = message.slice(-RECENT_EDGE);
    readMessage(tokens, [{ text: end, start: 0 }], previous, language);
    previous = end;
  }
  const now = tokens.length;
  readMessage(tokens, readable(words), previous, language);
  return { tokens, now, clipped: words.length > 2 * EDGE };
}

/** The same message as if nothing had been said before it. */
export function aloneIn({ tokens, now, clipped }: Context): Context {
  const [first, ...rest] = tokens.slice(now);
  return { tokens: first === undefined ? [] : [{ ...first, opens: true }, ...rest], now: 0, clipped };
}

interface TextPart {
  readonly text: string;
  readonly start: number;
}

/** The first word of a message begins it, and opens a sentence unless the message before broke off. */
function readMessage(
  tokens: Token[],
  parts: readonly TextPart[],
  previous: string | undefined,
  { lexicon }: Language,
): void {
  const at = tokens.length;
  for (const { text, start } of parts) readInto(tokens, text, lexicon, start);
  const first = tokens[at];
  const opens = previous === undefined || /[.!?]\s*$/.test(previous.slice(-8));
  if (first) tokens[at] = { ...first, opens, begins: true };
}

function readable(words: string): readonly TextPart[] {
  if (words.length <= 2 * EDGE) return [{ text: words, start: 0 }];
  const tail = words.length - EDGE;
  return [
    { text: words.slice(0, EDGE), start: 0 },
    { text: words.slice(tail), start: tail },
  ];
}

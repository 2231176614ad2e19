import type { Language } from './cues/compile.ts';
import { readTokens, type Token } from './normalise/tokens.ts';

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
  const earlier = recent.slice(-RECENT_MOST).map((message) => message.slice(-RECENT_EDGE));
  const before = earlier.flatMap((message, index) => messageTokens(message, earlier[index - 1], language));
  const own = readable(words).flatMap((part) => shifted(readTokens(part.text, language.lexicon), part.start));
  return {
    tokens: [...before, ...joined(own, earlier.at(-1))],
    now: before.length,
    clipped: words.length > 2 * EDGE,
  };
}

function messageTokens(message: string, previous: string | undefined, language: Language): readonly Token[] {
  return joined(readTokens(message, language.lexicon), previous);
}

function joined(tokens: readonly Token[], previous: string | undefined): readonly Token[] {
  const opens = previous === undefined || /[.!?]\s*$/.test(previous.slice(-8));
  return tokens.map((token, index) => (index === 0 ? { ...token, opens, begins: true } : token));
}

function readable(words: string): readonly { readonly text: string; readonly start: number }[] {
  if (words.length <= 2 * EDGE) return [{ text: words, start: 0 }];
  const tail = words.length - EDGE;
  return [
    { text: words.slice(0, EDGE), start: 0 },
    { text: words.slice(tail), start: tail },
  ];
}

function shifted(tokens: readonly Token[], by: number): readonly Token[] {
  if (by === 0) return tokens;
  return tokens.map((token) => ({ ...token, start: token.start + by, end: token.end + by }));
}

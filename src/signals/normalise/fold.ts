import { foldCharacter } from './characters.ts';
import { cyrillicWords, foldFor, mendCyrillic, type Script } from './script.ts';

/**
 * Folded text with, for each of its characters, where the raw character it came from starts and ends; none where each
 * character stands for itself.
 */
export interface Folded {
  readonly text: string;
  readonly starts?: readonly number[];
  readonly ends?: readonly number[];
}

/** Where the raw character behind the one at `at` starts, and where it ends. */
export function rawStart({ starts }: Folded, at: number): number {
  return starts ? (starts[at] ?? 0) : at;
}
export function rawEnd({ ends }: Folded, at: number): number {
  return ends ? (ends[at] ?? 0) : at + 1;
}

/** Lower-case plain letters for the whole text; offsets lead back to the writer's own words. Linear. */
export function foldText(raw: string, script: Script = 'latin'): Folded {
  if (isAscii(raw)) return { text: raw.toLowerCase() };
  if (script === 'latin') return foldLatin(raw);
  const folded = foldPart(raw, 0, raw.length, foldFor(script));
  return script === 'cyrillic' ? { ...folded, text: mendCyrillic(folded.text) } : folded;
}

function isAscii(raw: string): boolean {
  for (let at = 0; at < raw.length; at += 1) if (raw.charCodeAt(at) > 0x7f) return false;
  return true;
}

interface Mapped extends Folded {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Words that are Cyrillic through and through stay so. */
function foldLatin(raw: string): Folded {
  const parts: Mapped[] = [];
  let from = 0;
  for (const [start, end] of cyrillicWords(raw)) {
    parts.push(foldPart(raw, from, start, foldCharacter), foldPart(raw, start, end, foldFor('cyrillic')));
    from = end;
  }
  const last = foldPart(raw, from, raw.length, foldCharacter);
  return parts.length === 0 ? last : joined([...parts, last]);
}

function joined(parts: readonly Mapped[]): Mapped {
  return {
    text: parts.map(({ text }) => text).join(''),
    starts: parts.flatMap(({ starts }) => starts),
    ends: parts.flatMap(({ ends }) => ends),
  };
}

function foldPart(raw: string, from: number, to: number, fold: (character: string) => string): Mapped {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = from; at < to;) {
    const code = raw.codePointAt(at) ?? 0;
    const size = code > 0xffff ? 2 : 1;
    const plain = ASCII[code] ?? fold(String.fromCodePoint(code));
    parts.push(plain);
    for (let i = 0; i < plain.length; i += 1) {
      starts.push(at);
      ends.push(at + size);
    }
    at += size;
  }
  return { text: parts.join(''), starts, ends };
}

const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code).toLowerCase());

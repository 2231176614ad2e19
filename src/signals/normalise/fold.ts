import { foldCharacter } from './characters.ts';

/** Folded text with, for each of its characters, where the raw character it came from starts and ends. */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Lower-case plain letters for the whole text; offsets lead back to the writer's own words. Linear. */
export function foldText(raw: string): Folded {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < raw.length;) {
    const code = raw.codePointAt(at) ?? 0;
    const size = code > 0xffff ? 2 : 1;
    const plain = foldPoint(code);
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

function foldPoint(code: number): string {
  return ASCII[code] ?? foldCharacter(String.fromCodePoint(code));
}

import type { EvidenceSpan } from '../http/moderator/protocol.ts';

/** A run of text and the numbers (from 1) of the cues that fired on it; `ends` are those that stop here. */
export interface Segment {
  readonly text: string;
  readonly cues: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Cuts a message at the borders of its evidence. The texts joined are the message again; spans that overlap,
 * touch nothing or reach past the end are cut to what is there.
 */
export function cutAtEvidence(text: string, spans: readonly EvidenceSpan[]): readonly Segment[] {
  const inside = spans.map(({ start, end }) => ({ start: within(text, start), end: within(text, end) }));
  const borders = new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...borders].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? text.length;
    const covering = inside.flatMap(({ start, end }, at) =>
      start <= from && to <= end ? [{ at, end }] : [],
    );
    return {
      text: text.slice(from, to),
      cues: covering.map(({ at }) => at + 1),
      ends: covering.filter(({ end }) => end === to).map(({ at }) => at + 1),
    };
  });
}

/** The trained model speaks of a message as a whole: marking nearly all of it would drown the words that count. */
export function isOfTheWhole(cue: string): boolean {
  return cue.startsWith('model.');
}

/** What the program said, as plain text: its bold and its links are for the reporter's page. */
export function withoutMarkup(text: string): string {
  return text.replaceAll('**', '').replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1');
}

function within(text: string, position: number): number {
  return Math.min(Math.max(position, 0), text.length);
}

const DIRECTION = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';
const CONTROL = '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\ufeff';
const UNSEEN = new RegExp(`([${DIRECTION}${CONTROL}])`, 'u');

/**
 * Text with the characters that would turn or hide other text taken apart, so that they can be shown by name and
 * do nothing. Line breaks and tabs stay.
 */
export function partsOf(text: string): readonly { readonly text: string; readonly unseen: boolean }[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(UNSEEN)
    .flatMap((part, index) => (part === '' ? [] : [{ text: part, unseen: index % 2 === 1 }]));
}

/** `U+202E` for a character that cannot be seen. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

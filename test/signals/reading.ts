import { id } from '../../src/domain/ids.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { read } from '../../src/signals/read.ts';

/** Reads words as a first message, or with what the test gives. */
export function readWords(
  words: string,
  more: { readonly recent?: readonly string[]; readonly asked?: string; readonly locale?: string } = {},
): Reading {
  const request = {
    words,
    recent: more.recent ?? [],
    locale: id.locale(more.locale ?? 'en'),
    care: 'none' as const,
  };
  return read(more.asked === undefined ? request : { ...request, asked: id.phrase(more.asked) });
}

export function cuesIn(reading: Reading): readonly string[] {
  return reading.evidence.map(({ cue }) => cue);
}

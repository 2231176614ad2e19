import { createSecretKey, type KeyObject } from 'node:crypto';
import type { ConversationId } from '../domain/ids.ts';
import { openBytes, sealBytes, type NewBytes } from './envelope.ts';

/** Where a sealed value lives. It opens nowhere else: not in another row, column, table or conversation. */
export interface SealedPlace {
  readonly table: string;
  readonly column: string;
  /** Absent for what belongs to no conversation. */
  readonly conversation?: ConversationId;
  readonly row: string;
}

/** Seals and opens text under one key. `open` throws CuanError `internal` on a wrong key or a changed value. */
export interface Sealer {
  seal(place: SealedPlace, text: string): Uint8Array;
  open(place: SealedPlace, sealed: Uint8Array): string;
}

/** A sealer over 32 bytes of key; the bytes are copied into a key object that node does not print. */
export function createSealer(keyBytes: Uint8Array, newBytes: NewBytes): Sealer {
  return sealerOver(createSecretKey(keyBytes), newBytes);
}

function sealerOver(key: KeyObject, newBytes: NewBytes): Sealer {
  return {
    seal: (place, text) => sealBytes(key, partsOf(place), Buffer.from(text, 'utf8'), newBytes),
    open: (place, sealed) => Buffer.from(openBytes(key, partsOf(place), sealed)).toString('utf8'),
  };
}

function partsOf(place: SealedPlace): readonly string[] {
  return [place.table, place.column, place.conversation ?? '', place.row];
}

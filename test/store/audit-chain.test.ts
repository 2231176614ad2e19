import { describe, expect, test } from '@jest/globals';
import { id } from '../../src/domain/ids.ts';
import { CHAIN_START, chainHash, firstBrokenLink } from '../../src/store/audit-chain.ts';
import type { AuditDraft, AuditEntry } from '../../src/store/store.ts';
import { NOON } from './samples.ts';

const DRAFT: AuditDraft = {
  atMs: NOON,
  actor: id.moderator('anna'),
  act: 'case-read',
  conversation: id.conversation('c'),
  case: id.case('k'),
  detail: 'crisis',
};

function link(draft: AuditDraft, before: AuditEntry | undefined): AuditEntry {
  const number = (before?.number ?? 0) + 1;
  const previousHash = before?.hash ?? CHAIN_START;
  return { ...draft, number, previousHash, hash: chainHash(draft, number, previousHash) };
}

function chain(length: number): readonly AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let count = 0; count < length; count += 1) entries.push(link(DRAFT, entries.at(-1)));
  return entries;
}

describe('the audit chain', () => {
  test('an untouched chain holds, from its start or from any entry on', () => {
    expect(firstBrokenLink(chain(5))).toBeUndefined();
    expect(firstBrokenLink(chain(5).slice(2))).toBeUndefined();
    expect(firstBrokenLink([])).toBeUndefined();
  });

  test.each<[string, Partial<AuditDraft>]>([
    ['time', { atMs: NOON + 1 }],
    ['actor', { actor: 'operator' }],
    ['act', { act: 'cases-listed' }],
    ['conversation', { conversation: id.conversation('d') }],
    ['case', { case: id.case('l') }],
    ['detail', { detail: 'none' }],
  ])('a changed %s breaks it', (_field, change) => {
    const changed = chain(3).map((entry) => (entry.number === 2 ? { ...entry, ...change } : entry));
    expect(firstBrokenLink(changed)).toBe(2);
  });

  test('an entry taken out breaks it', () => {
    expect(firstBrokenLink(chain(4).filter(({ number }) => number !== 2))).toBe(3);
  });

  test('an entry changed and hashed anew breaks the next, even when that is pointed at it', () => {
    const [first, , third] = chain(3);
    if (first === undefined || third === undefined) throw new Error('three entries were made');
    const forged = link({ ...DRAFT, detail: 'none' }, first);
    expect(firstBrokenLink([first, forged, third])).toBe(3);
    expect(firstBrokenLink([first, forged, { ...third, previousHash: forged.hash }])).toBe(3);
  });
});

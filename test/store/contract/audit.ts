import { describe, expect, test } from '@jest/globals';
import { id } from '../../../src/domain/ids.ts';
import { firstBrokenLink } from '../../../src/store/audit-chain.ts';
import type { AuditDraft } from '../../../src/store/store.ts';
import type { Bench } from '../engine.ts';
import { NOON, turnMaker } from '../samples.ts';

const DRAFTS: readonly AuditDraft[] = [
  { atMs: NOON, actor: 'operator', act: 'invitation-made' },
  {
    atMs: NOON + 1,
    actor: id.moderator('anna'),
    act: 'case-read',
    case: id.case('k'),
    conversation: id.conversation('c'),
  },
  { atMs: NOON + 2, actor: 'program', act: 'care-raised', detail: 'crisis' },
];

export function auditContract(bench: () => Bench): void {
  describe('audit', () => {
    test('entries are numbered and chained, across restarts', async () => {
      await bench().store().appendAudit(DRAFTS.slice(0, 2));
      await bench().reopen();
      await bench().store().appendAudit(DRAFTS.slice(2));
      const entries = await bench().store().readAudit(0, 10);
      expect(entries).toMatchObject(DRAFTS);
      expect(entries.map(({ number }) => number)).toEqual([1, 2, 3]);
      expect(entries.slice(1).map(({ previousHash }) => previousHash)).toEqual(
        entries.slice(0, 2).map(({ hash }) => hash),
      );
      expect(firstBrokenLink(entries)).toBeUndefined();
      expect(await bench().store().readAudit(1, 1)).toEqual([entries[1]]);
    });

    test('a turn and its audit are one: both or neither', async () => {
      const turn = turnMaker(bench().vault);
      const one = id.conversation('one');
      const audit = [{ atMs: NOON, actor: 'program', act: 'care-raised', detail: 'crisis' }] as const;
      await bench()
        .store()
        .commit([turn(one, 'a', { words: 'hi', audit })]);
      await bench()
        .store()
        .commit([turn(one, 'b', { words: 'stale', audit })]);
      expect(await bench().store().readAudit(0, 10)).toHaveLength(1);
    });

    test('nothing to append is no error', async () => {
      await bench().store().appendAudit([]);
      expect(await bench().store().readAudit(0, 10)).toEqual([]);
    });
  });
}

import { describe, expect, test } from '@jest/globals';
import { id } from '../../../src/domain/ids.ts';
import type { Invitation, NewModerator, SignIn } from '../../../src/store/store.ts';
import type { Bench } from '../engine.ts';
import { HOUR, NOON } from '../samples.ts';

const ANNA: NewModerator = {
  id: id.moderator('anna'),
  login: 'anna@example.org',
  workingName: 'Anna',
  role: 'moderator',
  passwordHash: '$argon2id$…',
  createdAtMs: NOON,
};
const BRID: NewModerator = { ...ANNA, id: id.moderator('brid'), login: 'brid' };
const INVITATION: Invitation = {
  tokenHash: 'invited',
  role: 'supervisor',
  createdAtMs: NOON,
  expiresAtMs: NOON + HOUR,
};
const SIGN_IN: SignIn = {
  tokenHash: 'signed-in',
  moderator: ANNA.id,
  createdAtMs: NOON,
  lastSeenAtMs: NOON,
  expiresAtMs: NOON + HOUR,
};

export function moderatorsContract(bench: () => Bench): void {
  describe('moderators', () => {
    test('one is found by login, in any case of letters, or by id', async () => {
      expect(await bench().store().countModerators()).toBe(0);
      expect(await bench().store().addModerator(ANNA)).toBe('added');
      await bench().reopen();
      const store = bench().store();
      expect(await store.countModerators()).toBe(1);
      expect(await store.findModerator({ login: 'Anna@example.org' })).toEqual(ANNA);
      expect(await store.findModerator({ id: ANNA.id })).toEqual(ANNA);
      expect(await store.findModerator({ login: 'nobody' })).toBeUndefined();
      expect(await store.addModerator({ ...BRID, login: 'ANNA@example.org' })).toBe('login-taken');
    });

    test('an invitation works once, gives its own role, and keeps when the login is taken', async () => {
      const store = bench().store();
      await store.addModerator(ANNA);
      await store.addInvitation(INVITATION);
      expect(await store.findInvitation('invited')).toEqual(INVITATION);
      expect(await store.findInvitation('other')).toBeUndefined();
      const sameLogin = { ...BRID, login: ANNA.login };
      expect(await store.redeemInvitation('invited', sameLogin, NOON)).toBe('login-taken');
      expect(await store.redeemInvitation('invited', { ...BRID, role: 'admin' }, NOON)).toBe('redeemed');
      expect(await store.findModerator({ login: 'brid' })).toMatchObject({ role: 'supervisor' });
      expect(await store.findInvitation('invited')).toBeUndefined();
      const third = { ...BRID, id: id.moderator('third'), login: 'third' };
      expect(await store.redeemInvitation('invited', third, NOON)).toBe('invitation-used');
      expect(await store.countModerators()).toBe(2);
    });

    test('an invitation redeemed twice at once lets one in', async () => {
      const store = bench().store();
      await store.addInvitation(INVITATION);
      const outcomes = await Promise.all([
        store.redeemInvitation('invited', ANNA, NOON),
        store.redeemInvitation('invited', BRID, NOON),
      ]);
      expect(outcomes.sort()).toEqual(['invitation-used', 'redeemed']);
      expect(await store.countModerators()).toBe(1);
    });

    test('an unknown or expired invitation lets nobody in', async () => {
      const store = bench().store();
      await store.addInvitation(INVITATION);
      expect(await store.redeemInvitation('other', ANNA, NOON)).toBe('invitation-used');
      expect(await store.redeemInvitation('invited', ANNA, NOON + HOUR)).toBe('invitation-used');
      expect(await store.countModerators()).toBe(0);
    });

    test('a sign-in is found until it ends, and remembers when it was last seen', async () => {
      await bench().store().addModerator(ANNA);
      await bench().store().addSignIn(SIGN_IN);
      await bench()
        .store()
        .touchSignIn('signed-in', NOON + 5);
      await bench().reopen();
      const store = bench().store();
      expect(await store.findSignIn('signed-in')).toEqual({ ...SIGN_IN, lastSeenAtMs: NOON + 5 });
      await store.endSignIn('signed-in');
      expect(await store.findSignIn('signed-in')).toBeUndefined();
      await store.touchSignIn('signed-in', NOON);
      await store.endSignIn('signed-in');
    });

    test('the sign-ins of one person are listed, oldest first, and of nobody else', async () => {
      const store = bench().store();
      await store.addModerator(ANNA);
      await store.addModerator(BRID);
      const later = { ...SIGN_IN, tokenHash: 'later', createdAtMs: SIGN_IN.createdAtMs + 1 };
      await store.addSignIn(later);
      await store.addSignIn(SIGN_IN);
      await store.addSignIn({ ...SIGN_IN, tokenHash: 'brid', moderator: BRID.id });
      expect(await store.listSignIns(ANNA.id)).toEqual([SIGN_IN, later]);
      await store.endSignIn('signed-in');
      expect(await store.listSignIns(ANNA.id)).toEqual([later]);
    });

    test('expired sign-ins are swept out when a new one comes', async () => {
      const store = bench().store();
      await store.addModerator(ANNA);
      await store.addSignIn(SIGN_IN);
      await store.addSignIn({
        ...SIGN_IN,
        tokenHash: 'next',
        createdAtMs: NOON + HOUR,
        expiresAtMs: NOON + 2 * HOUR,
      });
      expect(await store.findSignIn('signed-in')).toBeUndefined();
      expect(await store.findSignIn('next')).toMatchObject({ moderator: ANNA.id });
    });

    test('a second factor is kept across a restart, is not replaced, and takes each step and code once', async () => {
      await bench().store().addModerator(ANNA);
      const factor = { moderator: ANNA.id, secret: 'JBSWY3DPEHPK3PXP', sinceMs: NOON, lastStep: 100 };
      expect(await bench().store().findSecondFactor(ANNA.id)).toBeUndefined();
      expect(await bench().store().addSecondFactor(factor, ['one', 'two'])).toBe(true);
      await bench().reopen();
      const store = bench().store();
      expect(await store.addSecondFactor({ ...factor, secret: 'OTHER' }, ['three'])).toBe(false);
      expect(await store.findSecondFactor(ANNA.id)).toEqual(factor);
      expect(await store.useFactorStep(ANNA.id, 100)).toBe(false);
      const twice = [store.useFactorStep(ANNA.id, 101), store.useFactorStep(ANNA.id, 101)];
      expect((await Promise.all(twice)).filter(Boolean)).toHaveLength(1);
      expect(await store.useRecoveryCode(ANNA.id, 'three')).toBe(false);
      expect(await store.useRecoveryCode(ANNA.id, 'one')).toBe(true);
      expect(await store.useRecoveryCode(ANNA.id, 'one')).toBe(false);
      expect(await store.countRecoveryCodes(ANNA.id)).toBe(1);
      await store.removeSecondFactor(ANNA.id);
      expect(await store.findSecondFactor(ANNA.id)).toBeUndefined();
      expect(await store.countRecoveryCodes(ANNA.id)).toBe(0);
    });
  });
}

import { describe, expect, test } from '@jest/globals';
import { id } from '../../../src/domain/ids.ts';
import { Words } from '../../../src/domain/words.ts';
import type { AuditDraft, NewModerator, Passkey, SignIn } from '../../../src/store/store.ts';
import type { Bench } from '../engine.ts';
import { turnMaker } from '../samples.ts';

const NOW = 1_800_000_000_000;
const robin = id.moderator('robin');
const sile = id.moderator('sile');

const account = (moderator = robin, more: Partial<NewModerator> = {}): NewModerator => ({
  id: moderator,
  login: `${moderator}.login`,
  workingName: 'Robin',
  role: 'moderator',
  passwordHash: 'hash',
  createdAtMs: NOW,
  ...more,
});
const signIn = (tokenHash: string, more: Partial<SignIn> = {}): SignIn => ({
  tokenHash,
  moderator: robin,
  createdAtMs: NOW,
  lastSeenAtMs: NOW,
  expiresAtMs: NOW + 1000,
  ...more,
});
const passkey = (credential: string, more: Partial<Passkey> = {}): Passkey => ({
  credential,
  moderator: robin,
  publicKey: 'key',
  counter: 0,
  transports: ['usb'],
  name: 'blue',
  sinceMs: NOW,
  ...more,
});
const entry = (act: AuditDraft['act'], more: Partial<AuditDraft> = {}): AuditDraft => ({
  atMs: NOW,
  actor: robin,
  act,
  ...more,
});

/** What every engine promises about the people who answer, and about keeping everybody safe. */
export function peopleContract(bench: () => Bench): void {
  const store = () => bench().store();

  async function newConversation(name: string) {
    const conversation = id.conversation(name);
    await store().commit([turnMaker(bench().vault)(conversation, 'm-1', {})]);
    return conversation;
  }

  describe('accounts', () => {
    test('change in what is named and in nothing else, with the audit or not at all', async () => {
      await store().addModerator(account(robin, { vettedUntilMs: NOW, subject: 'who' }));
      const audit = [entry('vetting-set')];
      expect(await store().changeModerator(robin, { vettedUntilMs: NOW + 5 }, audit)).toBe(true);
      expect(await store().findModerator({ id: robin })).toEqual({
        ...account(robin, { vettedUntilMs: NOW + 5, subject: 'who' }),
      });
      await store().changeModerator(
        robin,
        { role: 'supervisor', lastSignedInAtMs: NOW, vettedUntilMs: null },
        [],
      );
      expect(await store().findModeratorBySubject('who')).toEqual({
        ...account(robin, { subject: 'who', role: 'supervisor' }),
        lastSignedInAtMs: NOW,
      });
      expect(await store().changeModerator(sile, { role: 'admin' }, [entry('role-changed')])).toBe(false);
      expect((await store().readAudit(0, 10)).map(({ act }) => act)).toEqual(['vetting-set']);
    });

    test('that are switched off are signed out everywhere in the same step', async () => {
      await store().addModerator(account());
      await store().addSignIn(signIn('one'));
      await store().addSignIn(signIn('two'));
      await store().addOneTime({
        kind: 'second-step',
        tokenHash: 't',
        moderator: robin,
        expiresAtMs: NOW + 9,
      });
      await store().changeModerator(robin, { disabledAtMs: NOW }, []);
      expect(await store().listSignIns(robin)).toEqual([]);
      expect(await store().findOneTime('second-step', 't', NOW)).toBeUndefined();
      expect((await store().findModerator({ id: robin }))?.disabledAtMs).toBe(NOW);
      await store().changeModerator(robin, { disabledAtMs: null }, []);
      expect(await store().findModerator({ id: robin })).toEqual(account());
    });

    test('of one subject are one, and a session remembers who saw the second factor', async () => {
      await store().addModerator(account(robin, { subject: 'who' }));
      expect(await store().addModerator(account(sile, { subject: 'who' }))).toBe('login-taken');
      await store().addSignIn(signIn('one', { factorByProvider: true }));
      expect(await store().findSignIn('one')).toEqual(signIn('one', { factorByProvider: true }));
    });

    test('are seen by what they did by hand', async () => {
      await store().addModerator(account());
      await store().addModerator(account(sile));
      await store().addSignIn(signIn('one'));
      await store().addSignIn(signIn('two', { lastSeenAtMs: NOW + 1 }));
      await store().addSignIn(signIn('three', { moderator: sile, lastSeenAtMs: NOW - 10 }));
      expect(await store().listSeenSince(NOW)).toEqual([robin]);
      expect(await store().endSignIns(robin)).toBe(2);
      expect(await store().listSeenSince(0)).toEqual([sile]);
    });
  });

  describe('what holds once', () => {
    test('is used once, for its kind, before its time is over', async () => {
      await store().addModerator(account());
      bench().setClock(NOW);
      const one = { kind: 'passkey-add', tokenHash: 't', moderator: robin, expiresAtMs: NOW + 10 } as const;
      await store().addOneTime(one);
      expect(await store().useOneTime('passkey-use', 't', NOW)).toBeUndefined();
      expect(await store().useOneTime('passkey-add', 't', NOW + 10)).toBeUndefined();
      expect(await store().useOneTime('passkey-add', 't', NOW)).toEqual(one);
      expect(await store().useOneTime('passkey-add', 't', NOW)).toBeUndefined();
    });
  });

  describe('passkeys', () => {
    test('belong to one account, and one credential is never two', async () => {
      await store().addModerator(account());
      await store().addModerator(account(sile));
      expect(await store().addPasskey(passkey('a'))).toBe(true);
      expect(await store().addPasskey(passkey('a', { moderator: sile }))).toBe(false);
      expect(await store().listPasskeys(robin)).toEqual([passkey('a')]);
      expect(await store().removePasskey(sile, 'a')).toBe(false);
      expect(await store().removePasskey(robin, 'a')).toBe(true);
      expect(await store().listPasskeys(robin)).toEqual([]);
    });

    test('count up, or never count', async () => {
      await store().addModerator(account());
      await store().addPasskey(passkey('counts', { counter: 5 }));
      await store().addPasskey(passkey('does-not'));
      expect(await store().usePasskey('counts', 5, NOW)).toBe(false);
      expect(await store().usePasskey('counts', 0, NOW)).toBe(false);
      expect(await store().usePasskey('counts', 6, NOW)).toBe(true);
      expect(await store().usePasskey('does-not', 0, NOW)).toBe(true);
      expect(await store().usePasskey('unknown', 1, NOW)).toBe(false);
      expect((await store().listPasskeys(robin))[0]).toEqual(
        passkey('counts', { counter: 6, lastUsedAtMs: NOW }),
      );
    });
  });

  describe('the audit by act', () => {
    test('gives these acts since then, newest first, no more than asked for', async () => {
      await store().appendAudit([
        entry('case-closed', { atMs: NOW - 1 }),
        entry('case-claimed', { detail: '1' }),
        entry('signed-in'),
        entry('case-closed', { detail: '2', atMs: NOW + 5 }),
      ]);
      const found = await store().listAudited({
        acts: ['case-claimed', 'case-closed'],
        sinceMs: NOW,
        limit: 9,
      });
      expect(found.map(({ detail }) => detail)).toEqual(['2', '1']);
      const one = await store().listAudited({ acts: ['case-claimed', 'case-closed'], sinceMs: 0, limit: 1 });
      expect(one.map(({ detail }) => detail)).toEqual(['2']);
    });
  });

  describe('addresses', () => {
    const ask = (conversation: ReturnType<typeof id.conversation>) =>
      store().askForAddress(
        { conversation, askedBy: robin, askedAtMs: NOW, reason: 'agreed', lifeAtRisk: false },
        entry('address-asked'),
      );
    const agree = (conversation: ReturnType<typeof id.conversation>, by = sile, askedAfterMs = 0) =>
      store().agreeToAddress(conversation, 1, { by, atMs: NOW + 1, askedAfterMs }, entry('address-agreed'));

    test('are agreed to by one other person, in time, with the audit', async () => {
      const conversation = await newConversation('one');
      expect(await ask(conversation)).toBe(1);
      expect(await ask(conversation)).toBe(2);
      expect(await agree(conversation, robin)).toBe(false);
      expect(await agree(conversation, sile, NOW + 1)).toBe(false);
      expect(await agree(conversation)).toBe(true);
      expect(await agree(conversation)).toBe(false);
      expect((await store().listAddressRequests(conversation))[0]).toEqual({
        conversation,
        number: 1,
        askedBy: robin,
        askedAtMs: NOW,
        reason: 'agreed',
        lifeAtRisk: false,
        agreedBy: sile,
        agreedAtMs: NOW + 1,
      });
      const acts = (await store().readAudit(0, 50))
        .map(({ act }) => act)
        .filter((act) => act.startsWith('address'));
      expect(acts).toEqual(['address-asked', 'address-asked', 'address-agreed']);
    });

    test('and whereabouts and second readings go when the conversation is forgotten', async () => {
      const conversation = await newConversation('one');
      await ask(conversation);
      const words = new Words('a blue house');
      await store().writeWhereabouts(
        { conversation, by: robin, atMs: NOW, words },
        entry('whereabouts-written'),
      );
      const reading = { conversation, closing: 4, closedBy: robin, closedAtMs: NOW, why: 'random' } as const;
      await store().addSecondReading(reading);
      expect((await store().readWhereabouts(conversation))?.words.reveal()).toBe('a blue house');
      expect(await store().readAddress(conversation, 'web')).toBeDefined();
      expect(await store().readAddress(conversation, 'sms')).toBeUndefined();
      await store().commit([
        turnMaker(bench().vault)(conversation, 'm-2', { expectedVersion: 1, forget: true }),
      ]);
      expect(await store().listAddressRequests(conversation)).toEqual([]);
      expect(await store().readWhereabouts(conversation)).toBeUndefined();
      expect(await store().readAddress(conversation, 'web')).toBeUndefined();
      expect(await store().listSecondReadings(0, 9)).toEqual([]);
    });
  });

  describe('second readings', () => {
    test('are drawn once, settled once, and not by who closed', async () => {
      const conversation = await newConversation('one');
      const reading = { conversation, closing: 4, closedBy: robin, closedAtMs: NOW, why: 'random' } as const;
      const settle = (by: typeof robin) =>
        store().settleSecondReading(
          conversation,
          4,
          { by, atMs: NOW + 1, found: 'concern' },
          entry('second-reading'),
        );
      expect(await store().hasSecondReading(conversation, 4)).toBe(false);
      expect(await store().addSecondReading(reading)).toBe(true);
      expect(await store().addSecondReading({ ...reading, why: 'emergency' })).toBe(false);
      await store().addSecondReading({ ...reading, closing: 5, why: 'not-drawn' });
      expect(await store().hasSecondReading(conversation, 5)).toBe(true);
      expect(await store().listSecondReadings(NOW, 9)).toEqual([reading]);
      expect(await store().listSecondReadings(NOW + 1, 9)).toEqual([]);
      expect([await settle(robin), await settle(sile), await settle(sile)]).toEqual([false, true, false]);
      const verdict = { by: sile, atMs: NOW + 1, found: 'concern' };
      expect(await store().listSecondReadings(NOW, 9)).toEqual([{ ...reading, verdict }]);
    });
  });

  describe('notes between shifts', () => {
    test('are there for who comes next, and go with time', async () => {
      await store().addModerator(account());
      const note = (name: string, atMs: number) => ({ id: name, by: robin, atMs, words: new Words(name) });
      await store().addShiftNote(note('old', NOW - 10), 0);
      await store().addShiftNote(note('new', NOW), NOW - 5);
      await bench().reopen();
      const found = await store().listShiftNotes(0);
      expect(found.map(({ id: name, words }) => [name, words.reveal()])).toEqual([['new', 'new']]);
      expect(await store().listShiftNotes(NOW + 1)).toEqual([]);
    });
  });
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BackgroundView } from '../../../src/http/moderator/protocol.ts';
import type { AuditEntry } from '../../../src/store/store.ts';
import { newReporter, openApp } from '../../support/house.ts';
import { newWebModerator, type WebModerator } from '../../support/live.ts';
import { pdfText } from '../../support/pdf.ts';

let house: Awaited<ReturnType<typeof openApp>>;
let robin: WebModerator;
let sasha: WebModerator;
let auditor: WebModerator;

beforeAll(async () => {
  house = await openApp();
  const { store } = house.app.core;
  const at = () => house.moderatorUrl;
  robin = await newWebModerator(at, store, 'Robin');
  sasha = await newWebModerator(at, store, 'Sasha', 'supervisor');
  auditor = await newWebModerator(at, store, 'Aud', 'auditor');
});
afterAll(() => house.leave());

async function newCase(words: string) {
  const { core } = house.app;
  const reporter = newReporter(core);
  const { conversation } = await reporter.say(words);
  const caseId = (await core.store.openConversation(conversation))?.case?.id ?? '';
  const press = (choice: string) => reporter.say(choice, { choice });
  return { reporter, press, conversation, caseId, at: `/api/moderator/cases/${caseId}` };
}

async function post(who: WebModerator, path: string, body: object) {
  const answer = await who.file(path, body);
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

async function lastAudit(act: string): Promise<AuditEntry | undefined> {
  return (await house.app.core.store.readAudit(0, 10_000)).findLast((entry) => entry.act === act);
}

const SAID =
  'i want to kill myself. he is @bad_guy99 on https://evil.example/x, 07700 900123 \u202Egnirts\u0007';

describe('the file of a case', () => {
  test('holds who exported it, why, and the row of the audit that says so', async () => {
    const { at, caseId } = await newCase(SAID);
    const { status, headers, bytes } = await post(robin, `${at}/export`, {
      reason: 'police',
      format: 'json',
    });
    expect([status, headers.get('content-disposition')]).toEqual([200, 'attachment; filename="case.json"']);
    const entry = await lastAudit('case-exported');
    expect(entry).toMatchObject({ case: caseId, detail: 'json police masked' });
    expect(JSON.parse(bytes.toString())).toMatchObject({
      case: { id: caseId, care: 'crisis' },
      exported: {
        by: 'Robin',
        reason: 'police',
        masked: true,
        audit: { number: entry?.number, hash: entry?.hash },
      },
    });
  });

  test('is inert as JSON and as PDF: nothing in it turns the direction of writing or controls a screen', async () => {
    const { at } = await newCase(SAID);
    for (const format of ['json', 'pdf'] as const) {
      const { bytes } = await post(sasha, `${at}/export`, { reason: 'court', format, unmasked: true });
      const text =
        format === 'pdf' ? pdfText(bytes) : (JSON.parse(bytes.toString()).messages[0].text as string);
      expect(text).toContain('i want to kill myself');
      expect(text).toContain('@bad_guy99');
      expect(text.replaceAll(/[\n\t]/g, '')).not.toMatch(/[\p{Cf}\p{Cc}]/u);
      expect(bytes.toString('latin1')).not.toMatch(/\\u202e|\/JavaScript|\/URI|\/Launch/i);
    }
  });

  test('S39: handles, links and numbers are masked unless a supervisor opens them', async () => {
    const { at } = await newCase(SAID);
    for (const format of ['json', 'pdf']) {
      const { bytes } = await post(robin, `${at}/export`, { reason: 'police', format });
      const text = format === 'pdf' ? pdfText(bytes) : bytes.toString();
      expect(text).not.toMatch(/bad_guy99|evil\.example|900123/);
      expect(text).toContain('▮▮▮');
    }
    const refused = await post(robin, `${at}/export`, { reason: 'police', format: 'json', unmasked: true });
    expect(refused.status).toBe(403);
    const opened = await post(sasha, `${at}/export`, { reason: 'police', format: 'json', unmasked: true });
    expect(opened.bytes.toString()).toContain('07700 900123');
    expect((await lastAudit('case-exported'))?.detail).toBe('json police unmasked');
  });

  test('notes of colleagues stay in the house unless they are asked for', async () => {
    const { at } = await newCase(SAID);
    await robin.act(`${at}/note`, { actId: 'note-0001', text: 'rang the Gateway team' });
    const file = async (more: object) =>
      (
        await post(robin, `${at}/export`, { reason: 'supervision', format: 'json', ...more })
      ).bytes.toString();
    expect(await file({})).not.toContain('Gateway');
    expect(await file({ notes: true })).toContain('rang the Gateway team');
  });

  test('needs a reason, a role that may, and a case that is there', async () => {
    const { at, reporter } = await newCase(SAID);
    for (const bad of [
      {},
      { format: 'pdf' },
      { reason: 'curious', format: 'pdf' },
      { reason: 'police', format: 'csv' },
    ])
      expect((await post(robin, `${at}/export`, bad)).status).toBe(400);
    const wish = { reason: 'police', format: 'json' };
    expect((await post(auditor, `${at}/export`, wish)).status).toBe(403);
    expect((await post(robin, '/api/moderator/cases/none/export', wish)).status).toBe(404);
    await robin.act(`${at}/claim`);
    const other = await post(sasha, `${at}/export`, wish);
    expect([other.status, other.bytes.toString()]).toEqual([403, expect.stringContaining('reason-needed')]);
    await reporter.say('delete everything');
    await reporter.say('yes');
    expect((await post(robin, `${at}/export`, wish)).status).toBe(409);
  });
});

describe('the background of a case', () => {
  test('has what they were told and when people acted, and no word they kept to themselves', async () => {
    const { at } = await newCase('my dad hits me. canary-own-words');
    const before = await robin.get<BackgroundView>(`${at}/background`);
    expect(before.shared).toEqual([]);
    expect(before).not.toHaveProperty('mayTellSchool');
    expect(before.told.map(({ dialog }) => dialog)).toContain('abuse');
    expect(before.told.every(({ version }) => /^\d/.test(version))).toBe(true);
    expect(before.times).not.toHaveProperty('claimedAtMs');
    await robin.act(`${at}/claim`);
    const after = await robin.get<BackgroundView>(`${at}/background`);
    expect(after.times.claimedAtMs).toBeGreaterThanOrEqual(after.times.openedAtMs);
    expect(JSON.stringify(after)).not.toContain('canary');
  });

  test('names the duty of the place as a draft, and whom to ring there', async () => {
    const { at } = await newCase('my dad hits me');
    const { duty } = await robin.get<BackgroundView>(`${at}/background`);
    expect(duty).toMatchObject({ draft: true, text: expect.stringContaining('Northern Ireland') });
    const ids = duty.ring.flatMap(({ services }) => services.map((service) => service.id));
    expect(ids).toEqual(expect.arrayContaining(['gb-999', 'ni-psni', 'ni-gateway']));
  });

  test('is in the audit before it is read, once for many looks', async () => {
    const { at, caseId } = await newCase(SAID);
    await robin.get(`${at}/background`);
    await robin.get(`${at}/background`);
    const rows = (await house.app.core.store.readAudit(0, 10_000)).filter(
      (entry) => entry.case === caseId && entry.detail === 'background',
    );
    expect(rows.map(({ act }) => act)).toEqual(['case-read']);
  });
});

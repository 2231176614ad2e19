import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { newReporter, openApp } from '../support/house.ts';
import { newWebModerator } from '../support/live.ts';

const DAY = 24 * 3_600_000;

describe('S40: a hold with a reason', () => {
  let nowMs = Date.now();
  let house: Awaited<ReturnType<typeof openApp>>;
  beforeEach(async () => {
    nowMs = Date.now();
    house = await openApp({}, { clock: () => nowMs });
  });
  afterEach(() => house.leave());

  const person = (name: string, role: 'moderator' | 'supervisor') =>
    newWebModerator(() => house.moderatorUrl, house.app.core.store, name, role, nowMs);

  async function aCase() {
    const reporter = newReporter(house.app.core);
    const { conversation } = await reporter.say('i want to kill myself');
    const record = await house.app.core.store.openConversation(conversation);
    return { reporter, conversation, path: `/api/moderator/cases/${record?.case?.id}` };
  }

  test('is placed by a supervisor, told to the reporter first, and in the audit', async () => {
    const { conversation, path } = await aCase();
    const { store } = house.app.core;
    const held = await (
      await person('Mo', 'supervisor')
    ).act(`${path}/hold`, { reason: 'police', days: 200 });
    expect(held.status).toBe(200);
    const last = (await store.readMessages(conversation, 0)).at(-1);
    expect(last?.words.reveal()).toContain('The police have asked us to keep this chat longer');
    expect(await store.findHold(conversation, nowMs + 199 * DAY)).toMatchObject({ reason: 'police' });
    expect(await store.findHold(conversation, nowMs + 201 * DAY)).toBeUndefined();
    const acts = (await store.readAudit(0, 100)).map(({ act, detail }) => [act, detail]);
    expect(acts).toContainEqual(['hold-placed', 'police']);
  });

  test('can be lifted, and is neither placed by a moderator nor for longer than a year nor without a reason', async () => {
    const { conversation, path } = await aCase();
    const { store } = house.app.core;
    const mo = await person('Mo', 'supervisor');
    const sam = await person('Sam', 'moderator');
    expect((await sam.act(`${path}/hold`, { reason: 'police', days: 5 })).status).toBe(403);
    expect((await mo.act(`${path}/hold`, { reason: 'police', days: 366 })).status).toBe(400);
    expect((await mo.act(`${path}/hold`, { reason: 'because', days: 5 })).status).toBe(400);
    expect(await store.findHold(conversation, nowMs)).toBeUndefined();
    await mo.act(`${path}/hold`, { reason: 'court', days: 5 });
    expect((await mo.act(`${path}/lift-hold`)).status).toBe(200);
    expect(await store.findHold(conversation, nowMs)).toBeUndefined();
  });

  test("never stops the reporter's own delete", async () => {
    const { reporter, conversation, path } = await aCase();
    await (await person('Mo', 'supervisor')).act(`${path}/hold`, { reason: 'child-at-risk', days: 30 });
    await reporter.say('delete');
    expect((await reporter.say('yes')).deleted).toBe(true);
    expect(await house.app.core.store.openConversation(conversation)).toMatchObject({ state: 'deleted' });
  });
});

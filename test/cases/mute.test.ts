import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { newReporter, openApp } from '../support/house.ts';
import { newWebModerator } from '../support/live.ts';

describe('a supervisor mutes somebody, for a reason', () => {
  const nowMs = Date.now();
  let house: Awaited<ReturnType<typeof openApp>>;
  let reporter: ReturnType<typeof newReporter>;
  let path: string;
  let conversation: Awaited<ReturnType<typeof reporter.say>>['conversation'];
  beforeEach(async () => {
    house = await openApp();
    reporter = newReporter(house.app.core);
    await reporter.say('person');
    ({ conversation } = await reporter.say('you are all idiots'));
    path = `/api/moderator/cases/${(await recordNow())?.case?.id}`;
  });
  afterEach(() => house.leave());

  const person = (role: 'moderator' | 'supervisor') =>
    newWebModerator(
      () => house.moderatorUrl,
      house.app.core.store,
      role === 'supervisor' ? 'Mo' : 'Sam',
      role,
      nowMs,
    );
  const recordNow = () => house.app.core.store.openConversation(conversation);
  const lastWords = async () =>
    (await house.app.core.store.readMessages(conversation, 0)).at(-1)?.words.reveal();
  const replyTo = async (words: string) =>
    (await reporter.say(words)).messages.filter(({ sender }) => sender === 'bot');

  test('who is told once, with the crisis lines; then nothing answers ordinary words, and the audit says why', async () => {
    const muted = await (await person('supervisor')).act(`${path}/mute`, { reason: 'abusive' });
    expect(muted.status).toBe(200);
    expect(await lastWords()).toContain('nobody on our team answers in this chat');
    expect(await lastWords()).toContain('0800 1111');
    expect(await replyTo('you are still idiots')).toEqual([]);
    const acts = (await house.app.core.store.readAudit(0, 100)).map(({ act, detail }) => [act, detail]);
    expect(acts).toContainEqual(['muted', 'abusive']);
  });

  test('law 3: words of danger are answered with the lines of the place, and open the closed case again', async () => {
    const mo = await person('supervisor');
    await mo.act(`${path}/mute`, { reason: 'testing' });
    await mo.act(`${path}/close`, { outcome: 'testing-us' });
    await reporter.say('haha');
    expect((await recordNow())?.case?.state).toBe('closed');
    const [reply] = await replyTo('i want to kill myself');
    expect(reply?.reply?.lines?.length).toBeGreaterThan(0);
    expect((await recordNow())?.case?.state).toBe('open');
    expect((await recordNow())?.care).toBe('crisis');
  });

  test('law 8: asking for help or a person shows the lines, and delete still deletes', async () => {
    await (await person('supervisor')).act(`${path}/mute`, { reason: 'abusive' });
    for (const words of ['help', 'person']) {
      const [reply] = await replyTo(words);
      expect(reply?.reply?.lines?.length).toBeGreaterThan(0);
    }
    await reporter.say('delete');
    expect((await reporter.say('yes')).deleted).toBe(true);
  });

  test('ends when a supervisor says so; a moderator may do neither', async () => {
    const [mo, sam] = [await person('supervisor'), await person('moderator')];
    expect((await sam.act(`${path}/mute`, { reason: 'abusive' })).status).toBe(403);
    await mo.act(`${path}/mute`, { reason: 'abusive' });
    expect((await sam.act(`${path}/unmute`)).status).toBe(403);
    expect((await mo.act(`${path}/unmute`)).status).toBe(200);
    expect(await lastWords()).toContain('You can talk with us here again');
    expect(await replyTo('sorry. he has my picture')).toHaveLength(1);
  });
});

import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ActRefusal, PracticeView } from '../../../src/http/moderator/protocol.ts';
import { openApp } from '../../support/house.ts';
import { newWebModerator, type WebModerator } from '../../support/live.ts';

const BASE = '/api/moderator/practice';
const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('cuan-practice-'));

describe('practice', () => {
  let house: Awaited<ReturnType<typeof openApp>>;
  let robin: WebModerator;
  let sasha: WebModerator;
  let before: readonly string[];

  beforeAll(async () => {
    before = folders();
    house = await openApp();
    const { store } = house.app.core;
    robin = await newWebModerator(() => house.moderatorUrl, store, 'Robin');
    sasha = await newWebModerator(() => house.moderatorUrl, store, 'Sasha', 'supervisor');
  });

  const start = async (who: WebModerator, partner: string) => {
    const answer = await who.act(`${BASE}/start`, { partner });
    return { status: answer.status, view: answer.body as unknown as PracticeView };
  };
  let acts = 0;
  const reply = async (who: WebModerator, text: string) => {
    acts += 1;
    const answer = await who.act(`${BASE}/reply`, { actId: `practice-${acts}`, text });
    return { status: answer.status, body: answer.body as unknown as PracticeView & Partial<ActRefusal> };
  };

  test('offers written young people who end up with a person', async () => {
    const { partners, talk } = await robin.get<PracticeView>(BASE);
    expect(partners.length).toBeGreaterThan(10);
    expect(partners.map(({ name }) => name)).not.toContain('nobody-ever-reads');
    expect(partners.filter(({ whoIn }) => whoIn === undefined)).toEqual([]);
    expect(talk).toBeUndefined();
  });

  test('the partner writes, the moderator answers, the program is silent, and the partner goes on', async () => {
    const { view } = await start(robin, 'countdown-at-night');
    const opening = view.talk?.messages ?? [];
    expect(opening.map(({ sender }) => sender)).toEqual(expect.arrayContaining(['reporter', 'bot']));
    const { body } = await reply(robin, 'Hello, I am Robin. I am here with you.');
    const since = (body.talk?.messages ?? []).slice(opening.length);
    expect(since.map(({ sender }) => sender).slice(0, 2)).toEqual(['moderator', 'reporter']);
    expect(since[0]?.by).toBe('Robin');
  });

  test('goes on until all that is written is said, for every partner', async () => {
    const { partners } = await sasha.get<PracticeView>(BASE);
    for (const { name } of partners) {
      expect([name, (await start(sasha, name)).status]).toEqual([name, 200]);
      let over = false;
      for (let turns = 0; turns < 20 && !over; turns += 1)
        over = (await reply(sasha, 'I am here.')).body.talk?.over ?? false;
      expect([name, over]).toEqual([name, true]);
    }
  });

  test('S35: what is not fit to go out does not go out here either, and is counted for oneself', async () => {
    await start(robin, 'countdown-at-night');
    const refused = await reply(robin, 'Text me on my phone, 07700 900123');
    expect([refused.status, refused.body.problem]).toEqual([400, 'outgoing-refused']);
    expect((await robin.get<PracticeView>(BASE)).talk?.refused).toBe(1);
  });

  test('never touches a real case, calls nobody and counts nowhere', async () => {
    await start(robin, 'countdown-at-night');
    await reply(robin, 'I am here.');
    const { store } = house.app.core;
    expect(await store.listCases(10)).toEqual([]);
    expect(await store.takeAlerts(Date.now() + 86_400_000, Date.now() + 86_400_000, 10)).toEqual([]);
    const all = await store.readNumbers(0, Date.now() + 86_400_000);
    expect(all).toEqual({ cases: [], conversations: [], hours: [] });
    const practised = (await store.readAudit(0, 10_000)).filter(({ act }) => act === 'practised');
    expect(practised.at(-1)).toMatchObject({ detail: 'countdown-at-night' });
    expect(practised.every((row) => row.case === undefined && row.conversation === undefined)).toBe(true);
  });

  test('is one’s own: another person sees nothing of it, and an end leaves nothing', async () => {
    await start(robin, 'countdown-at-night');
    await sasha.act(`${BASE}/end`);
    expect((await sasha.get<PracticeView>(BASE)).talk).toBeUndefined();
    expect((await robin.get<PracticeView>(BASE)).talk).toBeDefined();
    await robin.act(`${BASE}/end`);
    expect((await reply(robin, 'hello')).status).toBe(404);
    expect((await start(robin, 'nobody-at-all')).status).toBe(404);
  });

  test('when the service stops, its folder is gone', async () => {
    const made = folders().filter((name) => !before.includes(name));
    await house.leave();
    expect(made.filter((name) => !existsSync(join(tmpdir(), name)))).not.toEqual([]);
  });
});

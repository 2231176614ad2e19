import { afterEach, expect, test } from '@jest/globals';
import { createHealthRoutes } from '../../../src/http/reporter/routes.ts';
import { openApp } from '../../support/house.ts';
import { errorCodeOf, openListener, type OpenListener } from '../open-listener.ts';

let listener: OpenListener;
afterEach(() => listener.stop());
const get = (path: string) => fetch(listener.url + path, { headers: { connection: 'close' } });

test('alive and ready', async () => {
  listener = await openListener({ routes: createHealthRoutes(async () => undefined) });
  for (const path of ['/healthz', '/readyz']) expect(await (await get(path)).text()).toBe('ok');
});

test('alive but not ready while the store does not answer', async () => {
  const check = () => Promise.reject(new Error('the canary is in this message'));
  listener = await openListener({ routes: createHealthRoutes(check) });
  expect((await get('/healthz')).status).toBe(200);
  const answer = await get('/readyz');
  expect([answer.status, await errorCodeOf(answer)]).toEqual([503, 'not-ready']);
  expect(JSON.stringify(listener.log)).not.toContain('canary');
});

test('not ready once it was asked to leave, while it still answers; then it takes nothing new', async () => {
  const house = await openApp({ LOCALES: 'en' });
  const ready = async () => fetch(`${house.url}/readyz`, { headers: { connection: 'close' } });
  const before = await ready();
  expect(before.status).toBe(200);
  expect((await before.text()).split('\n')).toEqual(
    expect.arrayContaining(['ok', 'locales 1', expect.stringMatching(/^services \d+$/), 'services_hidden 0']),
  );
  house.app.leave();
  expect((await ready()).status).toBe(503);
  expect((await fetch(`${house.url}/healthz`, { headers: { connection: 'close' } })).status).toBe(200);
  await house.leave();
  await expect(ready()).rejects.toThrow('fetch failed');
});

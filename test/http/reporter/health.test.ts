import { afterEach, expect, test } from '@jest/globals';
import { createHealthRoutes } from '../../../src/http/reporter/routes.ts';
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

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inflateSync } from 'node:zlib';
import { openApp } from '../../support/house.ts';

let house: Awaited<ReturnType<typeof openApp>>;
beforeAll(async () => {
  house = await openApp();
});
afterAll(() => house.leave());

const ask = (body: unknown) =>
  fetch(`${house.url}/api/chat/document`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

test('a report comes back as a PDF of text, in any script, without an author', async () => {
  const response = await ask({
    title: 'What happened',
    lines: ['Where: canary-31', 'Zażółć gęślą jaźń', 'Привіт'],
  });
  const pdf = Buffer.from(await response.arrayBuffer());
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(textsOf(pdf).length).toBeGreaterThan(0);
  expect(pdf.toString('latin1')).not.toMatch(/\/Author|\/Creator \(Cuan|canary-31/);
});

test('what is not a document is refused without repeating it', async () => {
  for (const body of [
    {},
    { title: '', lines: [] },
    { title: 'canary-31', lines: [5] },
    { title: 'x', lines: Array.from({ length: 41 }, () => 'y') },
  ]) {
    const response = await ask(body);
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('canary');
  }
});

/** The drawn streams of a PDF; there are some only if something was drawn. */
function textsOf(pdf: Buffer): readonly string[] {
  const streams: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at !== -1; at = pdf.indexOf('stream\n', at + 7)) {
    try {
      streams.push(inflateSync(pdf.subarray(at + 7)).toString('latin1'));
    } catch {
      continue;
    }
  }
  return streams.filter((text) => text.includes('TJ') || text.includes('Tj'));
}

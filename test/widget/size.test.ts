import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
const built = (name: string) => readFileSync(join(root, 'dist', 'public', name));

test('script and style together weigh at most 30 kB gzipped', () => {
  const weight = gzipSync(built('chat.js')).length + gzipSync(built('chat.css')).length;
  expect(weight).toBeGreaterThan(1_000);
  expect(weight).toBeLessThanOrEqual(30 * 1024);
});

test('the script tag of other sites weighs at most 3 kB gzipped', () => {
  expect(gzipSync(built('widget.js')).length).toBeLessThanOrEqual(3 * 1024);
});

test.each(['chat.js', 'chat.css', 'widget.js'])('%s names no other address', (name) => {
  const addresses =
    built(name)
      .toString()
      .match(/https?:\/\/[\w.-]+/g) ?? [];
  const namespaces = ['http://www.w3.org'];
  expect(addresses.filter((address) => !namespaces.includes(address))).toEqual([]);
});

test('our browser code has no way to raw markup, to code from text, or to what stays on a device', () => {
  const folder = join(root, 'src', 'widget');
  const forbidden =
    /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|eval\(|new Function|localStorage|indexedDB|document\.cookie|serviceWorker|sendBeacon/;
  const found = readdirSync(folder).filter((name) =>
    forbidden.test(readFileSync(join(folder, name), 'utf8')),
  );
  expect(found).toEqual([]);
});

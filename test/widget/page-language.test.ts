import { expect, test } from '@jest/globals';
import type { RouteResponse } from '../../src/channels/channel.ts';
import { reporterPages } from '../../src/http/reporter/pages.ts';
import { pagesOf } from './fake-server.ts';

/** English first, then Polish and Arabic. */
const ROUTES = reporterPages(pagesOf({ locale: 'en' }), [
  pagesOf({ locale: 'pl' }),
  pagesOf({ locale: 'ar', dir: 'rtl' }),
]);

async function get(path: string, acceptLanguage?: string): Promise<RouteResponse> {
  const url = new URL(path, 'http://chat.example');
  const route = ROUTES.find((known) => known.path === url.pathname);
  if (route === undefined) throw new Error(`No route ${path}`);
  return route.handle({
    params: {},
    query: url.searchParams,
    headers: acceptLanguage === undefined ? {} : { 'accept-language': acceptLanguage },
    body: undefined,
    bodyDropped: false,
    networkHint: '',
    origin: url.origin,
  });
}

async function languageOf(path: string, acceptLanguage?: string): Promise<string | undefined> {
  const { body } = await get(path, acceptLanguage);
  return /<html lang="([^"]+)" dir="([^"]+)"/
    .exec(typeof body === 'string' ? body : '')
    ?.slice(1)
    .join(' ');
}

test.each([
  ['a browser that says nothing', undefined, 'en ltr'],
  ['any language', '*', 'en ltr'],
  ['one that we do not have', 'de-AT,de;q=0.9', 'en ltr'],
  ['Polish, of Poland', 'pl-PL,pl;q=0.9,en;q=0.8', 'pl ltr'],
  ['Arabic, of Egypt, then English', 'ar-EG,en;q=0.5', 'ar rtl'],
  ['one we lack, then Polish', 'uk,pl;q=0.7,en;q=0.5', 'pl ltr'],
  ['English before Polish', 'en-GB,en;q=0.9,pl;q=0.8', 'en ltr'],
  ['what is no language at all', ';;q=,\u0000', 'en ltr'],
])('the chat and the page for adults speak as the browser does: %s', async (_who, header, language) => {
  expect(await languageOf('/', header)).toBe(language);
  expect((await languageOf('/adults', header))?.split(' ')[0]).toBe(language.split(' ')[0]);
});

test('a language in the address stands above the browser, if we have it', async () => {
  expect(await languageOf('/?lang=ar', 'pl')).toBe('ar rtl');
  expect(await languageOf('/?lang=PL', 'en')).toBe('pl ltr');
  expect(await languageOf('/?lang=xx"><script>', 'pl')).toBe('pl ltr');
});

test('a cache between us and the browser keeps one answer for each language', async () => {
  for (const path of ['/', '/adults', '/widget.js'])
    expect([path, (await get(path, 'pl')).headers?.['vary']]).toEqual([path, 'accept-language']);
});

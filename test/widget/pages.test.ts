import { describe, expect, test } from '@jest/globals';
import type { RouteRequest, RouteResponse } from '../../src/channels/channel.ts';
import { settingsOf } from '../../src/http/reporter/pages/chat-page.ts';
import { type ReporterPages, reporterPages } from '../../src/http/reporter/pages.ts';
import type { ChatSettings } from '../../src/widget/protocol.ts';
import { card } from './cards.ts';
import { pagesOf } from './fake-server.ts';

async function get(path: string, change: Partial<ReporterPages> = {}, headers = {}): Promise<RouteResponse> {
  const url = new URL(path, 'http://chat.example');
  const route = reporterPages(pagesOf(change)).find((known) => known.path === url.pathname);
  if (route === undefined) throw new Error(`No route ${path}`);
  return await route.handle(requestFor(url, headers));
}

function textOf({ body }: Pick<RouteResponse, 'body'>): string {
  return typeof body === 'string' ? body : '';
}

function requestFor(url: URL, headers: Record<string, string>): RouteRequest {
  const given = { params: {}, query: url.searchParams, headers, body: undefined };
  return { ...given, bodyDropped: false, networkHint: '', origin: url.origin };
}

describe('the chat page', () => {
  test('keeps nothing, runs nothing inline, asks nobody else, tells nobody', async () => {
    const { headers = {} } = await get('/');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-robots-tag': expect.stringContaining('noindex'),
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("connect-src 'self' ws://chat.example;");
    expect(policy).toContain("form-action 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|data:|https:/);
  });

  test('may be framed by the sites of ALLOWED_ORIGINS and by no other', async () => {
    const policyFor = async (allowedOrigins: string[]) =>
      (await get('/', { allowedOrigins })).headers?.['content-security-policy'];
    expect(await policyFor([])).toContain("frame-ancestors 'self';");
    expect(await policyFor(['https://school.example'])).toContain(
      "frame-ancestors 'self' https://school.example;",
    );
  });

  test('S45, law 9: shows the crisis lines of the place without a script', async () => {
    const page = textOf(await get('/'));
    const [, withoutScript = ''] = /<noscript>([\s\S]*?)<\/noscript>/.exec(page) ?? [];
    expect(withoutScript).toContain('href="tel:08001111"');
    expect(withoutScript).toContain('0808 808 8000');
  });

  test('S4: asks for the lines of this moment on every page', async () => {
    let lines: (typeof card)[keyof typeof card][] = [card.childline];
    const change = { crisisLines: () => lines };
    expect(textOf(await get('/', change))).not.toContain('SHOUT to 85258');
    lines = [card.shout];
    expect(textOf(await get('/', change))).toContain('SHOUT to 85258');
  });

  test('has the first words, the field and the way out in the HTML itself, under a neutral name', async () => {
    const page = textOf(await get('/', { greeting: 'Hi.\n\nYou can **write** here.' }));
    expect(page).toContain('<p>Hi.</p><p>You can write here.</p>');
    expect(page).toMatch(/<textarea id="words"[^>]*><\/textarea>/);
    expect(page).toContain('<a class="leave" href="/neutral"');
    expect(page).toContain('<title>Chat</title>');
    expect(page).not.toMatch(/<textarea[^>]* name=/);
    expect(page).not.toMatch(/sextortion|blackmail|abuse|report/i);
    expect(page).not.toMatch(/<style|<script(?![^>]*src=)(?![^>]*application\/json)| style=| on\w+=/);
  });

  test('whatever a greeting or a card holds, it is text', async () => {
    const evil = '</script><img src=x onerror=alert(1)>"\'&';
    const page = textOf(await get('/', { greeting: evil, crisisLines: [{ ...card.childline, name: evil }] }));
    expect(page).not.toContain('<img');
    expect(page.match(/<\/script>/g)).toHaveLength(2);
  });

  test('hands the script the settings it reads', () => {
    const settings: ChatSettings = settingsOf({ ...pagesOf(), crisisLines: [card.childline] });
    expect(settings.idleMs).toBe(5 * 60_000);
    expect(JSON.stringify(settings)).not.toContain('Right now');
  });
});

describe('the files', () => {
  test.each(['/chat.js', '/chat.css', '/widget.js', '/favicon.svg'])(
    '%s is sent once and known again',
    async (path) => {
      const answer = await get(path);
      const { status, headers = {} } = answer;
      expect(status).toBe(200);
      expect(textOf(answer).length).toBeGreaterThan(50);
      expect(headers['x-content-type-options']).toBe('nosniff');
      const again = await get(path, {}, { 'if-none-match': headers['etag'] });
      expect(again).toMatchObject({ status: 304 });
      expect(again.body).toBeUndefined();
    },
  );

  test('the page names script and style by their content, so they may stay', async () => {
    const page = textOf(await get('/'));
    const [, path = ''] = /src="(\/chat\.js\?v=[\w-]+)"/.exec(page) ?? [];
    expect((await get(path)).headers?.['cache-control']).toContain('immutable');
    expect((await get('/chat.js?v=other')).headers?.['cache-control']).toBe('no-cache');
  });

  test('other sites may load the script tag and nothing else', async () => {
    const sharing = async (path: string) => (await get(path)).headers?.['cross-origin-resource-policy'];
    expect(await sharing('/widget.js')).toBe('cross-origin');
    expect(await sharing('/chat.js')).toBe('same-origin');
    expect(await sharing('/')).toBe('same-origin');
  });
});

describe('the page for adults', () => {
  test('holds the seed page: calm, no anger, police and several services, a prevention plan, a doctor', async () => {
    const page = textOf(await get('/adults'));
    expect(page).toMatch(/Stay calm/);
    expect(page).toMatch(/Don’t overreact or get angry/);
    expect(page).toMatch(/Tell the police/);
    expect(page).toMatch(/multi-agency/);
    expect(page).toMatch(/suicide prevention plan is in place.*however strong the child seems/);
    expect(page).toMatch(/See a doctor, even if the child seems to be managing well/);
    expect(page).toMatch(/Never look at it/);
    expect(page).toMatch(/ring 999 or go/);
    expect(page).toContain('href="tel:08001111"');
  });

  test('needs no script and says so to the browser', async () => {
    const answer = await get('/adults');
    expect(answer.headers?.['content-security-policy']).not.toContain('script-src');
    expect(textOf(answer)).not.toContain('<script');
  });
});

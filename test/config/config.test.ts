import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, describe, expect, test } from '@jest/globals';
import { ConfigError } from '../../src/config/config-error.ts';
import { readConfig } from '../../src/config/config.ts';
import { readEnvironment } from '../../src/config/environment.ts';
import type { Environment } from '../../src/config/environment.ts';

function refusal(env: Environment): ConfigError {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('was taken');
}

describe('the settings', () => {
  test('start without any: loopback for moderators, Northern Ireland, English, nobody on duty', () => {
    expect(readConfig({})).toEqual({
      production: false,
      port: 3978,
      moderatorPort: 3979,
      host: '0.0.0.0',
      moderatorHost: '127.0.0.1',
      trustedProxies: 0,
      allowedOrigins: [],
      dataDirectory: './data',
      place: 'GB-NIR',
      locales: expect.arrayContaining(['en', 'es']),
      unacceptedLocales: [],
      quickExitUrl: 'https://www.bbc.co.uk/weather',
      unstaffed: false,
      onCalls: [],
      escalateMinutes: 5,
      alertFrom: 'cuan@localhost',
      alertWebhookSecrets: [],
      drainSeconds: 0,
      privateDestinations: [],
      moderatorSilenceMinutes: 10,
      dutyTimeZone: 'Europe/London',
      secondReadingPercent: 10,
      logLevel: 'info',
      keepHours: 24,
      keepReturnCodeDays: 30,
      keepCaseDays: 90,
    });
  });

  test('an empty or blank one counts as left out', () => {
    expect(readConfig({ PORT: '', PLACE: '  ', MASTER_KEY: '' })).toEqual(readConfig({}));
  });

  test('cannot be changed once read', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  test('are understood', () => {
    const config = readConfig({
      PORT: '0',
      PUBLIC_URL: 'https://Chat.Example.org/',
      ALLOWED_ORIGINS: 'https://school.example, http://localhost:8080',
      TRUST_PROXY: '2',
      PLACE: 'IE',
      LOCALES: 'en,ga',
      ON_CALL: 'oncall@example.org',
      DUTY_HOURS: 'mon-fri 16:00-22:00',
    });
    expect(config).toMatchObject({
      port: 0,
      publicUrl: 'https://chat.example.org',
      allowedOrigins: ['https://school.example', 'http://localhost:8080'],
      trustedProxies: 2,
      place: 'IE',
      locales: ['en', 'ga'],
      onCall: { kind: 'email' },
      duty: { timeZone: 'Europe/London', shifts: [{ fromMinute: 960, toMinute: 1320 }] },
    });
    expect(config.onCall?.destination.reveal()).toBe('oncall@example.org');
  });

  test.each([
    ['PORT', '65536'],
    ['PORT', '3978;rm'],
    ['MODERATOR_PORT', '-1'],
    ['MODERATOR_PORT', '3978'],
    ['NODE_ENV', 'prod'],
    ['PUBLIC_URL', 'chat.canary.example'],
    ['PUBLIC_URL', 'https://chat.example.org/path'],
    ['MODERATOR_URL', 'ftp://desk.example.net'],
    ['TRUST_PROXY', 'yes'],
    ['ALLOWED_ORIGINS', '*'],
    ['ALLOWED_ORIGINS', 'https://school.example/chat'],
    ['PLACE', 'belfast'],
    ['LOCALES', 'english!'],
    ['QUICK_EXIT_URL', 'javascript:alert(1)'],
    ['UNSTAFFED', 'true'],
    ['ON_CALL', 'http://hooks.example.org/plain'],
    ['PRIVATE_DESTINATIONS', 'desk.example.org'],
    ['PRIVATE_DESTINATIONS', '10.0.5.0/33'],
    ['ON_CALL', 'teams:http://example.webhook.office.com/x'],
    ['ON_CALL', 'teams:'],
    ['ON_CALL', 'somebody'],
    ['ON_CALL', 'oncall@example.org,somebody'],
    ['ESCALATE_MINUTES', '0'],
    ['MODERATOR_SILENCE_MINUTES', 'soon'],
    ['SMTP_URL', 'https://mail.example.org'],
    ['ALERT_FROM', 'nobody'],
    ['ALERT_WEBHOOK_SECRET', 'secret'],
    ['DUTY_CLOSED', '2026-02-30'],
    ['DUTY_CLOSED', 'christmas'],
    ['DUTY_CLOSED', '2026-12-25'],
    ['HANDOFF_PROTOCOL', 'on'],
    ['HANDOFF_URL', 'http://desk.example.com'],
    ['HANDOFF_TOKEN_HASH', 'the-token-itself'],
    ['DUTY_HOURS', 'weekdays'],
    ['DUTY_TIME_ZONE', 'Europe/Belfast City'],
    ['LOG_LEVEL', 'verbose'],
  ])('%s=%s ends the start with one line that names it and does not repeat it', (setting, value) => {
    const { message, setting: named } = refusal({ [setting]: value });
    expect(named).toBe(setting);
    expect(message).toMatch(new RegExp(`^${setting}: .+\\.$`));
    expect(message.split('\n')).toHaveLength(1);
    expect(message.split(' ')).not.toContain(value);
  });

  test('that contradict each other are refused: nobody reads, yet somebody is on call or on duty (S34)', () => {
    expect(refusal({ UNSTAFFED: 'yes', ON_CALL: 'a@example.org' }).setting).toBe('UNSTAFFED');
    expect(refusal({ UNSTAFFED: 'yes', DUTY_HOURS: 'mon 9:00-10:00' }).setting).toBe('UNSTAFFED');
  });

  test('another desk answers only where all that belongs to it is set, and where anybody answers at all', () => {
    const whole = {
      HANDOFF_PROTOCOL: 'yes',
      HANDOFF_NAME: 'Harbour helpline',
      HANDOFF_URL: 'https://desk.example.com/cuan',
      HANDOFF_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=',
      HANDOFF_TOKEN_HASH: 'A'.repeat(43),
    };
    expect(readConfig(whole).handoff?.name).toBe('Harbour helpline');
    expect(readConfig({ ...whole, HANDOFF_PROTOCOL: 'no' }).handoff).toBeUndefined();
    for (const name of Object.keys(whole).slice(1))
      expect(refusal({ ...whole, [name]: '' }).setting).toBe(name);
    expect(refusal({ ...whole, UNSTAFFED: 'yes' }).setting).toBe('HANDOFF_PROTOCOL');
  });

  test('a Teams channel is a destination of its own kind', () => {
    const { onCalls } = readConfig({
      ON_CALL: 'teams:https://example.webhook.office.com/x?sig=1,a@example.org',
    });
    expect(onCalls.map(({ kind }) => kind)).toEqual(['teams', 'email']);
    expect(onCalls[0]?.destination.reveal()).toBe('https://example.webhook.office.com/x?sig=1');
  });

  test('days off stand beside the hours they are taken from', () => {
    const config = readConfig({ DUTY_HOURS: 'mon-fri 16:00-22:00', DUTY_CLOSED: '2026-12-26, 2026-12-25' });
    expect(config.duty?.closed).toEqual(['2026-12-25', '2026-12-26']);
  });

  test('secrets are not printed (law 6)', () => {
    const config = readConfig({
      MASTER_KEY: 'canary-key',
      ON_CALL: 'https://hooks.example.org/canary-token',
    });
    const printed = `${inspect(config, { depth: 9, showHidden: true })}${JSON.stringify(config)}${String(config.masterKey)}`;
    expect(printed).toContain('[secret]');
    expect(printed).not.toContain('canary');
    expect(config.masterKey?.reveal()).toBe('canary-key');
  });
});

describe('the .env file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cuan-env-'));
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('is read when it is there, and the real environment wins', () => {
    const path = process.env['PATH'];
    expect(readEnvironment(folder)['PLACE']).toBe(process.env['PLACE']);
    writeFileSync(join(folder, '.env'), '# ours\nCUAN_TEST_PLACE="IE"\nPATH=/from/file\n');
    expect(readEnvironment(folder)).toMatchObject({ CUAN_TEST_PLACE: 'IE', PATH: path });
    expect(process.env['CUAN_TEST_PLACE']).toBeUndefined();
  });
});

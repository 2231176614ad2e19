import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { CuanError } from '../../src/domain/errors.ts';
import type { Log, LogFields } from '../../src/domain/ports.ts';
import { Words } from '../../src/domain/words.ts';
import { createLog, type LogOptions } from '../../src/observability/log.ts';

function listen(level: LogOptions['level'] = 'info') {
  const lines: string[] = [];
  return { lines, log: createLog({ level, destination: { write: (line) => lines.push(line) } }) };
}

const LEVELS = ['info', 'warn', 'error'] as const;

/** What a caller might hand in by mistake; none of it may come out. */
const TELLING: readonly string[] = [
  'he says he will post canary',
  'canary@example.org',
  'canary'.repeat(12),
  'cänary',
  'canary\nsecond line',
  '07700900123',
  '+447700900123',
  '077-0090-0123',
  '192.0.2.77',
  '192.0.2.77:41234',
  '2001:db8::77',
  '::ffff:192.0.2.77',
  'eyJhbGciOiJIUzI1NiJ9canarysignature',
  '2011-04-30',
  '😢',
  '<b>canary</b>',
];

const CODES: readonly string[] = [
  'crisis',
  'self-harm.plan-time',
  'image-threat:calm',
  '/v3/directline/conversations/:conversation/activities',
  'GB-NIR',
  'Zk3vX9_q-0aTn5yLr8bW2g',
  '[words]',
];

describe('the log (law 6)', () => {
  test.each(LEVELS)(
    '%s: one line of JSON with the event, its fields and the time, nothing of the machine',
    (level) => {
      const { lines, log } = listen();
      log[level]('turn-committed', { durationMs: 12, case: true, care: 'crisis', none: undefined });
      expect(lines).toHaveLength(1);
      const line = JSON.parse(lines[0] ?? '');
      expect(line).toEqual({
        level,
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        durationMs: 12,
        case: true,
        care: 'crisis',
        msg: 'turn-committed',
      });
    },
  );

  test.each(LEVELS)('%s: what looks like words, numbers, addresses or tokens is withheld', (level) => {
    for (const text of TELLING) {
      const { lines, log } = listen();
      log[level]('seen', { [text]: 1, field: text });
      log[level](text);
      expect(lines).toHaveLength(2);
      expect(lines.join('')).toContain('"field":"[withheld]"');
      expect(lines.join('')).not.toContain(JSON.stringify(text).slice(1, -1));
      expect(lines.join('')).not.toContain('canary');
    }
  });

  test.each(LEVELS)('%s: codes, counts and ids are written as they are', (level) => {
    for (const code of CODES) {
      const { lines, log } = listen();
      log[level]('seen', { code });
      expect(lines[0]).toContain(`"code":"${code}"`);
    }
  });

  test.each(LEVELS)('%s: Words and objects passed against the types show nothing', (level) => {
    const { lines, log } = listen();
    const wrong = {
      words: new Words('canary'),
      body: { text: 'canary' },
      list: ['canary'],
      error: new Error('canary'),
    };
    log[level]('seen', wrong as unknown as LogFields);
    expect(lines[0]).toContain('"words":"[words]"');
    expect(lines[0]).toContain('"body":"[withheld]"');
    expect(lines[0]).not.toContain('canary');
  });

  test.each(['warn', 'error'] as const)(
    '%s: a cause is its name, its code and our frames, never its message',
    (level) => {
      const { lines, log } = listen();
      const cause = Object.assign(
        new TypeError('bad value "canary words" in row', { cause: new RangeError('canary') }),
        {
          code: 'SQLITE_BUSY',
        },
      );
      log[level]('store-failed', {}, cause);
      expect(lines[0]).not.toContain('canary');
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({
        cause: 'TypeError',
        code: 'SQLITE_BUSY',
        causedBy: 'RangeError',
      });
    },
  );

  test('frames are ours only, and a message that looks like a frame is not one', () => {
    const { lines, log } = listen();
    const cause = new Error('x\n    at say (/home/canary/src/canary.ts:1:1)');
    cause.stack = [
      `Error: ${cause.message}`,
      '    at runTurn (file:///srv/cuan/dist/parts/run-turn-QX.js:10:5)',
      '    at async Server.handle (/srv/cuan/node_modules/restify/lib/server.js:1:2)',
      '    at /srv/cuan/src/http/listener.ts:44:9',
    ].join('\n');
    log.error('turn-failed', {}, cause);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      at: 'dist/parts/run-turn-QX.js:10:5 < src/http/listener.ts:44:9',
    });
    expect(lines[0]).not.toContain('canary');
  });

  test('the fixed text of our own errors may be read', () => {
    const { lines, log } = listen();
    log.error('refused', {}, new CuanError('bad-json', 'The body is not JSON.'));
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      cause: 'CuanError',
      code: 'bad-json',
      message: 'The body is not JSON.',
    });
  });

  test('something thrown that is no error says only its type', () => {
    const { lines, log } = listen();
    log.error('odd', {}, 'canary words');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ cause: 'thrown-string' });
    expect(lines[0]).not.toContain('canary');
  });

  test('nothing below the level is written', () => {
    const { lines, log } = listen('warn');
    const say = (each: Log) => {
      each.info('no');
      each.warn('yes');
    };
    say(log);
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['yes']);
  });
});

test('Words print [words] in every way there is', () => {
  const words = new Words('canary');
  const printed = [
    String(words),
    words.toString(),
    JSON.stringify({ words }),
    inspect({ words }, { showHidden: true }),
  ];
  for (const text of printed) {
    expect(text).toContain('[words]');
    expect(text).not.toContain('canary');
  }
});

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadMasterKey, MasterKeyError } from '../../src/vault/master-key.ts';

const KEY = randomBytes(32);

describe('the master key', () => {
  let dataDir = '';
  beforeEach(() => {
    dataDir = join(mkdtempSync(join(tmpdir(), 'cuan-key-')), 'data');
  });
  afterEach(() => rmSync(join(dataDir, '..'), { recursive: true }));
  const file = () => join(dataDir, 'master.key');
  const load =
    (fromEnv?: string, production = false) =>
    () =>
      loadMasterKey({ fromEnv, dataDir, production });

  test.each([
    ['base64', KEY.toString('base64')],
    ['base64 without padding', KEY.toString('base64').replace('=', '')],
    ['base64url', KEY.toString('base64url')],
    ['hex', KEY.toString('hex')],
    ['hex in capitals, with a line end', `${KEY.toString('hex').toUpperCase()}\n`],
  ])('is read from MASTER_KEY as %s, in production too, and nothing is written', (_form, text) => {
    expect(Buffer.from(load(text, true)())).toEqual(KEY);
    expect(existsSync(dataDir)).toBe(false);
  });

  test.each([
    ['too short', randomBytes(16).toString('hex')],
    ['too long', randomBytes(48).toString('base64')],
    ['a word', 'change-me'],
    ['neither hex nor base64', '!'.repeat(64)],
    ['all zeros', '0'.repeat(64)],
    ['counting up', Buffer.from(Array.from({ length: 32 }, (_, n) => n)).toString('hex')],
    ['counting in steps', Buffer.from(Array.from({ length: 32 }, (_, n) => (n * 7) % 256)).toString('hex')],
    ['typed', Buffer.from('Correct-Horse_battery 9 staple!!').toString('base64')],
    ['half of it twice', Buffer.concat([KEY.subarray(0, 16), KEY.subarray(0, 16)]).toString('hex')],
    [
      'mostly zeros',
      Buffer.from(Array.from({ length: 32 }, (_, n) => (n % 2) * 2 ** (n % 8))).toString('hex'),
    ],
    ['a repeated pattern', Buffer.from('passwordpasswordpasswordpassword').toString('base64')],
  ])('is refused when it is %s, naming MASTER_KEY in one line that does not show it', (_how, text) => {
    for (const production of [true, false]) {
      expect(load(text, production)).toThrow(MasterKeyError);
      expect(load(text, production)).toThrow(/^MASTER_KEY [^\n]*$/);
      expect(messageOf(load(text, production))).not.toContain(text);
    }
  });

  test('S45 production does not start without it, and makes none', () => {
    for (const missing of [undefined, '', '  '])
      expect(load(missing, true)).toThrow(/^MASTER_KEY is missing\./);
    expect(existsSync(dataDir)).toBe(false);
  });

  test('S45 production does not take one from DATA_DIR either', () => {
    load()();
    expect(load(undefined, true)).toThrow(MasterKeyError);
  });

  test('outside production the first start makes one for the owner only, the next start reads it', () => {
    const first = load()();
    expect(first).toHaveLength(32);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(statSync(dataDir).mode & 0o077).toBe(0);
    expect(readdirSync(dataDir)).toEqual(['master.key']);
    expect(load()()).toEqual(first);
  });

  test.each([0o640, 0o604, 0o660])('a key file that others may read (%o) is refused', (mode) => {
    load()();
    chmodSync(file(), mode);
    expect(load()).toThrow(/^DATA_DIR\/master\.key can be read by others\./);
  });

  test('a broken key file is refused, not replaced', () => {
    load()();
    writeFileSync(file(), 'half a k');
    expect(load()).toThrow(/^DATA_DIR\/master\.key must be 32 bytes/);
  });

  test('a DATA_DIR that cannot be written is said in one line', () => {
    writeFileSync(dataDir, 'a file where the folder should be');
    expect(load()).toThrow(/^DATA_DIR [^\n]*$/);
  });
});

/** What the line says; a line that could not be made says nothing. */
function messageOf(refused: () => unknown): string {
  try {
    refused();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

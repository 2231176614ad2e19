import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';

function assess(input: string, ...args: readonly string[]) {
  const { stdout, status, stderr } = spawnSync('node', ['scripts/run.mjs', 'assess', ...args], {
    input,
    encoding: 'utf8',
  });
  return { lines: stdout.split('\n').filter((line) => line !== ''), status, stderr };
}

describe('npm run assess', () => {
  test('answers every line with one reading, a bad line with an error, and goes on', () => {
    const { lines, status, stderr } = assess(
      [
        '{"text":"i want to die"}',
        'not json',
        '{"words":"x"}',
        '',
        '{"text":"yes","asked":"wellbeing:asks.safe"}',
      ].join('\n'),
    );
    const answers = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(answers).toHaveLength(4);
    expect(Object.keys(answers[0] ?? {})).toEqual([
      'care',
      'about',
      'topics',
      'evidence',
      'unread',
      'severity',
    ]);
    expect(answers[1]).toMatchObject({ error: { code: 'bad-json' } });
    expect(answers[2]).toMatchObject({ error: { code: 'bad-request' } });
    expect(answers[3]).toMatchObject({ care: 'crisis' });
  });

  test('never repeats the words of a bad line', () => {
    expect(assess('{"text": canary').lines.join()).not.toContain('canary');
  });

  test('shows a severity: a plan more than a wish', () => {
    const { lines } = assess(
      '{"text":"i have the pills and tonight im going to overdose"}\n{"text":"nothing new today"}',
    );
    const [plan, calm] = lines.map((line) => (JSON.parse(line) as { severity: number }).severity);
    expect(plan).toBeGreaterThan(calm ?? 1);
    expect(plan).toBeLessThanOrEqual(1);
  });

  test('says how it is used', () => {
    expect(assess('', '--help').lines.join('\n')).toContain('Example');
  });
});

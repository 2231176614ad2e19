import { readFileSync, rmSync } from 'node:fs';
import { afterAll, expect, test } from '@jest/globals';
import { newFolder } from '../support/house.ts';
import { startService } from '../support/process.ts';
import { newWriter } from './writer.ts';

/** `npm run soak` makes 200,000 turns. */
const TURNS = Number(process.env['CUAN_TURNS'] ?? 1_200);
const SAMPLE_EVERY = Math.ceil(TURNS / 10);
const WRITERS = 6;
/** After so many messages a writer begins another conversation, as another young person would. */
const IN_A_CONVERSATION = 40;
/** What the caches of a service may still grow by once it has been running for a while. */
const MOST_GROWTH_MB = 80;
const folder = newFolder();
const WORDS = [
  'he has my picture',
  'ok',
  'i dont know',
  'they laughed at me',
  'what now',
  'no',
  'tell me more',
];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(
  `memory stays where it is over ${TURNS} turns`,
  async () => {
    const service = await startService({ TRUST_PROXY: '1' }, folder);
    let turns = 0;
    const samples: number[] = [];
    const write = async () => {
      while (turns < TURNS) {
        const writer = await newWriter(() => service);
        for (let n = 0; n < IN_A_CONVERSATION && turns < TURNS; n += 1) {
          const turn = (turns += 1);
          await writer.say(`${WORDS[n % WORDS.length]} ${n}`);
          if (turn % SAMPLE_EVERY === 0) samples.push(residentMb(service.process.pid));
        }
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, write));
    const warm = Math.max(...samples.slice(0, 4));
    const last = samples.at(-1) ?? 0;
    expect(samples.length).toBeGreaterThanOrEqual(9);
    expect(last - warm).toBeLessThan(MOST_GROWTH_MB);
    expect(await service.stop()).toBe(0);
    process.stdout.write(`turns ${turns}, resident MB ${samples.join(' ')}\n`);
  },
  120_000 + TURNS * 40,
);

function residentMb(pid = 0): number {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

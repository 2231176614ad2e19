import { rmSync } from 'node:fs';
import { startCuan } from '../measure/child.mjs';
import { driveCuan } from '../measure/cuan-turns.mjs';
import { percentiles } from '../measure/load.mjs';
import { ORDINARY } from '../measure/texts.mjs';

export const title = 'From the start of the process to "Ready."';

export async function run({ rounds, say }) {
  const first = await startCuan({
    env: { TRUST_PROXY: '1' },
    folder: `/tmp/cuan-bench-start-${process.pid}`,
  });
  const { folder } = first;
  await driveCuan(first.url, ORDINARY, { seconds: 2 });
  await first.stop();
  const times = [];
  for (let round = 1; round <= rounds; round += 1) {
    say(`start ${round} of ${rounds}`);
    const again = await startCuan({ folder });
    times.push(again.readyMs);
    await again.stop();
  }
  rmSync(folder, { recursive: true, force: true });
  const { p50 } = percentiles(times);
  return {
    columns: ['what', 'ms'],
    rows: [['on an existing database, median', p50]],
    goals: [
      {
        goal: 'start to ready',
        wanted: '≤ 1,500 ms',
        reached: p50,
        met: p50 <= 1500,
        why: 'half is loading modules (restify alone a tenth), a fifth compiling the frames of English',
      },
    ],
  };
}

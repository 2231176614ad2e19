import { WebSocket } from 'ws';
import { startCuan } from '../measure/child.mjs';
import { message, openConversation, openConversations } from '../measure/cuan-web.mjs';
import { percentiles } from '../measure/load.mjs';
import { ORDINARY } from '../measure/texts.mjs';

export const title = 'From asking for a token to the first words on the stream';
const BUSY_TURNS_A_SECOND = 200;
/** A machine that does not keep up gets no more at once; the row then says how many a second it took. */
const MOST_OPEN = 100;
/** However slow the machine is, the whole bench must end. */
const PATIENCE_MS = 60_000;

export async function run({ rounds, say }) {
  const cuan = await startCuan({ env: { TRUST_PROXY: '1' } });
  try {
    await firstWords(cuan, 20, 50_000);
    say('idle');
    const idle = percentiles(await firstWords(cuan, rounds * 40, 100_000));
    say(`at ${BUSY_TURNS_A_SECOND} turns a second`);
    const background = await startBackground(cuan.url);
    const busy = percentiles(await firstWords(cuan, rounds * 40, 200_000));
    await background.stop();
    return {
      columns: ['when', 'p50 ms', 'p95 ms', 'p99 ms'],
      rows: [
        ['idle', idle.p50, idle.p95, idle.p99],
        [`at ${Math.round(background.perSecond())} turns a second`, busy.p50, busy.p95, busy.p99],
      ],
      goals: [
        { goal: 'p95 idle', wanted: '≤ 50 ms', reached: idle.p95, met: idle.p95 <= 50 },
        {
          goal: `p95 at ${BUSY_TURNS_A_SECOND} turns a second`,
          wanted: '≤ 250 ms',
          reached: busy.p95,
          met: busy.p95 <= 250 && background.perSecond() >= 0.9 * BUSY_TURNS_A_SECOND,
        },
      ],
      notes:
        background.lost() === 0
          ? []
          : [
              `The machine did not keep up: ${background.lost()} turns of the background were never answered.`,
            ],
    };
  } finally {
    await cuan.stop();
  }
}

async function firstWords({ url }, count, from) {
  const times = [];
  const until = performance.now() + PATIENCE_MS;
  for (let index = 0; index < count && performance.now() < until; index += 1) {
    const began = performance.now();
    const { streamUrl } = await openConversation(url, from + index);
    const stream = new WebSocket(streamUrl.replace('localhost', '127.0.0.1'));
    await new Promise((resolve, reject) => {
      stream.once('message', resolve);
      stream.once('error', reject);
    });
    times.push(performance.now() - began);
    stream.close();
  }
  return times;
}

/** Sends turns at a steady pace, whatever the answers do. */
async function startBackground(url) {
  const opened = await openConversations(url, 50);
  const began = performance.now();
  let sent = 0;
  let answered = 0;
  let lost = 0;
  const open = new Set();
  const timer = setInterval(() => {
    const due = ((performance.now() - began) / 1000) * BUSY_TURNS_A_SECOND;
    for (; sent < due && open.size < MOST_OPEN; sent += 1) {
      const turn = post(sent)
        .then(() => (answered += 1))
        .catch(() => (lost += 1))
        .finally(() => open.delete(turn));
      open.add(turn);
    }
  }, 5);
  const post = (turn) => {
    const { path, headers, body } = message(
      opened[turn % opened.length],
      turn,
      ORDINARY[turn % ORDINARY.length],
    );
    return fetch(`${url}${path}`, { method: 'POST', headers, body }).then((answer) => answer.text());
  };
  let perSecond = 0;
  return {
    perSecond: () => perSecond,
    lost: () => lost,
    async stop() {
      clearInterval(timer);
      perSecond = (answered * 1000) / (performance.now() - began);
      await Promise.all(open);
    },
  };
}

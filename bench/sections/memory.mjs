import { WebSocket } from 'ws';
import { startCuan } from '../measure/child.mjs';
import { openConversation } from '../measure/cuan-web.mjs';
import { driveCuan } from '../measure/cuan-turns.mjs';
import { ORDINARY } from '../measure/texts.mjs';

export const title = 'Memory';
const MB = 1e6;

export async function run({ streams, turns, say }) {
  const cuan = await startCuan({ env: { TRUST_PROXY: '1' } });
  try {
    const atStart = cuan.residentBytes();
    const perStream = await idleStreams(cuan, streams, say);
    const growth = await growthOver(cuan, turns, say);
    return {
      columns: ['what', 'figure'],
      rows: [
        ['at start', `${(atStart / MB).toFixed(0)} MB`],
        [`each further idle stream, to ${streams}`, `${(perStream / 1000).toFixed(1)} kB`],
        [`after ${growth.warmUp} turns`, `${(growth.before / MB).toFixed(0)} MB`],
        [`after ${growth.turns} more turns`, `${(growth.after / MB).toFixed(0)} MB`],
      ],
      goals: [
        {
          goal: 'at start',
          wanted: '≤ 150 MB',
          reached: atStart / MB,
          met: atStart <= 150 * MB,
          why: 'Node alone is 45 to 65 MB, restify 25, the frames and weights of English 10; the rest is what starting leaves behind',
        },
        { goal: 'an idle stream', wanted: '≤ 12 kB', reached: perStream / 1000, met: perStream <= 12_000 },
        {
          goal: `growth over ${growth.turns} turns`,
          wanted: '≤ 10 %',
          reached: (growth.after / growth.before - 1) * 100,
          met: growth.after <= growth.before * 1.1,
        },
      ],
    };
  } finally {
    await cuan.stop();
  }
}

async function idleStreams(cuan, count, say) {
  const warm = await openStreams(cuan.url, 0, 200);
  const before = cuan.residentBytes();
  const open = await openStreams(cuan.url, 200, count, (done) => say(`${done} of ${count} streams`));
  const perStream = (cuan.residentBytes() - before) / count;
  for (const stream of [...warm, ...open]) stream.terminate();
  return perStream;
}

async function openStreams(url, from, count, progress = () => {}) {
  const streams = [];
  while (streams.length < count) {
    const group = Array.from({ length: Math.min(20, count - streams.length) }, (_, index) =>
      openStream(url, from + streams.length + index),
    );
    streams.push(...(await Promise.all(group)));
    if (streams.length % 1000 === 0) progress(streams.length);
  }
  return streams;
}

async function openStream(url, index) {
  const { streamUrl } = await openConversation(url, index);
  const stream = new WebSocket(streamUrl.replace('localhost', '127.0.0.1'), { perMessageDeflate: false });
  await new Promise((resolve, reject) => {
    stream.once('message', resolve);
    stream.once('error', reject);
  });
  return stream;
}

async function growthOver(cuan, turns, say) {
  const warmUp = Math.round(turns / 4);
  const upTo = async (wanted) => {
    for (let done = 0; done < wanted;) {
      const { perSecond } = await driveCuan(cuan.url, ORDINARY, { seconds: 10 });
      done += Math.round(perSecond * 10);
      say(`${Math.min(done, wanted)} of ${wanted} turns`);
    }
    return cuan.residentBytes();
  };
  const before = await upTo(warmUp);
  return { before, after: await upTo(turns), warmUp, turns };
}

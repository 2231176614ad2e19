import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fetch } from 'undici';
import { startCuan } from '../measure/child.mjs';
import { openConversations, message } from '../measure/cuan-web.mjs';
import { driveCuan } from '../measure/cuan-turns.mjs';
import { medians, percentiles } from '../measure/load.mjs';
import { copyConversations, countRows } from '../measure/multiply.mjs';
import { CRISIS, ORDINARY } from '../measure/texts.mjs';

export const title = 'The same with much already stored';
const BEHIND_PROXY = { TRUST_PROXY: '1' };

/**
 * Small: 1,000 open cases from real turns. Large: the same rows copied under new ids (sealed bytes and all, which
 * nobody opens) until there are 5,000 open cases and a million messages.
 */
export async function run({ rounds, seconds, messages, say }) {
  const folder = `/tmp/cuan-bench-growth-${process.pid}`;
  const cases = Math.min(1000, messages / 20);
  try {
    let cuan = await startCuan({ folder, env: BEHIND_PROXY });
    say(`writing ${cases} cases`);
    const cookie = await signUp(cuan);
    await writeCases(cuan.url, cases);
    const small = await measure(cuan, cookie, { rounds, seconds, say });
    await cuan.stop();
    say('copying');
    const file = join(folder, 'cuan.db');
    copyConversations(file, { messages, openCases: cases * 5 });
    const stored = countRows(file);
    cuan = await startCuan({ folder, env: BEHIND_PROXY });
    const large = await measure(cuan, cookie, { rounds, seconds, say });
    await cuan.stop();
    return table(small, large, stored, cases);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(cuan, cookie, { rounds, seconds, say }) {
  const runs = [];
  for (let round = 1; round <= rounds; round += 1) {
    say(`round ${round} of ${rounds}`);
    const { perSecond } = await driveCuan(cuan.url, ORDINARY, { seconds });
    runs.push({ turnMs: 1000 / perSecond, queueMs: await queueTime(cuan, cookie) });
  }
  return medians(runs);
}

/** How long the desk waits for its queue, when nothing else runs. */
async function queueTime({ found }, cookie) {
  const url = moderatorUrl(found);
  const times = [];
  for (let call = 0; call < 30; call += 1) {
    const began = performance.now();
    const answer = await fetch(`${url}/api/moderator/queue`, { headers: { cookie } });
    await answer.text();
    if (!answer.ok) throw new Error(`the queue answered ${answer.status}`);
    times.push(performance.now() - began);
  }
  return percentiles(times).p50;
}

function moderatorUrl(said) {
  return said.match(/Moderators: (http:\/\/localhost:\d+)/)[1];
}

async function signUp({ found }) {
  const url = moderatorUrl(found);
  const answer = await fetch(`${url}/api/moderator/sign-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({
      token: found.match(/sign-up#(\S+)/)[1],
      workingName: 'Bench',
      login: 'bench',
      password: 'grey seals on the slipway',
    }),
  });
  if (!answer.ok) throw new Error(`sign-up answered ${answer.status}`);
  return answer.headers.getSetCookie()[0].split(';')[0];
}

async function writeCases(url, count) {
  const opened = await openConversations(url, count);
  for (let from = 0; from < count; from += 100) {
    const group = opened.slice(from, from + 100);
    await Promise.all(
      group.map(async (conversation, index) => {
        const { path, headers, body } = message(conversation, 0, CRISIS[index % CRISIS.length]);
        const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body });
        if (!answer.ok) throw new Error(`a message answered ${answer.status}`);
      }),
    );
  }
}

function table(small, large, stored, cases) {
  const turns = large.turnMs / small.turnMs;
  const queue = large.queueMs / small.queueMs;
  return {
    columns: ['stored', 'ms of the process a turn', 'ms for the queue'],
    rows: [
      [`${cases} open cases`, small.turnMs, small.queueMs],
      [`${stored.openCases} open cases, ${stored.messages} messages`, large.turnMs, large.queueMs],
    ],
    goals: [
      { goal: 'turn, large ÷ small', wanted: '≤ 1.2', reached: turns, met: turns <= 1.2 },
      { goal: 'queue, large ÷ small', wanted: '≤ 1.2', reached: queue, met: queue <= 1.2 },
    ],
  };
}

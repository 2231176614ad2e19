import { startCuan, startPeer } from '../measure/child.mjs';
import { activity, startConnector } from '../measure/connector.mjs';
import { driveCuan } from '../measure/cuan-turns.mjs';
import { drive, medians } from '../measure/load.mjs';
import { CRISIS, ORDINARY } from '../measure/texts.mjs';

export const title = 'A turn, at 100 conversations at once';
const BEHIND_PROXY = { TRUST_PROXY: '1' };

/** Peers and Cuan one after the other, round by round, so that a slow minute of the machine hits all of them. */
export async function run({ rounds, seconds, say }) {
  const connector = await startConnector();
  const contenders = await startAll(connector);
  const found = new Map(contenders.map(({ name }) => [name, []]));
  try {
    for (let round = 1; round <= rounds; round += 1)
      for (const { name, measure } of contenders) {
        say(`round ${round} of ${rounds}: ${name}`);
        found.get(name).push(await measure(seconds));
      }
  } finally {
    for (const { stop } of contenders) await stop();
    await connector.stop();
  }
  return table(new Map([...found].map(([name, runs]) => [name, medians(runs)])));
}

async function startAll(connector) {
  const floor = await startPeer('restify-floor');
  const echo = await startPeer('bot-framework-echo');
  const dialogs = await startPeer('bot-framework-dialogs');
  const agents = await startPeer('agents-sdk-echo');
  const cuan = await startCuan({ env: BEHIND_PROXY });
  const bot = (peer, mode) => (seconds) => driveBot(peer.url, connector.url, seconds, mode);
  const once = (peer) => peer.stop;
  const nothing = async () => {};
  return [
    { name: 'restify alone (d)', measure: (seconds) => driveFloor(floor.url, seconds), stop: once(floor) },
    { name: 'Bot Framework echo, connector (a)', measure: bot(echo), stop: once(echo) },
    { name: "Bot Framework echo, expectReplies (a')", measure: bot(echo, 'expectReplies'), stop: nothing },
    { name: 'Bot Framework waterfall, state in SQLite (b)', measure: bot(dialogs), stop: once(dialogs) },
    { name: 'Microsoft 365 Agents SDK echo (c)', measure: bot(agents), stop: once(agents) },
    {
      name: 'Cuan, a whole turn',
      measure: (seconds) => driveCuan(cuan.url, ORDINARY, { seconds }),
      stop: once(cuan),
    },
    {
      name: 'Cuan, a crisis turn',
      measure: (seconds) => driveCuan(cuan.url, CRISIS, { seconds }),
      stop: nothing,
    },
  ];
}

function driveFloor(url, seconds) {
  const headers = { 'content-type': 'application/json' };
  const next = () => ({ path: '/turn', headers, body: '{}' });
  return drive(url, { conversations: 100, seconds, next });
}

function driveBot(url, serviceUrl, seconds, mode) {
  const next = (index, turn) =>
    activity(serviceUrl, `${index}-${seconds}`, turn, ORDINARY[(index + turn) % ORDINARY.length], mode);
  return drive(url, { conversations: 100, seconds, next });
}

function table(found) {
  const cuan = found.get('Cuan, a whole turn');
  const of = (name) => found.get([...found.keys()].find((key) => key.includes(name)));
  const ratio = (peer) => cuan.perSecond / of(peer).perSecond;
  return {
    columns: ['who', 'turns a second', 'p50 ms', 'p95 ms', 'p99 ms'],
    rows: [...found].map(([name, { perSecond, p50, p95, p99 }]) => [
      name,
      Math.round(perSecond),
      p50,
      p95,
      p99,
    ]),
    goals: [
      {
        goal: 'throughput ÷ (a)',
        wanted: '≥ 1.5',
        reached: ratio('(a)'),
        met: ratio('(a)') >= 1.5,
        why: WHY,
      },
      {
        goal: "throughput ÷ (a')",
        wanted: '≥ 0.7',
        reached: ratio("(a')"),
        met: ratio("(a')") >= 0.7,
        why: WHY,
      },
      { goal: 'throughput ÷ (b)', wanted: '≥ 2', reached: ratio('(b)'), met: ratio('(b)') >= 2, why: WHY },
      {
        goal: 'p99 ÷ own p50',
        wanted: '≤ 3',
        reached: cuan.p99 / cuan.p50,
        met: cuan.p99 <= 3 * cuan.p50,
        why: 'a hundred turns wait together for one write to the disk, or for a collection of garbage',
      },
      crisisGoal(cuan, of('a crisis turn')),
    ],
  };
}

const WHY =
  'an echo reads, seals and stores nothing (bench/profile.txt); the thread that serves, the one that thinks and the load share the processors';

/** Time per turn of the process, not of the queue in front of it. */
function crisisGoal(ordinary, crisis) {
  const reached = ordinary.perSecond / crisis.perSecond;
  return { goal: 'cost of a crisis turn ÷ an ordinary one', wanted: '≤ 1.2', reached, met: reached <= 1.2 };
}

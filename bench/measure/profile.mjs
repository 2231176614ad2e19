import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCuan } from './child.mjs';
import { driveCuan } from './cuan-turns.mjs';
import { ORDINARY } from './texts.mjs';

/** Below this share a function is not worth a line. */
const LEAST = 0.004;

/** Where the time of ordinary turns goes, as text: per function, by itself and with all that it calls. */
export async function profileTurns({ seconds }) {
  const folder = mkdtempSync(join(tmpdir(), 'cuan-profile-'));
  const cuan = await startCuan({
    args: ['--cpu-prof', `--cpu-prof-dir=${folder}`],
    env: { TRUST_PROXY: '1' },
  });
  try {
    await driveCuan(cuan.url, ORDINARY, { seconds });
  } finally {
    await cuan.stop();
  }
  const [file] = readdirSync(folder);
  const profile = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  rmSync(folder, { recursive: true });
  return tableOf(profile);
}

function tableOf({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const callers = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const [self, total] = [new Map(), new Map()];
  let busy = 0;
  samples.forEach((sample, index) => {
    const took = timeDeltas[index];
    const stack = [];
    for (let id = sample; id !== undefined; id = callers.get(id)) stack.push(nameOf(byId.get(id)));
    if (stack[0] === '(idle)') return;
    busy += took;
    self.set(stack[0], (self.get(stack[0]) ?? 0) + took);
    for (const name of new Set(stack)) total.set(name, (total.get(name) ?? 0) + took);
  });
  return `By itself\n${linesOf(self, busy)}\n\nWith what it calls\n${linesOf(total, busy)}\n`;
}

/** Without line numbers, which a bundle moves at every build. */
function nameOf({ callFrame: { functionName, url } }) {
  const file = url
    .split('/')
    .slice(-2)
    .join('/')
    .replace(/^parts\/chunk-.*/u, 'cuan');
  return `${functionName || '(no name)'} ${file}`.trim();
}

function linesOf(times, busy) {
  return [...times]
    .filter(([name, took]) => took / busy >= LEAST && name !== '(root)')
    .sort(([, one], [, other]) => other - one)
    .map(([name, took]) => `${((took / busy) * 100).toFixed(1).padStart(5)} %  ${name}`)
    .join('\n');
}

import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCuan } from './child.mjs';
import { driveCuan } from './cuan-turns.mjs';
import { ORDINARY } from './texts.mjs';

/** Below this share a function is not worth a line; in the flame graph, where each stands below its callers. */
const LEAST = 0.006;
const LEAST_IN_GRAPH = 0.012;

/**
 * Where the time of ordinary turns goes, as text: a flame graph lying on its side, then per function. Starting and
 * warming up are left out: only the second half of the turns counts.
 */
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
  const stacks = readdirSync(folder).flatMap((file) => {
    const profile = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const thread = threadOf(file);
    return stacksOf(profile, (seconds / 2) * 1e6).map(([names, took]) => [[thread, ...names], took]);
  });
  rmSync(folder, { recursive: true });
  return textOf(stacks);
}

/** Node writes a file for each thread: `CPU.<day>.<time>.<process>.<thread>.<number>.cpuprofile`. */
function threadOf(file) {
  return file.split('.').at(-3) === '0' ? 'the thread that serves' : 'the thread that thinks';
}

/** `[names from the outermost in, microseconds]` of the last `lastUs`, without what was idle. */
function stacksOf({ nodes, samples, timeDeltas }, lastUs) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const callers = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const from = timeDeltas.reduce((sum, took) => sum + took, 0) - lastUs;
  let passed = 0;
  return samples.flatMap((sample, index) => {
    passed += timeDeltas[index];
    const names = [];
    for (let id = sample; id !== undefined; id = callers.get(id)) names.unshift(nameOf(byId.get(id)));
    return passed < from || names.at(-1) === '(idle)' ? [] : [[names.slice(1), timeDeltas[index]]];
  });
}

function textOf(stacks) {
  const [self, total] = [new Map(), new Map()];
  const root = { below: new Map(), took: 0 };
  for (const [names, took] of stacks) {
    add(self, names.at(-1), took);
    for (const name of new Set(names)) add(total, name, took);
    let place = root;
    place.took += took;
    for (const name of names) {
      const known = place.below.get(name) ?? { below: new Map(), took: 0 };
      place.below.set(name, known);
      place = known;
      place.took += took;
    }
  }
  return [
    'In per cent of what is busy: each function below its callers, with what it calls',
    graphOf(root, root.took, 0),
    '\nBy itself',
    linesOf(self, root.took),
    '\nWith what it calls',
    linesOf(total, root.took),
    '',
  ].join('\n');
}

function add(times, name, took) {
  times.set(name, (times.get(name) ?? 0) + took);
}

function graphOf({ below }, busy, depth) {
  return [...below]
    .filter(([, { took }]) => took / busy >= LEAST_IN_GRAPH)
    .sort(([, one], [, other]) => other.took - one.took)
    .flatMap(([name, place]) => [
      `${share(place.took, busy)} ${' '.repeat(depth)}${name}`,
      graphOf(place, busy, depth + 1),
    ])
    .filter((line) => line !== '')
    .join('\n');
}

/** Without line numbers, which a bundle moves at every build. */
function nameOf({ callFrame: { functionName, url } }) {
  const file = url
    .split('/')
    .slice(-2)
    .join('/')
    .replace(/^parts\/(?:chunk|app)-.*/u, 'cuan');
  return `${functionName || '(no name)'} ${file}`.trim();
}

function linesOf(times, busy) {
  return [...times]
    .filter(([, took]) => took / busy >= LEAST)
    .sort(([, one], [, other]) => other - one)
    .map(([name, took]) => `${share(took, busy)} ${name}`)
    .join('\n');
}

function share(took, busy) {
  return ((took / busy) * 100).toFixed(1).padStart(5);
}

/**
 * From what one turn costs to what a day of many conversations needs: processes, database, memory, bytes. A
 * simulation of the busiest minutes says how long a reply waits; it reads figures.json (measure.mjs).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const HELP = `What so many conversations a day need, from bench/scale-model/figures.json.

  node bench/scale-model/run.mjs                         10 thousand, 100 thousand and 1 million conversations a day
  node bench/scale-model/run.mjs --day 250000            another number
  node bench/scale-model/run.mjs --turns 20 --minutes 30 longer conversations`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    day: { type: 'string' },
    turns: { type: 'string', default: '12' },
    minutes: { type: 'string', default: '20' },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const figures = JSON.parse(readFileSync(join(import.meta.dirname, 'figures.json'), 'utf8'));
/** What an evening is like: of a day's conversations this share begins in the busiest hour. An assumption. */
const PEAK_SHARE = 0.12;
/** Of all turns these are read as crisis, and of all conversations these become a case. Assumptions. */
const CRISIS_SHARE = 0.05;
const CASE_SHARE = 0.3;
/** A reply that 99 of 100 wait no longer for than this, besides its own work. */
const WANTED_WAIT_MS = 50;
const SIMULATED_SECONDS = 60;

console.log(
  `Measured on ${figures.measuredOn}. ${values.turns} turns a conversation, ${values.minutes} minutes long.\n`,
);
for (const day of values.day === undefined ? [10_000, 100_000, 1_000_000] : [Number(values.day)]) report(day);

function report(day) {
  const turns = Number(values.turns);
  const perSecond = (day * turns * PEAK_SHARE) / 3600;
  const streams = (day * PEAK_SHARE * Number(values.minutes)) / 60;
  const processes = fewest((count) => waitOf(perSecond, { processes: count, cores: Infinity }));
  const cores = fewest((count) => waitOf(perSecond, { processes: Infinity, cores: count }));
  const wait = waitOf(perSecond, { processes, cores });
  const stored = day * (turns * figures.turn.storedBytes + CASE_SHARE * figures.caseBytes);
  const rows = [
    ['turns a second, busiest hour', perSecond.toFixed(1)],
    ['streams open, busiest hour', Math.round(streams)],
    ['processes (one core each)', processes],
    ['memory of each', megabytes(figures.processBytes + (streams / processes) * figures.streamBytes)],
    ['cores of the database', cores],
    ['notices a second, to each process', (perSecond * (1 + CRISIS_SHARE)).toFixed(1)],
    ['connections at 10 a process, and one to listen', processes * 11],
    ['wait of 99 in 100, besides the work', `${wait.toFixed(1)} ms`],
    ['stored in a day', megabytes(stored)],
    ['log of the database in a day', megabytes(day * turns * figures.turn.loggedBytes)],
  ];
  console.log(`${day.toLocaleString('en')} conversations a day`);
  for (const [what, value] of rows) console.log(`  ${what.padEnd(48)} ${value}`);
  console.log('');
}

function fewest(waitAt) {
  for (let count = 1; ; count += 1) if (waitAt(count) <= WANTED_WAIT_MS) return count;
}

/**
 * Turns arrive by chance, go to the processes in turn, each of which does one thing at a time, and then to whichever
 * core of the database is free first. The same chance each time, so that two runs say the same.
 */
function waitOf(perSecond, { processes, cores }) {
  const chance = pseudoRandom(7);
  const freeAt = new Float64Array(Math.min(processes, 10_000));
  const coresFreeAt = new Float64Array(Math.min(cores, 1_000));
  const waits = [];
  let nowMs = 0;
  for (let turn = 0; nowMs < SIMULATED_SECONDS * 1000; turn += 1) {
    nowMs += (-Math.log(1 - chance()) / perSecond) * 1000;
    const cost = chance() < CRISIS_SHARE ? figures.crisisTurn : figures.turn;
    let atMs = nowMs;
    if (Number.isFinite(processes)) atMs = serve(freeAt, turn % freeAt.length, atMs, cost.processMs);
    if (Number.isFinite(cores)) atMs = serve(coresFreeAt, earliest(coresFreeAt), atMs, cost.databaseMs);
    const work =
      (Number.isFinite(processes) ? cost.processMs : 0) + (Number.isFinite(cores) ? cost.databaseMs : 0);
    waits.push(atMs - nowMs - work);
  }
  waits.sort((one, other) => one - other);
  return waits[Math.floor(waits.length * 0.99)] ?? 0;
}

function serve(freeAt, index, arrivesMs, takesMs) {
  const endsMs = Math.max(arrivesMs, freeAt[index]) + takesMs;
  freeAt[index] = endsMs;
  return endsMs;
}

function earliest(freeAt) {
  let found = 0;
  for (let index = 1; index < freeAt.length; index += 1) if (freeAt[index] < freeAt[found]) found = index;
  return found;
}

/** mulberry32 */
function pseudoRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function megabytes(bytes) {
  return bytes < 10e9 ? `${Math.round(bytes / 1e6)} MB` : `${Math.round(bytes / 1e9)} GB`;
}

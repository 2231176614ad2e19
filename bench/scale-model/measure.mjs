/**
 * What one turn, one open stream and one case cost on this machine, in processor time and bytes, so that other load
 * falsifies nothing. Writes bench/scale-model/figures.json, which the model reads.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { WebSocket } from 'ws';
import { root, startCuan } from '../measure/child.mjs';
import { CRISIS, ORDINARY } from '../measure/texts.mjs';

const HELP = `Measures the cost of a turn, a stream and a case on one process over PostgreSQL; two minutes.

  DATABASE_URL=postgres://cuan@localhost:5432/empty node bench/scale-model/measure.mjs

The database must be an empty one on this machine: its processes are measured, too. Writes figures.json.`;

const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
const url = process.env.DATABASE_URL;
if (values.help || url === undefined) {
  console.log(HELP);
  process.exit(values.help ? 0 : 2);
}

let callers = 0;
const CONVERSATIONS = 40;
const TURNS_EACH = 25;
const STREAMS = 1000;
const TICK_MS = 1000 / Number(execFileSync('getconf', ['CLK_TCK']));

execFileSync('npm', ['run', '--silent', 'build'], { cwd: root });
const database = new pg.Client({ connectionString: url });
await database.connect();
const cuan = await startCuan({ env: { DATABASE_URL: url, TRUST_PROXY: '1' } });

const ordinary = await costOf(ORDINARY);
const crisis = await costOf(CRISIS);
const stream = await streamBytes();
const figures = {
  measuredOn: new Date().toISOString().slice(0, 10),
  turn: ordinary,
  crisisTurn: crisis,
  caseBytes: Math.max(0, crisis.storedBytes - ordinary.storedBytes),
  streamBytes: stream,
  processBytes: cuan.residentBytes(),
};
writeFileSync(
  join(root, 'bench', 'scale-model', 'figures.json'),
  `${JSON.stringify(figures, undefined, 2)}\n`,
);
console.log(figures);
await cuan.stop();
await database.end();

/** Processor time of the process and of its connections' servers, stored and logged bytes, per turn. */
async function costOf(texts) {
  const conversations = [];
  for (let index = 0; index < CONVERSATIONS; index += 1) conversations.push(await open());
  // The first turns make what is made once.
  await sayAll(conversations, texts, 2);
  const before = await look();
  const began = performance.now();
  await sayAll(conversations, texts, TURNS_EACH);
  const tookMs = performance.now() - began;
  const after = await look();
  const turns = CONVERSATIONS * TURNS_EACH;
  const per = (name) => Number(((after[name] - before[name]) / turns).toFixed(3));
  return {
    processMs: per('processMs'),
    databaseMs: per('databaseMs'),
    storedBytes: Math.round(per('storedBytes')),
    loggedBytes: Math.round(per('loggedBytes')),
    waitedMs: Number((tookMs / TURNS_EACH).toFixed(1)),
  };
}

async function look() {
  // What the server counts comes with a delay of up to a second.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const { rows } = await database.query(`
    SELECT pg_database_size(current_database()) AS stored, pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') AS logged,
      (SELECT array_agg(pid) FROM pg_stat_activity WHERE application_name LIKE 'cuan%') AS pids`);
  const [{ stored, logged, pids }] = rows;
  return {
    processMs: processorMs(cuan.pid),
    databaseMs: pids.reduce((sum, pid) => sum + processorMs(pid), 0),
    storedBytes: Number(stored),
    loggedBytes: Number(logged),
  };
}

function processorMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

async function open() {
  callers += 1;
  const from = { 'x-forwarded-for': `10.${(callers >> 16) & 255}.${(callers >> 8) & 255}.${callers & 255}` };
  const pass = await (await fetch(`${cuan.url}/api/chat/token`, { method: 'POST', headers: from })).json();
  const headers = { authorization: `Bearer ${pass.token}`, 'content-type': 'application/json' };
  await fetch(`${cuan.url}/v3/directline/conversations`, { method: 'POST', headers, body: '{}' });
  return { ...pass, headers };
}

async function sayAll(conversations, texts, turns) {
  await Promise.all(
    conversations.map(async ({ conversationId, headers }, index) => {
      for (let turn = 0; turn < turns; turn += 1) {
        const body = JSON.stringify({ type: 'message', text: texts[(index + turn) % texts.length] });
        const path = `/v3/directline/conversations/${conversationId}/activities`;
        const answer = await fetch(cuan.url + path, { method: 'POST', headers, body });
        if (!answer.ok) throw new Error(`a message answered ${answer.status}`);
        await answer.text();
      }
    }),
  );
}

async function streamBytes() {
  const before = cuan.residentBytes();
  const sockets = [];
  for (let index = 0; index < STREAMS; index += 1) {
    const { conversationId, token } = await open();
    const path = `/v3/directline/conversations/${conversationId}/stream?watermark=0&t=${encodeURIComponent(token)}`;
    const socket = new WebSocket(cuan.url.replace('http', 'ws') + path);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    sockets.push(socket);
  }
  const bytes = Math.round((cuan.residentBytes() - before) / STREAMS);
  for (const socket of sockets) socket.terminate();
  return bytes;
}

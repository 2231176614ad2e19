import { Pool } from 'undici';

/**
 * Keeps `conversations` conversations busy, each with one turn open at a time, as people are. Every peer is
 * driven by this. `next(conversation, turn)` gives the request; a turn counts when its whole answer was read.
 * Returns turns per second and the latencies in milliseconds. Throws on the first answer that is not 2xx.
 */
export async function drive(origin, { conversations, seconds, next, check }) {
  const pool = new Pool(origin, { connections: conversations, pipelining: 1 });
  const latencies = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  const one = async (conversation) => {
    for (let turn = 0; performance.now() < until; turn += 1) {
      const { path, headers, body } = next(conversation, turn);
      const sent = performance.now();
      const answer = await pool.request({ method: 'POST', path, headers, body });
      const text = await answer.body.text();
      latencies.push(performance.now() - sent);
      if (answer.statusCode >= 300)
        throw new Error(`${path} answered ${answer.statusCode}: ${text.slice(0, 200)}`);
      check?.(text);
    }
  };
  await Promise.all(Array.from({ length: conversations }, (_, index) => one(index)));
  const took = (performance.now() - began) / 1000;
  await pool.close();
  return { perSecond: latencies.length / took, ...percentiles(latencies) };
}

/** p50, p95 and p99 of numbers, in their own unit. */
export function percentiles(values) {
  const sorted = Float64Array.from(values).sort();
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** The middle of several runs, measure by measure. */
export function medians(runs) {
  return Object.fromEntries(
    Object.keys(runs[0]).map((name) => [name, percentiles(runs.map((run) => run[name])).p50]),
  );
}

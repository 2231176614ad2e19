import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Care } from '../domain/care.ts';
import type { ChannelName } from '../domain/channel-name.ts';
import type { Log } from '../domain/ports.ts';
import { sayable } from './sayable.ts';

/** How a turn ended, as far as a number tells: no conversation, no words. */
export interface TurnFigures {
  readonly channel: ChannelName;
  readonly outcome: 'committed' | 'deleted' | 'failed' | 'repeated';
  /** Of the message's own reading; absent when nothing was said. */
  readonly care?: Care;
  readonly seconds: number;
}

/** What is counted, in Prometheus' text form. Every label is one of a few fixed words (law 6). */
export interface Metrics {
  turn(figures: TurnFigures): void;
  /** The same log, with its events counted by name. */
  counting(log: Log): Log;
  /** Looked up anew whenever it is asked for. `label` has one of a few fixed words. */
  gauge(
    name: string,
    help: string,
    label: string,
    look: () => Promise<Readonly<Record<string, number>>>,
  ): void;
  text(): Promise<string>;
  readonly contentType: string;
}

/** Its own registry, so that two apps in one process do not count together. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'cuan_' });
  const registers = [registry];
  const turns = new Histogram({
    name: 'cuan_turn_seconds',
    help: 'From a message handed in by its channel to its committed reply.',
    labelNames: ['channel', 'outcome'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  const readings = new Counter({
    name: 'cuan_messages_read_total',
    help: 'Messages of reporters by the care their own words asked for.',
    labelNames: ['channel', 'care'] as const,
    registers,
  });
  const events = new Counter({
    name: 'cuan_log_events_total',
    help: 'Lines of the log by level and event, whether or not the log shows them.',
    labelNames: ['level', 'event'] as const,
    registers,
  });
  const count = (level: string, event: string) => events.inc({ level, event: sayable(event) });
  return {
    turn({ channel, outcome, care, seconds }) {
      turns.observe({ channel, outcome }, seconds);
      if (care !== undefined && outcome === 'committed') readings.inc({ channel, care });
    },
    counting: (log) => ({
      info(event, fields) {
        count('info', event);
        log.info(event, fields);
      },
      warn(event, fields, cause) {
        count('warn', event);
        log.warn(event, fields, cause);
      },
      error(event, fields, cause) {
        count('error', event);
        log.error(event, fields, cause);
      },
    }),
    gauge(name, help, label, look) {
      registry.registerMetric(
        new Gauge({
          name,
          help,
          labelNames: [label],
          registers: [],
          async collect() {
            for (const [word, value] of Object.entries(await look())) this.set({ [label]: word }, value);
          },
        }),
      );
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

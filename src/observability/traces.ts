import { AsyncLocalStorage } from 'node:async_hooks';
import { performance } from 'node:perf_hooks';
import type { Span } from '@opentelemetry/api';

/** What is traced; each is a fixed word. */
export type TracedWork = 'alert.deliver' | 'reply.deliver' | 'signals.read' | 'store.commit' | 'turn';
/** Codes of ours, from a short list each; never words, ids or addresses (law 6). */
export type TraceFields = Readonly<Record<string, string | number | boolean>>;

/** Where time goes, as OpenTelemetry spans. Without a collector nothing is loaded and nothing measured. */
export interface Traces {
  /** Work within `work` becomes a part of it. What it throws is marked as failed, without its message. */
  around<Result>(name: TracedWork, fields: TraceFields, work: () => Promise<Result>): Promise<Result>;
  /** Work that is over, as a part of what is under way. */
  add(name: TracedWork, beganMs: number, fields?: TraceFields): void;
  /** Sends what is left. */
  stop(): Promise<void>;
}

export const NO_TRACES: Traces = {
  around: (_name, _fields, work) => work(),
  add: () => undefined,
  stop: async () => undefined,
};

/** How long a collector that does not answer may hold up the end. */
const PATIENCE_MS = 2_000;

/** Brings spans to a collector over OTLP (`http://collector:4318`); what it does not take is lost. */
export async function openTraces(collector: string): Promise<Traces> {
  const [{ ROOT_CONTEXT, SpanStatusCode, trace }, sdk, { resourceFromAttributes }, { OTLPTraceExporter }] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/exporter-trace-otlp-http'),
    ]);
  const exporter = new OTLPTraceExporter({
    url: new URL('/v1/traces', collector).href,
    timeoutMillis: PATIENCE_MS,
  });
  const provider = new sdk.TracerProvider({
    // No names of machines and processes: only which program it is.
    resource: resourceFromAttributes({ 'service.name': 'cuan' }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('cuan');
  const current = new AsyncLocalStorage<Span>();
  const start = (name: TracedWork, attributes: TraceFields, startTime = performance.now()) => {
    const parent = current.getStore();
    const context = parent === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, parent);
    return tracer.startSpan(name, { attributes, startTime: performance.timeOrigin + startTime }, context);
  };
  return {
    async around(name, fields, work) {
      const span = start(name, fields);
      try {
        return await current.run(span, work);
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    },
    add: (name, beganMs, fields = {}) => start(name, fields, beganMs).end(),
    stop: () => provider.shutdown(),
  };
}

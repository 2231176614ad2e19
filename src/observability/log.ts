import { pino } from 'pino';
import type { Log, LogFields } from '../domain/ports.ts';
import { Words } from '../domain/words.ts';
import { describeCause } from './describe-cause.ts';
import { sayable } from './sayable.ts';

export interface LogOptions {
  readonly level: 'error' | 'info' | 'warn';
  /** Where lines go; standard output unless set. */
  readonly destination?: { write(line: string): void };
}

/**
 * One JSON line per event, without process id or host name. Nothing that looks like words, a number to ring,
 * an address or a token gets through, whatever a caller hands in (law 6).
 */
export function createLog({ level, destination }: LogOptions): Log {
  const lines = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );
  const fit = (fields: LogFields, cause?: unknown) => ({ ...checked(fields), ...describeCause(cause) });
  return {
    info: (event, fields = {}) => lines.info(fit(fields), sayable(event)),
    warn: (event, fields = {}, cause) => lines.warn(fit(fields, cause), sayable(event)),
    error: (event, fields = {}, cause) => lines.error(fit(fields, cause), sayable(event)),
  };
}

function checked(fields: LogFields): LogFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [sayable(name), fieldValue(value)]),
  );
}

function fieldValue(value: unknown): boolean | number | string | undefined {
  if (value === undefined || typeof value === 'boolean' || typeof value === 'number') return value;
  return value instanceof Words ? String(value) : sayable(value);
}

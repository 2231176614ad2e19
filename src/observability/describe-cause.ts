import { CuanError } from '../domain/errors.ts';
import type { LogFields } from '../domain/ports.ts';
import { sayable } from './sayable.ts';

const MOST_FRAMES = 8;

/**
 * What may be written of something caught: its name, its code and where in our own files it passed. The message
 * is left out, since libraries quote what they were given; only a CuanError's is fixed text of ours.
 */
export function describeCause(cause: unknown): LogFields {
  if (cause === undefined) return {};
  if (!(cause instanceof Error)) return { cause: `thrown-${typeof cause}` };
  return {
    cause: sayable(cause.name),
    code: 'code' in cause ? sayable(cause.code) : undefined,
    message: cause instanceof CuanError ? cause.message : undefined,
    at: ownFrames(cause),
    causedBy: cause.cause instanceof Error ? sayable(cause.cause.name) : undefined,
  };
}

const OWN_FRAME = /^\s+at .*?\/((?:dialogs|dist|src)\/[\w./-]+\.[cm]?[jt]sx?:\d+:\d+)\)?$/;

/** Frames of our own files, nearest first; none when the message cannot be told from the frames. */
function ownFrames({ message, stack = '' }: Error): string {
  const messageAt = stack.indexOf(message);
  if (messageAt < 0) return '';
  const lines = stack.slice(messageAt + message.length).split('\n');
  const frames = lines
    .filter((line) => !line.includes('node_modules'))
    .map((line) => OWN_FRAME.exec(line)?.[1]);
  return frames
    .filter((frame) => frame !== undefined)
    .slice(0, MOST_FRAMES)
    .join(' < ');
}

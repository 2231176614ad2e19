import { parentPort, workerData } from 'node:worker_threads';
import type { DirectoryData } from '../../directory/facts.ts';
import type { Log } from '../../domain/ports.ts';
import { NO_TRACES } from '../../observability/traces.ts';
import type { Think } from '../../turn/think.ts';
import { createNewBytes } from '../../vault/new-bytes.ts';
import { openDirectory, openWords } from '../words-and-services.ts';
import { thinkHere } from './here.ts';
import type { FromThread, LogLine, ThreadData, ToThread } from './messages.ts';
import { decodeBefore, encodeThought } from './wire.ts';

/** The program of the second thread: reads, steps and renders, and knows no key and no store. */
function main(): void {
  const port = parentPort;
  if (port === null) throw new Error('This is started by the service, as a thread of it.');
  const send = (message: FromThread) => port.postMessage(message);
  const { locales, settings } = workerData as ThreadData;
  const newBytes = createNewBytes();
  const { phrases } = openWords(locales);
  const open = (services: DirectoryData) =>
    thinkHere(
      {
        phrases,
        directory: openDirectory(services, phrases),
        newId: () => Buffer.from(newBytes(16)).toString('base64url'),
        log: toMain(send),
        settings,
      },
      NO_TRACES,
    );
  port.once('message', (services: DirectoryData) => {
    const thinking = open(services);
    port.on('message', (message: Exclude<ToThread, DirectoryData>) => {
      if (message === 'get-ready') thinking.getReady(() => false);
      else send(message.map((before) => thoughtOf(before, thinking.think)));
    });
    send({
      dialogs: new Map([...thinking.dialogs].map(([key, { name, version }]) => [key, { name, version }])),
    });
  });
}

/** `undefined` where it cannot be thought: then whoever asked thinks itself, and the error is one of theirs. */
function thoughtOf(before: string, think: Think): string | undefined {
  try {
    return encodeThought(think(decodeBefore(before)));
  } catch {
    return undefined;
  }
}

/** Lines are written, and counted, by the service's own log. */
function toMain(send: (message: FromThread) => void): Log {
  const say =
    (level: LogLine['level']): Log['error'] =>
    (event, fields, cause) =>
      send({ level, event, ...(fields === undefined ? {} : { fields }), cause: sendable(cause) });
  return { info: say('info'), warn: say('warn'), error: say('error') };
}

/** An error without what may hang on it, which might not pass to another thread. */
function sendable(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause === undefined ? undefined : typeof cause;
  const { name, message, stack } = cause;
  return Object.assign(new Error(message), { name, stack });
}

main();

import { Worker } from 'node:worker_threads';
import type { DirectoryData } from '../../directory/facts.ts';
import type { Before, Thought } from '../../turn/think.ts';
import type { FromThread, Loaded, LogLine, ThreadData, ToThread } from './messages.ts';
import { decodeThought, encodeBefore } from './wire.ts';

/** A second thread that thinks. It may end at any moment: then whoever asked thinks itself, and no turn is lost. */
export interface ThinkingThread {
  /** Settles when it has loaded everything; `undefined` when it ended before. Until then it thinks nothing. */
  open(services: DirectoryData, listener: ThreadListener): Promise<Loaded | undefined>;
  /** `undefined`: it is not there, or ended before it answered. */
  think(before: Before): Promise<Thought | undefined>;
  /** Makes what can wait. */
  getReady(): void;
  stop(): Promise<void>;
}

/** What the thread tells beside thoughts. */
export interface ThreadListener {
  line(line: LogLine): void;
  /** It ended by itself, or was ended because it did not answer. Another is started after a while. */
  ended(cause: unknown): void;
}

interface Asked {
  readonly before: Before;
  readonly answer: (thought: Thought | undefined) => void;
}

/**
 * So many groups are on their way at a time, the next waits meanwhile: turns that are thought together are committed
 * together, and the thread finds its next work when it has done one.
 */
const MOST_SENT = 2;

/** A turn takes about a millisecond of it: whoever is silent for so long with turns waiting will not answer. */
const PATIENCE_MS = 10_000;
const AGAIN_AFTER_MS = 10_000;
const SILENT: ThreadListener = { line: () => undefined, ended: () => undefined };

/** Starts it at once, so that it loads while this thread loads the rest. It keeps no process alive. */
export function startThinkingThread(
  program: URL,
  data: ThreadData,
  patienceMs = PATIENCE_MS,
): ThinkingThread {
  let worker: Worker | undefined;
  let isReady = false;
  let isStopped = false;
  let wantsAll = false;
  let services: DirectoryData | undefined;
  let listener = SILENT;
  let heardAtMs = 0;
  /** What waits to be sent, and what was sent together, oldest first. */
  let waiting: Asked[] = [];
  const sent: (readonly Asked[])[] = [];
  let settle: (loaded: Loaded | undefined) => void = () => undefined;
  const loaded = new Promise<Loaded | undefined>((resolve) => (settle = resolve));

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- to a thread, which has no origin
  const post = (message: ToThread) => worker?.postMessage(message);

  const end = (one: Worker, cause: unknown) => {
    if (one !== worker) return;
    worker = undefined;
    isReady = false;
    const all = [...sent.splice(0).flat(), ...waiting.splice(0)];
    settle(undefined);
    if (!isStopped) {
      listener.ended(cause);
      setTimeout(begin, AGAIN_AFTER_MS).unref();
    }
    for (const { answer } of all) answer(undefined);
  };

  const hear = (message: FromThread) => {
    heardAtMs = performance.now();
    if ('dialogs' in message) {
      isReady = true;
      worker?.unref();
      if (wantsAll) post('get-ready');
      return settle(message);
    }
    if ('level' in message) return listener.line(message);
    const group = sent.shift() ?? [];
    send();
    for (const [index, { before, answer }] of group.entries()) {
      const thought = message[index];
      answer(thought === undefined ? undefined : decodeThought(thought, before));
    }
  };

  const send = () => {
    if (waiting.length === 0 || sent.length >= MOST_SENT) return;
    const group = waiting;
    waiting = [];
    sent.push(group);
    post(group.map(({ before }) => encodeBefore(before)));
  };

  const begin = () => {
    if (isStopped) return;
    // Nothing of the environment: keys may stand there, and nothing that thinks needs one.
    const one = new Worker(program, { workerData: data, env: {}, name: 'thinking' });
    worker = one;
    one.unref();
    one.on('message', (message: FromThread) => one === worker && hear(message));
    one.on('error', (error) => end(one, error));
    one.on('exit', () => end(one, undefined));
    if (services !== undefined) post(services);
  };

  let lookedAtMs = performance.now();
  const look = () => {
    const nowMs = performance.now();
    // After a sleep of the whole machine it is this thread that has heard nothing yet.
    if (nowMs - lookedAtMs > patienceMs / 2) heardAtMs = nowMs;
    lookedAtMs = nowMs;
    if (sent.length > 0 && nowMs - heardAtMs > patienceMs) void worker?.terminate();
  };
  setInterval(look, patienceMs / 10).unref();
  begin();

  return {
    open(known, to) {
      listener = to;
      if (services === undefined) post(known);
      services = known;
      // Nothing else may be open yet, and the process would end while it waits.
      worker?.ref();
      return loaded;
    },
    think(before) {
      if (!isReady) return Promise.resolve(undefined);
      return new Promise<Thought | undefined>((answer) => {
        if (sent.length === 0) heardAtMs = performance.now();
        waiting.push({ before, answer });
        send();
      });
    },
    getReady() {
      wantsAll = true;
      if (isReady) post('get-ready');
    },
    async stop() {
      isStopped = true;
      await worker?.terminate();
    },
  };
}

import { createRequire } from 'node:module';
import {
  DirectLine,
  type Activity,
  type ConnectionStatus,
  type DirectLineOptions,
} from 'botframework-directlinejs';
import { WebSocket } from 'ws';

/** The official client from npm, unmodified, and what a test asks of it. */
export interface OfficialClient {
  readonly directLine: DirectLine;
  readonly seen: readonly SeenActivity[];
  readonly states: readonly ConnectionStatus[];
  /** Resolves with the id that the server gave. */
  say(text: string, clientActivityID?: string): Promise<string>;
  /** Resolves when so many activities have come. */
  until(done: (seen: readonly SeenActivity[]) => boolean): Promise<readonly SeenActivity[]>;
  reaches(status: ConnectionStatus): Promise<void>;
  end(): void;
}

export interface SeenActivity {
  readonly id: string;
  readonly text: string;
  readonly from: { readonly id: string; readonly role: string };
  readonly channelData: {
    readonly clientActivityID?: string;
    readonly cuan?: { readonly care?: string; readonly services?: readonly string[] };
  };
  readonly suggestedActions?: {
    readonly actions: readonly { readonly type: string; readonly value: string }[];
  };
}

/** What Node has not and the client needs, as facts.md says. xhr2 has no types. */
const XMLHttpRequest: unknown = createRequire(import.meta.url)('xhr2');
Object.assign(globalThis, { XMLHttpRequest, WebSocket });

/** Reconnects after three seconds, the client's shortest wait. */
export function connectOfficialClient(url: string, options: DirectLineOptions): OfficialClient {
  const shortestWait = { random: () => 0 };
  const directLine = new DirectLine({ domain: `${url}/v3/directline`, ...options, ...shortestWait });
  const seen: SeenActivity[] = [];
  const states: ConnectionStatus[] = [];
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const look of waiting) look();
  };
  const when = (done: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (done() && waiting.delete(look)) resolve();
      };
      waiting.add(look);
      look();
    });
  directLine.connectionStatus$.subscribe((status) => {
    states.push(status);
    wake();
  });
  const reading = directLine.activity$.subscribe((activity) => {
    seen.push(activity as unknown as SeenActivity);
    wake();
  });
  return {
    directLine,
    seen,
    states,
    say: (text, clientActivityID) =>
      new Promise((resolve, reject) => {
        const channelData = clientActivityID === undefined ? {} : { channelData: { clientActivityID } };
        const message = { type: 'message', from: { id: 'sam' }, text, locale: 'en-GB', ...channelData };
        directLine.postActivity(message as Activity).subscribe(resolve, reject);
      }),
    until: async (done) => {
      await when(() => done(seen));
      return seen;
    },
    reaches: (status) => when(() => states.at(-1) === status),
    end: () => {
      reading.unsubscribe();
      directLine.end();
    },
  };
}

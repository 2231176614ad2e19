import type { Service } from '../support/process.ts';

/** One young person on a bad line: sends each message again, under the same id, until it is acknowledged. */
export interface Writer {
  /** Ids of messages that were acknowledged, in order. */
  readonly acknowledged: readonly string[];
  /** Sends one message; resolves when the service has acknowledged it, whatever dies meanwhile. */
  say(text: string): Promise<void>;
  /** Everything that the service holds of this conversation, oldest first. */
  read(): Promise<readonly Held[]>;
  readonly conversation: string;
}

export interface Held {
  readonly seq: number;
  readonly own: boolean;
  readonly text: string;
  readonly clientId: string | undefined;
  readonly hasLines: boolean;
}

interface Shown {
  readonly id: string;
  readonly text: string;
  readonly from: { readonly role: string };
  readonly channelData?: {
    readonly clientActivityID?: string;
    readonly cuan?: { readonly lines?: readonly unknown[] };
  };
}

let writers = 0;

/** Begins a conversation with whatever service is there now; one that is still starting is waited for. */
export async function newWriter(
  service: () => Pick<Service, 'url'> | Promise<Pick<Service, 'url'>>,
): Promise<Writer> {
  writers += 1;
  const own = `10.${Math.floor(writers / 250)}.${writers % 250}.1`;
  const call = async (method: string, path: string, token?: string, body?: object) => {
    const { url } = await service();
    const response = await fetch(url + path, {
      method,
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': own,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`answered ${response.status}`);
    return (await response.json()) as never;
  };
  const pass: { token: string; conversationId: string } = await again(() =>
    call('POST', '/api/chat/token', undefined, {}),
  );
  const { token, conversationId } = pass;
  await again(() => call('POST', '/v3/directline/conversations', token, {}));
  const path = `/v3/directline/conversations/${conversationId}/activities`;
  const acknowledged: string[] = [];
  let sent = 0;
  return {
    acknowledged,
    conversation: conversationId,
    async say(text) {
      const clientActivityID = `w${writers}-${(sent += 1)}-${conversationId.slice(0, 6)}`;
      await again(() =>
        call('POST', path, token, { type: 'message', text, channelData: { clientActivityID } }),
      );
      acknowledged.push(clientActivityID);
    },
    async read() {
      const { activities }: { activities: readonly Shown[] } = await again(() => call('GET', path, token));
      return activities.map(heldOf);
    },
  };
}

function heldOf({ id, text, from, channelData }: Shown): Held {
  return {
    seq: Number(id.split('|')[1]),
    own: from.role === 'user',
    text,
    clientId: channelData?.clientActivityID,
    hasLines: (channelData?.cuan?.lines ?? []).length > 0,
  };
}

/** A killed service answers nothing; the next one does. */
async function again<Result>(work: () => Promise<Result>): Promise<Result> {
  const endMs = Date.now() + 120_000;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > endMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** What is wrong with a conversation as it is held; empty when nothing was lost, doubled, moved or left unanswered. */
export function faultsIn(held: readonly Held[], acknowledged: readonly string[]): readonly string[] {
  const own = held.filter((message) => message.own).map(({ clientId }) => clientId ?? '');
  const lost = acknowledged.filter((id) => !own.includes(id)).map((id) => `lost ${id}`);
  const doubled = own.filter((id, at) => own.indexOf(id) !== at).map((id) => `doubled ${id}`);
  const moved = own.join() === acknowledged.join() ? [] : ['in another order, or more than was sent'];
  const gaps = held.every(({ seq }, at) => seq === at + 1) ? [] : ['numbers with a gap'];
  const unanswered = held
    .filter((message, at) => message.own && held[at + 1]?.own !== false)
    .map(({ clientId }) => `no reply to ${clientId}`);
  const twice = held
    .filter((message, at) => !message.own && at > 0 && held[at - 1]?.own === false)
    .map(({ seq }) => `a second reply at ${seq}`);
  return [...lost, ...doubled, ...moved, ...gaps, ...unanswered, ...twice];
}

/** Numbers from 0 to 1, the same ones for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

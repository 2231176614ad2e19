import { createLog } from '../../../src/observability/log.ts';
import { openApp } from '../../support/house.ts';
import type { ChannelBench } from './bench.ts';

interface Shown {
  readonly text?: string;
  readonly from: { readonly id: string };
  readonly suggestedActions?: { readonly actions: readonly { readonly title: string }[] };
}

export async function openWebBench(): Promise<ChannelBench> {
  const logged: string[] = [];
  const log = createLog({ level: 'info', destination: { write: (line) => void logged.push(line) } });
  const house = await openApp({}, { log });
  const { app, url } = house;
  const pass = (await (await fetch(`${url}/api/chat/token`, { method: 'POST' })).json()) as {
    readonly token: string;
    readonly conversationId: string;
  };
  const headers = { authorization: `Bearer ${pass.token}`, 'content-type': 'application/json' };
  const path = `${url}/v3/directline/conversations/${pass.conversationId}/activities`;
  let seen = 0;
  let last: object = {};
  const readMore = async (): Promise<readonly string[]> => {
    const answer = await fetch(path, { headers });
    const { activities } = (await answer.json()) as { readonly activities: readonly Shown[] };
    // After a delete one activity is left, which says so.
    if (activities.length < seen) seen = 0;
    const fresh = activities.slice(seen).filter(({ from }) => from.id !== 'reporter');
    seen = activities.length;
    return fresh.flatMap(linesOf);
  };
  const post = async (activity: object): Promise<readonly string[]> => {
    last = activity;
    await fetch(path, { method: 'POST', headers, body: JSON.stringify(activity) });
    return readMore();
  };
  let messages = 0;
  const message = (more: object) => {
    messages += 1;
    return { type: 'message', channelData: { clientActivityID: `message-${messages}` }, ...more };
  };
  return {
    core: app.core,
    address: { channel: 'web', key: pass.conversationId },
    say: (text) => post(message({ text })),
    repeat: () => post(last),
    sendPicture: () =>
      post(
        message({
          text: '',
          attachments: [{ contentType: 'image/jpeg', contentUrl: 'http://127.0.0.1:9/canary.jpg' }],
        }),
      ),
    async sayUnproven(text) {
      const body = JSON.stringify({ type: 'message', text });
      const wrong = { ...headers, authorization: 'Bearer not-a-token' };
      return (await fetch(path, { method: 'POST', headers: wrong, body })).status;
    },
    logged,
    leave: () => house.leave(),
  };
}

/** As a screen shows it: the text, then the buttons in order. */
function linesOf({ text = '', suggestedActions }: Shown): readonly string[] {
  const plain = text.replaceAll(/\[([^\]]*)\]\(([^)]*)\)/gu, '$1').replaceAll('**', '');
  return [...plain.split('\n'), ...(suggestedActions?.actions ?? []).map(({ title }) => title)];
}

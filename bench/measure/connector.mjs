import { createServer } from 'node:http';

/** Stands where Azure's connector stands: takes the bot's replies, answers with an id. */
export async function startConnector() {
  let replies = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      replies += 1;
      response.setHeader('content-type', 'application/json');
      response.end('{"id":"r"}');
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    replies: () => replies,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** The request of one Bot Framework turn, as Azure sends it. */
export function activity(serviceUrl, conversation, turn, text, deliveryMode) {
  return {
    path: '/api/messages',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: `${conversation}-${turn}`,
      timestamp: new Date().toISOString(),
      serviceUrl,
      channelId: 'emulator',
      from: { id: `user-${conversation}`, name: 'User' },
      recipient: { id: 'bot', name: 'Bot' },
      conversation: { id: `conversation-${conversation}` },
      locale: 'en-GB',
      text,
      ...(deliveryMode === undefined ? {} : { deliveryMode }),
    }),
  };
}

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { errorCodeOf } from '../../http/open-listener.ts';
import { LINE, NO_PICTURES, WELCOME } from './fake-host.ts';
import { openWeb, pathOf, unknownConversation, type Web } from './open-web.ts';

let web: Web;
beforeEach(async () => {
  web = await openWeb();
});
afterEach(() => web.close());

const said = (text: string, clientActivityID?: string) => ({
  type: 'message',
  text,
  ...(clientActivityID === undefined ? {} : { channelData: { clientActivityID } }),
});

describe('opening', () => {
  test('gives the welcome at once, its choices as suggested actions', async () => {
    const connection = await web.open();
    const { activities, watermark } = await web.read(connection);
    expect(activities).toMatchObject([
      {
        type: 'message',
        id: `${connection.conversationId}|0000001`,
        from: { id: 'cuan', role: 'bot' },
        text: WELCOME,
        textFormat: 'markdown',
        suggestedActions: {
          actions: [
            { type: 'imBack', title: 'Someone has a picture of me', value: 'Someone has a picture of me' },
          ],
        },
        channelData: { cuan: { seq: 1, choices: [{ id: 'picture', label: 'Someone has a picture of me' }] } },
      },
    ]);
    expect(watermark).toBe('1');
  });

  test('again is the same conversation and no second welcome', async () => {
    const connection = await web.open();
    const again = await web.call('POST', '/v3/directline/conversations', connection.token, {});
    expect(again.status).toBe(201);
    expect(await again.json()).toMatchObject({ conversationId: connection.conversationId });
    expect((await web.read(connection)).activities).toHaveLength(1);
  });

  test('gives a stream address of the origin that was called', async () => {
    const { streamUrl, conversationId } = await web.open();
    expect(streamUrl).toMatch(
      new RegExp(`^ws://127\\.0\\.0\\.1:${web.listener.port}${pathOf({ conversationId })}/stream`),
    );
  });

  test('happens by reconnecting, too, for a client that was handed token and conversation', async () => {
    const first = (await (await web.call('POST', '/api/chat/token', undefined, {})).json()) as {
      token: string;
    };
    const { conversationId } = first as unknown as Parameters<typeof pathOf>[0];
    const answer = await web.call('GET', `${pathOf({ conversationId })}?watermark=`, first.token);
    expect(answer.status).toBe(200);
    expect(web.host.inbounds).toHaveLength(1);
  });

  test('takes the language as a hint', async () => {
    const { token } = (await (await web.call('POST', '/api/chat/token', undefined, {})).json()) as {
      token: string;
    };
    await web.call('POST', '/v3/directline/conversations', token, { locale: 'GA-IE' });
    expect(web.host.inbounds[0]?.localeHint).toBe('ga-IE');
  });
});

describe('a message', () => {
  test('comes back as the reporter’s own before the reply, with the client’s id', async () => {
    const connection = await web.open();
    const answer = await web.post(connection, said('help me', 'abc123'));
    expect(answer.status).toBe(200);
    const { id } = (await answer.json()) as { id: string };
    const { activities } = await web.read(connection, '1');
    expect(activities.map(({ from, text }) => [from.role, text])).toEqual([
      ['user', 'help me'],
      ['bot', 'Heard 7 characters'],
    ]);
    expect(activities[0]).toMatchObject({
      id,
      channelData: { clientActivityID: 'abc123' },
      textFormat: 'plain',
    });
  });

  test('with a repeated id gets the same answer and no second turn', async () => {
    const connection = await web.open();
    const answers = [];
    for (const text of ['once', 'once'])
      answers.push(await (await web.post(connection, said(text, 'same'))).json());
    expect(answers[0]).toEqual(answers[1]);
    expect((await web.read(connection)).activities).toHaveLength(3);
  });

  test('whose client id is `opened` is not taken for the opening', async () => {
    const connection = await web.open();
    await web.post(connection, said('I need help', 'opened'));
    expect((await web.read(connection, '1')).activities).toHaveLength(2);
  });

  test('keeps nothing but words, choice, id, language and a count', async () => {
    const connection = await web.open();
    await web.post(connection, {
      ...said('look', 'x1'),
      value: { choice: 'they-sent-it', place: 'home' },
      locale: 'en-GB',
      localTimezone: 'Europe/London',
      from: { id: 'sam', name: 'Sam' },
      attachments: [
        { contentUrl: 'https://pictures.example/1.jpg' },
        { contentUrl: 'data:image/png;base64,AAAA' },
      ],
      entities: [{ type: 'Place' }],
    });
    const inbound = web.host.inbounds.at(-1);
    expect(Object.keys(inbound ?? {}).sort()).toEqual([
      'address',
      'clientId',
      'event',
      'id',
      'localeHint',
      'resumeHash',
    ]);
    expect(inbound?.event).toMatchObject({ kind: 'said', attachments: 2, choice: 'they-sent-it' });
    expect(Object.keys(inbound?.event ?? {}).sort()).toEqual(['attachments', 'choice', 'kind', 'words']);
  });

  test('shows the reporter no care and no evidence of their own words', async () => {
    const connection = await web.open();
    await web.post(connection, said('crisis'));
    const [own, reply] = (await web.read(connection, '1')).activities;
    expect(own?.channelData).toEqual({ cuan: { seq: 2 } });
    expect(reply?.channelData).toEqual({
      cuan: { seq: 3, care: 'crisis', lines: [LINE], services: ['gb-childline'] },
    });
  });

  test('with 200 kB of text is passed on whole', async () => {
    const connection = await web.open();
    expect((await web.post(connection, said('a'.repeat(200_000)))).status).toBe(200);
    expect((await web.read(connection, '2')).activities[0]?.text).toBe('Heard 200000 characters');
  });

  test('with more than 256 kB is refused', async () => {
    const connection = await web.open();
    const answer = await web.post(connection, said('a'.repeat(300_000)));
    expect([answer.status, await errorCodeOf(answer)]).toEqual([413, 'too-large']);
  });

  test('without anything in it is refused', async () => {
    const connection = await web.open();
    const answer = await web.post(connection, said(''));
    expect([answer.status, await errorCodeOf(answer)]).toEqual([400, 'bad-request']);
  });
});

test('typing and events are taken and are no turn', async () => {
  const connection = await web.open();
  for (const type of ['typing', 'event', 'endOfConversation']) {
    const answer = await web.post(connection, { type, name: 'webchat/join', value: 'x' });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ id: expect.any(String) });
  }
  expect(web.host.inbounds).toHaveLength(1);
});

test('a person’s message comes from the person, not from the program', async () => {
  const connection = await web.open();
  web.host.say(connection.conversationId, 'Hi, I am here now.');
  const [message] = (await web.read(connection, '1')).activities;
  expect(message?.from).toEqual({ id: 'person', role: 'bot', name: 'Person' });
});

test('a reader goes on from its watermark', async () => {
  const connection = await web.open();
  await web.post(connection, said('one'));
  const first = await web.read(connection);
  expect(first.watermark).toBe('3');
  expect(await web.read(connection, '3')).toEqual({ activities: [], watermark: '3' });
  await web.post(connection, said('two'));
  expect((await web.read(connection, '3')).activities.map(({ text }) => text)).toEqual([
    'two',
    'Heard 3 characters',
  ]);
});

test('law 5: an upload is answered kindly and none of it is read', async () => {
  const connection = await web.open();
  const form = new FormData();
  form.append('activity', new Blob(['{"type":"message","text":"look at this"}']));
  form.append('file', new Blob([new Uint8Array(3_000_000)], { type: 'image/jpeg' }), 'me.jpg');
  for (const path of ['upload?userId=me', 'activities']) {
    const answer = await fetch(`${web.listener.url}${pathOf(connection)}/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${connection.token}` },
      body: form,
    });
    expect(answer.status).toBe(200);
    expect((await web.read(connection)).activities.at(-1)?.text).toBe(NO_PICTURES);
  }
  expect(web.host.inbounds.at(-1)?.event).toMatchObject({ kind: 'said', attachments: 1 });
});

test('a conversation is opened by its own token only', async () => {
  const [one, other] = [await web.open(), await web.open()];
  const paths = [
    ['GET', pathOf(one)],
    ['GET', `${pathOf(one)}/activities`],
    ['POST', `${pathOf(one)}/activities`],
    ['POST', `${pathOf(one)}/upload`],
    ['GET', pathOf({ conversationId: unknownConversation() })],
  ] as const;
  for (const [method, path] of paths) {
    const answer = await web.call(method, path, other.token, method === 'POST' ? said('hi') : undefined);
    expect([answer.status, await errorCodeOf(answer)]).toEqual([403, 'token-foreign']);
  }
});

import { expect, test } from '@jest/globals';
import { summarise } from '../../src/cases/summary.ts';
import { id } from '../../src/domain/ids.ts';
import type { StoredMessage } from '../../src/domain/message.ts';
import { Words } from '../../src/domain/words.ts';

function message(seq: number, more: Partial<StoredMessage> = {}): StoredMessage {
  return {
    conversation: id.conversation('c'),
    seq,
    sender: 'reporter',
    atMs: seq,
    inboundId: id.inbound(`m-${seq}`),
    words: new Words('my secret words'),
    ...more,
  };
}
const cue = (name: string) => [{ quote: 'secret', start: 0, end: 6, cue: name }];
const reply = { choices: [], lines: [], phrases: [] };

test('danger comes first, each cue names its messages, and nothing is said of what did not happen', () => {
  const lines = summarise(
    [
      message(1, { care: 'none', evidence: cue('image-threat.threat') }),
      message(2, { sender: 'bot', reply }),
      message(3, { care: 'emergency', evidence: [...cue('self-harm.plan-time'), ...cue('model.crisis')] }),
      message(4, { care: 'crisis', evidence: cue('image-threat.threat'), unread: true, attachments: 2 }),
    ],
    {},
  );
  expect(lines).toEqual([
    { kind: 'read-as-emergency', seqs: [3] },
    { kind: 'read-as-crisis', seqs: [4] },
    { kind: 'cue', cue: 'self-harm.plan-time', seqs: [3] },
    { kind: 'cue', cue: 'image-threat.threat', seqs: [1, 4] },
    { kind: 'unread', seqs: [4] },
    { kind: 'attachments', seqs: [4] },
    { kind: 'last-words', seqs: [4] },
  ]);
});

test('what was asked for, shown, shared and answered is named', () => {
  const line = { id: id.service('childline'), name: 'Childline', plainWords: '', notes: [], closed: false };
  const document = { name: 'report', title: 'Report', lines: ['a'], shared: true } as const;
  const kinds = summarise(
    [
      message(1, { choice: id.choice('person') }),
      message(2, { sender: 'bot', reply: { ...reply, lines: [line] } }),
      message(3, { sender: 'bot', reply: { ...reply, document } }),
      message(4, { sender: 'moderator', workingName: 'Ash' }),
    ],
    { textFirst: true, asked: { question: 'wellbeing:asks.gentle' } },
  ).map(({ kind, seqs }) => [kind, seqs]);
  expect(kinds).toEqual([
    ['asked-for-person', [1]],
    ['shared', [3]],
    ['crisis-lines-shown', [2]],
    ['answered-by-person', [4]],
    ['last-words', [1]],
    ['cannot-talk', []],
    ['safety-question-open', []],
  ]);
});

test('it holds no word, and an unknown session says nothing', () => {
  for (const session of [undefined, null, 'x', { asked: 5 }, { asked: { question: 'place:asks.where' } }])
    expect(JSON.stringify(summarise([message(1)], session))).toBe('[{"kind":"last-words","seqs":[1]}]');
});

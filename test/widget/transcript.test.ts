import { expect, test } from '@jest/globals';
import type { Activity } from '../../src/widget/protocol.ts';
import { entriesOf, merge, pinnedLines } from '../../src/widget/transcript.ts';
import { card } from './cards.ts';

const said = (number: number, text: string): Activity => ({
  type: 'message',
  id: `c|${String(number).padStart(7, '0')}`,
  text,
  from: { role: 'user' },
  channelData: { clientActivityID: `client-${String(number)}` },
});
const reply = (number: number, text: string, cuan = {}): Activity => ({
  type: 'message',
  id: `c|${String(number).padStart(7, '0')}`,
  text,
  from: { role: 'bot' },
  channelData: { cuan },
});
const textsOf = (activities: readonly Activity[]) => activities.map(({ text }) => text);

test('what comes twice stands once, and late comers stand where the server put them', () => {
  const late = merge([], { activities: [reply(3, 'three'), reply(1, 'one')] });
  const all = merge(late, { activities: [said(2, 'two'), reply(3, 'three')] });
  expect(textsOf(all)).toEqual(['one', 'two', 'three']);
});

test('nothing new keeps the very same list', () => {
  const known = merge([], { activities: [reply(1, 'one')] });
  expect(merge(known, { activities: [reply(1, 'one')] })).toBe(known);
});

test('typing and other signs are no messages', () => {
  expect(merge([], { activities: [{ type: 'typing', id: 'c|1' }] })).toEqual([]);
});

test('choices are buttons until words follow; then they stay readable and the taken one is known', () => {
  const choices = [
    { id: 'yes', label: 'Yes' },
    { id: 'no', label: 'No' },
  ];
  const asked = [reply(1, 'Are you safe?', { choices })];
  expect(entriesOf(asked, [])).toMatchObject([{ open: true }]);
  expect(entriesOf([...asked, said(2, 'No')], [])).toMatchObject([
    { open: false, taken: 'no' },
    { from: 'you' },
  ]);
  const onItsWay = { clientId: 'x', text: 'something else', state: 'sending' } as const;
  const [entry] = entriesOf(asked, [onItsWay]);
  expect(entry).toMatchObject({ open: false, choices });
  expect(entry).not.toHaveProperty('taken');
});

test('the pinned lines are those of the last reply that had any, and stay', () => {
  const first = reply(1, 'a', { care: 'crisis', lines: [card.childline] });
  const second = reply(2, 'b', { care: 'emergency', lines: [card.emergency, card.childline] });
  const plain = reply(3, 'c');
  expect(pinnedLines([plain])).toEqual([]);
  expect(pinnedLines([first, plain])).toEqual([card.childline]);
  expect(pinnedLines([first, second, plain])).toEqual([card.emergency, card.childline]);
});

import { describe, expect, test } from '@jest/globals';
import { id } from '../../src/domain/ids.ts';
import type { Activity, ServiceCard } from '../../src/widget/protocol.ts';
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

const crisis = (number: number, ...lines: ServiceCard[]) => reply(number, 'x', { care: 'crisis', lines });
const american = { ...card.shout, id: id.service('us-988'), name: '988' };
const namesOf = (activities: readonly Activity[]) => pinnedLines(activities).map(({ name }) => name);

describe('S43: the pinned lines', () => {
  test('a plain reply pins nothing and takes nothing away', () => {
    expect(namesOf([reply(1, 'c')])).toEqual([]);
    expect(namesOf([crisis(1, card.childline), reply(2, 'c')])).toEqual(['Childline']);
  });

  test('a later reply with fewer lines takes none away, the emergency line least of all', () => {
    const all = crisis(1, card.emergency, card.childline, card.lifeline);
    expect(namesOf([all, crisis(2, card.lifeline)])).toEqual([
      'Emergency services',
      'Lifeline (Northern Ireland)',
      'Childline',
    ]);
  });

  test('the newest stand under the emergency line, and at most three of them', () => {
    const others = ['a', 'b', 'c', 'd', 'e'].map((name) => ({
      ...card.shout,
      id: id.service(`gb-${name}`),
      name,
    }));
    const one = others.map((line, at) => crisis(at + 2, line));
    expect(namesOf([crisis(1, card.emergency), ...one])).toEqual(['Emergency services', 'e', 'd', 'c']);
    expect(namesOf([crisis(1, ...others), crisis(2, card.emergency)])).toEqual([
      'Emergency services',
      'a',
      'b',
      'c',
    ]);
  });

  test('a line is shown once, as the newest reply has it', () => {
    const closed = { ...card.childline, closed: true };
    expect(pinnedLines([crisis(1, card.childline), crisis(2, closed)])).toEqual([closed]);
  });

  test('after a move to another country its lines go first, and the emergency line still stays', () => {
    const home = crisis(1, card.emergency, card.childline, card.lifeline);
    expect(namesOf([home, crisis(2, american)])).toEqual([
      '988',
      'Emergency services',
      'Childline',
      'Lifeline (Northern Ireland)',
    ]);
    expect(namesOf([home, crisis(2, american), crisis(3, american)])[0]).toBe('988');
    const theirs = { ...card.emergency, id: id.service('us-911'), name: '911' };
    expect(namesOf([home, crisis(2, american), crisis(3, theirs, american)])).toEqual([
      '911',
      '988',
      'Childline',
      'Lifeline (Northern Ireland)',
    ]);
  });

  test('the nations of one country are no move', () => {
    expect(namesOf([crisis(1, card.emergency, card.childline), crisis(2, card.lifeline)])[0]).toBe(
      'Emergency services',
    );
  });
});

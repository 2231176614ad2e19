import { expect, test } from '@jest/globals';
import { hearShiftThrice, type ShiftEvent } from '../../src/widget/shift-thrice.ts';

function listen() {
  const target = new EventTarget();
  const heard: ShiftEvent[] = [];
  const stop = hearShiftThrice(target, (event) => heard.push(event));
  const send = (type: string, key: string) => target.dispatchEvent(Object.assign(new Event(type), { key }));
  const press = (key: string) => {
    send('keydown', key);
    send('keyup', key);
  };
  return { heard, stop, send, press };
}

test('three presses of Shift alone leave, and each is counted aloud', () => {
  const { heard, press, stop } = listen();
  for (let time = 0; time < 3; time++) press('Shift');
  stop();
  expect(heard).toEqual(['two-more', 'one-more', 'left']);
});

test('typing in capitals never leaves', () => {
  const { heard, send, stop } = listen();
  for (const letter of ['H', 'E', 'L', 'P']) {
    send('keydown', 'Shift');
    send('keydown', letter);
    send('keyup', letter);
    send('keyup', 'Shift');
  }
  stop();
  expect(heard).toEqual([]);
});

test('another key between begins the count again', () => {
  const { heard, press, stop } = listen();
  for (const key of ['Shift', 'Shift', 'a', 'Shift', 'Shift']) press(key);
  stop();
  expect(heard).toEqual(['two-more', 'one-more', 'two-more', 'one-more']);
});

test('once stopped, nothing is heard', () => {
  const { heard, press, stop } = listen();
  stop();
  press('Shift');
  expect(heard).toEqual([]);
});

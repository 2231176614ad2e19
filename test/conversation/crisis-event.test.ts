import { expect, test } from '@jest/globals';
import { catalogue } from '../../dialogs/index.ts';
import { crisisEvent } from '../../src/conversation/crisis-event.ts';
import { newSession } from '../../src/conversation/session.ts';
import { id } from '../../src/domain/ids.ts';
import type { Reading } from '../../src/domain/reading.ts';

const session = newSession({ channel: 'web', locale: id.locale('en'), place: id.place('GB-NIR') });
const world = { onDuty: true, unstaffed: false, params: {} };

function eventFor(
  cues: readonly string[],
  about: Reading['about'] = 'self',
  underWay: readonly string[] = [],
) {
  const stack = underWay.map((dialog) => ({ dialog: id.dialog(dialog), version: 1, snapshot: {} }));
  const progress = { session: { ...session, stack }, effects: [], page: undefined, world, catalogue };
  const evidence = cues.map((cue) => ({ quote: 'x', start: 0, end: 1, cue }));
  return crisisEvent(progress, { care: 'crisis', about, topics: [], evidence, unread: false })?.type;
}

test.each([
  [['self-harm.active', 'image-threat.threat'], undefined],
  [['distress.hopeless', 'image-threat.threat'], undefined],
  [['image-threat.threat', 'model.crisis'], 'command.threatened'],
  [['abuse.sexual'], 'command.harmed'],
  [['own.thoughts', 'model.crisis'], 'command.thoughts'],
  [['own.shared', 'model.crisis'], 'command.own'],
  [['danger.now', 'abuse.home'], 'command.danger'],
  [['grooming.meet-today'], 'command.meeting'],
  [['coerced-harm.told-to', 'self-harm.injury'], 'command.told-to'],
])('%j about oneself begins with %s', (cues, event) => {
  expect(eventFor(cues)).toBe(event);
});

test('said once more while the crisis dialog talks, it goes on in other words', () => {
  expect(eventFor(['self-harm.active'], 'self', ['welcome', 'crisis'])).toBe('command.again');
});

test('a friend is a friend, a child is spoken of to an adult, and an adult may be in danger too', () => {
  expect(eventFor(['friend.suicidal'], 'other')).toBe('command.friend');
  expect(eventFor(['person.adult'], 'other')).toBe('command.adult');
  expect(eventFor(['model.crisis'], 'self', ['welcome', 'adult'])).toBe('command.adult');
  expect(eventFor(['self-harm.active'], 'self', ['welcome', 'adult'])).toBeUndefined();
});

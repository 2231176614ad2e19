import { expect, test } from '@jest/globals';
import { catalogue } from '../../dialogs/index.ts';
import { newSession } from '../../src/conversation/session.ts';
import { step } from '../../src/conversation/step.ts';
import type { StepResult } from '../../src/conversation/step.ts';
import { id } from '../../src/domain/ids.ts';
import type { InboundEvent } from '../../src/domain/message.ts';
import type { Reading } from '../../src/domain/reading.ts';
import type { Session } from '../../src/domain/session.ts';
import { Words } from '../../src/domain/words.ts';
import { createPhrases } from '../../src/phrases/phrases.ts';

/** Polish enough to hear a few words; English has what no list of ours is asked for here. */
const PHRASES = createPhrases({
  en: {
    common: { heard: { no: ['no', 'nope'], yes: ['yes'] } },
    commands: { heard: { help: ['help'] } },
    language: { heard: { en: ['in english please'] } },
  },
  pl: {
    common: { heard: { no: ['nie'], yes: ['tak', 'no'] }, choice: { 'not-sure': 'Nie wiem' } },
    commands: { heard: { help: ['pomóż mi'] } },
    language: { heard: { pl: ['po polsku'] } },
  },
});
const [EN, PL, DE] = ['en', 'pl', 'de'].map(id.locale);
const NOTHING: Reading = { care: 'none', about: 'self', topics: [], evidence: [], unread: false };
const OPENED: InboundEvent = { kind: 'opened' };

const typed = (words: string): InboundEvent => ({ kind: 'said', words: new Words(words), attachments: 0 });
const tapped = (choice: string): InboundEvent =>
  ({ ...typed('a label'), choice: id.choice(choice) }) as InboundEvent;

function begin(): Session {
  const session = newSession({ channel: 'web', locale: id.locale('en'), place: id.place('GB-NIR') });
  // The question of safety was put already, so that it does not come in between here.
  return { ...session, wellbeingAtReply: 0 };
}

function send(
  session: Session,
  event: InboundEvent,
  reading: Partial<Reading> = {},
  held = false,
): StepResult {
  return step({
    session,
    event,
    reading: { ...NOTHING, ...reading },
    held,
    world: { onDuty: true, unstaffed: false, params: {}, languages: PHRASES.locales },
    catalogue,
    understand: PHRASES.understand,
  });
}

/** A conversation: each message after the other. */
function talk(...events: readonly (readonly [InboundEvent, Partial<Reading>?])[]): StepResult {
  return events.reduce<StepResult>(({ session }, [event, reading]) => send(session, event, reading), {
    session: begin(),
    effects: [],
  });
}

const said = ({ effects }: StepResult) =>
  effects.flatMap((effect) => (effect.kind === 'say' ? [effect.key] : []));
const asked = ({ effects }: StepResult) =>
  effects.flatMap((effect) => (effect.kind === 'ask' ? [effect.question] : []));

test('words in another language of ours change to it, with the truths once, and keep the place', () => {
  const before = talk([OPENED], [tapped('under-18')]);
  const switched = send(before.session, typed('on mi grozi'), { ...(PL && { language: PL }) });
  expect(switched.session.locale).toBe(PL);
  expect(said(switched)).toEqual(
    expect.arrayContaining(['language:says.followed', 'welcome:says.program', 'welcome:says.privacy']),
  );
  expect(switched.session.stack.map(({ dialog }) => dialog)).toEqual(
    expect.arrayContaining(before.session.stack.map(({ dialog }) => dialog)),
  );
  const back = send(switched.session, typed('he wont stop'), { ...(EN && { language: EN }) });
  expect(back.session.locale).toBe(EN);
  expect(said(back)).toContain('language:says.followed');
  expect(said(back)).not.toContain('welcome:says.program');
});

test('a language that was picked stands against one message in another, not against two in a row', () => {
  const picked = talk([OPENED], [tapped('under-18')], [tapped('language.pl')]);
  expect(picked.session.locale).toBe(PL);
  const english: Partial<Reading> = { ...(EN && { language: EN }) };
  const once = send(picked.session, typed('he wont stop'), english);
  expect(once.session.locale).toBe(PL);
  expect(send(once.session, typed('please help'), english).session.locale).toBe(EN);
  const between = send(once.session, typed('nie wiem co robic'));
  expect(send(between.session, typed('he wont stop'), english).session.locale).toBe(PL);
});

test('the menu at any time: said in the new language, and the question that stood is put again', () => {
  const before = talk([OPENED], [tapped('under-18')]);
  const picked = send(before.session, tapped('language.pl'));
  expect(said(picked)[0]).toBe('language:says.now');
  expect(asked(picked)).toEqual([before.session.asked?.question]);
  expect(picked.session.stack).toEqual(before.session.stack);
});

test('picked before anything was said, the welcome begins anew', () => {
  const picked = talk([OPENED], [tapped('language.pl')]);
  expect(said(picked)[0]).toBe('welcome:says.hello');
});

test.each(['polski', 'Polish', 'po polsku', 'PL?'])('typed by name: %s', (words) => {
  expect(talk([OPENED], [tapped('under-18')], [typed(words)]).session.locale).toBe(words === 'PL?' ? EN : PL);
});

test('"language" offers the others by their own names; "Not sure" carries on', () => {
  const offered = talk([OPENED], [tapped('language')]);
  const [ask] = offered.effects.filter(({ kind }) => kind === 'ask');
  const labels =
    ask?.kind === 'ask' ? ask.offered.map(({ label }) => PHRASES.word(label, id.locale('en'))) : [];
  expect(labels[0]).toBe('Polski');
  expect(talk([OPENED], [tapped('language')], [typed('1')]).session.locale).toBe(PL);
  const stays = talk([OPENED], [tapped('language')], [tapped('not-sure')]);
  expect([stays.session.locale, said(stays)[0]]).toEqual([EN, 'language:says.stay']);
});

test('a button or a command in another language changes nothing but what it says', () => {
  const helped = talk([OPENED], [typed('pomoz mi'), { ...(PL && { language: PL }) }]);
  expect([helped.session.locale, helped.session.stack.at(-1)?.dialog]).toEqual([PL, 'crisis']);
  const inPolish = talk([OPENED], [tapped('language.pl')]);
  const english = send(inPolish.session, typed('help'), { ...(EN && { language: EN }) });
  expect([english.session.locale, english.session.stack.at(-1)?.dialog]).toEqual([PL, 'crisis']);
});

test('while a person holds it the language changes in silence', () => {
  const before = talk([OPENED], [tapped('under-18')]);
  const held = send(before.session, tapped('language.pl'), {}, true);
  expect([held.session.locale, held.effects]).toEqual([PL, []]);
});

test('a language that we lack: said once, with helplines that speak it, and a person', () => {
  const german: Partial<Reading> = { ...(DE && { language: DE }), unread: true, care: 'check-in' };
  const first = talk([OPENED], [typed('er droht mir mit bildern'), german]);
  expect(first.session.locale).toBe(EN);
  expect(said(first)).toEqual(expect.arrayContaining(['language:says.not-spoken', 'talk:says.unspoken']));
  expect(first.effects).toContainEqual({ kind: 'show-speakers', language: DE });
  expect(said(send(first.session, typed('bitte hilf mir'), german))).not.toContain(
    'language:says.not-spoken',
  );
});

test('danger that was understood goes before any word about languages', () => {
  const german: Partial<Reading> = { ...(DE && { language: DE }), care: 'crisis' };
  const answer = talk([OPENED], [typed('ich will sterben'), german]);
  expect(answer.effects[0]).toMatchObject({ kind: 'show-services', need: 'crisis' });
  expect(said(answer)).not.toContain('language:says.not-spoken');
});

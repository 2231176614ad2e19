import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { catalogue } from '../../dialogs/index.ts';
import { meaningOf } from '../../src/conversation/meaning.ts';
import { step } from '../../src/conversation/step.ts';
import { CHANNEL_NAMES } from '../../src/domain/channel-name.ts';
import { COMMANDS } from '../../src/domain/command.ts';
import type { Command } from '../../src/domain/command.ts';
import { id } from '../../src/domain/ids.ts';
import type { InboundEvent } from '../../src/domain/message.ts';
import type { Reading } from '../../src/domain/reading.ts';
import type { Session } from '../../src/domain/session.ts';
import { Words } from '../../src/domain/words.ts';
import { openCore } from '../support/house.ts';
import type { TestCore } from '../support/house.ts';
import { everyState, sessionIn } from '../support/states.ts';

/** Whose words answer a command. */
const DIALOG_OF: Record<Command, string> = {
  help: 'crisis',
  person: 'talk',
  stop: 'goodbye',
  delete: 'privacy',
  language: 'language',
  place: 'place',
};

const LANGUAGES = readdirSync('locales', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
/** What must be within reach of typed words, whichever language they are in. */
const WAYS_OUT = ['help', 'person', 'stop', 'delete'] as const satisfies readonly Command[];

function wordsOf(language: string, command: Command): readonly string[] {
  const file = readFileSync(join('locales', language, 'commands.json'), 'utf8');
  const { heard } = JSON.parse(file) as { heard: Readonly<Record<string, readonly string[]>> };
  return heard[command] ?? [];
}

/** An answer whose label is also a word of the menu that does the same. */
const SAME_AS: Readonly<Record<string, string>> = { 'stop-here': 'stop' };

const NOTHING: Reading = { care: 'none', about: 'self', topics: [], evidence: [], unread: false };

describe('Law 8: every state has a way out', () => {
  let core: TestCore;
  beforeAll(async () => {
    core = await openCore();
  });
  afterAll(() => core.leave());

  function send(session: Session, event: InboundEvent, unstaffed = false) {
    const { understand } = core.phrases;
    const world = { onDuty: false, unstaffed, params: {} };
    return step({ session, event, reading: NOTHING, held: false, world, catalogue, understand });
  }

  const typed = (words: string): InboundEvent => ({ kind: 'said', words: new Words(words), attachments: 0 });
  const tapped = (choice: string): InboundEvent => ({
    kind: 'said',
    words: new Words('the label in some language'),
    choice: id.choice(choice),
    attachments: 0,
  });
  const whereTo = (session: Session) => session.stack.at(-1)?.dialog;

  test.each(everyState().map((state) => [state.name, state] as const))('%s', (_name, state) => {
    const session = sessionIn(state);
    const askedHere = new Set<string>(session.asked?.offered.map((choice) => choice.id));
    for (const command of COMMANDS.filter((name) => !askedHere.has(name))) {
      const { effects } = send(session, tapped(command));
      const spoken = effects.flatMap((e) =>
        e.kind === 'say' ? [e.key] : e.kind === 'ask' ? [e.question] : [],
      );
      expect([command, spoken.map((key) => key.split(':')[0])]).toEqual([
        command,
        expect.arrayContaining([DIALOG_OF[command]]),
      ]);
    }
    const asksIt = askedHere.has('delete') || askedHere.has('delete-now');
    expect(asksIt || whereTo(send(session, typed('delete everything')).session) === 'privacy').toBe(true);
    const help = send(session, typed('help now'));
    expect(help.effects).toContainEqual(expect.objectContaining({ kind: 'show-services', need: 'crisis' }));
  });

  test.each(everyState().map((state) => [state.name, state] as const))(
    'words that mean nothing to %s are never a dead end: a person or a helpline by the fourth',
    (_name, state) => {
      let session = sessionIn(state);
      let offersHelp = false;
      for (const words of ['blorp one', 'blorp two', 'blorp three', 'blorp four']) {
        const { session: next, effects } = send(session, typed(words), true);
        expect(effects.length).toBeGreaterThan(0);
        offersHelp ||= effects.some(({ kind }) => kind === 'show-services');
        session = next;
      }
      expect(offersHelp).toBe(true);
    },
  );

  describe.each(LANGUAGES)('in %s', (language) => {
    const locale = id.locale(language);
    const states = everyState();
    const ownWords = (command: Command) => wordsOf(language, command);

    test.each(WAYS_OUT)('every word it has for %s is understood', (command) => {
      const { understand } = core.phrases;
      const lost = ownWords(command).filter((words) => understand.command(words, locale) !== command);
      expect([ownWords(command).length > 0, lost]).toEqual([true, []]);
    });

    test.each(CHANNEL_NAMES)('each of them leads out of every dialog on %s', (channel) => {
      const firstOfEach = [...new Map(states.map((state) => [state.dialog.name, state])).values()];
      const stuck = firstOfEach.flatMap((state) => {
        const session = sessionIn(state, { locale, channel });
        return WAYS_OUT.filter((command) => {
          const { effects } = send(session, typed(ownWords(command)[0] ?? ''));
          const said = effects.flatMap((e) =>
            e.kind === 'say' ? [e.key] : e.kind === 'ask' ? [e.question] : [],
          );
          return !said.some((key) => key.startsWith(`${DIALOG_OF[command]}:`));
        }).map((command) => `${state.name}: ${command}`);
      });
      expect(stuck).toEqual([]);
    });

    test.each(CHANNEL_NAMES)('the label of every answer is understood when it is typed on %s', (channel) => {
      const { phrases } = core;
      const missed = states.flatMap((state) => {
        const session = sessionIn(state, { locale, channel });
        return (session.asked?.offered ?? [])
          .filter((choice) => {
            const meant = meaningOf(
              typed(phrases.word(choice.label, locale)),
              session,
              phrases.understand,
              [],
            );
            const named =
              meant.kind === 'chose' ? meant.choice : meant.kind === 'command' ? meant.command : undefined;
            return named !== choice.id && SAME_AS[choice.id] !== named;
          })
          .map((choice) => `${state.name}: ${choice.id} "${phrases.word(choice.label, locale)}"`);
      });
      expect(missed).toEqual([]);
    });
  });
});

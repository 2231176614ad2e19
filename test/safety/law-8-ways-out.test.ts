import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { catalogue } from '../../dialogs/index.ts';
import { step } from '../../src/conversation/step.ts';
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
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { catalogue } from '../../dialogs/index.ts';
import type { SignedIn } from '../../src/cases/cases-host.ts';
import { createDossier } from '../../src/cases/dossier.ts';
import { defineDialog, start } from '../../src/conversation/kit.ts';
import { id } from '../../src/domain/ids.ts';
import type { StoredMessage, TurnOutcome } from '../../src/domain/message.ts';
import type { Session } from '../../src/domain/session.ts';
import { newReporter, openCore, replyText, type Reporter, type TestCore } from '../support/house.ts';

/** A welcome that writes one line into the report and offers what the real dialogs offer. */
const offering = defineDialog({
  name: 'welcome',
  version: 1,
  initial: 'ready',
  pages: {
    ready: {
      says: ['common:says.heard-you'],
      keeps: { document: 'report', line: 'happened' },
      anythingElse: 'offer',
    },
    offer: {
      says: ['common:says.heard-you'],
      asks: 'report:asks.use-it',
      choices: {
        'send-here': { do: [start('sharing', { type: 'command.report' })] },
        'about-school': { do: [start('sharing', { type: 'command.school' })] },
      },
      unsure: 'offer',
    },
  },
});

const NONE = id.case('none');
const MODERATOR: SignedIn = {
  moderator: {
    id: id.moderator('m-1'),
    login: 'robin',
    workingName: 'Robin',
    role: 'moderator',
    passwordHash: '',
    createdAtMs: 0,
  },
  signIn: { tokenHash: 'h', moderator: id.moderator('m-1'), createdAtMs: 0, lastSeenAtMs: 0, expiresAtMs: 1 },
  secondFactor: true,
};

describe('what the reporter lets the people here see', () => {
  let core: TestCore;

  beforeAll(async () => {
    const dialogs = new Map(catalogue.dialogs).set(offering.name, offering);
    core = await openCore({}, { catalogue: { ...catalogue, dialogs } });
  });
  afterAll(() => core.leave());

  async function begin(): Promise<Reporter> {
    const reporter = newReporter(core);
    await reporter.open();
    await reporter.say('someone took my bike');
    await press(reporter, 'send-here');
    await answerTheGentleQuestion(reporter);
    return reporter;
  }

  /** By the third reply it stands above everything (S8); after it what stood before is put again. */
  async function answerTheGentleQuestion(reporter: Reporter): Promise<void> {
    const trail: string[] = [];
    for (let tries = 0; tries < 6; tries += 1) {
      const { asked } = (await recordOf(reporter)).session;
      if (asked?.question === 'report:asks.use-it') return;
      trail.push(String(asked?.question));
      const offered = asked?.offered.map(({ id }) => String(id)) ?? [];
      await press(reporter, ['no', 'carry-on'].find((answer) => offered.includes(answer)) ?? 'not-sure');
    }
    throw new Error(`It did not come back: ${trail.join(' ')}`);
  }

  const press = (reporter: Reporter, choice: string) => reporter.say(choice, { choice });
  const sharedIn = ({ messages }: TurnOutcome) =>
    messages.flatMap(({ reply }: StoredMessage) =>
      reply?.document?.shared === true ? [reply.document] : [],
    );

  async function recordOf({ address }: Reporter) {
    const conversation = await core.store.findConversation(core.rooms.pseudonym(address));
    if (conversation === undefined) throw new Error('There is no conversation.');
    const record = await core.store.openConversation(conversation);
    return { case: record?.case, session: record?.session as Session };
  }

  test('a report goes to them only after it was looked at and yes was pressed; then there is a case', async () => {
    const reporter = await begin();
    const looked = await press(reporter, 'send-here');
    expect(replyText(looked)).toContain('someone took my bike');
    expect(sharedIn(looked)).toEqual([]);
    expect((await recordOf(reporter)).case).toBeUndefined();
    const sent = await press(reporter, 'yes');
    expect(sharedIn(sent)).toEqual([
      {
        name: 'report',
        title: 'What happened',
        lines: ['What happened: someone took my bike'],
        shared: true,
      },
    ]);
    const { case: opened } = await recordOf(reporter);
    expect(opened?.state).toBe('open');
    const seen = await createDossier({ store: core.store, clock: Date.now }).background(
      MODERATOR,
      opened?.id ?? NONE,
    );
    expect(seen?.shared).toMatchObject([{ name: 'report', lines: ['What happened: someone took my bike'] }]);
  });

  test.each(['no', 'not-sure', 'skip'])('"%s" sends nothing', async (answer) => {
    const reporter = await begin();
    await press(reporter, 'send-here');
    expect(sharedIn(await press(reporter, answer))).toEqual([]);
    expect((await recordOf(reporter)).case).toBeUndefined();
  });

  test('whether the school may be told is nobody’s to say but theirs, and they can change it', async () => {
    const reporter = await begin();
    const said = async () => (await recordOf(reporter)).session.mayTellSchool;
    expect(await said()).toBeUndefined();
    await press(reporter, 'about-school');
    await press(reporter, 'not-sure');
    expect(await said()).toBeUndefined();
    for (const [answer, may] of [
      ['yes', true],
      ['no', false],
    ] as const) {
      await press(reporter, 'carry-on');
      await press(reporter, 'about-school');
      await press(reporter, answer);
      expect(await said()).toBe(may);
    }
  });
});

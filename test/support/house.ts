import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app.ts';
import type { App } from '../../src/app.ts';
import { createCore } from '../../src/house/core.ts';
import type { Core, Overrides } from '../../src/house/core.ts';
import { readConfig } from '../../src/config/config.ts';
import { id } from '../../src/domain/ids.ts';
import type { Address, ChannelName } from '../../src/domain/channel-name.ts';
import type { StoredMessage, TurnOutcome } from '../../src/domain/message.ts';
import { Words } from '../../src/domain/words.ts';

export type Settings = Readonly<Record<string, string>>;

/** The real rooms over a real database in a folder of its own, removed by `leave`. */
export interface TestCore extends Core {
  readonly folder: string;
  leave(): Promise<void>;
}

const ALWAYS = { DUTY_HOURS: 'mon-sun 00:00-24:00' };

export async function openCore(
  settings: Settings = {},
  overrides: Overrides = {},
  folder = newFolder(),
): Promise<TestCore> {
  const core = await createCore(readConfig(settingsIn(folder, settings)), overrides);
  const leave = async () => {
    await core.store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...core, folder, leave };
}

/** The whole service on free ports. */
export async function openApp(
  settings: Settings = {},
  overrides: Overrides = {},
  folder = newFolder(),
): Promise<{
  app: App & { readonly core: Core };
  url: string;
  moderatorUrl: string;
  signUpLink: string;
  folder: string;
  leave(): Promise<void>;
}> {
  const app = await createApp(readConfig(settingsIn(folder, settings)), overrides);
  const { core } = app;
  if (core === undefined) throw new Error('Only the crisis page would be served.');
  const { port, moderatorPort, signUpLink = '' } = await app.start();
  const leave = async () => {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    app: { ...app, core },
    url: `http://localhost:${port}`,
    moderatorUrl: `http://localhost:${moderatorPort}`,
    signUpLink,
    folder,
    leave,
  };
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'cuan-test-'));
}

function settingsIn(folder: string, settings: Settings): Settings {
  const duty = settings['UNSTAFFED'] === 'yes' ? {} : ALWAYS;
  const ports = { PORT: '0', MODERATOR_PORT: '0', LOG_LEVEL: 'error' };
  return { DATA_DIR: folder, ...ports, ...duty, ...settings };
}

/** One reporter writing to a core; each call is a turn. */
export interface Reporter {
  readonly address: Address;
  open(): Promise<TurnOutcome>;
  say(words: string, more?: { choice?: string; attachments?: number; id?: string }): Promise<TurnOutcome>;
}

let reporters = 0;

export function newReporter(core: Pick<Core, 'runTurn'>, channel: ChannelName = 'web'): Reporter {
  reporters += 1;
  const address = { channel, key: `reporter-${reporters}` };
  let messages = 0;
  return {
    address,
    open: () => core.runTurn({ address, id: id.inbound('opened'), event: { kind: 'opened' } }),
    say(words, { choice, attachments = 0, id: inboundId } = {}) {
      messages += 1;
      return core.runTurn({
        address,
        id: id.inbound(inboundId ?? `m-${messages}`),
        event: {
          kind: 'said',
          words: new Words(words),
          attachments,
          ...(choice === undefined ? {} : { choice: id.choice(choice) }),
        },
      });
    },
  };
}

export function botReplies(outcome: TurnOutcome): readonly StoredMessage[] {
  return outcome.messages.filter(({ sender }) => sender === 'bot');
}

/** All that the bot said in this turn, as one text. */
export function replyText(outcome: TurnOutcome): string {
  return botReplies(outcome)
    .map(({ words }) => words.reveal())
    .join('\n\n');
}

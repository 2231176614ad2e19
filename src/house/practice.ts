import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLiveDesk } from '../cases/live-desk.ts';
import {
  createPracticeDesk,
  type PartnerVoice,
  type PracticeDesk,
  type PracticeRooms,
} from '../cases/practice.ts';
import type { Config } from '../config/config.ts';
import { projectRoot } from '../config/project-root.ts';
import { Secret } from '../config/secret.ts';
import { id } from '../domain/ids.ts';
import type { InboundEvent, TurnOutcome } from '../domain/message.ts';
import { Words } from '../domain/words.ts';
import { loadPersonas, type Persona } from '../personas/persona.ts';
import { eventOf, exchangeOf, type Exchange } from '../personas/play.ts';
import { createCore, type Core } from './core.ts';
import { createLiveHost } from './live.ts';

/** Somewhere to practise, and the way to throw it away. */
export interface PracticeHouse {
  readonly desk: PracticeDesk;
  close(): Promise<void>;
}

/**
 * Practice with written young people, in rooms of their own: another database in a folder that is thrown away,
 * under a key that is never kept, without jobs, so without alerts. Nothing leads from here to a real case.
 */
export function createPractice(config: Config, core: Core): PracticeHouse {
  const personas = personasOf();
  let opened: Promise<OpenRooms> | undefined;
  const desk = createPracticeDesk({
    partners: personas.map(({ name, who, whoIn }) => ({ name, who, whoIn })),
    rooms: async () => (await (opened ??= openRooms(config, core, personas))).rooms,
    appendAudit: (entries) => core.store.appendAudit(entries),
    clock: core.rooms.clock,
    newId: core.rooms.newId,
  });
  return {
    desk,
    async close() {
      const rooms = await opened;
      await rooms?.close();
    },
  };
}

/** Those that end up with a person; somebody alone on text messages cannot be answered here. */
function personasOf(): readonly Persona[] {
  const folder = join(projectRoot(), 'test', 'personas');
  if (!existsSync(folder)) return [];
  return loadPersonas(folder).filter(
    ({ team, expects }) => team !== 'none' && expects.case !== false && expects.deleted !== true,
  );
}

interface OpenRooms {
  readonly rooms: PracticeRooms;
  close(): Promise<void>;
}

async function openRooms(config: Config, real: Core, personas: readonly Persona[]): Promise<OpenRooms> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'cuan-practice-'));
  const masterKey = new Secret(randomBytes(32).toString('base64'));
  const { databaseUrl: _real, ...rest } = config;
  const own: Config = { ...rest, dataDirectory, masterKey, unstaffed: false };
  const { clock, log, newId } = real.rooms;
  const core = await createCore(own, { clock, log, newId });
  return {
    rooms: {
      store: core.store,
      live: createLiveDesk(createLiveHost(own, core)),
      begin: (partner, key) => voiceOf(core, personas, partner, key),
    },
    async close() {
      await core.store.close();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

function voiceOf(core: Core, personas: readonly Persona[], name: string, key: string): PartnerVoice {
  const left = [...(personas.find((one) => one.name === name)?.turns ?? [])];
  const address = { channel: 'web', key: `practice-${key}` } as const;
  let shown: Exchange | undefined;
  let count = 0;
  const send = async (event: InboundEvent): Promise<TurnOutcome> => {
    count += 1;
    const outcome = await core.runTurn({ address, id: id.inbound(`practice-${key}-${count}`), event });
    shown = exchangeOf('', outcome);
    return outcome;
  };
  const next = async (): Promise<TurnOutcome | undefined> => {
    const turn = left.shift();
    if (turn === undefined) return undefined;
    return send(eventOf(turn, shown) ?? typed(typeof turn === 'object' && 'tap' in turn ? turn.tap : ''));
  };
  return {
    async untilCase() {
      let { conversation } = await send({ kind: 'opened' });
      for (;;) {
        const outcome = await next();
        if (outcome === undefined) break;
        ({ conversation } = outcome);
        if ((await core.store.openConversation(conversation))?.case !== undefined) return conversation;
      }
      return (
        await send(typed(core.phrases.word('common:choice.person', core.rooms.phrases.pickLocale(undefined))))
      ).conversation;
    },
    next: async () => (await next()) !== undefined && left.length > 0,
  };
}

/** Where a button is not there any more, its words are written instead. */
function typed(words: string): InboundEvent {
  return { kind: 'said', words: new Words(words), attachments: 0 };
}

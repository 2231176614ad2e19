import { rmSync } from 'node:fs';
import { afterAll, expect, test } from '@jest/globals';
import { openCore, newFolder } from '../support/house.ts';
import { startService, type Service } from '../support/process.ts';
import { faultsIn, newWriter, seeded, type Writer } from './writer.ts';

/** `npm run soak` kills 200 times. Another seed gives other moments. */
const KILLS = Number(process.env['CUAN_KILLS'] ?? 20);
const SEED = Number(process.env['CUAN_SEED'] ?? 7);
const WRITERS = 6;
const CRISIS = 'i want to kill myself';
const folder = newFolder();

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes on and on; its third message is one of danger. */
async function writeUntil(writer: Writer, isOver: () => boolean): Promise<void> {
  for (let n = 1; !isOver(); n += 1) await writer.say(n === 3 ? CRISIS : `message number ${n}`);
}

test(
  `killed ${KILLS} times at random moments under load: nothing acknowledged is lost or doubled, every reply stands once, care never falls`,
  async () => {
    const chance = seeded(SEED);
    const start = () => startService({ TRUST_PROXY: '1' }, folder);
    // Writers wait for it: whoever asked again and again meanwhile would keep the machine from starting it.
    let service: Promise<Service> = start();
    let over = false;
    const writers = await Promise.all(Array.from({ length: WRITERS }, () => newWriter(() => service)));
    const writing = Promise.all(writers.map((writer) => writeUntil(writer, () => over)));
    writing.catch(() => undefined);
    const acknowledged = () => writers.reduce((sum, writer) => sum + writer.acknowledged.length, 0);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = acknowledged();
      while (acknowledged() === before) await new Promise((resolve) => setTimeout(resolve, 10));
      await new Promise((resolve) => setTimeout(resolve, chance() * 400));
      await (await service).stop('SIGKILL');
      service = start();
      await service;
    }
    over = true;
    await writing;
    const held = await Promise.all(
      writers.map(async (writer) => faultsIn(await writer.read(), writer.acknowledged)),
    );
    expect(held.flat()).toEqual([]);
    const messages = acknowledged();
    expect(messages).toBeGreaterThanOrEqual(KILLS);
    expect(await (await service).stop()).toBe(0);

    const core = await openCore({}, {}, folder);
    const cares = await Promise.all(
      writers.map(
        async ({ conversation }) => (await core.store.openConversation(conversation as never))?.care,
      ),
    );
    const cases = await core.store.listCases(100);
    await core.store.close();
    expect(cares).toEqual(writers.map(() => 'crisis'));
    expect(new Set(cases.map(({ conversation }) => String(conversation)))).toEqual(
      new Set(writers.map(({ conversation }) => conversation)),
    );
    expect(cases).toHaveLength(WRITERS);
    process.stdout.write(`kills ${KILLS}, seed ${SEED}, messages acknowledged ${messages}\n`);
  },
  60_000 + KILLS * 15_000,
);

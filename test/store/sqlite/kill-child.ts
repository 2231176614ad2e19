import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { id } from '../../../src/domain/ids.ts';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { createVault } from '../../../src/vault/vault.ts';
import { NOON, sampleSession, turnMaker } from '../samples.ts';

/** Commits without end and says each turn that was acknowledged, until it is killed. */
async function commitForEver(file: string, masterKey: Uint8Array): Promise<void> {
  const vault = createVault({ masterKey, newBytes: randomBytes });
  const store = await openSqliteStore({ file, vault, clock: () => NOON });
  await store.migrate();
  const turn = turnMaker(vault);
  for (let round = 0; ; round += 1) {
    const turns = ['c1', 'c2', 'c3'].map((name) =>
      turn(id.conversation(name), `m${String(round)}`, {
        words: `message ${String(round)} of ${name}`,
        expectedVersion: round,
        session: sampleSession(round === 2 ? 'emergency' : 'none'),
      }),
    );
    await Promise.all(
      turns.map(async (one) => {
        const [result] = await store.commit([one]);
        if (result?.outcome === 'committed') writeSync(1, `${one.conversation} ${one.inboundId}\n`);
      }),
    );
  }
}

await commitForEver(process.argv[2] ?? '', Buffer.from(process.argv[3] ?? '', 'hex'));

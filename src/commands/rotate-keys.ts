/** `npm run rotate-keys`: another master key, while the service runs. */
import { randomBytes } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Config } from '../config/config.ts';
import type { Core } from '../house/core.ts';
import { loadMasterKey, MasterKeyError, parseKey } from '../vault/master-key.ts';
import { keyIdOf } from '../vault/vault.ts';
import { endWith, openForCommand } from './terminal/open-for-command.ts';

const HELP = `Changes the master key while the service runs. Nothing stops, nobody is signed out, every return code still works.

  1. Make a key:  openssl rand -base64 32  and put it in as NEXT_MASTER_KEY.
  2. npm run rotate-keys               seals everything anew; the service follows by itself. May be broken off and
                                       called again.
  3. Put the new key in as MASTER_KEY, take NEXT_MASTER_KEY out, restart the service when it suits.
  4. npm run rotate-keys -- --finish   from then on the old key opens nothing of this database.

Backups made before still need the old key: keep it as long as them, apart from them. Without MASTER_KEY (trying out
on one machine) steps 1 and 3 are done for you in DATA_DIR/master.key.`;

const { values } = parseArgs({
  options: { finish: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});

if (values.help) console.log(HELP);
else await openForCommand((core, config) => (values.finish ? finish(config, core) : rotate(config, core)));

async function rotate(config: Config, { store, vault, rooms }: Core): Promise<void> {
  const underWay = vault.keyId !== keyIdOf(keyOfNow(config));
  if (!underWay) {
    const next = config.masterKey === undefined ? makeNextFile(config) : nextFromEnv(config);
    await store.beginKeyChange(next, changed(rooms.clock(), 'begun'));
  }
  await store.resealAll();
  if (config.masterKey === undefined) renameSync(nextFile(config), join(config.dataDirectory, 'master.key'));
  console.log('Everything is sealed by the new key.');
  console.log(
    config.masterKey === undefined
      ? 'It is in DATA_DIR/master.key. Then: npm run rotate-keys -- --finish'
      : 'Put it in as MASTER_KEY, restart the service, then: npm run rotate-keys -- --finish',
  );
}

async function finish(config: Config, { store, vault, rooms }: Core): Promise<void> {
  if (vault.keyId !== keyIdOf(keyOfNow(config)))
    return endWith(1, 'MASTER_KEY is still the old key. Put the new one in first, or it would be lost.');
  await store.resealAll();
  await store.finishKeyChange(changed(rooms.clock(), 'finished'));
  console.log('The old key opens nothing of this database any more. Old backups still need it.');
}

function changed(atMs: number, detail: string) {
  return { atMs, actor: 'operator' as const, act: 'master-key-changed' as const, detail };
}

function keyOfNow({ masterKey, dataDirectory, production }: Config): Uint8Array {
  return loadMasterKey({ fromEnv: masterKey?.reveal(), dataDir: dataDirectory, production });
}

function nextFromEnv({ nextMasterKey }: Config): Uint8Array {
  if (nextMasterKey === undefined)
    throw new MasterKeyError('NEXT_MASTER_KEY is missing. Make one with: openssl rand -base64 32');
  return parseKey(nextMasterKey.reveal(), 'NEXT_MASTER_KEY');
}

function nextFile({ dataDirectory }: Config): string {
  return join(dataDirectory, 'master.key.next');
}

/** On disk before anything is sealed by it. */
function makeNextFile(config: Config): Uint8Array {
  const key = randomBytes(32);
  writeFileSync(nextFile(config), `${key.toString('base64')}\n`, { mode: 0o600, flush: true });
  return key;
}

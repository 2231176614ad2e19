import { randomBytes } from 'node:crypto';
import { openFront, type Front } from '../support/front.ts';
import { openLine, type Line } from '../support/line.ts';
import { startOwn, type OwnPostgres } from '../support/postgres.ts';
import { startService, type Service } from '../support/process.ts';

/** Whole services as processes of their own over one database, each by a line of its own, behind two fronts. */
export interface Fleet {
  readonly database: OwnPostgres;
  readonly databaseUrl: string;
  readonly lines: readonly Line[];
  readonly services: readonly Service[];
  /** For reporters, and for moderators. */
  readonly front: Front;
  readonly desk: Front;
  /** Ends one, by whatever signal, and starts another in its place. */
  replace(index: number, signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  leave(): Promise<void>;
}

export async function startFleet(size: number): Promise<Fleet> {
  const database = await startOwn();
  const { url: databaseUrl } = await database.newDatabase();
  const lines = await Promise.all(Array.from({ length: size }, () => openLine(database.port)));
  const masterKey = randomBytes(32).toString('base64');
  const start = (index: number) => {
    const url = new URL(databaseUrl);
    url.port = String(lines[index]?.port);
    return startService({
      DATABASE_URL: url.href,
      MASTER_KEY: masterKey,
      DUTY_HOURS: 'mon-sun 00:00-24:00',
      TRUST_PROXY: '1',
    });
  };
  const services = await Promise.all(lines.map((_, index) => start(index)));
  const front = await openFront(services.map(({ url }) => url));
  const desk = await openFront(services.map(({ moderatorUrl }) => moderatorUrl));
  return {
    database,
    databaseUrl,
    lines,
    services,
    front,
    desk,
    async replace(index, signal) {
      // What a proxy does that asks /readyz; a call that no process has taken up yet cannot be finished by any.
      const others = services.filter((_, at) => at !== index);
      if (signal === 'SIGTERM') front.set(others.map(({ url }) => url));
      await services[index]?.stop(signal);
      services[index] = await start(index);
      front.set(services.map(({ url }) => url));
      desk.set(services.map(({ moderatorUrl }) => moderatorUrl));
    },
    async leave() {
      front.close();
      desk.close();
      await Promise.all(services.map((service) => service.stop()));
      for (const line of lines) line.close();
      await database.stop();
    },
  };
}

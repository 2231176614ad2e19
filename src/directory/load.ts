import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { CuanError } from '../domain/errors.ts';
import { doNotShowFile, routingFile, serviceFile } from './facts.ts';
import type { DirectoryData, Routing, ServiceFacts } from './facts.ts';
import { forbiddenIn } from './forbidden.ts';

const ROUTING = 'routing.json';
const DO_NOT_SHOW = 'do-not-show.json';

/**
 * Reads and checks a services folder. Throws `not-ready` with one line that names the file, the service and
 * the field, so that a typing mistake in a phone number never reaches a child.
 */
export function loadDirectory(folder: string): DirectoryData {
  const services = readServices(folder);
  const routing = readJson(folder, ROUTING, routingFile);
  const data = { services, routing, doNotShow: readJson(folder, DO_NOT_SHOW, doNotShowFile) };
  checkRouting(routing, services);
  checkForbidden(data);
  checkDoors(services);
  return data;
}

function readServices(folder: string): ReadonlyMap<string, ServiceFacts> {
  const services = new Map<string, ServiceFacts>();
  for (const file of serviceFiles(folder)) {
    for (const facts of readJson(folder, file, serviceFile).services) {
      if (services.has(facts.id)) throw broken(file, facts.id, 'is there twice');
      services.set(facts.id, facts);
    }
  }
  return services;
}

function serviceFiles(folder: string): readonly string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.filter((name) => name !== ROUTING && name !== DO_NOT_SHOW).sort();
}

function readJson<Shape extends z.ZodType>(folder: string, file: string, shape: Shape): z.infer<Shape> {
  const raw = parse(folder, file);
  const checked = shape.safeParse(raw);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  throw broken(file, where(raw, issue?.path ?? []), issue?.message ?? 'is not valid');
}

function parse(folder: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (cause) {
    throw new CuanError('not-ready', `services/${file}: cannot be read as JSON`, { cause });
  }
}

/** `services[3].contact.phone` reads better as `gb-ceop contact.phone`. */
function where(raw: unknown, path: readonly PropertyKey[]): string {
  const [list, index, ...field] = path;
  const named = list === 'services' && typeof index === 'number' ? serviceIdAt(raw, index) : undefined;
  return (named === undefined ? path : [named, field.join('.')]).join(named === undefined ? '.' : ' ');
}

function serviceIdAt(raw: unknown, index: number): string | undefined {
  const { services } = raw as { readonly services: readonly { readonly id?: unknown }[] };
  const name = services[index]?.id;
  return typeof name === 'string' ? name : undefined;
}

function checkRouting(routing: Routing, services: ReadonlyMap<string, ServiceFacts>): void {
  for (const [place, needs] of Object.entries(routing)) {
    for (const [need, ids] of Object.entries(needs)) {
      const lost = ids.find((name) => services.get(name)?.show === undefined);
      if (lost !== undefined) throw broken(ROUTING, `${place} ${need}`, `names ${lost}, which no file holds`);
    }
  }
}

/** No shown service may carry a number that the do-not-show list forbids everywhere. */
function checkForbidden(data: DirectoryData): void {
  for (const facts of data.services.values()) {
    if (facts.show === 'no') continue;
    const numbers = [...facts.contact.phone, ...facts.contact.sms].flatMap((line) => [line.number]);
    const found = forbiddenIn(data.doNotShow, numbers.join('; '))[0];
    if (found !== undefined) throw broken('do-not-show.json', facts.id, `carries ${found}`);
  }
}

/** What a door says of itself must rest on something found, not on nothing. */
function checkDoors(services: ReadonlyMap<string, ServiceFacts>): void {
  for (const { id, door, evidence } of services.values()) {
    const found = evidence.filter(({ confidence }) => confidence !== 'unverified').map(({ field }) => field);
    const backing = [...found, 'costAndPrivacyAsFound', 'hoursAsFound'];
    const lost = door?.evidence.find((field) => !backing.includes(field));
    if (lost !== undefined)
      throw broken('*.json', `${id} door.evidence`, `names ${lost}, which nothing backs`);
  }
}

function broken(file: string, field: string, problem: string): CuanError {
  return new CuanError('not-ready', `services/${file}: ${field}: ${problem}`);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One namespace of one language: `says`, `asks`, `choice`, `heard` …, nested as in the file. */
export type Namespace = Readonly<Record<string, unknown>> & { readonly version?: string };

/** namespace → its phrases, for one language. */
export type Phrasebook = Readonly<Record<string, Namespace>>;

/** Reads locales/<lang>/*.json of each language. Throws, naming the file, when one is missing or no JSON. */
export function loadPhrasebooks(
  folder: string,
  locales: readonly string[],
): Readonly<Record<string, Phrasebook>> {
  return Object.fromEntries(locales.map((locale) => [locale, loadOne(join(folder, locale))]));
}

function loadOne(folder: string): Phrasebook {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(files.map((file) => [file.slice(0, -'.json'.length), parse(join(folder, file))]));
}

function parse(file: string): Namespace {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Namespace;
  } catch (cause) {
    throw new Error(`${file} is not valid JSON.`, { cause });
  }
}

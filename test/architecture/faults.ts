import { posix } from 'node:path';
import { COMPUTES, HOMES, IN_BROWSER, KNOWS_ALL, MAY_IMPORT, PURE } from './import-table.ts';
import { readSource } from './read-source.ts';

/** What is wrong with one file, in words; empty when it keeps the import table. */
export function faultsIn(file: string, code: string): readonly string[] {
  const { imports, readsEnvironment, impure, defaultExport } = readSource(file, code);
  const room = roomOf(file);
  if (room === undefined && !knowsAll(file)) return [`${file} is in no room of the import table`];
  const strays = imports.filter((specifier) => !mayImport(file, room, specifier));
  return [
    ...strays.map((specifier) => `${file} imports ${specifier}`),
    ...(readsEnvironment && room !== 'src/config' ? [`${file} reads process.env`] : []),
    ...(isIn(file, PURE) ? impure.map((name) => `${file} is pure and uses ${name}`) : []),
    ...(defaultExport ? [`${file} has a default export`] : []),
  ];
}

/** The innermost room that holds the file. */
function roomOf(file: string): string | undefined {
  const rooms = Object.keys(MAY_IMPORT).filter((room) => file.startsWith(`${room}/`));
  return rooms.sort((one, other) => other.length - one.length)[0];
}

/** The package of a specifier: `preact/hooks` → `preact`, `@node-rs/argon2` as it is. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function mayImport(file: string, room: string | undefined, specifier: string): boolean {
  if (specifier.startsWith('node:'))
    return isIn(file, COMPUTES[specifier] ?? []) || (!isIn(file, PURE) && !isIn(file, IN_BROWSER));
  if (!specifier.startsWith('.')) return isIn(file, HOMES[packageOf(specifier)] ?? []);
  if (room === undefined) return true;
  const target = posix.join(posix.dirname(file), specifier);
  return (
    roomOf(target) === room ||
    (MAY_IMPORT[file] ?? MAY_IMPORT[room] ?? []).some((allowed) => covers(allowed, target))
  );
}

function covers(allowed: string, target: string): boolean {
  if (allowed.endsWith('/*')) return posix.dirname(target) === allowed.slice(0, -2);
  return target === allowed || target.startsWith(`${allowed}/`);
}

function knowsAll(file: string): boolean {
  return KNOWS_ALL.some((root) => file === root || (root.endsWith('/') && file.startsWith(root)));
}

function isIn(file: string, rooms: readonly string[]): boolean {
  return rooms.some((room) => file.startsWith(`${room}/`));
}

import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../src/config/config.ts';
import { SETTING_NAMES } from '../src/config/settings.ts';
import { MAY_IMPORT } from './architecture/import-table.ts';
import { readSource } from './architecture/read-source.ts';
import { filesUnder, isCode, readText, root } from './architecture/tree.ts';

const code = filesUnder('src', 'dialogs', 'test', 'scripts', 'bench').filter(isCode);
const pages = ['README.md', 'CHANGELOG.md', 'SECURITY.md', ...filesUnder('docs')].filter((file) =>
  file.endsWith('.md'),
);

/** Where a file may be over 400 lines, as the start of its path, and why it is better whole. */
const LONG_FILES: Readonly<Record<string, string>> = {
  'src/signals/cues/': 'cue frames and word lists of one language: data rather than code',
};

describe('the house rules of style.md', () => {
  test('files and folders are kebab-case', () => {
    expect(code.filter((file) => !kebabCase(file))).toEqual([]);
  });

  test.each([
    ['src/turn/run-turn.ts', true],
    ['src/signals/cues/en.self-harm.ts', true],
    ['src/turn/runTurn.ts', false],
    ['src/Turn/run.ts', false],
    ['src/turn/run_turn.ts', false],
  ])('%s is kebab-case: %s', (file, expected) => {
    expect(kebabCase(file)).toBe(expected);
  });

  test('nothing is called utils, helpers, common, misc or manager', () => {
    expect(code.filter(vague)).toEqual([]);
    expect(
      ['src/utils/a.ts', 'src/http/cookie-helpers.ts', 'src/turn/TurnManager.ts'].filter(vague),
    ).toHaveLength(3);
  });

  test('nothing is exported by default', () => {
    const named = code.filter((file) => file.endsWith('.ts') || file.endsWith('.tsx'));
    expect(named.filter((file) => readSource(file, readText(file)).defaultExport)).toEqual([]);
  });

  test('a file over 400 lines has a reason written down, and a reason has a long file', () => {
    const long = code.filter((file) => readText(file).split('\n').length > 400);
    const reasons = Object.keys(LONG_FILES);
    expect(long.filter((file) => !reasons.some((start) => file.startsWith(start)))).toEqual([]);
    expect(reasons.filter((start) => !long.some((file) => file.startsWith(start)))).toEqual([]);
  });
});

function kebabCase(file: string): boolean {
  return file.split('/').every((part) => /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(part));
}

function vague(file: string): boolean {
  const words = file
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[/.-]/);
  return words.some((word) => /^(util|utils|helper|helpers|common|misc|manager|managers)$/.test(word));
}

describe('.env.example', () => {
  const lines = readText('.env.example').split('\n');
  const settings = lines.flatMap((line) => /^#?([A-Z_]+)=/.exec(line)?.[1] ?? []);

  test('holds every setting of the schema once, and no other', () => {
    expect([...settings].sort()).toEqual([...SETTING_NAMES].sort());
  });

  test('explains each in one or two lines', () => {
    const unexplained = settings.filter((name) => {
      const at = lines.findIndex((line) => new RegExp(`^#?${name}=`).test(line));
      const above = lines.slice(0, at).reverse();
      const explained = above.findIndex((line) => !/^# ./.test(line));
      return explained < 1 || explained > 2;
    });
    expect(unexplained).toEqual([]);
  });

  test('shows the values that hold when a line is left out', () => {
    expect(readConfig(parseEnv(lines.join('\n')))).toEqual(readConfig({}));
  });

  test('gives examples that are taken', () => {
    const shown = lines.map((line) => line.replace(/^#(?=[A-Z_]+=)/, '')).join('\n');
    expect(readConfig(parseEnv(shown))).toMatchObject({
      publicUrl: 'https://chat.example.org',
      onCall: { kind: 'email' },
      duty: { shifts: [{ fromMinute: 960 }, { fromMinute: 600 }] },
    });
  });
});

describe('what the pages say', () => {
  const { scripts } = JSON.parse(readText('package.json'));

  test('every npm command in them exists', () => {
    const named = pages.flatMap((page) =>
      [...readText(page).matchAll(/\bnpm (?:run (?:--silent )?([a-z][\w:-]*)|(start|test)\b)/g)].map(
        ([, script, short]) => ({ page, script: script ?? short ?? '' }),
      ),
    );
    expect(named.filter(({ script }) => !(script in scripts))).toEqual([]);
    expect(named.map(({ script }) => script)).toEqual(
      expect.arrayContaining(['start', 'test', 'talk', 'assess']),
    );
  });

  test('every link to a file of ours leads somewhere', () => {
    const links = pages.flatMap((page) =>
      [...readText(page).matchAll(/(?:\]\(|src=")(?!https?:|#|mailto:)([^)"#\s]+)/g)].map(([, target = '']) =>
        posix.join(posix.dirname(page), target),
      ),
    );
    expect(links.filter((target) => !existsSync(join(root, target)))).toEqual([]);
  });

  test('CHANGELOG speaks to reporters, moderators, operators and developers, in this order', () => {
    const sections = [...readText('CHANGELOG.md').matchAll(/^### (.+)$/gm)].map(([, title]) => title);
    expect(sections.slice(0, 4)).toEqual(['Reporters', 'Moderators', 'Operators', 'Developers']);
  });

  test('the room table of docs/architecture.md has every room of the tree, with the imports that are enforced', () => {
    const rows = [...readText('docs/architecture.md').matchAll(/^\| `([^`]+)` \| ([^|]+) \|[^|]+\|$/gm)];
    const rooms = rows.map(([, room = '', cell = '']) => [room, named(cell)]);
    expect(rooms).toEqual(
      rooms.map(([room]) => [room, [...(MAY_IMPORT[String(room)] ?? ['no such room'])].sort()]),
    );
    expect(rooms.map(([room]) => room)).toEqual(expect.arrayContaining([...roomsOfTree()]));
  });
});

describe('package-lock.json, so that npm ci takes it in an empty clone', () => {
  interface Locked {
    readonly optionalDependencies?: Readonly<Record<string, string>>;
    readonly link?: boolean;
    readonly resolved?: string;
  }
  const packages: Readonly<Record<string, Locked>> = JSON.parse(readText('package-lock.json')).packages;

  test('names the builds for other systems too, also where the registry at hand lacks them', () => {
    const wanted = Object.values(packages).flatMap((each) => Object.keys(each.optionalDependencies ?? {}));
    const locked = Object.keys(packages);
    expect(wanted.filter((name) => !locked.some((path) => path.endsWith(`node_modules/${name}`)))).toEqual(
      [],
    );
  });

  test('links only to folders of ours', () => {
    const links = Object.values(packages).filter((each) => each.link === true);
    expect(links.filter(({ resolved = '' }) => !existsSync(join(root, resolved, 'package.json')))).toEqual(
      [],
    );
  });
});

/** The names in backquotes, sorted. */
function named(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name).sort();
}

/** Rooms of the import table in which there is code today. */
function roomsOfTree(): readonly string[] {
  return Object.keys(MAY_IMPORT).filter((room) => code.some((file) => file.startsWith(`${room}/`)));
}

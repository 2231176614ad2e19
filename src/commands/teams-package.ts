/** `npm run teams:package`: builds the zip that an administrator uploads to Teams. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { appPackage } from '../channels/teams/app-package.ts';
import { readConfig, type Config } from '../config/config.ts';
import { ConfigError } from '../config/config-error.ts';
import { readEnvironment } from '../config/environment.ts';
import { projectRoot } from '../config/project-root.ts';
import { loadPhrasebooks } from '../phrases/load.ts';
import { BASE_LOCALE, createPhrases } from '../phrases/phrases.ts';

const HELP = `Builds the app package for Microsoft Teams (docs/teams.md) from MICROSOFT_APP_ID and PUBLIC_URL.

  npm run teams:package
  npm run teams:package -- --name "Harbour" --version 1.0.1 --out harbour.zip

--name      what the app is called in Teams, at most 30 letters; it should tell nobody what it is for (Cuan)
--version   higher than the one before, or Teams does not take it (1.0.0)
--out       where the zip goes (teams-app.zip)`;

const { values } = parseArgs({
  options: {
    name: { type: 'string', default: 'Cuan' },
    version: { type: 'string', default: '1.0.0' },
    out: { type: 'string', default: 'teams-app.zip' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else main();

function main(): void {
  try {
    const problem = problemWith(values.name, values.version);
    if (problem !== undefined) return fail(problem);
    const config = readConfig({ ...readEnvironment(), LOG_LEVEL: 'error' });
    writeFileSync(values.out, build(config));
    console.log(`Built ${values.out}. Upload it in the Teams admin centre (docs/teams.md).`);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    fail(error.message);
  }
}

function problemWith(name: string, version: string): string | undefined {
  if (name.trim() === '' || name.length > 30) return '--name must have 1 to 30 letters.';
  return /^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(version) ? undefined : '--version must look like 1.0.0.';
}

function build({ teams, publicUrl, locales }: Config): Uint8Array {
  if (teams === undefined)
    throw new ConfigError('MICROSOFT_APP_ID', 'is missing; it is the id of your Azure Bot (docs/teams.md).');
  if (publicUrl === undefined || !publicUrl.startsWith('https:'))
    throw new ConfigError('PUBLIC_URL', 'must start with https:// for Teams.');
  const locale = locales[0] ?? BASE_LOCALE;
  const phrases = createPhrases(loadPhrasebooks(join(projectRoot(), 'locales'), [locale]));
  const word = (key: string) => phrases.word(`teams:app.${key}`, locale);
  const description = { short: word('short'), full: word('full') };
  const { name, version } = values;
  return appPackage({ appId: teams.appId, name, version, publicUrl, description });
}

function fail(line: string): void {
  console.error(line);
  process.exitCode = 1;
}

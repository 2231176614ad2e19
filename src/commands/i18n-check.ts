/** `npm run i18n:check`: what each language still lacks. Exits 0 when nothing, 1 when something, 2 on wrong use. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countSegments, phoneText } from '../channels/sms/segments.ts';
import { projectRoot } from '../config/project-root.ts';
import { checkLocale, type Finding, type LocaleRules } from '../phrases/check-locale.ts';
import { loadPhrasebooks, type Phrasebook } from '../phrases/load.ts';
import { BASE_LOCALE } from '../phrases/phrases.ts';

const HELP = `Compares every language in locales/ with English and with its own rules (checks.json).

  npm run i18n:check               all languages, counted, and the first findings of each kind
  npm run i18n:check -- pl --all   everything that Polish still lacks

Finds phrases that are missing, extra, not translated, without a plural form or a placeholder, too long for a
button or two text messages, sentences that are too long, files that translate an older English, words that this
language bans, and the wrong tone of "you".`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', default: false }, all: { type: 'boolean', default: false } },
});

if (values.help) console.log(HELP);
else main();

function main(): void {
  const folder = join(projectRoot(), 'locales');
  const known = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== BASE_LOCALE)
    .map(({ name }) => name);
  const unknown = positionals.find((locale) => !known.includes(locale));
  if (unknown !== undefined) {
    console.error(`There is no folder locales/${unknown}. There are: ${known.join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const books = loadPhrasebooks(folder, [BASE_LOCALE, ...known]);
  for (const locale of positionals.length > 0 ? positionals : known) {
    const findings = findingsOf(books, locale);
    report(locale, findings);
    if (findings.length > 0) process.exitCode = 1;
  }
}

function findingsOf(books: Readonly<Record<string, Phrasebook>>, locale: string): readonly Finding[] {
  const own = books[locale] ?? {};
  return checkLocale(books[BASE_LOCALE] ?? {}, own, {
    locale,
    rules: (own['checks'] ?? {}) as LocaleRules,
    segments: (text) => countSegments(phoneText(text)),
  });
}

const SHOWN = 5;

function report(locale: string, findings: readonly Finding[]): void {
  console.log(`${locale}: ${findings.length === 0 ? 'nothing is missing' : `${findings.length} findings`}`);
  for (const kind of new Set(findings.map((finding) => finding.kind))) {
    const all = findings.filter((finding) => finding.kind === kind);
    const shown = values.all ? all : all.slice(0, SHOWN);
    console.log(`  ${kind}: ${all.length}`);
    for (const { key, detail } of shown) console.log(`    ${key}: ${detail}`);
    if (shown.length < all.length) console.log(`    … and ${all.length - shown.length} more (--all)`);
  }
}

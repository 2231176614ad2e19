import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { id } from '../domain/ids.ts';
import type { Locale } from '../domain/ids.ts';
import { projectRoot } from './project-root.ts';

const ENGLISH = id.locale('en');

/** Which languages are served, and which of those asked for no named person answers for. */
export interface Languages {
  readonly locales: readonly Locale[];
  readonly unaccepted: readonly Locale[];
}

/**
 * In production only what LOCALES names, without it English, and of that only what a named person has accepted:
 * one who reads no Arabic cannot answer for it. To try out and to review, every folder of locales/ is offered.
 */
export function languagesOf(read: {
  readonly production: boolean;
  readonly asked: readonly Locale[] | undefined;
  readonly acceptedBy: string | undefined;
}): Languages {
  const locales = read.asked ?? (read.production ? [ENGLISH] : everyLanguage());
  if (!read.production) return { locales, unaccepted: [] };
  const accepted = acceptedLanguages(read.acceptedBy ?? '', locales[0] ?? ENGLISH);
  const served = locales.filter((locale, at) => at === 0 || accepted.has(locale));
  return { locales: served, unaccepted: locales.filter((locale) => !accepted.has(locale)) };
}

function everyLanguage(): readonly Locale[] {
  const folders = readdirSync(join(projectRoot(), 'locales'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== ENGLISH)
    .map(({ name }) => id.locale(name));
  return [ENGLISH, ...folders.toSorted()];
}

/** `A. Person` answers for the first language; `en=A. Person,pl=B. Osoba` for one each. */
function acceptedLanguages(text: string, first: Locale): ReadonlySet<string> {
  const parts = text.split(',').map((part) => part.trim());
  const named = parts.flatMap(
    (part) => /^([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)=(?=.*\p{L})/u.exec(part)?.[1] ?? [],
  );
  if (named.length > 0) return new Set(named);
  return new Set(text.trim() === '' ? [] : [first]);
}

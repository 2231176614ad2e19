import { needsLines } from '../domain/care.ts';
import { id } from '../domain/ids.ts';
import type { Locale } from '../domain/ids.ts';
import type { Reading } from '../domain/reading.ts';
import type { Session } from '../domain/session.ts';
import type { Effect } from './effect.ts';
import { WELCOME, finishTop, reask, sayOf, startDialog, topEntry, withEffects } from './progress.ts';
import type { Progress } from './progress.ts';

const LANGUAGE = id.dialog('language');
const TALK = id.dialog('talk');

/** Who this is and who may read it: said before anything is asked, also to someone who just starts writing (S13). */
const TRUTHS: ReadonlySet<string> = new Set(
  ['program', 'program-only', 'privacy'].map((key) => `welcome:says.${key}`),
);

export function isTruth(effect: Effect): boolean {
  return effect.kind === 'say' && TRUTHS.has(effect.key);
}

/** Said when their words changed the language; what is then asked or answered follows in the new one. */
export function saySwitched(progress: Progress, before: Locale): Progress {
  const { locale } = progress.session;
  if (locale === before || topEntry(progress) === undefined) return progress;
  return tellTruths(sayOf(progress, 'language:says.followed'));
}

/** The first time in a language they are told in it who reads this (S13); a welcome still to come does that itself. */
function tellTruths(progress: Progress): Progress {
  const { toldIn = [], locale } = progress.session;
  if (toldIn.includes(locale)) return progress;
  const { effects } = startDialog({ ...progress, effects: [] }, WELCOME);
  return withEffects(progress, ...effects.filter(isTruth));
}

/** Picked from the menu or by name: said in it, and the question that stood is put again; a welcome begins anew. */
export function changeLanguage(progress: Progress, locale: Locale): Progress {
  const changed = withLocale(progress, locale);
  const top = topEntry(progress)?.dialog;
  const atStart = top === undefined || (top === WELCOME && progress.session.replies <= 1);
  if (atStart) return startDialog(changed, WELCOME);
  const told = tellTruths(sayOf(changed, 'language:says.now'));
  return top === LANGUAGE ? finishTop(told) : reask(told);
}

/** They picked it themselves, so one message in another language does not change it. */
export function withLocale(progress: Progress, locale: Locale): Progress {
  return { ...progress, session: { ...progress.session, locale, languageChosen: true } };
}

/**
 * A language that we do not speak, the first time that it shows: said plainly in ours, with the lines that speak
 * theirs, and a person, who may find a way to read it. Danger that was understood all the same comes first.
 */
export function sayUnspoken(progress: Progress, before: Session, reading: Reading): Progress | undefined {
  const { session, world } = progress;
  const { language } = reading;
  const ours = world.languages ?? [session.locale];
  if (language === undefined || ours.includes(language) || before.lastLanguage === language) return undefined;
  if (needsLines(session.care)) return undefined;
  const said = withEffects(sayOf(progress, 'language:says.not-spoken'), { kind: 'show-speakers', language });
  return startDialog(said, TALK, { type: 'command.unspoken' });
}

import type { Effect } from '../../conversation/effect.ts';
import type { ShownDocument } from '../../domain/message.ts';
import type { DocumentName, KeptLine } from '../../domain/session.ts';
import type { Draft, EffectContext } from '../draft.ts';

/** Whose words a document's title and line names are. */
const NAMESPACE = {
  message: 'trusted-adult',
  plan: 'next-steps',
  report: 'report',
} as const satisfies Record<DocumentName, string>;

/** The reporter's document as it stands: in the bubble to look at, beside it to save, print or send. */
export function applyShowDocument(
  draft: Draft,
  effect: Extract<Effect, { kind: 'show-document' }>,
  context: EffectContext,
): Draft {
  const document = titledDocument(effect.document, context);
  if (document === undefined) return draft;
  const list = document.lines.map((line) => `- ${withoutMarks(line)}`).join('\n');
  return { ...draft, paragraphs: [...draft.paragraphs, list], document };
}

/** With its title in the reporter's language; `undefined` while nothing stands in it. */
export function titledDocument(name: DocumentName, context: EffectContext): ShownDocument | undefined {
  const lines = documentLines(name, context);
  if (lines.length === 0) return undefined;
  return {
    name,
    title: context.rooms.phrases.word(`${NAMESPACE[name]}:title`, context.session.locale),
    lines,
  };
}

/** A document of the reporter's, one line of plain text each. */
export function documentLines(document: DocumentName, context: EffectContext): readonly string[] {
  const kept = (context.session.kept ?? []).filter((line) => line.document === document);
  return kept.map((line) => lineWords(line, context));
}

function lineWords({ document, line, words }: KeptLine, context: EffectContext): string {
  const label = context.rooms.phrases.word(`${NAMESPACE[document]}:line.${line}`, context.session.locale);
  const said = line === HELPLINE ? numbers(context) : words?.replaceAll(/\s+/gu, ' ').trim();
  return said === undefined || said === '' ? label : `${label}: ${said}`;
}

/** A plan that names a helpline is of use at night only with its number. */
const HELPLINE = 'ring-line';

function numbers({ session, rooms, nowMs }: EffectContext): string {
  const { place, placeConfirmed, locale, textFirst, ageBand } = session;
  const age = ageBand === undefined ? {} : { ageBand };
  const asked = { place, placeConfirmed, need: 'talk', locale, nowMs, textFirst, limit: 2, ...age } as const;
  const ways = rooms.directory.pick(asked).map(({ name, call, text }) => {
    const way = textFirst ? (text ?? call) : (call ?? text);
    return way === undefined ? name : `${name} ${way.display}`;
  });
  return ways.join(' · ');
}

/** The bubble's text is Markdown; the reporter's own words must not become links or marks in it. */
function withoutMarks(line: string): string {
  return line
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replaceAll(/[*_`<>]/gu, '');
}

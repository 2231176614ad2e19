import type { ExportedCase } from '../../cases/dossier.ts';
import { CHECKLIST_LINES } from '../../domain/case-work.ts';

/** One phrase of locales/<lang>/export.json. */
export type ExportWord = (key: string, params?: Readonly<Record<string, number | string>>) => string;

/** The whole case as JSON, with nothing in it that turns writing around or acts on a screen. */
export function exportJson(exported: ExportedCase): string {
  const { background, ...rest } = exported;
  const { record, ...about } = background;
  const { conversation: _ours, claimedBy: _who, avoid: _whom, ...summary } = record;
  return `${JSON.stringify({ case: summary, ...about, ...rest }, (_key, value: unknown) => inert(value), 2)}\n`;
}

/** Control signs, direction marks and private signs out, line breaks and tabs kept. */
function inert(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll(/[^\P{Cc}\n\t]|[\p{Cf}\p{Co}]/gu, ' ') : value;
}

/** The same as pages to print: text only. `documentPdf` leaves nothing that turns or acts. */
export async function exportPdf(exported: ExportedCase, word: ExportWord): Promise<Buffer> {
  const { documentPdf } = await import('../reporter/document-pdf.ts');
  return documentPdf({
    title: word('title', { case: exported.background.record.id }),
    lines: [
      ...headOf(exported, word),
      ...section('checklist', checklistOf(exported, word), word),
      ...section('shared', sharedOf(exported), word),
      ...section('told', toldOf(exported), word),
      ...section('events', eventsOf(exported, word), word),
      ...section('messages', messagesOf(exported, word), word),
      ...section('notes', notesOf(exported, word), word),
    ],
  });
}

function headOf({ exported, background, outcome }: ExportedCase, word: ExportWord): readonly string[] {
  const { record, mayTellSchool } = background;
  const { by, atMs, reason, masked, audit } = exported;
  const time = (ms: number | undefined) => (ms === undefined ? word('never') : when(ms));
  const school = mayTellSchool === undefined ? 'unasked' : mayTellSchool ? 'yes' : 'no';
  return [
    word('exported', { by, when: when(atMs), reason: word(`reason.${reason}`), ...audit }),
    word(masked ? 'masked' : 'unmasked'),
    word('about', {
      care: record.care,
      topics: record.topics.join(', '),
      place: record.place,
      age: record.ageBand ?? word('unknown'),
      locale: record.locale,
      channel: record.channel,
      state: record.state,
      outcome: outcome ?? word('never'),
    }),
    word('times', {
      opened: when(record.openedAtMs),
      lastMessage: when(record.lastMessageAtMs),
      looked: time(record.acknowledgedAtMs),
      claimed: time(record.claimedAtMs),
      answered: time(record.lastModeratorMessageAtMs),
      closed: time(record.closedAtMs),
    }),
    word(`school.${school}`),
  ];
}

/** A heading, and under it what there is; without anything, nothing. */
function section(name: string, lines: readonly string[], word: ExportWord): readonly string[] {
  return lines.length === 0 ? [] : [`— ${word(`heading.${name}`)} —`, ...lines];
}

function checklistOf({ checklist }: ExportedCase, word: ExportWord): readonly string[] {
  return CHECKLIST_LINES.map((line) => {
    const { state = 'to-do', by = '', nextCheckAtMs } = checklist[line] ?? {};
    return word('checklist', {
      line: word(`line.${line}`),
      state: word(`state.${state}`),
      by: by === '' ? word('unknown') : by,
      next: nextCheckAtMs === undefined ? word('never') : when(nextCheckAtMs),
    });
  });
}

function sharedOf({ background }: ExportedCase): readonly string[] {
  return background.shared.flatMap(({ title, lines, atMs }) => [`${title} (${when(atMs)})`, ...lines]);
}

function toldOf({ background }: ExportedCase): readonly string[] {
  const told = background.told.map(({ dialog, version }) => `${dialog} ${version}`);
  return told.length === 0 ? [] : [told.join(', ')];
}

function eventsOf({ events }: ExportedCase, word: ExportWord): readonly string[] {
  return events.map(({ kind, atMs }) => word('event', { when: when(atMs), what: word(`happened.${kind}`) }));
}

function messagesOf({ messages }: ExportedCase, word: ExportWord): readonly string[] {
  return messages.map(({ seq, atMs, sender, by = '', text, attachments, cues }) =>
    [
      word('message', { seq, when: when(atMs), sender: word(`sender.${sender}`, { by }), text }),
      ...(attachments === 0 ? [] : [word('attachments', { count: attachments })]),
      ...(cues.length === 0 ? [] : [word('cues', { cues: cues.join(', ') })]),
    ].join(' '),
  );
}

function notesOf({ notes }: ExportedCase, word: ExportWord): readonly string[] {
  return notes.map(({ by, atMs, text }) => word('note', { when: when(atMs), by, text }));
}

/** The same moment for whoever reads it, wherever they are. */
function when(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

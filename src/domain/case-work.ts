/** How a case ended. `testing-us` and `abusive-to-staff` end contact in fixed words, with the crisis lines (S31). */
export const OUTCOMES = [
  'abusive-to-staff',
  'advice-given',
  'asked-to-stop',
  'deleted-by-reporter',
  'police-told',
  'safe-with-adult',
  'school-told',
  'services-told',
  'testing-us',
  'went-quiet',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The multi-agency checklist of every case. */
export const CHECKLIST_LINES = ['police', 'school', 'social-work', 'doctor', 'prevention-plan'] as const;
export type ChecklistLine = (typeof CHECKLIST_LINES)[number];

export const CHECKLIST_STATES = ['done', 'not-possible-anonymous', 'not-possible-said-no', 'to-do'] as const;

/** What stands at one line. `by` is free text and therefore sealed. */
export interface ChecklistEntry {
  readonly state: (typeof CHECKLIST_STATES)[number];
  readonly by?: string;
  readonly nextCheckAtMs?: number;
}

export type Checklist = Readonly<Partial<Record<ChecklistLine, ChecklistEntry>>>;

/** Why a moderator put care lower; a code, because it is kept in the audit (law 2). */
export const LOWERING_REASONS = [
  'agency-has-taken-over',
  'danger-is-over',
  'safe-with-adult',
  'signal-was-wrong',
] as const;
export type LoweringReason = (typeof LOWERING_REASONS)[number];

/** Why someone opens a case that somebody else holds, or that is closed. */
export const OPENING_REASONS = [
  'asked-by-colleague',
  'follow-up',
  'second-reading',
  'supervision',
  'taking-over',
] as const;
export type OpeningReason = (typeof OPENING_REASONS)[number];

/** Why a case leaves the house as a file; a code, because it is kept in the audit. */
export const EXPORT_REASONS = [
  'court',
  'doctor',
  'police',
  'reporter-asked',
  'school',
  'social-work',
  'supervision',
] as const;
export type ExportReason = (typeof EXPORT_REASONS)[number];

/** Whether what a cue found is a concern. It is counted and never changes care by itself. */
export const VERDICTS = ['concern', 'no-concern'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a reporter did without saying anything (S9). */
export const REPORTER_EVENTS = ['left-by-quick-exit', 'reading-again', 'went-quiet'] as const;
export type ReporterEvent = (typeof REPORTER_EVENTS)[number];

/** The lines of a checklist at which neither what was done nor why it cannot be is written (S36). */
export function openLines(checklist: Checklist): readonly ChecklistLine[] {
  return CHECKLIST_LINES.filter((line) => !isSettled(checklist[line]));
}

function isSettled(entry: ChecklistEntry | undefined): boolean {
  if (entry === undefined || entry.state === 'to-do') return false;
  if (entry.state !== 'done') return true;
  return (entry.by ?? '').trim() !== '' && entry.nextCheckAtMs !== undefined;
}

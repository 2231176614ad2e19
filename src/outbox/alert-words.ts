import type { Alert } from '../store/store.ts';

/** What leaves the house about a case: that there is one, how urgent, and where to look. No words (law 6). */
export interface Notice {
  /** The same for every try, so that a receiver can leave out repeats. */
  readonly id: string;
  readonly kind: string;
  readonly care: string;
  /** Opens the case in the console, for someone who may. */
  readonly link: string;
  readonly atMs: number;
}

/** Only fields we know are passed on, whatever was put into the row. */
export function noticeOf(
  { conversation, number, payload, atMs }: Alert,
  moderatorUrl: string,
  onDuty: boolean,
): Notice {
  const caseId = code(payload['case']);
  return {
    id: `alert_${conversation}_${number}`,
    kind: code(payload['kind']) || (onDuty ? 'case-opened' : 'nobody-on-duty'),
    care: code(payload['care']),
    link: caseId === '' ? moderatorUrl : `${moderatorUrl}/#case/${caseId}`,
    atMs,
  };
}

/** Codes and ids are short and have no spaces: a sentence cannot get through. */
function code(value: unknown): string {
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value) ? value : '';
}

import type { DocumentName, KeptLine, Session } from '../domain/session.ts';

/** The session with this line in its document; the same line written before is replaced in its place. */
export function keepLine(session: Session, kept: KeptLine): Session {
  const before = session.kept ?? [];
  const isSame = (other: KeptLine) => other.document === kept.document && other.line === kept.line;
  const after = before.some(isSame)
    ? before.map((other) => (isSame(other) ? kept : other))
    : [...before, kept];
  return { ...session, kept: after };
}

/** Without that line, or without the whole document when none is named. */
export function dropLines(session: Session, document: DocumentName, line?: string): Session {
  const stays = (kept: KeptLine) => kept.document !== document || (line !== undefined && kept.line !== line);
  return { ...session, kept: (session.kept ?? []).filter(stays) };
}

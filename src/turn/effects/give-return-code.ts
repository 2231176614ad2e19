import { calendarLocale } from '../../domain/calendar-locale.ts';
import { HIDDEN_CODE } from '../../domain/message.ts';
import type { Draft, EffectContext } from '../draft.ts';

/** Where the reply itself stays with somebody else (a phone network, an employer's Teams) no code is shown. */
const SHOWN_ON: ReadonlySet<string> = new Set(['terminal', 'web']);

/**
 * Four words to come back with, and the last day on which they work (S19). The reply that is stored has dots in
 * their place: the words themselves stand nowhere but on the reporter's screen.
 */
export function applyGiveReturnCode(draft: Draft, _effect: unknown, context: EffectContext): Draft {
  const { rooms, session, keepReturnCodeMs, nowMs } = context;
  const word = (key: string, params?: Record<string, string>) =>
    rooms.phrases.word(`turn:code.${key}`, session.locale, params);
  if (keepReturnCodeMs === undefined || !SHOWN_ON.has(session.channel))
    return { ...draft, paragraphs: [...draft.paragraphs, word('not-here')] };
  const lastDay = new Intl.DateTimeFormat(calendarLocale(session.locale), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(nowMs + keepReturnCodeMs);
  const words = word('given', { code: HIDDEN_CODE, lastDay });
  return {
    ...draft,
    returnCode: { lastDay },
    paragraphs: [...draft.paragraphs, words],
  };
}

import type { Care } from '../domain/care.ts';
import { higherCare } from '../domain/care.ts';
import type { ChannelName } from '../domain/channel-name.ts';
import type { Locale, Place } from '../domain/ids.ts';
import type { Session } from '../domain/session.ts';
import { SESSION_VERSION } from '../domain/session.ts';

/** What a new session starts from. */
export interface SessionStart {
  readonly channel: ChannelName;
  readonly locale: Locale;
  readonly place: Place;
}

export function newSession(start: SessionStart): Session {
  return {
    version: SESSION_VERSION,
    stack: [],
    care: 'none',
    locale: start.locale,
    channel: start.channel,
    place: start.place,
    placeConfirmed: false,
    topics: [],
    recent: [],
    replies: 0,
    wellbeingDue: false,
    misunderstood: 0,
    textFirst: false,
    personWanted: false,
  };
}

/**
 * A stored session of this version as it was; any other restarts gently. Either way the care is at least the
 * one that the conversation's own row holds: a session can be lost, the flag stands (law 2).
 */
export function openSession(stored: unknown, care: Care, start: SessionStart): Session {
  const session = isSession(stored) ? stored : restarted(stored, start);
  return { ...session, care: higherCare(session.care, care) };
}

function isSession(stored: unknown): stored is Session {
  return isRecord(stored) && stored['version'] === SESSION_VERSION && Array.isArray(stored['stack']);
}

/** Of another version only what every version has had is kept: where they are and the language. */
function restarted(stored: unknown, start: SessionStart): Session {
  const fresh = newSession(start);
  if (!isRecord(stored)) return fresh;
  return {
    ...fresh,
    ...(typeof stored['locale'] === 'string' ? { locale: stored['locale'] as Locale } : {}),
    ...(typeof stored['place'] === 'string' ? { place: stored['place'] as Place } : {}),
    placeConfirmed: stored['placeConfirmed'] === true,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

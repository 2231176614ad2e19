import { ConfigError } from './config-error.ts';
import type { Secret } from './secret.ts';

/** The one other desk that may answer, where the reporter agrees. */
export interface HandoffConfig {
  /** Who answers there; young people read this name. */
  readonly name: string;
  /** Where `handoff.initiate` is sent. */
  readonly url: Secret;
  /** Sign what is sent there (Standard Webhooks). */
  readonly secrets: readonly Secret[];
  /** SHA-256 of the token with which it calls back, base64url. */
  readonly tokenHash: string;
}

/** As the settings have it; all of them belong together. */
export interface HandoffSettings {
  readonly HANDOFF_PROTOCOL: boolean;
  readonly HANDOFF_NAME?: string | undefined;
  readonly HANDOFF_URL?: Secret | undefined;
  readonly HANDOFF_SECRET?: readonly Secret[] | undefined;
  readonly HANDOFF_TOKEN_HASH?: string | undefined;
  readonly UNSTAFFED: boolean;
}

export function handoffOf(read: HandoffSettings): HandoffConfig | undefined {
  const {
    HANDOFF_NAME: name,
    HANDOFF_URL: url,
    HANDOFF_SECRET: secrets,
    HANDOFF_TOKEN_HASH: tokenHash,
  } = read;
  if (!read.HANDOFF_PROTOCOL) return undefined;
  if (name === undefined || url === undefined || secrets === undefined || tokenHash === undefined)
    return undefined;
  return { name, url, secrets, tokenHash };
}

/** Throws where only part of it is set, or where nobody is to answer at all. */
export function checkHandoff(read: HandoffSettings): void {
  if (!read.HANDOFF_PROTOCOL) return;
  if (read.UNSTAFFED)
    throw new ConfigError('HANDOFF_PROTOCOL', 'lets another desk answer, but UNSTAFFED=yes; remove one.');
  for (const name of ['HANDOFF_NAME', 'HANDOFF_URL', 'HANDOFF_SECRET', 'HANDOFF_TOKEN_HASH'] as const)
    if (read[name] === undefined) throw new ConfigError(name, 'is missing; HANDOFF_PROTOCOL=yes needs it.');
}

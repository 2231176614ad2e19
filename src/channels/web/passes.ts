import { timingSafeEqual } from 'node:crypto';
import { CuanError } from '../../domain/errors.ts';
import { id, type ConversationId } from '../../domain/ids.ts';
import type { TokenClaims } from '../../domain/ports.ts';
import type { ChannelHost, RouteRequest } from '../channel.ts';

/** At least half an hour (Direct Line clients refresh every 15 minutes); longer, because phones sleep. */
export const TOKEN_LIFE_MS = 3_600_000;

/** A token as Direct Line hands it out. */
export interface Pass {
  readonly conversationId: ConversationId;
  readonly token: string;
  readonly expires_in: number;
}

/** With the secret that reopens the same conversation after sleep. We keep only its hash. */
export interface FirstPass extends Pass {
  readonly resume: string;
}

type PassHost = Pick<ChannelHost, 'clock' | 'newId' | 'tokens'>;

/** A pass for a conversation that nobody has yet. Nothing is stored until its first turn. */
export function firstPass(host: PassHost): FirstPass {
  return newPass(host, id.conversation(host.newId()));
}

/** A pass with a new secret for a conversation that there is; the turn that brings it back stores the secret's hash. */
export function newPass(host: PassHost, conversation: ConversationId): FirstPass {
  const resume = `${conversation}.${host.newId()}${host.newId()}`;
  return { ...issue(host, { conversation, resumeHash: host.tokens.hash(resume) }), resume };
}

/** A token that begins its life now. */
export function issue(host: PassHost, claims: Omit<TokenClaims, 'expiresAtMs'>): Pass {
  const { conversation, resumeHash } = claims;
  const expiresAtMs = host.clock() + TOKEN_LIFE_MS;
  return {
    conversationId: conversation,
    token: host.tokens.sign({ conversation, resumeHash, expiresAtMs }),
    expires_in: TOKEN_LIFE_MS / 1000,
  };
}

/**
 * The same conversation again for who holds its secret. `undefined` when nothing is kept under it (any more);
 * throws `token-foreign` for a wrong secret and `conversation-ended` for a deleted conversation.
 */
export async function reopen(
  host: PassHost & Pick<ChannelHost, 'lookUp'>,
  resume: string,
): Promise<FirstPass | undefined> {
  const conversation = id.conversation(resume.split('.', 1)[0] ?? '');
  const known = await host.lookUp(conversation);
  if (known === undefined) return undefined;
  if (known.state === 'deleted') throw ended();
  const resumeHash = host.tokens.hash(resume);
  if (!same(known.resumeHash ?? '', resumeHash)) throw foreign();
  return { ...issue(host, { conversation, resumeHash }), resume };
}

/** Reads the bearer token. Throws `token-missing`, `token-foreign` or `token-expired`. */
export function authorise(host: PassHost, request: RouteRequest): TokenClaims {
  const [, token] = /^Bearer +(\S+)$/i.exec(request.headers['authorization'] ?? '') ?? [];
  const claims = readToken(host, token);
  const { conversation } = request.params;
  if (conversation !== undefined && conversation !== claims.conversation) throw foreign();
  return claims;
}

/** Throws as `authorise` does. */
export function readToken(host: PassHost, token: string | undefined): TokenClaims {
  if (token === undefined || token === '') throw new CuanError('token-missing', 'A token is needed.');
  const claims = host.tokens.verify(token);
  if (claims === undefined) throw foreign();
  if (claims.expiresAtMs <= host.clock()) throw new CuanError('token-expired', 'The token has expired.');
  return claims;
}

/** Nothing can be said into a deleted conversation: it would not be kept, so it is not taken (law 1). */
export function ended(): CuanError {
  return new CuanError('conversation-ended', 'The conversation was deleted.');
}

function foreign(): CuanError {
  return new CuanError('token-foreign', 'The token does not open this.');
}

function same(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

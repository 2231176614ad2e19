import { createHash } from 'node:crypto';
import * as client from 'openid-client';
import { id } from '../domain/ids.ts';
import { CuanError } from '../domain/errors.ts';
import type { ModeratorRecord, Role } from '../store/store.ts';
import type { CasesHost } from './cases-host.ts';
import { isLogin, isWorkingName, normaliseLogin } from './login.ts';
import { hasFactor } from './second-factor.ts';
import { rememberFirstStep } from './second-step.ts';
import { admit, type NewSession } from './sign-in.ts';
import type { NotAdmitted } from './vetting.ts';

/** What the operator set about the identity provider (Entra ID, Keycloak or any other that speaks OpenID Connect). */
export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Absent: a public client, which PKCE alone protects. */
  readonly clientSecret?: string;
  /** A claim, or a path to one: `roles`, `realm_access.roles`. */
  readonly roleClaim: string;
  /** What stands in the claim, and the role it gives; the first one found counts. */
  readonly roles: readonly (readonly [string, Role])[];
  /** How the provider says that it has seen a second factor; `own`: it is not asked, Cuan's own is. */
  readonly secondFactor: 'amr' | 'own' | { readonly acr: string };
}

export type OpenIdEnd =
  NewSession | { readonly barred: NotAdmitted | 'no-role' | 'not-proven' } | { readonly step: string };

/** Coming in by the identity provider. */
export interface OpenId {
  /** Where to send the browser, and what its cookie remembers until it is back. */
  begin(redirectUri: string): Promise<{ readonly url: string; readonly memory: string }>;
  /** `address` is the whole address the browser came back to. Everything that is not right is `not-proven`. */
  finish(address: URL, memory: string | undefined): Promise<OpenIdEnd>;
  /** Where to end the session at the provider as well; `undefined` when it has no such address. */
  endUrl(returnTo: string): Promise<string | undefined>;
}

export interface OpenIdHost extends CasesHost {
  readonly settings: OpenIdSettings;
  /** A working name for somebody who comes for the first time: never their own name. */
  readonly newWorkingName: (number: number) => string;
}

const SCOPE = 'openid profile';
/** Ways of RFC 8176 that are something one has, beside what one knows. A text message is too easily taken over. */
const SECOND_WAYS = ['mfa', 'otp', 'hwk', 'swk', 'sc', 'pop'];
/** The provider's description of itself is read again after this long. */
const DISCOVERY_MS = 3_600_000;
const PATIENCE_SECONDS = 10;

export function createOpenId(host: OpenIdHost): OpenId {
  const { settings } = host;
  const discover = createDiscovery(host);
  return {
    async begin(redirectUri) {
      const config = await discover();
      const [state, nonce, verifier] = [
        client.randomState(),
        client.randomNonce(),
        client.randomPKCECodeVerifier(),
      ];
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: SCOPE,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(typeof settings.secondFactor === 'object' ? { acr_values: settings.secondFactor.acr } : {}),
      });
      return { url: url.href, memory: [state, nonce, verifier].join('.') };
    },
    async finish(address, memory) {
      const claims = await readClaims(await discover(), address, memory);
      if (claims === undefined) return refused(host, 'not-proven');
      return comeIn(host, claims);
    },
    async endUrl(returnTo) {
      const config = await discover();
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: returnTo }).href;
    },
  };
}

/** Asked for when first needed: a provider that is down must not keep this house from starting. */
function createDiscovery({ settings, clock }: OpenIdHost): () => Promise<client.Configuration> {
  const { issuer, clientId, clientSecret } = settings;
  const url = new URL(issuer);
  const auth = clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret);
  const execute = [
    client.enableNonRepudiationChecks,
    ...(url.protocol === 'http:' ? [client.allowInsecureRequests] : []),
  ];
  let known: { readonly config: client.Configuration; readonly atMs: number } | undefined;
  return async () => {
    if (known !== undefined && clock() - known.atMs < DISCOVERY_MS) return known.config;
    const found = await client
      .discovery(url, clientId, undefined, auth, { execute, timeout: PATIENCE_SECONDS })
      .catch(() => undefined);
    if (found !== undefined) known = { config: found, atMs: clock() };
    if (known === undefined) throw new CuanError('not-ready', 'The identity provider does not answer.');
    return known.config;
  };
}

type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

/** State, nonce, PKCE, issuer, audience, times and signature are all checked by the library. */
async function readClaims(
  config: client.Configuration,
  address: URL,
  memory = '',
): Promise<Claims | undefined> {
  const [expectedState, expectedNonce, pkceCodeVerifier] = memory.split('.');
  if (expectedState === undefined || expectedNonce === undefined || pkceCodeVerifier === undefined)
    return undefined;
  try {
    const checks = { expectedState, expectedNonce, pkceCodeVerifier, idTokenExpected: true };
    const tokens = await client.authorizationCodeGrant(config, address, checks);
    const claims = tokens.claims();
    if (claims === undefined) return undefined;
    const more =
      config.serverMetadata().userinfo_endpoint === undefined
        ? {}
        : await client.fetchUserInfo(config, tokens.access_token, claims.sub);
    return { ...more, ...claims };
  } catch {
    // What was wrong would tell an attacker more than a moderator, and may hold their name.
    return undefined;
  }
}

async function comeIn(host: OpenIdHost, claims: Claims): Promise<OpenIdEnd> {
  const role = roleOf(claims, host.settings);
  const subject = createHash('sha256').update(`${claims.iss} ${claims.sub}`).digest('hex');
  const known = await host.store.findModeratorBySubject(subject);
  if (role === undefined) {
    if (known !== undefined) await host.store.endSignIns(known.id);
    return refused(host, 'no-role', known);
  }
  const account =
    known === undefined ? await addAccount(host, subject, role, claims) : await withRole(host, known, role);
  if (account === undefined) return refused(host, 'not-proven');
  if (hasSecondFactor(claims, host.settings)) return admit(host, account, true);
  const owes = await hasFactor(host.store, account.id);
  return owes ? { step: await rememberFirstStep(host, account) } : admit(host, account);
}

/** Never linked to a local account of the same login: whoever runs the provider must not be able to become it. */
async function addAccount(
  host: OpenIdHost,
  subject: string,
  role: Role,
  claims: Claims,
): Promise<ModeratorRecord | undefined> {
  const { store, clock, newId, newWorkingName } = host;
  const workingName = newWorkingName((await store.countModerators()) + 1);
  const account: ModeratorRecord = {
    id: id.moderator(newId()),
    login: await freeLogin(host, subject, claims),
    workingName: isWorkingName(workingName) ? workingName : 'Cuan',
    role,
    passwordHash: '',
    createdAtMs: clock(),
    subject,
  };
  if ((await store.addModerator(account)) !== 'added') return store.findModeratorBySubject(subject);
  await store.appendAudit([
    { atMs: account.createdAtMs, actor: 'program', act: 'moderator-added', detail: `${role} ${account.id}` },
  ]);
  return account;
}

/** So that whoever looks after accounts knows who it is; it signs nobody in. */
async function freeLogin({ store }: OpenIdHost, subject: string, claims: Claims): Promise<string> {
  const named = claims['preferred_username'];
  const login = normaliseLogin(typeof named === 'string' ? named : '');
  const free = isLogin(login) && (await store.findModerator({ login })) === undefined;
  return free ? login : `openid-${subject.slice(0, 24)}`;
}

/** The provider says the role, each time anew. */
async function withRole(host: OpenIdHost, known: ModeratorRecord, role: Role): Promise<ModeratorRecord> {
  if (known.role === role) return known;
  const detail = `${known.role}>${role} ${known.id}`;
  await host.store.changeModerator(known.id, { role }, [
    { atMs: host.clock(), actor: 'program', act: 'role-changed', detail },
  ]);
  return { ...known, role };
}

/** The first role of the table that the claim names; pure. */
export function roleOf(
  claims: Readonly<Record<string, unknown>>,
  settings: OpenIdSettings,
): Role | undefined {
  const claim = claimAt(claims, settings.roleClaim);
  const named = Array.isArray(claim) ? claim : [claim];
  return settings.roles.find(([name]) => named.includes(name))?.[1];
}

function claimAt(claims: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let at: unknown = claims;
  for (const part of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[part];
  }
  return at;
}

/** Whether the provider says that it has seen a second factor, in the way the operator trusts; pure. */
export function hasSecondFactor(
  claims: Readonly<Record<string, unknown>>,
  { secondFactor }: OpenIdSettings,
): boolean {
  if (secondFactor === 'own') return false;
  if (secondFactor !== 'amr') return claims['acr'] === secondFactor.acr;
  const { amr } = claims;
  return Array.isArray(amr) && amr.some((way) => SECOND_WAYS.includes(String(way)));
}

async function refused(
  { store, clock }: OpenIdHost,
  barred: 'no-role' | 'not-proven',
  known?: ModeratorRecord,
): Promise<OpenIdEnd> {
  const detail = `openid ${barred} ${known?.id ?? ''}`.trim();
  await store.appendAudit([{ atMs: clock(), actor: 'program', act: 'sign-in-refused', detail }]);
  return { barred };
}

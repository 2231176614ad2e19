import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Who signs in at the provider next, and what it says about them. */
export interface Identity {
  readonly sub: string;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly amr?: readonly string[];
  readonly acr?: string;
}

export interface IdentityProvider {
  readonly issuer: string;
  /** Tells it who we are, once our own address is known. */
  register(ours: string): void;
  /** From now on this person is the one at the keyboard. */
  become(identity: Identity): void;
  leave(): Promise<void>;
}

export const CLIENT = { id: 'cuan', secret: 'a secret of the client, for the test only' };

/** A real provider (oidc-provider) on a free port; it asks nobody anything and signs in whoever is set. */
export async function openIdentityProvider(): Promise<IdentityProvider> {
  let provider: Provider | undefined;
  let now: Identity = { sub: 'nobody', claims: {} };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (provider === undefined) throw new Error('The provider does not know us yet.');
    if (!(request.url ?? '').startsWith('/interaction/')) return provider.callback()(request, response);
    const login = {
      accountId: now.sub,
      ...(now.amr === undefined ? {} : { amr: now.amr }),
      ...(now.acr === undefined ? {} : { acr: now.acr }),
    };
    return provider.interactionFinished(request, response, { login });
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    register(ours) {
      provider = new Provider(
        issuer,
        configuration(ours, () => now),
      );
    },
    become(identity) {
      now = identity;
    },
    leave: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const ADAPTER: string = 'oidc-provider/lib/adapters/memory_adapter.js';
const { default: MemoryAdapter } = (await import(ADAPTER)) as {
  readonly default: new (name: string) => object;
};

/** Its own class, or the provider warns that memory is for development only. */
class Kept extends MemoryAdapter {}

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

function configuration(ours: string, now: () => Identity): object {
  return {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${ours}/api/moderator/openid/callback`],
        post_logout_redirect_uris: [`${ours}/`],
      },
    ],
    adapter: Kept,
    jwks: { keys: [privateKey.export({ format: 'jwk' })] },
    cookies: { keys: ['for the test only'] },
    features: { devInteractions: { enabled: false } },
    claims: { openid: ['sub', 'amr'], profile: ['preferred_username', 'roles', 'realm_access'], acr: null },
    acrValues: ['1', '2'],
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    interactions: { url: (_context: unknown, { uid }: { readonly uid: string }) => `/interaction/${uid}` },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, ...now().claims }),
    }),
    loadExistingGrant: async (context: {
      readonly oidc: {
        readonly provider: Provider;
        readonly client: { readonly clientId: string };
        readonly session: { readonly accountId: string };
      };
    }) => {
      const { provider, client, session } = context.oidc;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  };
}

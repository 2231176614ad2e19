import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { PATIENCE_MS } from './destination.ts';

/** Brings JSON to an address of the operator's. Rejects when it was not taken, whatever the reason. */
export type Post = (
  address: string,
  body: string,
  headers?: Readonly<Record<string, string>>,
) => Promise<void>;

/**
 * Goes to public addresses only: a name that leads to a private one, to this machine or to a cloud's own services is
 * refused at the moment the line is opened, so that no answer of a name server can change in between. `allowed`:
 * addresses and networks of the operator's own, such as `10.0.5.0/24`. Redirects are not followed.
 */
export function createPost(allowed: readonly string[] = []): Post {
  return async (address, body, headers = {}) => {
    // Loaded with the first that is sent; whoever is told by mail or not at all never needs it.
    const { useAgent } = await import('request-filtering-agent');
    return new Promise((resolve, reject) => {
      const send = address.startsWith('https:') ? overHttps : overHttp;
      const asked = send(address, {
        method: 'POST',
        agent: useAgent(address, { allowIPAddressList: [...allowed] }),
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: {
          'content-type': 'application/json',
          'content-length': String(Buffer.byteLength(body)),
          ...headers,
        },
      });
      asked.on('error', reject);
      asked.on('response', (answer) => {
        answer.resume();
        answer.on('error', reject);
        const { statusCode = 0 } = answer;
        if (statusCode >= 200 && statusCode < 300) resolve();
        else reject(new Error('It was not taken.'));
      });
      asked.end(body);
    });
  };
}

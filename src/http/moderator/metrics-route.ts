import { timingSafeEqual } from 'node:crypto';
import type { Route } from '../../channels/channel.ts';
import { CuanError } from '../../domain/errors.ts';

/** What a Prometheus server asks for. */
export interface MetricsSource {
  text(): Promise<string>;
  readonly contentType: string;
}

/**
 * `GET /metrics`, for who brings the token as `Authorization: Bearer`. Without a token it is there only where
 * nobody else can be: `open` is for development on one's own machine.
 */
export function metricsRoute(
  source: MetricsSource,
  { token, open }: { readonly token: string | undefined; readonly open: boolean },
): readonly Route[] {
  if (token === undefined && !open) return [];
  return [
    {
      method: 'GET',
      path: '/metrics',
      body: 'none',
      cors: false,
      async handle({ headers }) {
        if (token !== undefined && !isBearer(headers['authorization'], token))
          throw new CuanError('not-signed-in', 'Bring the token of METRICS_TOKEN.');
        return { status: 200, headers: { 'content-type': source.contentType }, body: await source.text() };
      },
    },
  ];
}

function isBearer(header: string | undefined, token: string): boolean {
  const [given, wanted] = [Buffer.from(header ?? ''), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RouteRequest, RouteResponse } from '../../../channels/channel.ts';
import { CuanError } from '../../../domain/errors.ts';

/** A built file with the short hash that names its content. */
export interface Asset {
  readonly body: string;
  readonly hash: string;
}

/** Reads a file of dist/public once. Throws `not-ready` when the build has not been run. */
export function readAsset(publicDir: string, name: string): Asset {
  try {
    return toAsset(readFileSync(join(publicDir, name), 'utf8'));
  } catch (cause) {
    throw new CuanError('not-ready', 'The pages are not built. Run: npm run build', { cause });
  }
}

export function toAsset(body: string): Asset {
  return { body, hash: createHash('sha256').update(body).digest('base64url').slice(0, 16) };
}

/** Answers with the file, or with 304 to a browser that has this very one. */
export function answerAsset(
  asset: Asset,
  request: RouteRequest,
  headers: Readonly<Record<string, string>>,
): RouteResponse {
  const etag = `"${asset.hash}"`;
  const named = request.query.get('v') === asset.hash;
  const all = {
    ...headers,
    etag,
    'cache-control': named ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  const known = (request.headers['if-none-match'] ?? '').split(/\s*,\s*/).includes(etag);
  return known ? { status: 304, headers: all } : { status: 200, headers: all, body: asset.body };
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RouteResponse } from '../../channels/channel.ts';
import { CuanError } from '../../domain/errors.ts';
import { answerAsset, toAsset } from '../reporter/pages/assets.ts';
import { anyone, createRoute, type Gate, type ModeratorRoute } from './route.ts';

/**
 * One script, one style sheet, our own address, nothing else: no picture can load, no text can become script
 * (trusted types), no other page can frame this one.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** The same empty page for everyone; what it shows it has to ask for, signed in. Its words are in the script. */
const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="dark light">
<title>Cuan</title>
<link rel="stylesheet" href="/console.css">
<script src="/console.js" type="module"></script>
</head>
<body></body>
</html>
`;

/** The console's page, script and style. What a browser has already is not sent again. */
export function pageRoutes(gate: Gate, publicDir: string): readonly ModeratorRoute[] {
  const route = createRoute(gate);
  const page = async (): Promise<RouteResponse> => ({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE_POLICY },
    body: PAGE,
  });
  const asset = (name: string, type: string) =>
    route('GET', `/${name}`, anyone(), async (request) => {
      const built = toAsset(await readBuilt(join(publicDir, name)));
      return answerAsset(built, request, { 'content-type': `${type}; charset=utf-8` });
    });
  return [
    route('GET', '/', anyone(), page),
    asset('console.css', 'text/css'),
    asset('console.js', 'text/javascript'),
    // What console.js and plots.js share, and what the page of numbers loads for itself.
    asset('chunk.js', 'text/javascript'),
    asset('plots.js', 'text/javascript'),
    route('GET', '/favicon.ico', anyone(), async () => ({ status: 204 })),
    route('GET', '/sign-up', anyone(), page),
  ];
}

async function readBuilt(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new CuanError('not-ready', 'The console is not built. Run: npm run build', { cause });
  }
}

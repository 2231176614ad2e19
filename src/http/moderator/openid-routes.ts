import type { RouteRequest, RouteResponse } from '../../channels/channel.ts';
import type { OpenId, OpenIdEnd } from '../../cases/openid.ts';
import { CuanError } from '../../domain/errors.ts';
import { createBackOff } from './back-off.ts';
import { passingCookie, readPassing, sessionCookie } from './cookie.ts';
import { partyOf } from './party.ts';
import type { Entrances, SecondStepView } from './protocol.ts';
import { anyone, createRoute, type Gate, type ModeratorRoute } from './route.ts';
import { ProofShape, proofOf, readBody, tooManyTries, wrongCredentials } from './sign-in-routes.ts';
import { createWelcome } from './welcome.ts';

const CALLBACK = '/api/moderator/openid/callback';

/** Coming in by an identity provider, and the second step that Cuan asks for itself. */
export function openIdRoutes(gate: Gate, openId: OpenId | undefined): readonly ModeratorRoute[] {
  const { address } = gate;
  const route = createRoute(gate);
  const provider = () => {
    if (openId === undefined) throw new CuanError('not-found', 'There is no identity provider here.');
    return openId;
  };
  /** Never from the Host header where it could be a stranger's. */
  const originOf = ({ origin }: RouteRequest) => (address.secure ? address.origin : origin);

  async function start(request: RouteRequest): Promise<RouteResponse> {
    const { url, memory } = await provider().begin(originOf(request) + CALLBACK);
    return goTo(url, passingCookie(address, 'openid', memory));
  }

  async function callback(request: RouteRequest): Promise<RouteResponse> {
    const came = new URL(`${originOf(request)}${CALLBACK}?${request.query.toString()}`);
    const end = await provider().finish(came, readPassing(address, 'openid', request.headers['cookie']));
    return goTo(whereTo(end), cookieFor(end));
  }

  function cookieFor(end: OpenIdEnd): string | undefined {
    if ('token' in end) return sessionCookie(address, end.token);
    return 'step' in end ? passingCookie(address, 'step', end.step) : undefined;
  }

  return [
    route('GET', '/api/moderator/entrances', anyone(), async () => ({
      status: 200,
      body: { openId: openId !== undefined } satisfies Entrances,
    })),
    route('GET', '/api/moderator/openid/start', anyone(), start),
    route('GET', CALLBACK, anyone(), callback),
    ...secondStepRoutes(gate),
  ];
}

function secondStepRoutes(gate: Gate): readonly ModeratorRoute[] {
  const { desk, address } = gate;
  const route = createRoute(gate);
  const backOff = createBackOff();
  const welcome = createWelcome(gate);

  async function ask(request: RouteRequest): Promise<RouteResponse> {
    const token = readPassing(address, 'step', request.headers['cookie']);
    const owed = token === undefined ? undefined : await desk.secondStep(token, partyOf(request));
    if (owed === undefined) throw new CuanError('not-signed-in', 'Sign in first.');
    const { code, passkey } = owed;
    const body: SecondStepView = { code, ...(passkey === undefined ? {} : { passkey }) };
    return { status: 200, body };
  }

  async function finish(request: RouteRequest): Promise<RouteResponse> {
    const proof = proofOf(readBody(ProofShape, request));
    const token = readPassing(address, 'step', request.headers['cookie']) ?? '';
    const login = await desk.owesSecondStep(token);
    if (login === undefined) throw new CuanError('not-signed-in', 'Sign in first.');
    const waitSeconds = await backOff.begin(login, request.networkHint);
    if (waitSeconds > 0) return tooManyTries(waitSeconds);
    const end = await desk.finishSignIn(token, partyOf(request), proof);
    if (end === undefined || 'needs' in end) throw wrongCredentials();
    await backOff.succeed(login, request.networkHint);
    return welcome(end);
  }

  return [
    route('POST', '/api/moderator/second-step/ask', anyone(), ask),
    route('POST', '/api/moderator/second-step', anyone(), finish),
  ];
}

/** What went wrong is named behind `#`, as a code that the console words. */
function whereTo(end: OpenIdEnd): string {
  if ('barred' in end) return `/#sign-in/${end.barred}`;
  return 'step' in end ? '/#sign-in/second-step' : '/';
}

function goTo(location: string, cookie: string | undefined): RouteResponse {
  return {
    status: 303,
    headers: { location, ...(cookie === undefined ? {} : { 'set-cookie': cookie }) },
  };
}

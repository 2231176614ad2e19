import { CuanError } from '../../domain/errors.ts';
import type { SessionList } from './protocol.ts';
import { createRoute, permits, type Gate, type ModeratorRoute } from './route.ts';

/** Where one is signed in oneself, and ending it from here: a computer left open, a telephone lost. */
export function sessionRoutes(gate: Gate): readonly ModeratorRoute[] {
  const { desk } = gate;
  const route = createRoute(gate);
  return [
    route('GET', '/api/moderator/sessions', permits('own:read'), async (_request, who) => {
      const body: SessionList = { sessions: await desk.listSessions(who), nowMs: desk.clock() };
      return { status: 200, body };
    }),
    route('POST', '/api/moderator/sessions/:id/end', permits('own:sign-out'), async ({ params }, who) => {
      const ended = await desk.endSession(who, params['id'] ?? '');
      if (!ended) throw new CuanError('not-found', 'There is no such session.');
      return { status: 200, body: {} };
    }),
  ];
}

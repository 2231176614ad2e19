import { z } from 'zod';
import type { RouteResponse } from '../../channels/channel.ts';
import type { Practice, PracticeDesk } from '../../cases/practice.ts';
import { CuanError } from '../../domain/errors.ts';
import { Words } from '../../domain/words.ts';
import type { ActRefusal, PracticeTalk, PracticeView } from './protocol.ts';
import { createRoute, permits, type Gate, type ModeratorRoute } from './route.ts';
import { viewMessage } from './views.ts';

const StartBody = z.strictObject({ partner: z.string().min(1).max(80) });
const ReplyBody = z.strictObject({
  actId: z.string().regex(/^[\w-]{8,64}$/),
  text: z.string().trim().min(1).max(4000),
});
const Nothing = z.strictObject({});

/** Talks with written young people. No case of anybody can be reached from here. */
export function practiceRoutes(gate: Gate, practice: PracticeDesk): readonly ModeratorRoute[] {
  const route = createRoute(gate);
  const may = permits('practice:talk');
  const { partners } = practice;
  const answer = (talk?: Practice): RouteResponse => {
    const body: PracticeView = { partners, ...(talk === undefined ? {} : { talk: viewTalk(talk) }) };
    return { status: 200, body };
  };
  return [
    route('GET', '/api/moderator/practice', may, async (_request, who) =>
      answer(await practice.current(who)),
    ),
    route('POST', '/api/moderator/practice/end', may, async ({ body }, who) => {
      read(Nothing, body);
      await practice.end(who);
      return answer();
    }),
    route('POST', '/api/moderator/practice/reply', may, async ({ body }, who) => {
      const { actId, text } = read(ReplyBody, body);
      const talk = await practice.reply(who, actId, new Words(text));
      if (talk === undefined) throw new CuanError('not-found', 'No practice has begun.');
      return 'problem' in talk ? refuse(talk) : answer(talk);
    }),
    route('POST', '/api/moderator/practice/start', may, async ({ body }, who) => {
      const talk = await practice.start(who, read(StartBody, body).partner);
      if (talk === undefined) throw new CuanError('not-found', 'There is nobody of that name.');
      return answer(talk);
    }),
  ];
}

function viewTalk({ partner, messages, care, over, refused }: Practice): PracticeTalk {
  const { who, whoIn } = partner;
  return { who, whoIn, care, messages: messages.map(viewMessage), over, refused };
}

function refuse({ problem, details = [] }: Pick<ActRefusal, 'problem'> & Partial<ActRefusal>): RouteResponse {
  const { code, message, status } = new CuanError('bad-request', 'This was not sent.');
  const body: ActRefusal = { error: { code, message }, problem, details };
  return { status, body };
}

function read<Body>(shape: z.ZodType<Body>, body: unknown): Body {
  const checked = shape.safeParse(body ?? {});
  if (!checked.success) throw new CuanError('bad-request', 'A field is missing or has the wrong form.');
  return checked.data;
}

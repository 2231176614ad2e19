import type { StoredMessage } from '../../domain/message.ts';
import type { Happening } from './incoming.ts';

type Tap = Extract<Happening, { kind: 'tapped' }>;

/** Answers that mean something only to the question they stood under. */
const OF_ITS_QUESTION: ReadonlySet<string> = new Set([
  'back',
  'carry-on',
  'no',
  'not-sure',
  'ok',
  'skip',
  'yes',
]);

/**
 * What a tap says, read from our own message and never from what came in. `undefined`: we offered no such answer.
 * `meant: false`: a "yes" to a question that another one has followed; it must not answer that one.
 */
export function answerOf(
  since: readonly StoredMessage[],
  { card, choice }: Pick<Tap, 'card' | 'choice'>,
): { readonly label: string; readonly meant: boolean } | undefined {
  const [asked, ...later] = since;
  if (asked?.seq !== card || asked.sender !== 'bot') return undefined;
  const offered = asked.reply?.choices.find(({ id }) => id === choice);
  if (offered === undefined) return undefined;
  const isPast = later.some((message) => (message.reply?.choices ?? []).length > 0);
  return { label: offered.label, meant: !(isPast && OF_ITS_QUESTION.has(choice)) };
}

import type { Care } from '../domain/care.ts';
import type { Token } from './normalise/tokens.ts';

/** The cues an answer can give, with the care each raises. */
export const ANSWER_CUES = {
  'wellbeing.yes': { care: 'crisis', means: '"yes" to the gentle question' },
  'wellbeing.unsure': { care: 'check-in', means: '"idk", "skip" to the gentle question' },
  'wellbeing.not-really': { care: 'check-in', means: '"not really" to the gentle question' },
  'friend.in-danger': { care: 'emergency', means: '"yes" to "are they in danger right now?"' },
  'danger.not-safe': { care: 'crisis', means: '"no" to "are you safe right now?"' },
  'danger.unsure-safe': { care: 'check-in', means: '"not sure" to "are you safe right now?"' },
} as const satisfies Record<string, { care: Care; means: string }>;

/** What a short answer says to the question it answers. */
export interface Answer {
  readonly cue: string;
  readonly care: Care;
}

const YES =
  /^(?:yes|yeah|i (?:am|do|have|guess|did|have been|am thinking|think so|think about it)$|(?:just|only|some) (?:thoughts|days)|(?:at|every|most) nights?|a wee bit|kind of|sort of|sometimes|a bit|a little|maybe|probably|always|every day|everyday|often|most days|all the time|a lot|definitely|obviously|of course|true|now and then|on and off|once in a while|lately|recently|most of the time|it has|i suppose|possibly|could be|might be|right now|not safe|i would|only sometimes|mhm|mm|uh huh|sadly|unfortunately|sort|kinda)/;
const NO = /^(?:no|not|never|i am not|i do not|i have not|no way|nope|of course not|course not)\b/;
const NOT_REALLY =
  /^(?:no |i am )?(?:(?:i )?used to|before|not (?:now|really|exactly|right now|at the moment|anymore|today|much|as such|yet|quite|all the time|tonight)|i do not (?:know|think so)|no but|not but|no not (?:really|yet|right))/;
const UNSURE =
  /^(?:i (?:do not|am not) (?:even )?(?:know|sure|care|want to (?:say|talk|answer))|do not know|not sure|unsure|skip|pass|okay|idk|rather not|prefer not|hmm|um+|why|does it matter|whatever)/;
const SAFE = /\b(?:i am|am|feel|yes|totally|completely|okay)\b.*\bsafe\b|^safe$/;
const NOT_SAFE = /\b(?:not|never|un)\b.{0,12}safe|unsafe/;

/** Longer than this it is no answer but a message; its own words then speak for it. */
const ANSWER_WORDS = 8;
/** Only the beginning of a message is looked at as an answer. */
const ANSWER_LOOK = 14;

/**
 * What the message says as an answer. "Yes" to the gentle question is a disclosure, "no" lowers nothing;
 * "are you safe right now?" is asked the other way round.
 */
export function readAnswer(asked: string | undefined, tokens: readonly Token[]): Answer | undefined {
  if (asked === undefined) return undefined;
  const text = tokens
    .slice(0, ANSWER_LOOK)
    .map((token) => token.text)
    .join(' ');
  if (asked === 'crisis:asks.friend') return YES.test(text) ? answer('friend.in-danger') : undefined;
  if (/^crisis:.*safe|safe-now/.test(asked)) return safeNow(text);
  return asked.includes('wellbeing:') && !asked.endsWith('person-or-on')
    ? gentle(text, tokens.length)
    : undefined;
}

function gentle(text: string, length: number): Answer | undefined {
  if (NOT_SAFE.test(text)) return answer('wellbeing.yes');
  if (SAFE.test(text)) return undefined;
  if (UNSURE.test(text) || text === '') return answer('wellbeing.unsure');
  if (NOT_REALLY.test(text)) return answer('wellbeing.not-really');
  if (NO.test(text)) return undefined;
  if (YES.test(text) && (length <= ANSWER_WORDS || /^(?:yes|yeah)/.test(text)))
    return answer('wellbeing.yes');
  return undefined;
}

function safeNow(text: string): Answer | undefined {
  if (NOT_SAFE.test(text) || /^(?:no|not really|i am not)\b/.test(text)) return answer('danger.not-safe');
  if (UNSURE.test(text) || /^(?:kind of|sort of|a bit|maybe|sometimes|for now|i guess|i think)/.test(text)) {
    return answer('danger.unsure-safe');
  }
  return undefined;
}

function answer(cue: keyof typeof ANSWER_CUES): Answer {
  return { cue, care: ANSWER_CUES[cue].care };
}

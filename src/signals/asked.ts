import type { Care } from '../domain/care.ts';
import type { Answers } from './cues/answers.ts';
import type { Token } from './normalise/tokens.ts';

/** The cues an answer can give, with the care each raises. */
export const ANSWER_CUES = {
  'wellbeing.yes': { care: 'crisis', means: '"yes" to the gentle question' },
  'wellbeing.unsure': { care: 'check-in', means: '"idk", "skip" to the gentle question' },
  'wellbeing.unclear': { care: 'check-in', means: '"yes im ok" to the gentle question' },
  'wellbeing.not-really': { care: 'check-in', means: '"not really" to the gentle question' },
  'friend.in-danger': { care: 'emergency', means: '"yes" to "are they in danger right now?"' },
  'safety.said': { care: 'none', means: '"im safe now" to "are you safe right now?"' },
  'safety.unclear': { care: 'check-in', means: '"no im ok" to "are you safe right now?"' },
  'danger.not-safe': { care: 'crisis', means: '"no" to "are you safe right now?"' },
  'danger.unsure-safe': { care: 'check-in', means: '"not sure" to "are you safe right now?"' },
} as const satisfies Record<string, { care: Care; means: string }>;

/** What a short answer says to the question it answers. */
export interface Answer {
  readonly cue: string;
  readonly care: Care;
}

/** Longer than this it is no answer but a message; its own words then speak for it. */
const ANSWER_WORDS = 8;
/** Only the beginning of a message is looked at as an answer. */
const ANSWER_LOOK = 14;

/**
 * What the message says as an answer. "Yes" to the gentle question is a disclosure, "no" lowers nothing;
 * "are you safe right now?" is asked the other way round.
 */
export function readAnswer(
  asked: string | undefined,
  tokens: readonly Token[],
  answers: Answers,
): Answer | undefined {
  if (asked === undefined) return undefined;
  const text = tokens
    .slice(0, ANSWER_LOOK)
    .map((token) => token.text)
    .join(' ');
  if (asked === 'crisis:asks.friend') return answers.yes.test(text) ? answer('friend.in-danger') : undefined;
  if (/^crisis:.*safe|safe-now/.test(asked)) return safeNow(text, answers);
  return asked.includes('wellbeing:') && !asked.endsWith('person-or-on')
    ? gentle(text, tokens.length, answers)
    : undefined;
}

/** "Yes im ok" says two things at once: it is no disclosure, and it is asked once more. */
function gentle(text: string, length: number, answers: Answers): Answer | undefined {
  if (answers.fine.test(text)) return answers.yes.test(text) ? answer('wellbeing.unclear') : undefined;
  if (answers.notSafe.test(text)) return answer('wellbeing.yes');
  if (answers.safe.test(text)) return undefined;
  if (answers.unsure.test(text) || text === '') return answer('wellbeing.unsure');
  if (answers.notReally.test(text)) return answer('wellbeing.not-really');
  if (answers.no.test(text)) return undefined;
  const isYes = length <= ANSWER_WORDS ? answers.yes : answers.plainYes;
  return isYes.test(text) ? answer('wellbeing.yes') : undefined;
}

/** Said in every language, and to the advice as much as to the question; with or without thanks. */
const NOD =
  /^ok(?:ay)?(?: (?:thanks|thank you|thx|ty|ta|cheers|gracias|merci|dzieki|дякую|شكرا|go raibh maith agat))?$/;

/**
 * "No im ok" may wave the question away or answer it: to take it for "not safe" would send an emergency number to
 * somebody who is fine, to take it for "safe" could miss one who is not. So it is asked once more; "no im safe" names
 * what was asked. The flag that stands is kept either way, and a bare "no" is not safe.
 * An "ok", thanks or not, may mean "I'll ring": nobody is told that they are safe who has not said so.
 */
function safeNow(text: string, answers: Answers): Answer | undefined {
  if (NOD.test(text)) return undefined;
  if (answers.notSafe.test(text)) return answer('danger.not-safe');
  if (answers.noButSafe.test(text)) return answer('safety.said');
  if (answers.noButFine.test(text)) return answer('safety.unclear');
  if (answers.noSafety.test(text)) return answer('danger.not-safe');
  if (answers.fine.test(text)) return answer('safety.said');
  const isUnsure = answers.unsure.test(text) || answers.unsureSafety.test(text);
  return isUnsure ? answer('danger.unsure-safe') : undefined;
}

/**
 * "Im safe now", "no im ok": the whole message says so to a question about safety. What was said before is then not
 * read into it; the flag that it raised stands.
 */
export function saysFine(asked: string | undefined, tokens: readonly Token[], answers: Answers): boolean {
  if (asked === undefined || !/^crisis:.*safe|wellbeing:/.test(asked) || tokens.length > ANSWER_WORDS)
    return false;
  return answers.fine.test(tokens.map((token) => token.text).join(' '));
}

function answer(cue: keyof typeof ANSWER_CUES): Answer {
  return { cue, care: ANSWER_CUES[cue].care };
}

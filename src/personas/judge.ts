import { CARES } from '../domain/care.ts';
import type { StoredMessage } from '../domain/message.ts';
import type { Expectations } from './persona.ts';
import type { Exchange, Played } from './play.ts';

/** After how many messages of theirs it stood for the first time; `undefined`: never. 0 is the welcome. */
export interface Measures {
  readonly help?: number;
  readonly lines?: number;
  readonly person?: number;
  readonly safety?: number;
}

/** Dialogs whose sentences lead on but are not help themselves. */
const NO_HELP_YET = new Set([
  'come-back',
  'common',
  'goodbye',
  'language',
  'listening',
  'live',
  'more-help',
  'place',
  'privacy',
  'talk',
  'turn',
  'welcome',
  'wellbeing',
]);

/** How long it took until help, the crisis lines, a person and the safety question came. */
export function measure({ exchanges }: Played): Measures {
  return {
    ...found('help', exchanges, isHelp),
    ...found('lines', exchanges, ({ reply }) => (reply?.lines.length ?? 0) > 0),
    ...found('person', exchanges, offersPerson),
    ...found('safety', exchanges, asksSafety),
  };
}

function found(
  name: keyof Measures,
  exchanges: readonly Exchange[],
  holds: (message: StoredMessage) => boolean,
): Measures {
  const at = exchanges.findIndex(({ replies }) => replies.some(holds));
  return at === -1 ? {} : { [name]: at };
}

/** A number, a door or advice. The welcome's own truths are not help yet. */
function isHelp(message: StoredMessage): boolean {
  return /\]\((?:tel|sms|https):/.test(message.words.reveal()) || keysOf(message).some(isAdvice);
}

function isAdvice(key: string): boolean {
  const [dialog = '', phrase = ''] = key.split(':');
  return phrase.startsWith('says.') && !NO_HELP_YET.has(dialog);
}

function offersPerson(message: StoredMessage): boolean {
  const offered = message.reply?.choices.some((choice) => choice.id === 'person') ?? false;
  return offered || keysOf(message).some((key) => key.startsWith('talk:says.'));
}

function asksSafety(message: StoredMessage): boolean {
  return keysOf(message).some((key) => /^wellbeing:asks\.thoughts|^crisis:asks\.safe-now/.test(key));
}

function keysOf({ reply }: StoredMessage): readonly string[] {
  return reply?.phrases.map(({ key }) => key) ?? [];
}

/** Every expectation of the persona that did not come true, one plain line each; none when all did. */
export function judge(played: Played): readonly string[] {
  const { expects } = played.persona;
  return [
    ...played.exchanges.flatMap(({ notOffered }) =>
      notOffered === undefined ? [] : [`not offered: ${notOffered}`],
    ),
    ...tooLate(expects, measure(played)),
    ...wrongWay(expects, played),
    ...wrongEnd(expects, played),
    ...wrongWords(expects, played),
  ];
}

function tooLate(expects: Expectations, seen: Measures): readonly string[] {
  const wanted = [
    ['help', expects.helpBy, seen.help],
    ['the crisis lines', expects.linesBy, seen.lines],
    ['a person offered', expects.personOfferedBy, seen.person],
    ['the safety question', expects.safetyBy, seen.safety],
  ] as const;
  return wanted.flatMap(([what, by, at]) =>
    by === undefined || (at !== undefined && at <= by)
      ? []
      : [`${what}: wanted by reply ${by}, came ${at === undefined ? 'never' : `at ${at}`}`],
  );
}

function wrongWay(
  { reaches = [], neverReaches = [] }: Expectations,
  { exchanges }: Played,
): readonly string[] {
  const spoke = new Set(
    exchanges.flatMap(({ replies }) => replies.flatMap(keysOf).map((key) => key.split(':')[0] ?? '')),
  );
  return [
    ...reaches.filter((dialog) => !spoke.has(dialog)).map((dialog) => `never reached ${dialog}`),
    ...neverReaches.filter((dialog) => spoke.has(dialog)).map((dialog) => `reached ${dialog}`),
  ];
}

function wrongEnd(expects: Expectations, { end, exchanges }: Played): readonly string[] {
  const deleted = exchanges.some((exchange) => exchange.deleted);
  const care = CARES.findIndex((each) => each === end?.care);
  const { careAtLeast = 'none', careAtMost = 'emergency', ends } = expects;
  return [
    ...(ends === undefined || ends.includes(end?.dialog ?? '')
      ? []
      : [`ended in ${end?.dialog ?? 'nothing'}`]),
    ...(expects.deleted === undefined || expects.deleted === deleted ? [] : [`deleted: ${deleted}`]),
    ...(expects.case === undefined || expects.case === end?.hasCase ? [] : [`a case: ${end?.hasCase}`]),
    ...(end === undefined || care >= CARES.indexOf(careAtLeast) ? [] : [`care only ${end.care}`]),
    ...(end === undefined || care <= CARES.indexOf(careAtMost) ? [] : [`care as high as ${end.care}`]),
  ];
}

function wrongWords({ says = [], notSays = [] }: Expectations, { exchanges }: Played): readonly string[] {
  const all = exchanges.flatMap(({ replies }) => replies.map(({ words }) => words.reveal()));
  const text = all.join('\n').toLowerCase();
  return [
    ...says.filter((words) => !text.includes(words.toLowerCase())).map((words) => `never said “${words}”`),
    ...notSays.filter((words) => text.includes(words.toLowerCase())).map((words) => `said “${words}”`),
  ];
}

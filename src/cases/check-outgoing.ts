/** What a moderator's words must not hold (S35). */
export const OUTGOING_PROBLEMS = [
  'asks-for-picture',
  'asks-for-secrecy',
  'asks-to-meet',
  'handle',
  'link',
  'number',
] as const;
export type OutgoingProblem = (typeof OUTGOING_PROBLEMS)[number];

/** The ways of services, which may be given out: host names, and numbers as bare digits. */
export interface KnownWays {
  readonly hosts: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

/**
 * Looks for ways out of this chat and for what no grown-up on our side asks of a child: contact details that
 * are no service's, a picture, a meeting, secrecy. Pure, linear in the text; what it finds is refused, so a
 * false alarm costs one rewording and a miss may cost more.
 */
export function checkOutgoing(text: string, known: KnownWays): readonly OutgoingProblem[] {
  const plain = normalise(text);
  const found: Readonly<Record<OutgoingProblem, boolean>> = {
    'asks-for-picture': PICTURE.some((pattern) => asks(plain, pattern)),
    'asks-for-secrecy': SECRECY.some((pattern) => pattern.test(plain)),
    'asks-to-meet': MEETING.some((pattern) => asks(plain, pattern)),
    handle: HANDLE.some((pattern) => pattern.test(withoutServiceMail(plain, known))),
    link: linksIn(plain).some((host) => !isKnownHost(host, known)),
    number: numbersIn(plain).some((digits) => !isKnownNumber(digits, known)),
  };
  return OUTGOING_PROBLEMS.filter((problem) => found[problem]);
}

/** One case, one apostrophe, no invisible letters, "dot" and "at" as the signs they stand for. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, '')
    .replaceAll(/[\u2018\u2019\u02BC`]/g, "'")
    .replaceAll(/ ?[([{] ?(?:dot|\.) ?[)\]}] ?| dot (?=[a-z])/g, '.')
    .replaceAll(/ ?[([{] ?(?:at|@) ?[)\]}] ?/g, '@')
    .replaceAll(/\s+/g, ' ');
}

const NEGATION = /(?:\bnot|n't|\bnever|\bno need to|\bhave to|\bwithout|\bstop|\bask(?:s|ed)? you to|\bto) $/;

/** Whether the pattern stands somewhere and is not what the sentence warns of ("never send …"). */
function asks(plain: string, pattern: RegExp): boolean {
  for (const match of plain.matchAll(pattern)) {
    const before = plain.slice(Math.max(0, match.index - 24), match.index);
    if (!NEGATION.test(before)) return true;
  }
  return false;
}

const IMAGE = String.raw`(?:pics?|pictures?|photos?|photographs?|selfies?|images?|videos?|vids?|nudes?|screenshots?)`;
const GIVE = String.raw`(?:send|show|share|upload|post|forward|attach|take|snap)`;
const PICTURE = [
  new RegExp(String.raw`\b${GIVE} (?:me|us|it to me|them to me)\b[^.?!]{0,40}\b${IMAGE}\b`, 'g'),
  new RegExp(String.raw`\b${GIVE} [^.?!]{0,30}\b${IMAGE}\b[^.?!]{0,20}\b(?:to me|to us|here|for me)\b`, 'g'),
  new RegExp(
    String.raw`\b(?:can|could|will|would|please|pls|just) (?:you )?(?:please )?${GIVE} [^.?!]{0,20}\b${IMAGE}\b`,
    'g',
  ),
  new RegExp(String.raw`\b(?:can|could|may) (?:i|we) (?:see|have|get|look at) [^.?!]{0,20}\b${IMAGE}\b`, 'g'),
  new RegExp(
    String.raw`\b(?:i|we) (?:need|want|would like|'d like) (?:to see )?(?:a|the|your|that|some) ${IMAGE}\b`,
    'g',
  ),
  /\b(?:turn|switch|put) (?:on )?your (?:camera|cam|webcam|video)(?: on)?\b/g,
  /\bwhat (?:do|does) you look like\b|\bwhat are you wearing\b/g,
  /\b(?:video|face ?time) (?:call|chat)? ?(?:with )?me\b/g,
];

const MEETING = [
  /\b(?:meet|visit|come and see|come to see) (?:me|us)\b/g,
  /\b(?:can|could|shall|should|may) (?:we|i) (?:meet|see you|visit you|come over|hang out)\b/g,
  /\b(?:let's|lets|let us) (?:meet|hang out|link up)\b/g,
  /\b(?:i|we)(?:'d| would)? (?:want|like|love) to (?:meet|see|visit) (?:you|up)\b/g,
  /\b(?:i|we)(?:'ll| will| can| could) (?:pick you up|meet you|visit you|come (?:and|to) (?:get|see|meet) you|come to (?:you|your)|drive (?:you|to you))\b/g,
  /\bcome (?:over )?to (?:my|our) (?:house|home|place|flat|car|office)\b/g,
];

const SECRECY = [
  /\b(?:our|a|my) (?:little )?secret\b(?! (?:service|account|password|word))/,
  /\b(?:just )?between (?:you and me|us|the two of us)\b/,
  /\bkeep (?:this|it|that|us|our (?:chat|talk)) (?:a )?(?:secret|quiet|private|to yourself|between)\b/,
  /(?:\bdo not|n't|\bnever) (?:tell|show|say (?:this|it|anything) to|mention (?:this|it|me) to) (?:anyone|anybody|no ?one|nobody|people|your|ur|mum|mam|dad|them|the police|teachers?|staff|my)\b(?! (?:password|passcode|pin|name|address|phone number|number|surname|code)| your | where you)/,
  /\b(?:i|we)(?: will| would)? ?(?:won't|will not|will never|'ll never|'d never|promise not to|would never) tell\b/,
  /\b(?:delete|clear|wipe) (?:this|these|the|our|your) (?:chat|messages?|history|conversation)\b[^.?!]{0,20}\b(?:so|before|no ?one|nobody)\b/,
];

const APP = String.raw`(?:insta(?:gram)?|snap(?:chat)?|tik ?tok|discord|whats ?app|telegram|signal|kik|facebook|messenger|fb|xbox|psn|playstation|roblox|steam|skype|viber|wechat|twitter|e-?mail|gmail|cell|mobile|phone)`;
const HANDLE = [
  /(?:^|[^\w@])@[a-z0-9_.]{2,}/,
  /[\w.+-]+@[\w-]+\.[a-z]{2,}/,
  new RegExp(
    String.raw`\b(?:add|dm|text|message|msg|find|follow|call|ring|contact|reach|write to|e-?mail|whatsapp|hit) me\b[^.?!]{0,20}\b(?:on|at|via|up on|over on|through) (?:my )?${APP}\b`,
  ),
  new RegExp(String.raw`\b(?:text|dm|whatsapp|e-?mail|ring|call) me\b`),
  new RegExp(String.raw`\bmy ${APP}(?: (?:is|name|number|handle|username|user|account|address|tag)\b|:)`),
  /\bmy (?:own |private |personal )?(?:number|handle|username|user ?name|gamer ?tag) (?:is|:)/,
  new RegExp(
    String.raw`\b(?:what's|what is|give me|send me) your (?:${APP}|number|handle|username|user ?name)\b`,
  ),
];

function withoutServiceMail(plain: string, known: KnownWays): string {
  return plain.replaceAll(/[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g, (mail, host: string) =>
    isKnownHost(host, known) ? '' : mail,
  );
}

const ENDINGS =
  'com|org|net|uk|ie|io|me|co|app|gg|tv|ly|to|info|link|site|online|xyz|eu|us|ca|au|nz|de|fr|es|pl|ru|cn|dev|page|chat|help|shop|club|live|be|in|za|ua';
const LINK = new RegExp(
  String.raw`(?:\b[a-z][a-z0-9+.-]{1,12}:\/\/|\bwww\.)([^\s/?#)\]>]+)|(?<![@\w.-])((?:[a-z0-9-]{1,63}\.){1,6}(?:${ENDINGS}))(?![\w-])`,
  'g',
);

function linksIn(plain: string): readonly string[] {
  return [...plain.matchAll(LINK)].map(([, withScheme, bare]) => withScheme ?? bare ?? '');
}

/** What a browser would go to: never what stands before an `@`. */
function isKnownHost(host: string, { hosts }: KnownWays): boolean {
  const name =
    (host.split('@').at(-1) ?? '')
      .split(':')[0]
      ?.replace(/^www\./, '')
      .replace(/\.+$/, '') ?? '';
  return [...hosts].some((allowed) => name === allowed || name.endsWith(`.${allowed}`));
}

const DIGIT_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const SPELLED = new RegExp(String.raw`\b(?:${DIGIT_WORDS.join('|')}|oh|nought|double|triple)\b`, 'g');
const DATE = /\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})\b/g;
/** Fewer digits are a time, an age, a short code such as 999 or 116 123. */
const LONG_NUMBER = 7;

function numbersIn(plain: string): readonly string[] {
  const digits = plain.replaceAll(DATE, ' ').replaceAll(SPELLED, (word) => digitOf(word));
  return [...digits.matchAll(/\+?\p{Nd}(?:[ ().-]{0,3}\p{Nd}){5,}/gu)]
    .map(([run]) => run.replaceAll(/\P{Nd}/gu, ''))
    .filter((run) => run.length >= LONG_NUMBER);
}

function digitOf(word: string): string {
  if (word === 'oh' || word === 'nought') return '0';
  const digit = DIGIT_WORDS.indexOf(word);
  return digit === -1 ? '' : String(digit);
}

function isKnownNumber(digits: string, { numbers }: KnownWays): boolean {
  return numbers.has(digits) || numbers.has(`0${digits.replace(/^(?:00)?44|^(?:00)?353/, '')}`);
}

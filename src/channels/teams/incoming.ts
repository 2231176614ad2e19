import { id, type ChoiceId, type Locale } from '../../domain/ids.ts';
import { decodeEntities } from './entities.ts';

/**
 * What is kept of an activity. Names, directory ids, tenant, e-mail and pictures stay behind before anything else
 * looks at it; of attachments only their number is kept (law 5).
 */
export interface TeamsActivity {
  readonly type: string;
  /** Unique for each thing that happened; a repeat has the same. */
  readonly id: string;
  /** `msteams`, or another channel of the Azure Bot Service. */
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly conversation: string;
  /** False in a group chat, a channel, a meeting, and where nothing says that it is one person's. */
  readonly personal: boolean;
  /** Our own id there. */
  readonly bot: string;
  readonly happened: Happening;
  readonly locale?: Locale;
}

/** What an activity means to us; everything else is `nothing`. */
export type Happening =
  | { readonly kind: 'nothing' }
  /** Ours was added, or the chat was opened. */
  | { readonly kind: 'opened' }
  /** Ours was removed, or the person asked Microsoft to have their data deleted. */
  | { readonly kind: 'left' }
  | { readonly kind: 'typing' }
  | { readonly kind: 'said'; readonly text: string; readonly attachments: number }
  /** An answer was tapped on a card of ours. `card`: which of our messages; `shownAs`: the card's own id there. */
  | { readonly kind: 'tapped'; readonly choice: ChoiceId; readonly card: number; readonly shownAs?: string };

type Fields = Readonly<Record<string, unknown>>;

const NOTHING = { kind: 'nothing' } as const;
const CHOICE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;
const MOST_ATTACHMENTS = 100;

/** `undefined`: not an activity that can be answered. */
export function readActivity(body: unknown): TeamsActivity | undefined {
  const activity = fieldsOf(body);
  const conversation = fieldsOf(activity['conversation']);
  const found = {
    type: textOf(activity['type']),
    id: textOf(activity['id']),
    channelId: textOf(activity['channelId']),
    serviceUrl: textOf(activity['serviceUrl']),
    conversation: textOf(conversation['id']),
    bot: textOf(fieldsOf(activity['recipient'])['id']),
  };
  if (Object.values(found).some((text) => text === '') || !isWeb(found.serviceUrl)) return undefined;
  const happened = happeningOf(activity, found);
  const edited = found.type === 'messageUpdate' && happened.kind === 'said';
  return {
    ...found,
    // An edited message has the id of the first one; what it says now is new.
    id: edited ? `${found.id}|${textOf(activity['timestamp'])}` : found.id,
    personal: isPersonal(found.channelId, conversation, fieldsOf(activity['channelData'])),
    happened,
    ...localeOf(activity['locale']),
  };
}

/** Whether cards are understood there. */
export function hasCards(channelId: string): boolean {
  return channelId === 'msteams' || channelId.startsWith('msteams:');
}

/** Teams always says what kind it is; elsewhere only a group is marked. */
function isPersonal(channelId: string, conversation: Fields, channelData: Fields): boolean {
  const { conversationType, isGroup } = conversation;
  if (isGroup === true || ['channel', 'meeting', 'team'].some((name) => name in channelData)) return false;
  return conversationType === 'personal' || (conversationType === undefined && !hasCards(channelId));
}

function happeningOf(activity: Fields, { type, bot }: { type: string; bot: string }): Happening {
  switch (type) {
    case 'message':
      return messageOf(activity);
    case 'messageUpdate':
      return isUndelete(activity) ? NOTHING : saidOf(activity);
    case 'installationUpdate':
      return installOf(activity['action']);
    case 'conversationUpdate':
      return membersOf(activity, bot);
    case 'deleteUserData':
      return { kind: 'left' };
    case 'typing':
      return { kind: 'typing' };
    default:
      return NOTHING;
  }
}

/** A message that was deleted and came back is not said again. */
function isUndelete(activity: Fields): boolean {
  return fieldsOf(activity['channelData'])['eventType'] === 'undeleteMessage';
}

/** An upgrade of the app (`remove-upgrade`, `add-upgrade`) is neither: nothing may be forgotten for it. */
function installOf(action: unknown): Happening {
  if (action === 'add') return { kind: 'opened' };
  return action === 'remove' ? { kind: 'left' } : NOTHING;
}

function membersOf(activity: Fields, bot: string): Happening {
  if (hasMember(activity['membersRemoved'], bot)) return { kind: 'left' };
  return hasMember(activity['membersAdded'], bot) ? { kind: 'opened' } : NOTHING;
}

function hasMember(members: unknown, bot: string): boolean {
  return Array.isArray(members) && members.some((member) => fieldsOf(member)['id'] === bot);
}

function messageOf(activity: Fields): Happening {
  const value = fieldsOf(activity['value']);
  const { choice, card } = value;
  if (typeof choice === 'string' && choice.length <= 64 && CHOICE.test(choice) && Number.isSafeInteger(card))
    return {
      kind: 'tapped',
      choice: id.choice(choice),
      card: Number(card),
      ...(textOf(activity['replyToId']) === '' ? {} : { shownAs: textOf(activity['replyToId']) }),
    };
  return saidOf(activity);
}

/** An action of a card that we do not know has neither words nor files. */
function saidOf(activity: Fields): Happening {
  const text = plainText(textOf(activity['text']), textOf(activity['channelId']));
  const attachments = countFiles(activity['attachments']);
  return text.trim() === '' && attachments === 0 ? NOTHING : { kind: 'said', text, attachments };
}

/** Teams hands text over with entities in it and, where the bot was named, with its name in tags. */
function plainText(text: string, channelId: string): string {
  if (!hasCards(channelId)) return text;
  return decodeEntities(text.replace(/^\s*<at(?: id="[^"]*")?>[^<]*<\/at>\s*/u, ''));
}

/** Teams repeats the words as an HTML attachment; that is a file only when a picture stands in it. */
function countFiles(attachments: unknown): number {
  if (!Array.isArray(attachments)) return 0;
  const files = attachments.slice(0, MOST_ATTACHMENTS).map(fieldsOf);
  const real = files.filter(({ contentType }) => contentType !== 'text/html').length;
  return real > 0 ? real : Number(files.some(({ content }) => hasPicture(content)));
}

function hasPicture(html: unknown): boolean {
  if (typeof html !== 'string') return false;
  const pictures = html.match(/<(?:img|video)\b[^>]*>/giu) ?? [];
  return pictures.some((tag) => !tag.includes('schema.skype.com/Emoji'));
}

function localeOf(locale: unknown): { readonly locale?: Locale } {
  if (typeof locale !== 'string' || !LOCALE.test(locale)) return {};
  const [language = '', ...rest] = locale.split('-');
  return { locale: id.locale([language.toLowerCase(), ...rest].join('-')) };
}

function isWeb(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Only what the sender gave, never what every object has. */
function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return Object.create(null);
  return Object.assign(Object.create(null), value);
}

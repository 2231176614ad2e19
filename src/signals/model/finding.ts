import { reaches, type Care } from '../../domain/care.ts';
import type { Topic } from '../../domain/topic.ts';
import type { Finding } from '../combine.ts';
import type { Context } from '../context.ts';
import { hasWord, type Language, type WordSet } from '../cues/compile.ts';
import type { Token } from '../normalise/tokens.ts';
import { TOLD_TOPICS, type CareScore, type Model } from './model.ts';

/** Fewer words than this make a crisis only if one of them speaks of harm: the model guesses at short texts. */
const LEAST_FOR_CRISIS = 6;
/** Or if it is surer by this much. */
const SHORT_MARGIN = 1.2;
/** What it is about is told where it is likely, or where nothing is likelier, down to here; in few words only where likely. */
const LEAST_ABOUT = -1.4;
/** What was softened (a joke, the past) needs this much more before the model may still alarm. */
const SOFTENED_MARGIN = 1.5;
/** Fewer words than this that were softened ("i dont want to die") say no more than the softened cue. */
const LEAST_PAST_SOFTENED = 10;
/** Up to so many words a message may complete what the ones before it began. */
const COMPLETES = 14;
/** So many words before this message are read with it. */
const EARLIER = 40;
/** So few words may be an echo of what stood before. */
const ECHO_MOST = 5;
/** How much more the words must say together than the earlier ones alone. */
const GROWS = 0.3;
/** A word or two that add nothing of their own complete nothing. */
const LEAST_TO_COMPLETE = 3;

/** Below all of these nothing in a text sounds like trouble; so it is taken for everyday talk up to `most` words. */
const EVERYDAY = { crisis: -1.2, emergency: -1.2, checkIn: -0.3, most: 30 };
/** From so many words on a text is a post: what stands around a cue then decides. */
const LONG = 40;
const AROUND = 10;
/** The severity head, learned from posts, speaks from so many words on. */
const SEVERITY_FROM = LONG;
/** Read together, so many words need less to be a crisis: calm words between weigh them down. */
const TALK = { from: 80, crisis: -1.5, checkIn: -1.2, alone: -2.5 };

/**
 * What the cues and the model say together. The model raises to check-in or crisis; an emergency of fewer than
 * six words only where words of two kinds stand in it (what is done, with what, where, when), and names it `.near`. It lowers,
 * never below check-in, what a cue heard in words that sound like everyday talk all through. Where a cue was softened it must be surer.
 */
export function withModel(
  context: Context,
  cues: readonly Finding[],
  language: Language,
): readonly Finding[] {
  const { model } = language;
  const { tokens, now } = context;
  const own = tokens.slice(now);
  if (!model || own.length === 0) return cues;
  const ear = { model, harm: language.harm };
  const score = model.care(textsOf(own), own.length < SEVERITY_FROM ? [] : cueNames(cues));
  const told = strongest(judge(score, own, cues, ear), together(context, score, cues, ear));
  // What began in a message before ("i took tablets", then "a load") is not calm because the few words that complete it are.
  const isBegunBefore = ({ cue, from }: Finding) =>
    from < now && !language.pairs.some((pair) => pair.cue === cue);
  const heard = cues.map((cue) =>
    !isBegunBefore(cue) && isCalm(cue, score, context, model) ? lowered(cue) : cue,
  );
  if (told.care === 'none') return heard;
  const found = finding(told, now, tokens.length, model);
  return [...heard, isOfPictures(found, told, cues, ear) ? ofPictures(found) : found];
}

const BY_PICTURE = /^image-(?:shared|threat)\./;
/** The classes of words with which a picture is sent: who, to whom, when, for what. */
const SENDING = new Set('will now number pic money give many family me help wait stranger'.split(' '));
/** "A guy I met on Snapchat" says how they know each other, not that they meet. */
const KNOWN_FROM = 'met';

/**
 * The model hears an emergency ("he said he will send it in 1 hour") where a cue, or of one by others the model itself, has heard
 * that it is about pictures, and no word is of harm or of coming here: the emergency number does not lead there.
 */
function isOfPictures(
  { cue, topics }: Finding,
  { tokens }: Judged,
  cues: readonly Finding[],
  ear: Ear,
): boolean {
  const { tells } = ear.model;
  const named = cues.some(({ cue: heard }) => BY_PICTURE.test(heard));
  return (
    (cue === 'danger.near' ? named || topics.includes('image-threat') : cue === 'self-harm.near' && named) &&
    tokens.every(({ text }) => text === KNOWN_FROM || SENDING.has(tells(text) ?? 'will')) &&
    !speaksOfHarm(tokens, ear.harm)
  );
}

function ofPictures(found: Finding): Finding {
  return { ...found, care: 'check-in', cue: 'model.check-in' };
}

function textsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ text }) => text);
}

/** The cues that count for the severity head: each name with what is left of its care. */
export function cueNames(cues: readonly Finding[]): readonly string[] {
  return [...new Set(cues.map(({ cue, care }) => `${cue} ${care}`))];
}

/** 0 to 1: how likely people would call a post C-SSRS 3 or above (a method, an intent, a plan or an act). */
export function severityOf(context: Context, cues: readonly Finding[], model: Model): number {
  const own = textsOf(context.tokens.slice(context.now));
  return 1 / (1 + Math.exp(-model.care(own, cueNames(cues)).severity));
}

function finding({ care, tokens }: Judged, from: number, to: number, model: Model): Finding {
  const about = model.about(textsOf(tokens));
  const least = tokens.length < LEAST_FOR_CRISIS ? model.cuts.topic : LEAST_ABOUT;
  const most = Math.max(...TOLD_TOPICS.map((topic) => about[topic]), least);
  const topics = TOLD_TOPICS.filter((topic) => about[topic] >= Math.min(most, model.cuts.topic));
  const other = about.other > model.cuts.other;
  return { cue: cueName(care, topics), care, topics, other, softened: false, from, to };
}

/** Whether a cue stands in everyday talk, or in a long post whose words around it are not the reporter's own danger. */
function isCalm(cue: Finding, score: CareScore, { tokens, now }: Context, model: Model): boolean {
  const length = tokens.length - now;
  if (!model.lowers || !reaches(cue.care, 'crisis') || !isEveryday(score)) return false;
  if (length < LONG) return length <= EVERYDAY.most;
  const around = textsOf(tokens.slice(Math.max(now, cue.from - AROUND), cue.to + AROUND));
  if (cue.other || model.about(around).other > model.cuts.other) return true;
  return model.care(around).crisis < EVERYDAY.crisis;
}

function isEveryday({ crisis, emergency, checkIn }: CareScore): boolean {
  return crisis < EVERYDAY.crisis && emergency < EVERYDAY.emergency && checkIn < EVERYDAY.checkIn;
}

/** Cues whose name alone makes a case (S11): lowered, they must not keep it. */
const MAKES_CASE = /^(?:danger|grooming)\./;

function lowered(cue: Finding): Finding {
  const low = { ...cue, care: 'check-in', softened: true } as const;
  return MAKES_CASE.test(cue.cue) ? { ...low, cue: 'model.check-in', topics: [] } : low;
}

interface Judged {
  readonly care: Care;
  /** The words that were judged. */
  readonly tokens: readonly Token[];
}

/** What judges: the model, and the language's words of harm. */
interface Ear {
  readonly model: Model;
  readonly harm: WordSet;
}

function judge(score: CareScore, tokens: readonly Token[], cues: readonly Finding[], ear: Ear): Judged {
  return { care: careOf(score, tokens, marginOf(tokens, cues), ear), tokens };
}

function careOf(
  score: CareScore,
  tokens: readonly Token[],
  margin: number,
  { model, harm: ofHarm }: Ear,
): Care {
  const { cuts } = model;
  const few = tokens.length < LEAST_FOR_CRISIS;
  const short = few && !speaksOfHarm(tokens, ofHarm) ? SHORT_MARGIN : 0;
  const isEmergency = score.emergency >= cuts.emergency + margin + short;
  if (isEmergency && (!few || isNear(tokens, model))) return 'emergency';
  if (score.crisis >= cuts.crisis + margin + short) return 'crisis';
  if (score.checkIn < cuts.checkIn) return 'none';
  return score.severity >= cuts.severeFrom && tokens.length >= LONG && score.crisis >= TALK.crisis
    ? 'crisis'
    : 'check-in';
}

/** A message with the ones before it: a short one that completes what they began, or a talk that grows darker. */
function together(
  { tokens, now }: Context,
  alone: CareScore,
  cues: readonly Finding[],
  ear: Ear,
): Judged | undefined {
  const { model } = ear;
  if (now === 0) return undefined;
  if (tokens.length - now > COMPLETES) return overTalk(tokens, alone, model);
  if (model.denies.has(tokens[now]?.text ?? '')) return undefined;
  const joined = tokens.slice(Math.max(0, now - EARLIER));
  const both = model.care(textsOf(joined));
  const told = judge(both, joined, cues, ear);
  if (told.care === 'none') return undefined;
  const own = tokens.slice(now);
  if (
    own.length < LEAST_TO_COMPLETE &&
    !speaksOfHarm(own, ear.harm) &&
    !own.some(({ text }) => model.echoes.has(text))
  )
    return undefined;
  if (asksUs(own, alone, model)) return undefined;
  if (own.length <= ECHO_MOST && own.some(({ text }) => model.echoes.has(text))) return told;
  const earlier = model.care(textsOf(joined.slice(0, joined.length - own.length)));
  const grown = (head: 'crisis' | 'emergency' | 'checkIn') =>
    both[head] > earlier[head] + GROWS ? both[head] : -Infinity;
  const score = {
    ...both,
    crisis: grown('crisis'),
    emergency: grown('emergency'),
    checkIn: grown('checkIn'),
  };
  return judge(score, joined, cues, ear);
}

/** "are you gone", "are you real": asked of the program in few words, it completes nothing that they said of themselves. */
function asksUs(own: readonly Token[], alone: CareScore, { asksUs: starts, cuts }: Model): boolean {
  const [first, second] = own;
  if (first === undefined || second === undefined || own.length > ECHO_MOST) return false;
  return alone.checkIn < cuts.checkIn && starts.has(`${first.text}_${second.text}`);
}

/** Only where this message is not calm itself. */
function overTalk(tokens: readonly Token[], alone: CareScore, model: Model): Judged | undefined {
  if (tokens.length < TALK.from || alone.crisis < TALK.alone) return undefined;
  const score = model.care(textsOf(tokens));
  return score.crisis >= TALK.crisis && score.checkIn >= TALK.checkIn
    ? { care: 'crisis', tokens }
    : undefined;
}

function strongest(one: Judged, other: Judged | undefined): Judged {
  return other && !reaches(one.care, other.care) ? other : one;
}

function speaksOfHarm(tokens: readonly Token[], harm: WordSet): boolean {
  return tokens.some(({ ids }) => ids.some((word) => hasWord(harm, word)));
}

/** Words of two such classes at least: the model's ear alone makes no emergency. */
function isNear(tokens: readonly Token[], { tells }: Model): boolean {
  let first: string | undefined;
  for (const { text } of tokens) {
    const found = tells(text);
    if (found === undefined) continue;
    if (first !== undefined && first !== found) return true;
    first ??= found;
  }
  return false;
}

function cueName(care: Care, topics: readonly Topic[]): string {
  if (care !== 'emergency') return `model.${care}`;
  return topics.includes('self-harm') || topics.length === 0 ? 'self-harm.near' : 'danger.near';
}

/** What was softened needs more, and in few words it stays what it was. */
function marginOf(tokens: readonly Token[], cues: readonly Finding[]): number {
  if (!cues.some((cue) => cue.softened)) return 0;
  return tokens.length < LEAST_PAST_SOFTENED ? Infinity : SOFTENED_MARGIN;
}

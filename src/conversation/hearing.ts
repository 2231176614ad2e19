import { higherCare, needsLines } from '../domain/care.ts';
import { id } from '../domain/ids.ts';
import type { DialogName } from '../domain/ids.ts';
import type { Understand } from '../domain/ports.ts';
import type { Reading } from '../domain/reading.ts';
import type { Session } from '../domain/session.ts';
import type { Topic } from '../domain/topic.ts';
import { crisisEvent, hasCue } from './crisis-event.ts';
import type { Mention } from './catalogue.ts';
import { keepLine } from './documents.ts';
import { matchesCue } from './kit.ts';
import type { DialogEvent } from './kit.ts';
import {
  WELCOME,
  answerTold,
  isUnderWay,
  reask,
  sayOf,
  sendToTop,
  standingPage,
  startDialog,
  topEntry,
} from './progress.ts';
import type { Progress } from './progress.ts';
import { answerAge, answerAgeAlone } from './told-age.ts';
import { answerPlaceAlone } from './told-place.ts';

const ADULT = id.dialog('adult');
const CRISIS = id.dialog('crisis');
const TALK = id.dialog('talk');
const NOT_SURE: DialogEvent = { type: 'choice.not-sure' };
const WHAT_HAPPENED: DialogEvent = { type: 'choice.what-happened' };

/** What they ask is left at once for what somebody has to tell. */
const STEPS_ASIDE: ReadonlySet<string> = new Set(['come-back', 'wellbeing']);

/** Bad news for the page that waits below these is heard past their own question. */
const TALKED_PAST: ReadonlySet<string> = new Set(['more-help', 'safe-device', 'trusted-adult', 'worries']);

/** Free text as it came, what signals made of it, and the language's own lists. */
export interface Heard {
  readonly words: string;
  readonly reading: Reading;
  /** What was known before these words. */
  readonly before: Session;
  readonly understand: Understand;
}

/**
 * Free text, in the order of what matters: danger, an answer to the page, bad news or a new topic told instead
 * of an answer, what brings up another dialog, and only then whatever the page does with any words.
 */
export function respondToWords(progress: Progress, heard: Heard): Progress {
  const { reading } = heard;
  const calm = { ...progress, session: { ...progress.session, misunderstood: 0 } };
  if (needsLines(reading.care) && !isOnlyCarried(calm, heard)) return inDanger(calm, heard);
  return (
    answerAgeAlone(calm, heard) ??
    answerPlaceAlone(calm, heard) ??
    sendToTop(calm, saidOf(heard)) ??
    answerTold(calm) ??
    answeredSafety(calm, heard) ??
    newsForBelow(calm, heard) ??
    keptWords(calm) ??
    newTopic(calm, heard) ??
    answerAge(calm, heard) ??
    sendToTop(calm, { type: 'anything' }) ??
    nodded(calm, heard) ??
    (reading.evidence.length > 0 ? heardOnly(calm) : notUnderstood(progress))
  );
}

/**
 * After a disclosure everything is read in its light for a while, and the lines stand above it. What is no danger by
 * itself and raises nothing is answered all the same: crisis is never a cage (S1).
 */
function isOnlyCarried(progress: Progress, heard: Heard): boolean {
  const { reading, before } = heard;
  if (needsLines(reading.alone?.care ?? reading.care)) return false;
  if (higherCare(before.care, reading.care) !== before.care) return false;
  const isVague = reading.evidence.every(({ cue }) => !OF_DANGER.some((wanted) => matchesCue(cue, wanted)));
  return isVague || wishOf(progress, heard) !== undefined;
}

/** What no earlier words lend to a message by themselves. */
const OF_DANGER = ['coerced-harm.', 'danger.', 'distress.', 'friend.', 'grooming.meet-today', 'self-harm.'];

/** Said once more while the crisis dialog talks, it goes on in other words, or meets the fear that they name. */
function inDanger(progress: Progress, heard: Heard): Progress {
  const event = crisisEvent(progress, heard.reading);
  if (event?.type === 'command.adult' && !isUnderWay(progress, ADULT))
    return startDialog(withBelow(progress, ADULT), CRISIS, event);
  if (event === undefined || topEntry(progress)?.dialog !== CRISIS)
    return startDialog(progress, CRISIS, event);
  const mayName = BY_OTHERS.has(event.type) && !OF_OWN.some((cue) => hasCue(heard.reading, cue));
  const fear = mayName ? mentioned(progress, heard) : undefined;
  return fear ?? sendToTop(progress, event) ?? startDialog(progress, CRISIS, event);
}

/** That dialog waits, unspoken: whoever speaks of a child is an adult from then on. */
function withBelow(progress: Progress, name: DialogName): Progress {
  return { ...startDialog(progress, name), effects: progress.effects };
}

/** Danger by somebody else, who is not there now: what they fear of telling may be what keeps them silent. */
const BY_OTHERS: ReadonlySet<string> = new Set(['command.again', 'command.harmed', 'command.threatened']);
const OF_OWN = ['self-harm.', 'distress.'];

function saidOf({ reading }: Heard): DialogEvent {
  return { type: 'said', cues: reading.evidence.map(({ cue }) => cue) };
}

/** "ok", "thanks": heard and nothing to add, so it goes on as it would for "not sure". */
function nodded(progress: Progress, heard: Heard): Progress | undefined {
  return isNod(progress, heard) ? sendToTop(progress, NOT_SURE) : undefined;
}

function isNod({ session }: Progress, { words, understand }: Heard): boolean {
  return understand.isOneOf(words, 'common:acknowledged', session.locale);
}

function heardOnly(progress: Progress): Progress {
  return reask(sayOf(progress, 'common:says.heard-you'));
}

/** Whatever is said instead of an answer about safety is met; words that end the asking go to what waited below. */
function answeredSafety(progress: Progress, heard: Heard): Progress | undefined {
  const talks = topEntry(progress)?.dialog ?? '';
  const isAsked = STEPS_ASIDE.has(talks) || talks === CRISIS;
  if (!isAsked && standingPage(progress)?.isWellbeing !== true) return undefined;
  const told = toldInstead(progress, heard);
  if (told !== undefined) return told;
  const answered = sendToTop(progress, { type: 'anything' });
  const isBack = answered !== undefined && topEntry(answered)?.dialog !== topEntry(progress)?.dialog;
  if (!isBack) return toldInCrisis(progress, heard) ?? answered;
  const below = { ...answered, effects: progress.effects };
  const spoke = answered.effects.length > progress.effects.length;
  return toldBelow(below, heard) ?? (spoke ? answered : heardOnly(below));
}

/**
 * Bad news ("they sent it"), or what has happened at all, told instead of an answer to the gentle question: help
 * for that comes now. The question is due again a little later, never twice in a row (S8).
 */
function toldInstead(progress: Progress, heard: Heard): Progress | undefined {
  if (!STEPS_ASIDE.has(topEntry(progress)?.dialog ?? '')) return undefined;
  const { session } = progress;
  const stack = session.stack.slice(0, -1);
  return toldBelow({ ...progress, session: { ...session, stack, wellbeingDue: true } }, heard);
}

/** "She sent it to my friend" in the midst of another aside: to the page that listens for just these words. */
function newsForBelow(progress: Progress, heard: Heard): Progress | undefined {
  if (!TALKED_PAST.has(topEntry(progress)?.dialog ?? '')) return undefined;
  const { session } = progress;
  const below = { ...progress, session: { ...session, stack: session.stack.slice(0, -1) } };
  const { typed = [] } = standingPage(below)?.asks ?? {};
  const news = heard.understand.heard(heard.words, typed, session.locale);
  return news === undefined ? undefined : sendToTop(below, { type: `choice.${news}` });
}

/**
 * What happened, or a fear, told below the lines is met at once: crisis is never a cage (S1). The lines stay, and
 * afterwards the crisis dialog asks again how they are; what waits below already is gone back to.
 */
function toldInCrisis(progress: Progress, heard: Heard): Progress | undefined {
  if (topEntry(progress)?.dialog !== CRISIS) return undefined;
  const told = mentioned(progress, heard) ?? newTopic(progress, heard);
  if (told !== undefined || !isAboutBelow(progress, heard.reading)) return told;
  const below = sendToTop(progress, WHAT_HAPPENED);
  if (below === undefined || below.effects.length > progress.effects.length) return below;
  return toldBelow(below, heard) ?? heardOnly(below);
}

/** A topic that is talked about under the crisis dialog. */
function isAboutBelow({ session, catalogue }: Progress, { topics }: Reading): boolean {
  return topics.some((topic) => session.stack.some(({ dialog }) => dialog === catalogue.forTopic[topic]));
}

/** To the page that waited: an answer to its question, a cue it listens for, or another topic. */
function toldBelow(progress: Progress, heard: Heard): Progress | undefined {
  const { offered = [], typed = [] } = standingPage(progress)?.asks ?? {};
  const ofPage = [...offered, ...typed].filter(({ id: choice }) => !ANSWERS_ANYTHING.has(choice));
  const choice = isNod(progress, heard)
    ? undefined
    : heard.understand.choice(heard.words, ofPage, progress.session.locale);
  const answered = choice === undefined ? undefined : sendToTop(progress, { type: `choice.${choice}` });
  return answered ?? sendToTop(progress, saidOf(heard)) ?? answerTold(progress) ?? keptOrNew(progress, heard);
}

/** What happened, told where it is about to be written down, is the line that was asked for. */
function keptOrNew(progress: Progress, heard: Heard): Progress | undefined {
  const told = newTopic(progress, heard);
  return told === undefined ? undefined : (keptWords(progress) ?? told);
}

/** "Yes", "idk" or "ok" was meant for the question that stood last. */
const ANSWERS_ANYTHING: ReadonlySet<string> = new Set(['no', 'not-sure', 'skip', 'yes']);

function newTopic(progress: Progress, heard: Heard): Progress | undefined {
  const named = mentionOf(progress, heard);
  const isOutright = named?.first === true || (named !== undefined && !isNamed(heard.reading));
  const topic = isOutright
    ? undefined
    : (againDialog(progress, heard.reading) ?? topicDialog(progress, heard.reading));
  return topic === undefined ? followed(progress, heard, named) : startDialog(progress, topic, saidOf(heard));
}

/** Whether a cue names a topic; the model alone only guesses one. */
function isNamed(reading: Reading): boolean {
  return spokenOf(reading, true).length > 0;
}

/** To what is named outright. */
function mentioned(progress: Progress, heard: Heard): Progress | undefined {
  return followed(progress, heard, mentionOf(progress, heard));
}

function followed(progress: Progress, heard: Heard, named: Mention | undefined): Progress | undefined {
  if (named === undefined) return undefined;
  const event = named.event ?? saidOf(heard);
  const talks = topEntry(progress)?.dialog === named.dialog;
  return talks ? sendToTop(progress, event) : startDialog(progress, named.dialog, event);
}

/** What is named outright: a friend that is a program, a fear, a picture that was passed on. */
function mentionOf(progress: Progress, heard: Heard): Mention | undefined {
  const { catalogue, session } = progress;
  const { words, before, understand } = heard;
  const wished = wishOf(progress, heard);
  if (wished !== undefined) return wished;
  const runs = (dialog: DialogName | undefined) => dialog !== undefined && isUnderWay({ session }, dialog);
  const isOpen = ({ dialog, event, during, notDuring, news }: Mention) => {
    if (news !== undefined && before.told?.includes(news) === true) return false;
    if (runs(notDuring) || (during !== undefined && !runs(during))) return false;
    const talks = session.stack.at(-1)?.dialog === dialog;
    return talks ? event !== undefined : during === dialog || !runs(dialog);
  };
  return catalogue.forMention.find(
    (mention) => isOpen(mention) && understand.mentions(words, mention.list, session.locale),
  );
}

/** "I want to report it" where nothing of that kind was asked: one wish, said as a whole, and not met already. */
function wishOf(progress: Progress, { words, understand }: Heard): Mention | undefined {
  const { catalogue, session } = progress;
  const wishes = catalogue.forWish.map(([wish]) => ({
    id: id.choice(wish),
    label: id.phrase(`common:choice.${wish}`),
  }));
  const wished = understand.heard(words, wishes, session.locale);
  const [, dialog, event] = catalogue.forWish.find(([wish]) => wish === wished) ?? [];
  if (dialog === undefined || isUnderWay(progress, dialog)) return undefined;
  return { list: 'common:heard', dialog, ...(event === undefined ? {} : { event }) };
}

/** What is written on a page that keeps words becomes a line of the reporter's document. */
function keptWords(progress: Progress): Progress | undefined {
  const keeps = standingPage(progress)?.keeps;
  const words = progress.session.recent.at(-1);
  if (keeps === undefined || words === undefined) return undefined;
  const kept = { ...progress, session: keepLine(progress.session, { ...keeps, words }) };
  return sendToTop(kept, { type: 'anything' });
}

/**
 * What the words bring up leads to its dialog, unless that one is already under way. Words about somebody else
 * never lead to a dialog that speaks to the one who is harmed.
 */
function topicDialog(progress: Progress, reading: Reading): DialogName | undefined {
  const { aboutOthers, forCue, forOthers, forTopic } = progress.catalogue;
  const underWay = new Set(progress.session.stack.map(({ dialog }) => dialog));
  const isEarly = progress.session.stack.every(({ dialog }) => dialog === WELCOME);
  const byCue = forCue
    .filter(([cue]) => hasCue(reading, cue))
    .map(([, name, early]) => (isEarly ? (early ?? name) : name));
  const speaksOfOthers = reading.about === 'other' || aboutOthers.some((name) => underWay.has(name));
  const isTalking = [...Object.values(forTopic), ...forCue.map(([, name]) => name)].some((name) =>
    underWay.has(name),
  );
  const byTopic = Object.entries(speaksOfOthers ? forOthers : forTopic)
    .filter(([topic]) => spokenOf(reading, isTalking || speaksOfOthers).some((found) => found === topic))
    .map(([, name]) => name);
  return [...byCue, ...byTopic].find((name) => name !== undefined && !underWay.has(name));
}

/** The threat that they were helped with is pressed again while another dialog talks: one thing is new. */
function againDialog(progress: Progress, reading: Reading): DialogName | undefined {
  const { catalogue, session } = progress;
  const talks = session.stack.at(-1)?.dialog;
  const isSpokenOfOthers =
    reading.about === 'other' || catalogue.aboutOthers.some((name) => isUnderWay(progress, name));
  if (session.stepsSaid !== true || isSpokenOfOthers || talks === CRISIS || talks === WELCOME)
    return undefined;
  const isAgain = (topic: Topic) => catalogue.onceHelped[topic] !== undefined && hasCue(reading, `${topic}.`);
  const topic = reading.topics.find(isAgain);
  return topic === undefined || catalogue.forTopic[topic] === talks ? undefined : catalogue.onceHelped[topic];
}

/** "Met him online" says who it is, and nothing of what has happened. */
const MERELY_WHO = 'grooming.stranger';

/**
 * What a cue names; what the model alone makes of the words counts only where no cue names anything. Away from what is
 * talked about leads only what this message names by itself.
 */
function spokenOf(reading: Reading, isTalking: boolean): readonly Topic[] {
  const named = reading.topics.filter((topic) => hasCue(reading, `${topic}.`));
  if (!isTalking) return named.length > 0 ? named : reading.topics;
  const cues = reading.alone?.cues ?? reading.evidence.map(({ cue }) => cue);
  return named.filter((topic) => cues.some((cue) => cue.startsWith(`${topic}.`) && cue !== MERELY_WHO));
}

/** Said once more differently, then the buttons alone, then a person; never a loop (S7). */
export function notUnderstood(progress: Progress): Progress {
  const misunderstood = progress.session.misunderstood + 1;
  const counted = { ...progress, session: { ...progress.session, misunderstood } };
  if (misunderstood <= 2) return reask(sayOf(counted, `common:says.not-understood-${misunderstood}`));
  const calmed = { ...counted, session: { ...counted.session, misunderstood: 0 } };
  return startDialog(calmed, TALK, { type: 'command.stuck' });
}

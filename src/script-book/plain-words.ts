import type { DialogEffect } from '../conversation/effect.ts';
import type { Answered, Facts, Page } from '../conversation/kit.ts';

/** What an effect does, as a reviewer would say it; `undefined` for leading on, which is shown as where it leads. */
export function effectWords(effect: DialogEffect): string | undefined {
  switch (effect.kind) {
    case 'start':
    case 'finish':
      return undefined;
    case 'close':
      return 'ends the conversation';
    case 'forget':
      return 'deletes everything that was said';
    case 'give-return-code':
      return 'makes four words to come back with, shown once';
    case 'count-answer':
      return `counts the answer “${effect.answer}” for the week, not with this conversation`;
    case 'hand-over':
      return 'calls a moderator';
    case 'open-case':
      return 'shows it to the moderators';
    case 'make-link':
      return 'makes a link for an adult, which opens once';
    case 'revoke-links':
      return 'makes every link for an adult useless';
    case 'share-document':
      return `sends their ${effect.document} to the moderators`;
    case 'raise-care':
      return `puts it to the moderators as “${effect.to}”`;
    case 'keep':
      return `writes the line “${effect.line}” into their ${effect.document}`;
    case 'drop':
      return `takes ${effect.line === undefined ? 'every line' : `the line “${effect.line}”`} out of their ${effect.document}`;
    case 'remember':
      return rememberWords(effect.what);
    default:
      return effect satisfies never;
  }
}

function rememberWords(what: Extract<DialogEffect, { kind: 'remember' }>['what']): string {
  if ('wellbeingDue' in what) return 'has the safety question asked again soon';
  if ('textFirst' in what) return 'shows text lines first from now on';
  const [name, value] = Object.entries(what)[0] ?? ['', ''];
  const words: Readonly<Record<string, string>> = {
    ageBand: 'age band',
    locale: 'language',
    mayPassOn: 'answer whether another desk may have it',
    mayTellSchool: 'answer whether the school may be told',
    place: 'place',
    topic: 'topic',
  };
  return `remembers the ${words[name] ?? name}: ${String(value)}`;
}

/** What was told and the answer that it is, as a reviewer reads it. */
function answered(told: Answered): string {
  return Object.entries(told)
    .map(([known, choice]) => `“${known}” is the answer “${choice}”`)
    .join(', ');
}

/** What is shown below the sentences, from services/ or from the reporter's own document. */
export function shownWords({ services, doors, shows, keeps, told }: Page): readonly string[] {
  return [
    ...(told === undefined ? [] : [`Not asked where they have told it: ${answered(told)}.`]),
    ...(services === undefined
      ? []
      : [
          `Shows up to ${services.limit} services for “${services.need}”${services.emergency ? ', the emergency number first' : ''}.`,
        ]),
    ...(doors === undefined
      ? []
      : [
          `Shows up to 3 ways to report (${doors === 'known' ? 'for the topics known' : doors.join(', ')}), each with its price.`,
        ]),
    ...(shows === undefined ? [] : [`Shows their own ${shows}, to look at, save or print.`]),
    ...(keeps === undefined
      ? []
      : [`What they write here becomes the line “${keeps.line}” of their ${keeps.document}.`]),
  ];
}

const KNOWN_CONDITIONS: Readonly<Record<string, string>> = {
  knowsAge: 'the age band is known',
  isAdult: 'they are 18 or over',
  isUnder13: 'they are under 13',
  isElsewhere: 'they write by text message or in Teams',
  isHere: 'they are in Northern Ireland',
};

/** The condition of a page that leads straight on: a known one in words, any other as it stands in the dialog. */
export function conditionWords(when: (facts: Facts) => boolean): string {
  return KNOWN_CONDITIONS[when.name] ?? sourceOf(when);
}

const KNOWN_SOURCES: Readonly<Record<string, string>> = {
  true: 'nothing above holds',
  '!onDuty': 'nobody is on duty',
  unstaffed: 'no person reads this chat',
  'wellbeingAsked === true': 'it has been asked before',
  "care === 'emergency'": 'the danger is now',
};

function sourceOf(when: (facts: Facts) => boolean): string {
  const source = when.toString().replaceAll(/\s+/g, ' ');
  const body = /=>\s*(.*)$/.exec(source)?.[1] ?? source;
  const plain = body.replaceAll('facts.', '').replaceAll('"', "'");
  return KNOWN_SOURCES[plain] ?? plain;
}

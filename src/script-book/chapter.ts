import type { Catalogue } from '../conversation/catalogue.ts';
import type { DialogEffect } from '../conversation/effect.ts';
import type { Dialog, Facts, Page } from '../conversation/kit.ts';
import { conditionWords, effectWords, shownWords } from './plain-words.ts';

/** One phrase with its key, as it stands in the language's file; more than one text where a channel has its own. */
export interface Phrase {
  readonly key: string;
  /** `english`: what it translates, in a book of another language. */
  readonly texts: readonly { readonly channel?: string; readonly text: string; readonly english?: string }[];
}

/** Where something leads: a page of this dialog, another dialog (and back or for good), or out of this one. */
export type Lead =
  | { readonly kind: 'page'; readonly page: string }
  | { readonly kind: 'dialog'; readonly dialog: string; readonly comesBack: boolean }
  | { readonly kind: 'back' }
  | { readonly kind: 'stays' };

export interface Way {
  readonly how: 'answer' | 'anything' | 'asked-for' | 'heard' | 'straight-on' | 'typed';
  /** The label, the cue or the condition. */
  readonly label: string;
  readonly phrase?: Phrase;
  /** What may be typed instead of tapping it. */
  readonly synonyms: readonly string[];
  readonly leads: readonly Lead[];
  readonly does: readonly string[];
}

export interface PageOfBook {
  readonly name: string;
  readonly number: number;
  readonly says: readonly Phrase[];
  readonly question?: Phrase;
  readonly shows: readonly string[];
  readonly does: readonly string[];
  readonly ways: readonly Way[];
  readonly ends: boolean;
  readonly isWellbeing: boolean;
}

export interface Chapter {
  readonly name: string;
  readonly pages: readonly PageOfBook[];
  /** What leads somewhere on every page, when another dialog asks for it. */
  readonly anywhere: readonly Way[];
  /** In the file, but said by no page itself. */
  readonly others: readonly Phrase[];
}

/** The words of one language: every phrase by key, and what may be typed for an answer. */
export interface BookWords {
  phrase(key: string): Phrase | undefined;
  keys(namespace: string): readonly string[];
  synonyms(label: string, choice: string): readonly string[];
}

interface RawTransition {
  readonly target?: string;
  readonly actions?: readonly { readonly type: string; readonly params?: DialogEffect }[];
  readonly guard?: { readonly params: { readonly cue?: string; readonly when?: (facts: Facts) => boolean } };
}
interface RawState {
  readonly meta: { readonly page: Page };
  readonly entry: readonly { readonly type: string; readonly params?: DialogEffect }[];
  readonly on: Readonly<Record<string, RawTransition | readonly RawTransition[]>>;
}
interface RawMachine {
  readonly initial: string;
  readonly on: Readonly<Record<string, RawTransition>>;
  readonly states: Readonly<Record<string, RawState>>;
}

/** One dialog as a chapter. Throws, naming dialog and page, when a phrase or a dialog it leads to is missing. */
export function chapterOf(dialog: Dialog, catalogue: Catalogue, words: BookWords): Chapter {
  const raw = dialog.machine.config as unknown as RawMachine;
  const order = reading(raw);
  const pages = order.map((name, index) => {
    const state = raw.states[name];
    if (state === undefined)
      throw new Error(`The dialog ${dialog.name} leads to the page ${name}, which is not there.`);
    try {
      return pageOf(name, index + 1, state, words);
    } catch (cause) {
      throw new Error(`The dialog ${dialog.name}, page ${name}: ${(cause as Error).message}`, { cause });
    }
  });
  const anywhere = Object.entries(raw.on).map(([event, way]) =>
    wayOf('asked-for', event.replace('command.', ''), way),
  );
  const chapter = { name: dialog.name, pages, anywhere, others: [] };
  refuseLostDialogs(chapter, catalogue);
  return { ...chapter, others: notSaid(chapter, words) };
}

/** From the first page, breadth first, as a conversation meets them; pages only entered from outside come last. */
function reading(raw: RawMachine): readonly string[] {
  const seen = new Set<string>();
  const queue = [raw.initial, ...Object.values(raw.on).flatMap(targetsOf), ...Object.keys(raw.states)];
  for (const start of queue) {
    const wave = [start];
    for (const name of wave) {
      if (seen.has(name)) continue;
      seen.add(name);
      const state = raw.states[name];
      wave.push(
        ...Object.values(state?.on ?? {})
          .flat()
          .flatMap(targetsOf),
      );
    }
  }
  return [...seen];
}

function targetsOf({ target }: RawTransition): readonly string[] {
  return target === undefined ? [] : [target.replace(/^\./, '')];
}

function pageOf(name: string, number: number, state: RawState, words: BookWords): PageOfBook {
  const { page } = state.meta;
  const effects = state.entry.flatMap(({ type, params }) => (type === 'effect' && params ? [params] : []));
  return {
    name,
    number,
    says: page.says.map((key) => needed(key, words)),
    ...(page.asks === undefined ? {} : { question: needed(page.asks.question, words) }),
    shows: shownWords(page),
    does: effects.flatMap((effect) => effectWords(effect) ?? []),
    ways: waysOf(state, words),
    ends: page.ends,
    isWellbeing: page.isWellbeing,
  };
}

function waysOf({ meta: { page }, on }: RawState, words: BookWords): readonly Way[] {
  const straight = [on['straight-on'] ?? []]
    .flat()
    .map((way) =>
      wayOf(
        'straight-on',
        way.guard?.params.when === undefined ? '' : conditionWords(way.guard.params.when),
        way,
      ),
    );
  const answers = [...(page.asks?.offered ?? []), ...(page.asks?.typed ?? [])].map((choice) => {
    const way = [on[`choice.${choice.id}`] ?? {}].flat()[0] as RawTransition;
    const isShown = page.asks?.offered.includes(choice) === true;
    const phrase = isShown ? needed(choice.label, words) : words.phrase(choice.label);
    const label = phrase?.texts[0]?.text ?? choice.id;
    return {
      ...wayOf(isShown ? 'answer' : 'typed', label, way),
      ...(phrase === undefined ? {} : { phrase }),
      synonyms: choice.label.startsWith('common:') ? [] : words.synonyms(choice.label, choice.id),
    };
  });
  const heard = [on['began'] ?? [], on['said'] ?? []]
    .flat()
    .map((way) => wayOf('heard', way.guard?.params.cue ?? '', way));
  const anything = [on['anything'] ?? []]
    .flat()
    .map((way) => wayOf('anything', 'anything else they write', way));
  return [...straight, ...answers, ...heard, ...anything];
}

function wayOf(how: Way['how'], label: string, way: RawTransition): Way {
  const effects = (way.actions ?? []).flatMap(({ params }) => params ?? []);
  const leads = [...targetsOf(way).map((page): Lead => ({ kind: 'page', page })), ...effects.flatMap(leadOf)];
  return {
    how,
    label,
    synonyms: [],
    leads: leads.length === 0 ? [{ kind: 'stays' }] : leads,
    does: effects.flatMap((effect) => effectWords(effect) ?? []),
  };
}

function leadOf(effect: DialogEffect): readonly Lead[] {
  if (effect.kind === 'finish') return [{ kind: 'back' }];
  if (effect.kind !== 'start') return [];
  return [{ kind: 'dialog', dialog: effect.dialog, comesBack: !effect.instead }];
}

function needed(key: string, words: BookWords): Phrase {
  const phrase = words.phrase(key);
  if (phrase === undefined) throw new Error(`the phrase ${key} is missing.`);
  return phrase;
}

function refuseLostDialogs({ name, pages, anywhere }: Chapter, catalogue: Catalogue): void {
  const known = new Set<string>(catalogue.dialogs.keys());
  const leads = [...pages.flatMap(({ ways }) => ways), ...anywhere].flatMap((way) => way.leads);
  const lost = leads.find((lead) => lead.kind === 'dialog' && !known.has(lead.dialog));
  if (lost?.kind === 'dialog')
    throw new Error(`The dialog ${name} leads to ${lost.dialog}, which is not there.`);
}

function notSaid({ name, pages }: Chapter, words: BookWords): readonly Phrase[] {
  const said = new Set(
    pages.flatMap(({ says, question, ways }) =>
      [
        ...says,
        ...(question === undefined ? [] : [question]),
        ...ways.flatMap(({ phrase }) => phrase ?? []),
      ].map(({ key }) => key),
    ),
  );
  return words
    .keys(name)
    .filter((key) => !said.has(key))
    .flatMap((key) => words.phrase(key) ?? []);
}

import { createDirectory } from '../../src/directory/directory.ts';
import type { Wording } from '../../src/directory/card.ts';
import { loadDirectory } from '../../src/directory/load.ts';
import { id } from '../../src/domain/ids.ts';
import type { ServiceCard } from '../../src/domain/message.ts';
import type { ServiceQuery } from '../../src/domain/service.ts';
import { loadPhrasebooks } from '../../src/phrases/load.ts';
import { createPhrases } from '../../src/phrases/phrases.ts';

const phrases = createPhrases(loadPhrasebooks('locales', ['en']));

/** The words as app.ts hands them in, but a missing phrase is an error. */
export const wording: Wording = (key, params, locale) => {
  if (!phrases.has(key)) throw new Error(`no phrase ${key}`);
  return phrases.word(key, locale, params);
};

export const data = loadDirectory('services');
export const directory = createDirectory(data, wording);

/** A Thursday noon in London. */
export const NOON = Date.UTC(2026, 10, 19, 12);

export function query(
  part: Partial<Omit<ServiceQuery, 'place'>> & { readonly place?: string },
): ServiceQuery {
  const { place = 'GB-NIR', ...rest } = part;
  return {
    placeConfirmed: true,
    need: 'crisis',
    locale: id.locale('en'),
    nowMs: NOON,
    limit: 2,
    ...rest,
    place: id.place(place),
  };
}

export const idsOf = (cards: readonly ServiceCard[]) => cards.map((card) => String(card.id));

export const pickIds = (part: Parameters<typeof query>[0]) => idsOf(directory.pick(query(part)));

/** Everything of a card that a reader could see or tap. */
export function seen(card: ServiceCard): string {
  const { name, plainWords, notes, call, text, link } = card;
  return [name, plainWords, ...notes, call?.display, call?.href, text?.display, text?.href, link?.href].join(
    ' | ',
  );
}

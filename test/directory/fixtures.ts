import { readFileSync } from 'node:fs';
import { createDirectory } from '../../src/directory/directory.ts';
import type { Wording } from '../../src/directory/card.ts';
import { loadDirectory } from '../../src/directory/load.ts';
import { id } from '../../src/domain/ids.ts';
import type { ServiceCard } from '../../src/domain/message.ts';
import type { ServiceQuery } from '../../src/domain/service.ts';

const phrases: unknown = JSON.parse(readFileSync('locales/en/services.json', 'utf8'));

/** Words a card as the phrases room does, from the same file; throws where a phrase is missing. */
export const wording: Wording = (key, params) => {
  const path = key.replace('services:', '').split('.');
  const found = path.reduce((node, part) => (node as Record<string, unknown> | undefined)?.[part], phrases);
  if (typeof found !== 'string') throw new Error(`no phrase ${key}`);
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name]));
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

import type { ServiceCard } from '../../../domain/message.ts';
import { type Html, safe } from './html.ts';
import type { PageWords } from './words.ts';

const EMERGENCY = /^tel:(?:999|112|911|000)$/;

/** Lines to ring or text, as they stand in the page without any script. */
export function cardList(cards: readonly ServiceCard[], words: PageWords['help']): Html {
  return safe`<ul class="cards">${cards.map((card) => cardItem(card, words))}</ul>`;
}

function cardItem(card: ServiceCard, words: PageWords['help']): Html {
  const kind = EMERGENCY.test(card.call?.href ?? '') ? 'card emergency' : 'card';
  return safe`
<li class="${kind}">
<div class="about"><strong>${card.name}</strong>${notesOf(card)}</div>
<div class="ways">${waysOf(card, words)}</div>
</li>`;
}

function notesOf({ answersIn, notes }: ServiceCard): Html | undefined {
  const facts = [...(answersIn === undefined ? [] : [answersIn]), ...notes];
  return facts.length === 0 ? undefined : safe`<span class="notes">${facts.join(' · ')}</span>`;
}

function waysOf({ name, call, text, link }: ServiceCard, words: PageWords['help']): readonly Html[] {
  const ways = [
    ...(call === undefined ? [] : [way(call.href, fill(words.call, call.display), name)]),
    ...(text === undefined ? [] : [way(text.href, text.display, name)]),
  ];
  return ways.length > 0 || link === undefined ? ways : [way(link.href, words.visit, name)];
}

function way(href: string, label: string, name: string): Html {
  return safe`<a class="way" rel="noopener noreferrer" href="${href}">${label}<span class="unseen"> (${name})</span></a>`;
}

function fill(phrase: string, display: string): string {
  return phrase.replace('{{display}}', display);
}

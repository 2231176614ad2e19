import type { ServiceCard } from '../domain/message.ts';
import { fill } from './fill.ts';
import { SafeLink } from './markup-view.tsx';
import { isSafeHref } from './markup.ts';
import type { WidgetWords } from './protocol.ts';

const EMERGENCY = /^tel:(?:999|112|911|000)$/;

/**
 * The lines to ring or text. Always in the same place under the bar; folded until they are needed, open once a
 * reply stood with them. It folds only when the young person folds it, and it never goes.
 */
export function HelpStrip(props: {
  readonly lines: readonly ServiceCard[];
  readonly pinned: boolean;
  readonly open: boolean;
  readonly folded: (open: boolean) => void;
  readonly words: WidgetWords['help'];
}) {
  const { lines, pinned, words } = props;
  if (lines.length === 0) return null;
  return (
    <details
      class={pinned ? 'strip pinned' : 'strip'}
      open={props.open}
      onToggle={({ currentTarget }) => props.folded(currentTarget.open)}
    >
      <summary>{pinned ? words.pinned : words.quiet}</summary>
      <ul class="cards">
        {lines.map((card) => (
          <Card key={card.id} card={card} words={words} />
        ))}
      </ul>
    </details>
  );
}

function Card({ card, words }: { readonly card: ServiceCard; readonly words: WidgetWords['help'] }) {
  const emergency = EMERGENCY.test(card.call?.href ?? '');
  const notes = card.closed && card.notes.length === 0 ? [words.closed] : card.notes;
  return (
    <li class={emergency ? 'card emergency' : 'card'}>
      <div class="about">
        <strong>{card.name}</strong>
        {notes.length > 0 && <span class="notes">{notes.join(' · ')}</span>}
      </div>
      <div class="ways">
        <Way
          href={card.call?.href}
          label={fill(words.call, { display: card.call?.display ?? '' })}
          name={card.name}
        />
        <Way
          href={card.text?.href}
          label={fill(words.text, { display: card.text?.display ?? '' })}
          name={card.name}
        />
        {card.call === undefined && card.text === undefined && (
          <Way href={card.link?.href} label={words.visit} name={card.name} />
        )}
      </div>
    </li>
  );
}

function Way({
  href,
  label,
  name,
}: {
  readonly href: string | undefined;
  readonly label: string;
  readonly name: string;
}) {
  if (href === undefined || !isSafeHref(href)) return null;
  return (
    <SafeLink class="way" href={href}>
      {label}
      <span class="unseen">{` (${name})`}</span>
    </SafeLink>
  );
}

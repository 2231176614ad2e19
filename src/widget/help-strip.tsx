import { fill } from './fill.ts';
import { isEmergency } from './lines.ts';
import { SafeLink } from './markup-view.tsx';
import { isSafeHref } from './markup.ts';
import type { ServiceCard, WidgetWords } from './protocol.ts';

/**
 * The lines to ring or text. Always in the same place under the bar; folded until they are needed, open once a
 * reply stood with them. It folds only when the young person folds it, and it never goes.
 */
export function HelpStrip(props: {
  readonly lines: readonly ServiceCard[];
  readonly pinned: boolean;
  readonly short: boolean;
  /** There when more lines wait behind it. */
  readonly showAll: (() => void) | undefined;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly words: WidgetWords['help'];
}) {
  const { lines, pinned, words } = props;
  if (lines.length === 0) return null;
  return (
    <section class="strip" aria-label={words.quiet}>
      <details class={pinned ? 'pinned' : ''} open={props.open}>
        <summary
          onClick={(event) => {
            event.preventDefault();
            props.toggle();
          }}
        >
          {pinned ? words.pinned : words.quiet}
        </summary>
        <ul class="cards">
          {lines.map((card) => (
            <Card key={card.id} card={card} short={props.short} words={words} />
          ))}
        </ul>
        {props.showAll !== undefined && (
          <button type="button" class="more" onClick={props.showAll}>
            {words.more}
          </button>
        )}
      </details>
    </section>
  );
}

/** Short where a reply stands under it that should be seen too. */
function Card(props: {
  readonly card: ServiceCard;
  readonly short: boolean;
  readonly words: WidgetWords['help'];
}) {
  const { card, words } = props;
  const told = card.answersIn === undefined ? card.notes : [...card.notes, card.answersIn];
  const all = card.closed && card.notes.length === 0 ? [words.closed, ...told] : told;
  const notes = props.short ? all.slice(0, 1) : all;
  return (
    <li class={isEmergency(card) ? 'card emergency' : 'card'}>
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
        <Way href={card.text?.href} label={card.text?.display ?? ''} name={card.name} />
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

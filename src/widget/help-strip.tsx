import { fill } from './fill.ts';
import { isEmergency } from './lines.ts';
import { SafeLink } from './markup-view.tsx';
import { isSafeHref } from './markup.ts';
import type { ServiceCard, WidgetWords } from './protocol.ts';

/**
 * The lines to ring or text. Always in the same place under the bar; folded until they are needed, open once a
 * reply stood with them. It folds only when the young person folds it, and it never goes. Pinned it is two numbers
 * to tap, so that the reply beneath can be read; the rest is one tap away.
 */
export function HelpStrip(props: {
  readonly lines: readonly ServiceCard[];
  readonly pinned: boolean;
  readonly short: boolean;
  readonly compact: boolean;
  /** There when more lines, or more about them, wait behind it. */
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
        {props.compact ? (
          <Chips lines={lines} words={words} />
        ) : (
          <ul class="cards">
            {lines.map((card) => (
              <Card key={card.id} card={card} short={props.short} words={words} />
            ))}
          </ul>
        )}
        {props.showAll !== undefined && (
          <button type="button" class="more" onClick={props.showAll}>
            {words.more}
          </button>
        )}
      </details>
    </section>
  );
}

/** One number each: to ring or, for whoever cannot, to text. */
function Chips({
  lines,
  words,
}: {
  readonly lines: readonly ServiceCard[];
  readonly words: WidgetWords['help'];
}) {
  const textFirst = lines.find((card) => !isEmergency(card))?.call === undefined;
  return (
    <ul class="chips">
      {lines.map((card) => (
        <li key={card.id} class={isEmergency(card) ? 'emergency' : undefined}>
          <Chip card={card} textFirst={textFirst} words={words} />
        </li>
      ))}
    </ul>
  );
}

function Chip(props: {
  readonly card: ServiceCard;
  readonly textFirst: boolean;
  readonly words: WidgetWords['help'];
}) {
  const { card, textFirst, words } = props;
  const { display = '' } = card.call ?? {};
  // A name and a number say enough; only the emergency number stands without a name.
  const ring = isEmergency(card) ? fill(words.call, { display }) : display;
  const call = card.call && { href: card.call.href, label: ring };
  const text = card.text && { href: card.text.href, label: card.text.display };
  const page = card.link && { href: card.link.href, label: words.visit };
  const way = (textFirst && !isEmergency(card) ? (text ?? call) : (call ?? text)) ?? page;
  if (way === undefined || !isSafeHref(way.href)) return null;
  return (
    <SafeLink class="chip" href={way.href}>
      <span class={isEmergency(card) ? 'unseen' : 'of'}>{card.name}</span> {way.label}
    </SafeLink>
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

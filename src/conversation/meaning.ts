import { COMMANDS } from '../domain/command.ts';
import type { Command } from '../domain/command.ts';
import type { ChoiceId, Locale } from '../domain/ids.ts';
import { id } from '../domain/ids.ts';
import type { InboundEvent } from '../domain/message.ts';
import type { Understand } from '../domain/ports.ts';
import type { Session } from '../domain/session.ts';
import { languageOf } from './language.ts';

/** What a message is to the dialog: an answer, a command of the fixed menu, "what do you mean?", or something said. */
export type Meaning =
  | { readonly kind: 'asked-back' }
  | { readonly kind: 'asked-who' }
  | { readonly kind: 'chose'; readonly choice: ChoiceId }
  | { readonly kind: 'chose-language'; readonly locale: Locale }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'opened' }
  | { readonly kind: 'returned' }
  | { readonly kind: 'said' }
  | { readonly kind: 'sent-picture' }
  | { readonly kind: 'swore-at-us' };

/**
 * A button, a whole-message command, a typed label, number or synonym, or else free text. Signals have been
 * read before this (S6): a command never hides what the words say.
 */
export function meaningOf(
  event: InboundEvent,
  session: Session,
  understand: Understand,
  languages: readonly Locale[] = [],
): Meaning {
  if (event.kind !== 'said') return { kind: event.kind };
  const language = event.choice === undefined ? undefined : languageOf(event.choice, languages);
  if (language !== undefined) return { kind: 'chose-language', locale: language };
  const offered = session.asked?.offered ?? [];
  const tapped = event.choice;
  if (tapped !== undefined && offered.some((choice) => choice.id === tapped))
    return { kind: 'chose', choice: tapped };
  const control = COMMANDS.find((command) => command === tapped);
  if (control !== undefined) return { kind: 'command', command: control };
  const meant = typed(event.words.reveal(), event.attachments, session, understand);
  const named =
    meant.kind === 'chose'
      ? languageOf(meant.choice, languages)
      : meant.kind === 'said'
        ? understand.language(event.words.reveal(), languages)
        : undefined;
  return named === undefined ? meant : { kind: 'chose-language', locale: named };
}

function typed(words: string, attachments: number, session: Session, understand: Understand): Meaning {
  if (words.trim() === '' && attachments > 0) return { kind: 'sent-picture' };
  const offered = session.asked?.offered ?? [];
  const command = understand.command(words, session.locale);
  if (command !== undefined) return { kind: 'command', command };
  const { typed = [] } = session.asked ?? {};
  const choice =
    understand.choice(words, offered, session.locale) ?? understand.heard(words, typed, session.locale);
  if (choice !== undefined) return { kind: 'chose', choice: id.choice(choice) };
  if (understand.isOneOf(words, 'common:explain', session.locale)) return { kind: 'asked-back' };
  if (understand.isOneOf(words, 'common:what-are-you', session.locale)) return { kind: 'asked-who' };
  return { kind: understand.isOneOf(words, 'common:angry', session.locale) ? 'swore-at-us' : 'said' };
}

import type { Parcel } from '../../domain/delivery.ts';
import type { ConversationId, Locale } from '../../domain/ids.ts';
import type { CardWords } from './card.ts';
import { hasCards } from './incoming.ts';
import { answeredActivity } from './outgoing.ts';
import { addressOf, type Place } from './place.ts';
import type { TeamsHost, TeamsLine } from './teams-channel.ts';

/** Which of our messages a card is, and under which id the chat shows it. */
interface ShownCard {
  readonly card: number;
  readonly shownAs?: string;
  readonly chosen?: string;
  readonly locale?: Locale;
}

/** Chats of which the last open card is known. In memory: after a restart a card is settled when it is tapped. */
const MOST_CHATS = 5_000;

/** Keeps cards true: one that has had its answer shows that, and no more buttons to answer with. */
export class Cards {
  readonly #host: TeamsHost;
  readonly #openLine: () => Promise<TeamsLine>;
  readonly #wordsIn: (locale: Locale | undefined) => CardWords;
  readonly #last = new Map<string, ShownCard>();
  readonly #busy = new Set<Promise<void>>();

  constructor(
    host: TeamsHost,
    openLine: () => Promise<TeamsLine>,
    wordsIn: (locale: Locale | undefined) => CardWords,
  ) {
    this.#host = host;
    this.#openLine = openLine;
    this.#wordsIn = wordsIn;
  }

  /** A message went out; when it asks something, it is the card that waits. */
  shown(place: Place, { message, locale }: Pick<Parcel, 'locale' | 'message'>, shownAs: string): void {
    if ((message.reply?.choices ?? []).length === 0 || shownAs === '' || !hasCards(place.channelId)) return;
    const { key } = addressOf(place);
    this.#last.delete(key);
    this.#last.set(key, { card: message.seq, shownAs, locale });
    const [oldest] = this.#last.keys();
    if (this.#last.size > MOST_CHATS && oldest !== undefined) this.#last.delete(oldest);
  }

  forget(place: Place): void {
    this.#last.delete(addressOf(place).key);
  }

  /** Answered in words. */
  settleLast(place: Place, conversation: ConversationId): void {
    const last = this.#last.get(addressOf(place).key);
    if (last !== undefined) this.settle(place, conversation, last);
  }

  /** In the background: a card that cannot be changed harms nobody. */
  settle(place: Place, conversation: ConversationId, card: ShownCard): void {
    const last = this.#last.get(addressOf(place).key);
    if (last?.card === card.card) this.forget(place);
    const work = this.#settle(place, conversation, { ...last, ...card }).catch((error: unknown) => {
      this.#host.log.warn('card-not-settled', {}, error);
    });
    this.#busy.add(work);
    void work.then(() => this.#busy.delete(work));
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    await Promise.all(this.#busy);
  }

  async #settle(place: Place, conversation: ConversationId, shown: ShownCard): Promise<void> {
    const { card, shownAs, chosen, locale } = shown;
    if (shownAs === undefined) return;
    const [message] = await this.#host.readMessages(conversation, card - 1);
    if (message?.seq !== card || message.sender !== 'bot') return;
    const state = { kind: 'answered', ...(chosen === undefined ? {} : { chosen }) } as const;
    await (
      await this.#openLine()
    ).replace(place, shownAs, answeredActivity(message, this.#wordsIn(locale), state));
  }
}

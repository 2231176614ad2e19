import type { ServiceCard } from '../domain/message.ts';
import type { CaseRecord } from '../store/store.ts';

/** Words that are ready to be used: they are put where one writes, and can be changed before they go. */
export interface ReadyReply {
  /** `topic.name`, as in locales/<language>/replies.json. */
  readonly id: string;
  readonly text: string;
}

/** What a moderator may send without writing it: words in the reporter's language, services of their place. */
export interface Aids {
  /** `name` is the working name of who would say it. */
  repliesFor(record: CaseRecord, name: string): readonly ReadyReply[];
  servicesFor(record: CaseRecord, nowMs: number): readonly ServiceCard[];
  /** The sentence that goes with a service sent by one press. */
  withService(record: CaseRecord, name: string): string;
}

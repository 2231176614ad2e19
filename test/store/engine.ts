import type { ConversationId } from '../../src/domain/ids.ts';
import type { Store } from '../../src/store/store.ts';
import type { Vault } from '../../src/vault/vault.ts';

/** One database of an engine under test. */
export interface Bench {
  readonly vault: Vault;
  /** The store of now; another object after `reopen`. */
  store(): Store;
  /** Stops and starts on the same data, as a restart does. */
  reopen(): Promise<void>;
  setClock(nowMs: number): void;
  /** Closes a case behind the store's back: the contract has no closing yet. */
  closeCase(conversation: ConversationId): Promise<void>;
  remove(): Promise<void>;
}

/** Makes an empty, migrated database. */
export type OpenBench = () => Promise<Bench>;

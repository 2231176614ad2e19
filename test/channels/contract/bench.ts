import type { Address } from '../../../src/domain/channel-name.ts';
import type { Core } from '../../../src/house/core.ts';

/** One reporter on one channel of the real house, as a phone or a browser would be. */
export interface ChannelBench {
  readonly core: Core;
  readonly address: Address;
  /** Sends a message and gives all that the reporter is then shown, in order, as plain text. */
  say(words: string): Promise<readonly string[]>;
  /** Sends the last message once more under its own id; gives what more is shown. Absent where ids cannot repeat. */
  readonly repeat?: () => Promise<readonly string[]>;
  /** Sends a picture; absent where none can be sent. Fails when anything of it was fetched. */
  readonly sendPicture?: () => Promise<readonly string[]>;
  /** The status of a message that does not prove where it comes from; absent where there is no network. */
  readonly sayUnproven?: (words: string) => Promise<number>;
  /** All that was logged. */
  readonly logged: readonly string[];
  leave(): Promise<void>;
}

export type OpenChannelBench = () => Promise<ChannelBench>;

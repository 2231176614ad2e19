export const CHANNEL_NAMES = ['sms', 'teams', 'terminal', 'web'] as const;

export type ChannelName = (typeof CHANNEL_NAMES)[number];

/** Where a reply must be sent out; elsewhere the reporter's side fetches it. */
const PUSHED: ReadonlySet<ChannelName> = new Set<ChannelName>(['sms', 'teams']);

export function isPushed(channel: ChannelName): boolean {
  return PUSHED.has(channel);
}

/** Where a conversation is held: a channel and an opaque key. Sealed at rest, found only by keyed hash. */
export interface Address {
  readonly channel: ChannelName;
  readonly key: string;
}

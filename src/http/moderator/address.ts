/** What the console's own address decides: which origin may change things, and how the cookie is called. */
export interface ConsoleAddress {
  readonly origin: string;
  readonly secure: boolean;
  readonly loopback: boolean;
}

/** Throws when the address would send the session cookie over an open network. */
export function readAddress(moderatorUrl: string): ConsoleAddress {
  const url = new URL(moderatorUrl);
  const address = { origin: url.origin, secure: url.protocol === 'https:', loopback: isLoopback(url) };
  if (!address.secure && !address.loopback) {
    throw new Error('MODERATOR_URL must begin with https:// unless it is a loopback address.');
  }
  return address;
}

/** Whether a request was made by our own pages. In development every loopback name of this port is ours. */
export function isOwnOrigin(address: ConsoleAddress, origin: string | undefined, reached: string): boolean {
  if (origin === undefined) return false;
  if (origin === address.origin) return true;
  return !address.secure && origin === reached && URL.canParse(origin) && isLoopback(new URL(origin));
}

function isLoopback(url: URL): boolean {
  return ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
}

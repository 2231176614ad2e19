/** What the console's own address decides: which origin may change things, and how the cookie is called. */
export interface ConsoleAddress {
  readonly origin: string;
  readonly secure: boolean;
}

/** Throws when the address would send the session cookie over an open network. */
export function readAddress(moderatorUrl: string): ConsoleAddress {
  const url = new URL(moderatorUrl);
  const secure = url.protocol === 'https:';
  if (!secure && !isLoopback(url)) {
    throw new Error('MODERATOR_URL must begin with https:// unless it is a loopback address.');
  }
  return { origin: url.origin, secure };
}

/**
 * Whether a request was made by our own pages. In development every loopback name of this listener is ours;
 * `host` is the Host header.
 */
export function isOwnOrigin(address: ConsoleAddress, origin = '', host = ''): boolean {
  if (origin === address.origin) return true;
  return (
    !address.secure && origin === `http://${host}` && URL.canParse(origin) && isLoopback(new URL(origin))
  );
}

function isLoopback(url: URL): boolean {
  return ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
}

import type { ServerResponse } from 'node:http';
import type { RouteResponse } from '../channels/channel.ts';

const MOST_UNSENT_BYTES = 256 * 1024;

/** Answers of one listener that stay open (server-sent events). */
export class OpenLines {
  readonly #open = new Set<ServerResponse>();

  /** Sends the head and hands the line over. A reader that falls too far behind is cut off; it may come back. */
  open(response: ServerResponse, { status, headers = {}, stream }: RouteResponse): void {
    response.writeHead(status, { ...headers, connection: 'close' });
    response.flushHeaders();
    this.#open.add(response);
    response.once('close', () => this.#open.delete(response));
    stream?.({
      send: (text) => {
        if (response.writableEnded || response.destroyed) return;
        response.write(text);
        if (response.writableLength > MOST_UNSENT_BYTES) response.destroy();
      },
      end: () => void response.end(),
      onEnd: (ended) => void response.once('close', ended),
    });
  }

  endAll(): void {
    for (const response of this.#open) response.end();
  }
}

import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line between a process and its database that a test can cut, as a switch or a firewall would. */
export interface Line {
  readonly port: number;
  /** Ends every connection that is open now. */
  cut(): void;
  /** From now on nothing gets through, in either direction, and nobody is told; `heal` lets it flow again. */
  hush(): void;
  heal(): void;
  close(): void;
}

export async function openLine(toPort: number): Promise<Line> {
  const open = new Set<Socket>();
  let hushed = false;
  const server = createServer((near) => {
    const far = connect(toPort, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
      if (hushed) socket.pause();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      for (const socket of open) socket.resetAndDestroy();
    },
    hush() {
      hushed = true;
      for (const socket of open) socket.pause();
    },
    heal() {
      hushed = false;
      for (const socket of open) socket.resume();
    },
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

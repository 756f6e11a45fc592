import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from './processes.ts';

export interface Line {
  /** The same database, at the near end of the line. */
  url: string;
  cut(): void;
  mend(): Promise<void>;
}

/** A line to a database that can be cut and mended: the server itself, which others use, goes nowhere. */
export async function lineTo(database: URL): Promise<Line> {
  const port = await freePort();
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  const carry = (near: Socket) => {
    const far = connect(Number(database.port || 5432), database.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => sockets.delete(one));
      one.pipe(other);
    }
  };
  const mend = () =>
    new Promise<void>((resolve) => {
      server = createServer(carry).listen(port, '127.0.0.1', resolve);
    });
  const cut = () => {
    server?.close();
    for (const socket of sockets) socket.destroy();
  };
  await mend();
  const url = new URL(database);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return { url: url.href, cut, mend };
}

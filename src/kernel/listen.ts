import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Obstacle } from './console.ts';

export interface Listening {
  /** Takes no new request, lets those under way finish, and gives up on those that last too long. */
  close(): Promise<void>;
}

export interface ListenOptions {
  fetch: (request: Request) => Response | Promise<Response>;
  port: number;
  host: string;
  /** How long a request under way may still take, ms. */
  patience?: number;
}

/** Opens the port, or says why it cannot be opened. */
export async function listen({ fetch, port, host, patience = 10_000 }: ListenOptions): Promise<Listening> {
  const server = createServer(getRequestListener(fetch));
  // Longer than the keep-alive of the proxies before us, which would otherwise send a request into a closing connection.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(portObstacle(error, port, host)));
    server.listen(port, host, resolve);
  });
  return { close: () => closeGently(server, patience) };
}

function portObstacle(error: Error, port: number, host: string): Error {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new Obstacle('port.taken', { port, host, next: port + 1 });
    case 'EACCES':
      return new Obstacle('port.refused', { port });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Obstacle('port.no-host', { host });
    default:
      return error;
  }
}

async function closeGently(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection kept alive turns idle only once its answer has left.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const giveUp = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(sweep);
  clearTimeout(giveUp);
}

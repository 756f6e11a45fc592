import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { freePort } from '#test/processes';
import { listen } from './listen.ts';

const host = '127.0.0.1';
const slow = (milliseconds: number) => async () => {
  await wait(milliseconds);
  return new Response('done');
};

describe('the port', () => {
  it('says that it is taken, and offers the next', async () => {
    const port = await freePort();
    const first = await listen({ fetch: slow(0), port, host });
    await expect(listen({ fetch: slow(0), port, host })).rejects.toThrow(
      new RegExp(`${port} is already taken.*PORT=${port + 1} npm start`),
    );
    await first.close();
  });

  it('says that an address is not of this machine', async () => {
    await expect(listen({ fetch: slow(0), port: await freePort(), host: '192.0.2.1' })).rejects.toThrow(/192\.0\.2\.1.*HOST/);
  });

  it('lets a request under way finish when it closes, and takes no other', async () => {
    const port = await freePort();
    const server = await listen({ fetch: slow(300), port, host });
    const answer = fetch(`http://${host}:${port}/`);
    await wait(100);
    const closed = server.close();
    await expect(fetch(`http://${host}:${port}/`)).rejects.toThrow();
    expect(await (await answer).text()).toBe('done');
    await closed;
  });

  it('waits for no one for ever', async () => {
    const port = await freePort();
    const server = await listen({ fetch: slow(60_000), port, host, patience: 200 });
    const answer = fetch(`http://${host}:${port}/`).catch(() => 'cut off');
    await wait(100);
    const from = performance.now();
    await server.close();
    expect(performance.now() - from).toBeLessThan(2000);
    expect(await answer).toBe('cut off');
  });
});

import { Agent, get } from 'node:http';

/** What many requests took, in milliseconds. */
export interface Load {
  requests: number;
  median: number;
  p95: number;
  longest: number;
}

interface Asked {
  url: string;
  cookie?: string;
  /** How many at a time. */
  together?: number;
}

function timed(url: string, cookie: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const headers = { cookie, 'accept-encoding': 'gzip, br' };
    const request = get(url, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url}: ${response.statusCode}`));
      response.on('end', () => resolve(performance.now() - from)).resume();
    });
    request.on('error', reject);
  });
}

const at = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

function sumUp(times: number[]): Load {
  const sorted = times.sort((a, b) => a - b);
  return { requests: sorted.length, median: at(sorted, 0.5), p95: at(sorted, 0.95), longest: sorted.at(-1) ?? 0 };
}

/** Asks for one address again and again, some at a time, for as long as `goOn` says; from request to last byte. */
async function ask({ url, cookie = '', together = 5 }: Asked, goOn: (done: number) => boolean): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: together });
  const times: number[] = [];
  let begun = 0;
  const one = async () => {
    while (goOn(begun)) {
      begun += 1;
      times.push(await timed(url, cookie, agent));
    }
  };
  await Promise.all(Array.from({ length: together }, one));
  agent.destroy();
  return times;
}

/** Requests before those that count. */
export const WARMING = 50;

/** A number of requests, after a few that do not count: the first pays for what is kept afterwards. */
export async function loadOf(asked: Asked, requests: number): Promise<Load> {
  await ask(asked, (done) => done < WARMING);
  return sumUp(await ask(asked, (done) => done < requests));
}

/** The same for several askers in turn, a round each: what slows the machine for a while slows them all. */
export async function loadsInTurn(askers: readonly Asked[], rounds: number, requests: number): Promise<Load[]> {
  const times: number[][] = askers.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, asked] of askers.entries()) {
      await ask(asked, (done) => done < WARMING);
      times[i]!.push(...(await ask(asked, (done) => done < requests)));
    }
  }
  return times.map(sumUp);
}

/** Requests for as long as some work lasts. */
export async function loadDuring<T>(asked: Asked, work: () => Promise<T>): Promise<{ load: Load; result: T }> {
  let over = false;
  const loading = ask(asked, () => !over);
  try {
    const result = await work();
    over = true;
    return { result, load: sumUp(await loading) };
  } finally {
    over = true;
    await loading.catch(() => undefined);
  }
}

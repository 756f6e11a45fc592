// The site as it is served, in a process of its own, so that what measures it does not weigh on it.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createClosing } from '#kernel/closing';
import { openBase } from '#kernel/embedded';
import { readSettings } from '#kernel/env';
import { silentLog } from '#kernel/log';
import { openSite } from '../src/site.ts';

export type Question = 'watch' | 'stall' | 'processor' | 'memory' | 'close';

/** What the process says of itself: longest time without a turn for anybody, time of its processor, memory now and at most in millions of bytes. */
export interface Answer {
  longestStall?: number;
  processor?: number;
  memory?: number;
  mostMemory?: number;
}

const RESOLUTION = 2;
const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
const closing = createClosing(silentLog);

const answers: Record<Question, () => Answer | Promise<Answer>> = {
  watch: () => {
    delays.reset();
    delays.enable();
    return {};
  },
  stall: () => {
    delays.disable();
    return { longestStall: delays.max / 1e6 };
  },
  processor: () => {
    const { user, system } = process.cpuUsage();
    return { processor: (user + system) / 1000 };
  },
  memory: () => {
    const mostMemory = process.resourceUsage().maxRSS / 1000;
    return { memory: process.memoryUsage().rss / 1e6, mostMemory };
  },
  close: async () => {
    await closing.close();
    return {};
  },
};

const settings = readSettings();
const base = await openBase(settings, { as: 'site' });
closing.add('database', base.close);
const said: string[] = [];
await openSite({ base, settings, log: silentLog, closing, empty: false, isAsked: () => false, print: (line) => said.push(line) });
// Whoever measures may be ended in the middle: nothing is left behind then.
process.on('disconnect', () => void closing.close().then(() => process.exit(0)));
process.on('message', async (question: Question) => {
  process.send?.(await answers[question]());
  if (question === 'close') process.disconnect();
});
process.send?.({ said });

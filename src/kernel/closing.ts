import type { Log } from './log.ts';

/** What was opened, to be closed in the reverse order, once. */
export interface Closing {
  /** Remembers how to close what was just opened. */
  add(name: string, close: () => Promise<unknown>): void;
  close(): Promise<void>;
}

export function createClosing(log: Log): Closing {
  const steps: { name: string; close: () => Promise<unknown> }[] = [];
  let work: Promise<void> | undefined;
  const closeAll = async () => {
    for (let step = steps.pop(); step; step = steps.pop()) {
      const { name } = step;
      await step.close().catch((error: Error) => log.error('closing failed', { what: name, error }));
    }
  };
  return {
    add: (name, close) => steps.push({ name, close }),
    close: () => {
      work ??= closeAll();
      return work;
    },
  };
}

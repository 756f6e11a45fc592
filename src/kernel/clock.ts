/** The only file of the house that asks the machine what time it is. Everything else is handed a clock. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export interface FixedClock extends Clock {
  set(at: string | Date): void;
  advance(milliseconds: number): void;
}

/** A clock that stands still until it is told to move: for tests, and for a demo lived day after day. */
export function fixedClock(at: string | Date): FixedClock {
  let instant = new Date(at);
  return {
    now: () => new Date(instant),
    set: (next) => {
      instant = new Date(next);
    },
    advance: (milliseconds) => {
      instant = new Date(instant.getTime() + milliseconds);
    },
  };
}

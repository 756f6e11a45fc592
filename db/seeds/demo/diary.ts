import { addDays, type Day } from '#kernel/day';

/** Things that happen on days, done in the order of the days whatever the order in which they were thought of. */
export class Diary {
  readonly #acts: { day: Day; at: number; act: () => Promise<void> }[] = [];

  on(day: Day, act: () => Promise<void>): void {
    this.#acts.push({ day, at: this.#acts.length, act });
  }

  /** Does what falls on or before a day; what an act writes into the diary is done too, when its day comes. */
  async liveUntil(last: Day, move: (day: Day) => Promise<void>): Promise<void> {
    for (let next = this.#take(last); next; next = this.#take(last)) {
      await move(next.day);
      await next.act();
    }
  }

  #take(last: Day): { day: Day; act: () => Promise<void> } | undefined {
    this.#acts.sort((a, b) => a.day.localeCompare(b.day) || a.at - b.at);
    return this.#acts[0] && this.#acts[0].day <= last ? this.#acts.shift() : undefined;
  }
}

/** Papers are begun some weeks before. */
export const PREPARED = 21;
export const weeksBefore = (day: Day): Day => addDays(day, -PREPARED);

/** How often the clock is looked at. */
const STEPS = 64;

/** Long work gives way to the requests of readers every few milliseconds: `if (breath.due()) await breath.taken()`. */
export class Breath {
  private since = performance.now();
  private steps = 0;
  private readonly after: number;

  constructor(after = 8) {
    this.after = after;
  }

  /** One small step was made; true when it is time to give way. */
  due(): boolean {
    this.steps += 1;
    if (this.steps < STEPS) return false;
    this.steps = 0;
    return performance.now() - this.since >= this.after;
  }

  async taken(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.since = performance.now();
  }
}

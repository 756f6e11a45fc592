/** Long work gives way to the requests of readers every few milliseconds. */
export class Breath {
  private since = performance.now();
  private readonly after: number;

  constructor(after = 8) {
    this.after = after;
  }

  async pause(): Promise<void> {
    if (performance.now() - this.since < this.after) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.since = performance.now();
  }
}

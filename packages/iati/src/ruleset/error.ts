/** Thrown while a ruleset is compiled: names the path, key or rule kind that is wrong, and why. Data never cause it. */
export class RulesetError extends RangeError {
  /** What is wrong: where it stands and the path itself. */
  readonly subject: string;
  readonly why: string;

  constructor(subject: string, why: string) {
    super(`${subject}: ${why}`);
    this.name = 'RulesetError';
    this.subject = subject;
    this.why = why;
  }
}

import { RulesetError } from './error.ts';
import type { CaseSource } from './source.ts';
import { compilePath } from './xpath/parse.ts';
import type { Expression } from './xpath/values.ts';

/** Reads the keys of one case while it is compiled, and says which one is missing or wrong. */
export class CaseReader {
  private readonly source: CaseSource;
  /** Context and kind, for messages. */
  private readonly where: string;
  /** The keys into which a loop puts its value; null outside of loops. */
  private readonly subs: ReadonlySet<string> | null;

  constructor(source: CaseSource, where: string, subs: ReadonlySet<string> | null) {
    this.source = source;
    this.where = where;
    this.subs = subs;
  }

  has(key: string): boolean {
    return this.source[key] !== undefined;
  }

  text(key: string): string {
    const value = this.source[key];
    if (typeof value !== 'string') this.fail(key, 'must be a text');
    return value;
  }

  number(key: string): number {
    const value = this.source[key];
    if (typeof value !== 'number' || !Number.isFinite(value)) this.fail(key, 'must be a number');
    return value;
  }

  path(key: string): Expression {
    return this.compile(key, this.text(key));
  }

  /** A path that must lead to nodes. */
  nodes(key: string): Expression {
    return this.mustBeNodes(this.path(key), this.text(key));
  }

  /** A list of paths that lead to nodes, at least one. */
  paths(key: string): readonly Expression[] {
    return this.texts(key).map((text) => this.mustBeNodes(this.compile(key, text), text));
  }

  texts(key: string): readonly string[] {
    const value = this.source[key];
    if (!Array.isArray(value) || value.length === 0 || value.some((text) => typeof text !== 'string'))
      this.fail(key, 'must be a list of paths');
    return value as string[];
  }

  private compile(key: string, text: string): Expression {
    try {
      return compilePath(text, this.subs?.has(key) ?? false);
    } catch (error) {
      if (error instanceof RulesetError) throw new RulesetError(`${this.where}, ${key}, «${text}»`, error.why);
      throw error;
    }
  }

  private mustBeNodes(expression: Expression, text: string): Expression {
    if (expression.type !== 'nodes') throw new RulesetError(`${this.where}, «${text}»`, 'must be a path to elements or attributes');
    return expression;
  }

  private fail(key: string, why: string): never {
    throw new RulesetError(`${this.where}, ${key}`, why);
  }
}

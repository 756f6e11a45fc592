import type { Category, Rule, Severity } from '../finding/finding.ts';
import { RulesetError } from './error.ts';
import { KINDS, kindNamed } from './kinds/index.ts';
import type { Judge, KindOptions } from './kinds/kind.ts';
import { truthOf } from './kinds/logic.ts';
import { CaseReader } from './reader.ts';
import type { CaseSource, KindsSource, RuleInfo, RulesetSource } from './source.ts';
import { compilePath } from './xpath/parse.ts';
import type { At, Expression } from './xpath/values.ts';

const SEVERITIES: readonly string[] = ['critical', 'error', 'warning', 'advisory'] satisfies Severity[];

/** One case, compiled. */
export interface CompiledCase {
  readonly rule: RuleOfRuleset;
  /** Null: the case always applies. */
  readonly condition: ((at: At) => boolean) | null;
  readonly judge: Judge;
}

/** A loop: its cases once for each distinct text that `foreach` finds. */
export interface CompiledLoop {
  readonly foreach: Expression;
  readonly cases: readonly CompiledCase[];
}

/** The cases of one context. */
export interface CompiledContext {
  readonly path: Expression;
  readonly cases: readonly (CompiledCase | CompiledLoop)[];
}

/** A rule as its ruleset describes it. */
export interface RuleOfRuleset extends Rule {
  /** `atleast_one`, `date_order` …, as published rulesets write it. */
  readonly kind: string;
  /** As the ruleset has it; else kind and paths. */
  readonly message: string;
}

export interface CompileOptions {
  /**
   * Where a truth is asked (`if`, `then`, `condition`), a path counts as true even when it leads to nothing: a fault of the
   * official validator, for comparison with it. Default false: XPath 1.0, 4.3.
   */
  readonly emptySetIsTrue?: boolean;
}

/** A compiled ruleset, for any number of records. */
export class Ruleset {
  readonly contexts: readonly CompiledContext[];

  constructor(contexts: readonly CompiledContext[]) {
    this.contexts = contexts;
  }

  /** Every rule, in the order of the ruleset; one id may stand here several times. */
  get rules(): readonly RuleOfRuleset[] {
    return this.contexts.flatMap(({ cases }) =>
      cases.flatMap((one) => ('foreach' in one ? one.cases.map(({ rule }) => rule) : [one.rule])),
    );
  }
}

/**
 * Compiles a ruleset in its published JSON form: context path → rule kind → cases. Throws `RulesetError`, which names the
 * path or key, for a rule kind that does not exist, a key that is missing and a path outside the subset. The subset: steps to
 * children, `@attributes`, `text()`, `.`, `..`, `*`, from `/` and `//`, unions; predicates; `and or = != < <= > >= + - div
 * mod`; texts and numbers; the functions `boolean concat contains count false last name normalize-space not number position
 * starts-with string string-length sum true`; `$1` in loops. A case without `ruleInfo` gets the id of its kind and place
 * (`sum-4`), severity error and category iati.
 *
 * @example
 * compileRuleset({ '//iati-activity': { atleast_one: { cases: [{ paths: ['contact-info/email'] }] } } }).rules[0].id // 'atleast_one-1'
 */
export function compileRuleset(source: RulesetSource, options: CompileOptions = {}): Ruleset {
  const compiler = new Compiler({ emptySetIsTrue: options.emptySetIsTrue ?? false });
  return new Ruleset(Object.entries(objectOf(source, 'ruleset')).map(([path, kinds]) => compiler.context(path, kinds)));
}

class Compiler {
  private readonly options: KindOptions;
  private counted = 0;

  constructor(options: KindOptions) {
    this.options = options;
  }

  context(path: string, kinds: KindsSource): CompiledContext {
    const expression = compilePath(path);
    if (expression.type !== 'nodes') throw new RulesetError(path, 'a context is a path to elements');
    return { path: expression, cases: this.cases(path, kinds, (kind, source) => this.caseOrLoop(path, kind, source)) };
  }

  private cases<C>(where: string, kinds: KindsSource, compile: (kind: string, source: CaseSource) => C): C[] {
    return Object.entries(objectOf(kinds, where)).flatMap(([name, group]) => {
      const kind = kindNamed(name);
      if (kind === null) throw new RulesetError(`${where}, ${name}`, 'is no rule kind');
      const { cases } = objectOf(group, `${where}, ${name}`) as { cases?: unknown };
      if (!Array.isArray(cases)) throw new RulesetError(`${where}, ${name}`, 'needs a list of cases');
      return cases.map((source) => compile(kind, objectOf(source, `${where}, ${name}, case`) as CaseSource));
    });
  }

  private caseOrLoop(where: string, kind: string, source: CaseSource): CompiledCase | CompiledLoop {
    if (kind !== 'loop') return this.case(where, kind, source, null);
    const reader = new CaseReader(source, `${where}, loop`, null);
    const subs = new Set(reader.texts('subs'));
    const inner = (name: string, one: CaseSource): CompiledCase => {
      if (name === 'loop') throw new RulesetError(`${where}, loop`, 'a loop does not hold another');
      return this.case(where, name, one, subs);
    };
    return { foreach: reader.nodes('foreach'), cases: this.cases(`${where}, loop, do`, source.do as KindsSource, inner) };
  }

  private case(where: string, kind: string, source: CaseSource, subs: ReadonlySet<string> | null): CompiledCase {
    const number = ++this.counted;
    const reader = new CaseReader(source, `${where}, ${kind}`, subs);
    return {
      rule: ruleOf(`${where}, ${kind}`, kind, number, source),
      condition: reader.has('condition') ? truthOf(reader.path('condition'), this.options) : null,
      judge: KINDS[kind]!(reader, this.options),
    };
  }
}

function ruleOf(where: string, kind: string, number: number, { ruleInfo, ...source }: CaseSource): RuleOfRuleset {
  const shown = Object.values(source)
    .flat()
    .filter((value) => typeof value === 'string');
  const message = `${kind}: ${shown.join(', ')}`;
  if (ruleInfo === undefined) return { id: `${kind}-${number}`, severity: 'error', category: 'iati', kind, message };
  const info = objectOf(ruleInfo, `${where}, ruleInfo`) as unknown as RuleInfo;
  if (typeof info.id !== 'string' || !SEVERITIES.includes(info.severity)) {
    throw new RulesetError(`${where}, ruleInfo`, `needs an id and a severity: one of ${SEVERITIES.join(', ')}`);
  }
  return { id: info.id, severity: info.severity, category: categoryOf(info), kind, message: info.message ?? message };
}

function categoryOf({ category }: RuleInfo): Category {
  return typeof category === 'string' ? category : 'iati';
}

function objectOf<T>(value: T, where: string): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new RulesetError(where, 'must be an object');
  return value;
}

import { RulesetError } from '../error.ts';
import { FUNCTIONS } from './functions.ts';
import { attributes, children, parent, path, root, type Step, self, selfAndBelow, texts, union } from './steps.ts';
import { type Token, tokensOf } from './tokens.ts';
import { compare, type Expression, toBoolean, toNumber } from './values.ts';

/** Signs between operands, from the loosest to the tightest (XPath 1.0, 3.4 and 3.5). */
const LEVELS: readonly (readonly string[])[] = [['or'], ['and'], ['=', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['div', 'mod']];
const DESCEND: Step = { reach: selfAndBelow, predicates: [], tangled: true };

/**
 * Compiles a path or condition. `inLoop`: `$1` stands for the value of the loop, also between quotation marks. Throws
 * `RulesetError` for everything outside the subset: other axes, variables, functions, `*` as a sign of multiplication.
 */
export function compilePath(text: string, inLoop = false): Expression {
  return new PathParser(text, inLoop).whole();
}

class PathParser {
  private readonly text: string;
  private readonly inLoop: boolean;
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(text: string, inLoop: boolean) {
    this.text = text;
    this.inLoop = inLoop;
    this.tokens = tokensOf(text);
  }

  whole(): Expression {
    const expression = this.operation(0);
    if (this.token.kind !== 'end') this.fail(`«${this.token.text}» at character ${this.token.column} was not expected`);
    return expression;
  }

  private get token(): Token {
    return this.tokens[this.at]!;
  }

  private is(...texts: readonly string[]): boolean {
    return (this.token.kind === 'sign' || this.token.kind === 'name') && texts.includes(this.token.text);
  }

  private accept(text: string): boolean {
    const found = this.token.kind === 'sign' && this.token.text === text;
    if (found) this.at++;
    return found;
  }

  private expect(text: string): void {
    if (!this.accept(text)) this.fail(`«${text}» was expected at character ${this.token.column}`);
  }

  private fail(why: string): never {
    throw new RulesetError(this.text, why);
  }

  private operation(level: number): Expression {
    const signs = LEVELS[level];
    if (signs === undefined) return this.negation();
    let left = this.operation(level + 1);
    while (this.is(...signs)) {
      const sign = this.token.text;
      this.at++;
      left = operationOf(sign, left, this.operation(level + 1));
    }
    return left;
  }

  private negation(): Expression {
    if (!this.accept('-')) return this.union();
    const operand = this.negation();
    return { type: 'number', run: (at) => -toNumber(operand.run(at)) };
  }

  private union(): Expression {
    let left = this.pathOrValue();
    while (this.accept('|')) {
      const right = this.pathOrValue();
      if (left.type !== 'nodes' || right.type !== 'nodes') this.fail('«|» stands between two paths only');
      left = union(left, right);
    }
    return left;
  }

  private pathOrValue(): Expression {
    const start = this.value();
    if (start === null) return this.location();
    if (!this.is('/', '//', '[')) return start;
    if (start.type !== 'nodes') this.fail(`a step at character ${this.token.column} follows a value that is no set of nodes`);
    // A predicate after brackets counts over the whole set, not node by node.
    if (this.is('[')) this.fail(`a predicate after «)» at character ${this.token.column} is not in the subset`);
    return path(start, this.moreSteps([], true));
  }

  /** A number, text, `$1`, function or expression in brackets; null where a path begins. */
  private value(): Expression | null {
    const { kind, text } = this.token;
    if (kind === 'number') return this.constant(Number(text));
    if (kind === 'text') return this.constant(text.slice(1, -1));
    if (kind === 'loop') {
      if (!this.inLoop) this.fail('«$1» has no meaning here: no loop puts a value into this key');
      this.at++;
      return { type: 'string', run: (at) => at.loopValue };
    }
    if (this.accept('(')) {
      const inner = this.operation(0);
      this.expect(')');
      return inner;
    }
    const isCall = kind === 'name' && text !== 'text' && text !== 'node' && this.tokens[this.at + 1]?.text === '(';
    return isCall ? this.call(text) : null;
  }

  private constant(value: string | number): Expression {
    this.at++;
    if (typeof value === 'number') return { type: 'number', run: () => value };
    if (!this.inLoop || !value.includes('$1')) return { type: 'string', run: () => value };
    const parts = value.split('$1');
    return { type: 'string', run: (at) => parts.join(at.loopValue) };
  }

  private call(name: string): Expression {
    const called = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (called === undefined) this.fail(`the function ${name}() is not in the subset`);
    this.at += 2;
    const operands: Expression[] = [];
    while (!this.accept(')')) {
      if (operands.length > 0) this.expect(',');
      operands.push(this.operation(0));
    }
    const [fewest, most] = called.takes;
    if (operands.length < fewest || operands.length > most) this.fail(`${name}() has ${operands.length} arguments`);
    if (called.ofNodes && operands[0] !== undefined && operands[0].type !== 'nodes') this.fail(`${name}() needs a path`);
    return {
      type: called.type,
      run: (at) =>
        called.run(
          operands.map((operand) => operand.run(at)),
          at,
        ),
    };
  }

  private location(): Expression {
    if (this.accept('/')) return this.startsStep() ? path(root, this.moreSteps([this.step()])) : root;
    if (this.is('//')) return path(root, this.moreSteps([]));
    return path(null, this.moreSteps([this.step()]));
  }

  /** `nested`: the nodes before may stand inside one another, so that what they lead to must be put in order. */
  private moreSteps(steps: Step[], nested = false): Step[] {
    let below = nested;
    while (this.is('/', '//')) {
      if (this.accept('//')) {
        steps.push(DESCEND);
        below = true;
      } else {
        this.expect('/');
      }
      const step = this.step();
      steps.push(below ? { ...step, tangled: true } : step);
    }
    return steps;
  }

  private startsStep(): boolean {
    return this.token.kind === 'name' || this.is('@', '.', '..', '*');
  }

  private step(): Step {
    if (this.accept('..')) return { reach: parent, predicates: this.predicates(), tangled: true };
    const reach = this.reach();
    return { reach, predicates: this.predicates(), tangled: false };
  }

  private reach(): Step['reach'] {
    if (this.accept('.')) return self;
    if (this.accept('@')) return attributes(this.nameOrStar());
    const name = this.nameOrStar();
    if (!this.accept('(')) return children(name);
    if (name !== 'text') this.fail(`${name}() is not in the subset as a step`);
    this.expect(')');
    return texts;
  }

  private nameOrStar(): string {
    const { kind, text, column } = this.token;
    if (kind !== 'name' && !this.is('*'))
      this.fail(kind === 'end' ? 'the path ends too early' : `a name was expected at character ${column}`);
    this.at++;
    return text;
  }

  private predicates(): Expression[] {
    const predicates: Expression[] = [];
    while (this.accept('[')) {
      predicates.push(this.operation(0));
      this.expect(']');
    }
    return predicates;
  }
}

function operationOf(sign: string, left: Expression, right: Expression): Expression {
  switch (sign) {
    case 'or':
      return { type: 'boolean', run: (at) => toBoolean(left.run(at)) || toBoolean(right.run(at)) };
    case 'and':
      return { type: 'boolean', run: (at) => toBoolean(left.run(at)) && toBoolean(right.run(at)) };
    case '+':
      return { type: 'number', run: (at) => toNumber(left.run(at)) + toNumber(right.run(at)) };
    case '-':
      return { type: 'number', run: (at) => toNumber(left.run(at)) - toNumber(right.run(at)) };
    case 'div':
      return { type: 'number', run: (at) => toNumber(left.run(at)) / toNumber(right.run(at)) };
    case 'mod':
      return { type: 'number', run: (at) => toNumber(left.run(at)) % toNumber(right.run(at)) };
    default:
      return { type: 'boolean', run: (at) => compare(sign, left.run(at), right.run(at)) };
  }
}

import { parseSync } from 'libpg-query';

/** What the guard found in one SQL text, worked out once a distinct text. */
export interface Reading {
  /** Guarded tables or views read without their own `alias.audience_id = any($n)`. */
  naked: string[];
  /** Tables written to. */
  writes: string[];
}

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A relation in a `from`, with the conditions that surely narrow its rows. */
interface Seat {
  table: string;
  /** Named with its schema: no name of a `with` query hides it. */
  qualified: boolean;
  alias: string;
  narrowing: unknown[];
}

function textOf(value: unknown): string {
  return isNode(value) && isNode(value.String) ? String(value.String.sval ?? '') : '';
}

/** The conditions joined by `and` at the top of an expression. */
function conjuncts(expression: unknown): unknown[] {
  if (!isNode(expression)) return [];
  const bool = expression.BoolExpr;
  if (isNode(bool) && bool.boolop === 'AND_EXPR') return list(bool.args).flatMap(conjuncts);
  return [expression];
}

function isParameter(expression: unknown): boolean {
  if (!isNode(expression)) return false;
  if (isNode(expression.ParamRef)) return true;
  return isNode(expression.TypeCast) && isParameter(expression.TypeCast.arg);
}

/** True for `alias.audience_id = any($n)`. */
function narrows(condition: unknown, alias: string): boolean {
  const test = isNode(condition) ? condition.A_Expr : undefined;
  if (!isNode(test) || test.kind !== 'AEXPR_OP_ANY' || textOf(list(test.name)[0]) !== '=') return false;
  const column = isNode(test.lexpr) ? test.lexpr.ColumnRef : undefined;
  const fields = isNode(column) ? list(column.fields).map(textOf) : [];
  return fields.length === 2 && fields[0] === alias && fields[1] === 'audience_id' && isParameter(test.rexpr);
}

/** Lists the relations of a `from` item. A condition of a join narrows only the sides whose rows it can drop. */
function seatsOf(item: unknown, narrowing: unknown[]): Seat[] {
  if (!isNode(item)) return [];
  const range = item.RangeVar;
  if (isNode(range)) {
    const alias = isNode(range.alias) ? String(range.alias.aliasname) : String(range.relname);
    return [{ table: String(range.relname), qualified: range.schemaname !== undefined, alias, narrowing }];
  }
  const sample = item.RangeTableSample;
  if (isNode(sample)) return seatsOf(sample.relation, narrowing);
  const join = item.JoinExpr;
  if (!isNode(join)) return [];
  const on = conjuncts(join.quals);
  const left = join.jointype === 'JOIN_INNER' || join.jointype === 'JOIN_RIGHT' ? [...narrowing, ...on] : narrowing;
  const right = join.jointype === 'JOIN_INNER' || join.jointype === 'JOIN_LEFT' ? [...narrowing, ...on] : narrowing;
  return [...seatsOf(join.larg, left), ...seatsOf(join.rarg, right)];
}

class Walk {
  readonly reading: Reading = { naked: [], writes: [] };
  readonly guarded: ReadonlySet<string>;
  constructor(guarded: ReadonlySet<string>) {
    this.guarded = guarded;
  }

  private from(items: unknown, where: unknown, named: ReadonlySet<string>): void {
    const top = conjuncts(where);
    for (const item of list(items)) {
      for (const seat of seatsOf(item, top)) {
        if (!this.guarded.has(seat.table) || (named.has(seat.table) && !seat.qualified)) continue;
        if (!seat.narrowing.some((condition) => narrows(condition, seat.alias))) this.reading.naked.push(seat.table);
      }
    }
  }

  private written(kind: string, statement: Node): void {
    const into = isNode(statement.into) ? statement.into : isNode(statement.intoClause) ? statement.intoClause : undefined;
    const truncated = kind === 'TruncateStmt' ? list(statement.relations).map((item) => (isNode(item) ? item.RangeVar : null)) : [];
    const targets = [kind === 'SelectStmt' ? null : statement.relation, into?.rel, ...truncated];
    for (const target of targets) if (isNode(target)) this.reading.writes.push(String(target.relname));
  }

  /** Names of `with` queries hide tables of the same name in what follows them. */
  private withNames(statement: Node, named: ReadonlySet<string>): ReadonlySet<string> {
    const clause = statement.withClause;
    if (!isNode(clause)) return named;
    const known = new Set(named);
    for (const cte of list(clause.ctes)) {
      const query = isNode(cte) ? cte.CommonTableExpr : undefined;
      if (!isNode(query)) continue;
      if (clause.recursive) known.add(String(query.ctename));
      this.visit(query.ctequery, known);
      known.add(String(query.ctename));
    }
    return known;
  }

  private statement(kind: string, statement: Node, outer: ReadonlySet<string>): void {
    const named = this.withNames(statement, outer);
    if (kind === 'SelectStmt') this.from(statement.fromClause, statement.whereClause, named);
    if (kind === 'UpdateStmt') this.from(statement.fromClause, statement.whereClause, named);
    if (kind === 'DeleteStmt') this.from(statement.usingClause, statement.whereClause, named);
    // What does not match is inserted: the condition of a merge narrows nothing.
    if (kind === 'MergeStmt') this.from([statement.sourceRelation], null, named);
    if (kind === 'CopyStmt' && isNode(statement.relation) && !statement.is_from) this.from([{ RangeVar: statement.relation }], null, named);
    if (kind === 'DoStmt') this.reading.naked.push('do');
    if (kind === 'FuncCall' && READS_TEXT.test(textOf(list(statement.funcname).at(-1))))
      this.reading.naked.push(textOf(list(statement.funcname).at(-1)));
    if (kind !== 'CopyStmt' || statement.is_from) this.written(kind, statement);
    for (const [key, value] of Object.entries(statement)) if (key !== 'withClause') this.visit(value, named);
  }

  visit(value: unknown, named: ReadonlySet<string>): void {
    if (Array.isArray(value)) {
      for (const each of value) this.visit(each, named);
      return;
    }
    if (!isNode(value)) return;
    // A set operation holds its two sides as bare select statements.
    if ('op' in value && 'limitOption' in value) {
      this.statement('SelectStmt', value, named);
      return;
    }
    for (const [kind, inner] of Object.entries(value)) {
      if (STATEMENTS.has(kind) && isNode(inner)) this.statement(kind, inner, named);
      else this.visit(inner, named);
    }
  }
}

const STATEMENTS = new Set([
  ...[
    'SelectStmt',
    'InsertStmt',
    'UpdateStmt',
    'DeleteStmt',
    'MergeStmt',
    'CopyStmt',
    'TruncateStmt',
    'CreateTableAsStmt',
    'DoStmt',
    'FuncCall',
  ],
]);

/** Functions that run SQL given as a string, where nothing can be read before. */
const READS_TEXT = /^(ts_stat|(table|query|cursor|schema|database)_to_xml\w*|dblink\w*|lo_(export|get)|pg_read_\w+)$/;

/** Reads one SQL text. Throws when it does not parse: what cannot be read cannot be let through. */
export function readSql(text: string, guarded: ReadonlySet<string>): Reading {
  const walk = new Walk(guarded);
  walk.visit(parseSync(text).stmts, new Set());
  return walk.reading;
}

import pg from 'pg';

interface Column {
  relation: string;
  kind: 'r' | 'v' | 'm' | 'p' | 'f';
  column: string;
  type: string;
  element: string | null;
  labels: string[] | null;
  required: boolean;
  filled: boolean;
  comment: string | null;
}

/** A file of types, its path relative to `src`. */
export interface TypesFile {
  path: string;
  text: string;
}

const COLUMNS = `
  select c.relname as relation, c.relkind as kind, a.attname as column, b.typname as type, e.typname as element,
    (select array_agg(l.enumlabel::text order by l.enumsortorder) from pg_enum l where l.enumtypid = b.oid) as labels,
    a.attnotnull or t.typnotnull as required, a.atthasdef or a.attidentity <> '' as filled, col_description(c.oid, a.attnum) as comment
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  join pg_type b on b.oid = case t.typtype when 'd' then t.typbasetype else t.oid end
  left join pg_type e on e.oid = b.typelem and b.typcategory = 'A'
  where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'v', 'm', 'p', 'f')
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by c.relname collate "C", a.attnum`;

/** How each type arrives from the driver, as `db.ts` has set it. */
const TYPES: Readonly<Record<string, string>> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  oid: 'number',
  date: 'Day',
  timestamptz: 'Date',
  timestamp: 'Date',
  bytea: 'Buffer',
  json: 'unknown',
  jsonb: 'unknown',
  interval: 'unknown',
};

function baseType(column: Column): string {
  if (column.element) return `${TYPES[column.element] ?? 'string'}[]`;
  if (column.labels) return column.labels.map((label) => `'${label}'`).join(' | ');
  return TYPES[column.type] ?? 'string';
}

/** A view does not say what is never empty; its author may, by a comment «never null» on the column. */
function typeOf(column: Column): string {
  const type = baseType(column);
  const required = column.required || /never null/i.test(column.comment ?? '');
  const whole = required || type === 'unknown' ? type : `${type} | null`;
  return column.filled ? `Generated<${whole}>` : whole;
}

function interfaceOf(relation: string, columns: readonly Column[]): string {
  const lines = columns.map((column) => `      ${column.column}: ${typeOf(column)};`);
  return `    ${relation}: {\n${lines.join('\n')}\n    };`;
}

function fileOf(prefix: string, columns: readonly Column[]): TypesFile {
  const relations = [...new Set(columns.map((column) => column.relation))];
  const body = relations.map((relation) =>
    interfaceOf(
      relation,
      columns.filter((column) => column.relation === relation),
    ),
  );
  const text = body.join('\n');
  const imports = [
    text.includes('Generated<') ? `import type { Generated } from 'kysely';\n` : '',
    /\bDay\b/.test(text) ? `import type { Day } from '#kernel/day';\n` : '',
  ].join('');
  return {
    path: prefix === 'kernel' ? 'kernel/tables.ts' : `rooms/${prefix}/tables.ts`,
    text: `// Written by \`npm run db:types\` from the migrated base: change a migration, not this file.\n${imports}${imports ? '\n' : 'export {};\n\n'}declare module '#kernel/db' {\n  interface Tables {\n${text}\n  }\n}\n`,
  };
}

/** The types of every table and view of a base, one file a room: the first word of a table is its room. */
export async function typesOf(url: string): Promise<TypesFile[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'toguna db-types' });
  await client.connect();
  try {
    const { rows } = await client.query<Column>(COLUMNS);
    const prefixes = [...new Set(rows.map((row) => row.relation.split('_')[0] as string))];
    return prefixes.map((prefix) =>
      fileOf(
        prefix,
        rows.filter((row) => row.relation.startsWith(`${prefix}_`)),
      ),
    );
  } finally {
    await client.end();
  }
}

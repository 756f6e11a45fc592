import { activityDefinition } from '../activity.ts';
import { organisationDefinition } from '../organisation.ts';
import { narrative, reportingOrg, textRequired } from '../parts.ts';
import type { Version } from '../version.ts';
import { activity105 } from './data/activity-105.ts';
import * as one from './data/changes-1.ts';
import * as two from './data/changes-2.ts';
import { organisation105 } from './data/organisation-105.ts';
import { named, text } from './data/parts-105.ts';
import { anyOf, changed, type SchemaAttributes, type SchemaDefinition } from './notation.ts';
import { type Shape, shapeFor, type TextType } from './shape.ts';

/** What a file is about: its root is `iati-activities` or `iati-organisations`. */
export type Kind = 'activities' | 'organisations';

/** The whole of one schema. */
export interface SchemaTable {
  /** `iati-activities` or `iati-organisations`. */
  readonly list: Shape;
  /** `iati-activity` or `iati-organisation`. */
  readonly record: Shape;
  /** Elements that the schema knows wherever they stand: also inside elements of other namespaces. */
  readonly globals: ReadonlyMap<string, Shape>;
  /** Attributes that the schema knows wherever they stand, on elements it does not know. */
  readonly globalAttributes: ReadonlyMap<string, TextType>;
}

const RECORD = { activities: 'iati-activity', organisations: 'iati-organisation' } as const;
const made = new Map<string, SchemaTable>();

/**
 * The table of a schema of the standard (https://iatistandard.org/en/iati-standard/203/schema/); made when first asked for.
 */
export function specFor(version: Version, kind: Kind): SchemaTable {
  const key = `${version} ${kind}`;
  let table = made.get(key);
  if (!table) {
    table = tableOf(version, kind);
    made.set(key, table);
  }
  return table;
}

function tableOf(version: Version, kind: Kind): SchemaTable {
  const record = RECORDS[kind][version]();
  const list = listOf(version, kind, record);
  const globals = new Map(Object.entries(globalsOf(version, kind, record)).map(([name, definition]) => [name, shapeFor(definition)]));
  globals.set(RECORD[kind], shapeFor(record)).set(`iati-${kind}`, shapeFor(list));
  return {
    list: shapeFor(list),
    record: shapeFor(record),
    globals,
    globalAttributes: new Map(Object.entries(globalAttributesOf(version))),
  };
}

const lazily = (make: () => SchemaDefinition) => {
  let definition: SchemaDefinition | undefined;
  return () => {
    definition ??= make();
    return definition;
  };
};

const activity203 = lazily(() => changed(activityDefinition, two.activity203));
const activity202 = lazily(() => changed(activity203(), two.activityTo202));
const activity201 = lazily(() => changed(activity202(), two.activityTo201));
const activity103 = lazily(() => changed(activity105, one.activityTo103));
const activity102 = lazily(() => changed(activity103(), one.activityTo102));
const activity101 = lazily(() => changed(activity102(), one.activityTo101));
const organisation203 = lazily(() => changed(organisationDefinition, two.organisation203));
const organisation202 = lazily(() => changed(organisation203(), two.organisationTo202));
const organisation201 = lazily(() => changed(organisation202(), two.organisationTo201));
const organisation103 = lazily(() => changed(organisation105, one.organisationTo103));
const organisation102 = lazily(() => changed(organisation103(), one.organisationTo102));
const organisation101 = lazily(() => changed(organisation102(), one.organisationTo101));

const RECORDS: Readonly<Record<Kind, Readonly<Record<Version, () => SchemaDefinition>>>> = {
  activities: {
    '1.01': activity101,
    '1.02': activity102,
    '1.03': activity103,
    '1.04': () => activity105,
    '1.05': () => activity105,
    '2.01': activity201,
    '2.02': activity202,
    '2.03': activity203,
  },
  organisations: {
    '1.01': organisation101,
    '1.02': organisation102,
    '1.03': organisation103,
    '1.04': () => organisation105,
    '1.05': () => organisation105,
    '2.01': organisation201,
    '2.02': organisation202,
    '2.03': organisation203,
  },
};

function listOf(version: Version, kind: Kind, record: SchemaDefinition): SchemaDefinition {
  const attributes: Record<string, SchemaAttributes[string]> = {
    version: version < '2' ? 'decimal' : 'string!',
    'generated-datetime': 'dateTime',
  };
  if (kind === 'activities' && version > '1.01') attributes['linked-data-default'] = version < '2' ? 'string' : 'anyURI';
  if (version < '2') return anyOf(attributes, { [RECORD[kind]]: record });
  return { attributes, children: { [RECORD[kind]]: { definition: record, min: 1, max: Number.POSITIVE_INFINITY } }, text: null };
}

/** Children of the record are known everywhere, but those that the schema defines at that one place only. */
function globalsOf(version: Version, kind: Kind, record: SchemaDefinition): Record<string, SchemaDefinition> {
  const children = Object.entries(record.children).map(([name, { definition }]) => [name, definition] as const);
  if (version < '2') return { ...Object.fromEntries(children), title: text, description: named, comment: text };
  const local = new Set(['organisation-identifier', version === '2.03' ? 'document-link' : '']);
  return {
    ...Object.fromEntries(children.filter(([name]) => !local.has(name))),
    ...{ narrative, title: textRequired, description: textRequired, comment: textRequired, 'reporting-org': reportingOrg },
    ...(version === '2.03' && kind === 'activities' ? { dimension: dimensionOf(record) } : {}),
  };
}

function dimensionOf(record: SchemaDefinition): SchemaDefinition {
  let at = record;
  for (const name of ['result', 'indicator', 'baseline', 'dimension']) at = at.children[name]!.definition;
  return at;
}

function globalAttributesOf(version: Version): Record<string, TextType> {
  if (version < '1.03') return { code: 'string', ref: 'string', type: 'string' };
  const money = { currency: 'string', 'value-date': 'date' } as const;
  return version < '2' ? { code: 'string', ref: 'string', type: 'string', percentage: 'decimal', ...money } : money;
}

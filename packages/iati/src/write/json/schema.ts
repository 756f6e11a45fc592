import { activitySpec } from '../../table/activity.ts';
import { organisationSpec } from '../../table/organisation.ts';
import type { ElementSpec } from '../../table/spec.ts';

/** A JSON Schema, as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

const TEXT = { type: 'string' };
const TEXTS = { type: 'object', additionalProperties: TEXT };
const PLACE = { type: 'integer', minimum: 0 };

const ON_EVERY = {
  lang: { ...TEXT, description: 'xml:lang' },
  text: TEXT,
  $namespaces: TEXTS,
  $attributes: TEXTS,
  $other: { type: 'array', items: { $ref: '#/$defs/other' } },
  $line: PLACE,
  $column: PLACE,
};

/** Anything the standard does not have at its place, so that nothing is said of what it holds. */
const OTHER = { type: 'object', properties: { ...ON_EVERY, $name: TEXT, $namespace: TEXT }, required: ['$name'] };

/**
 * The JSON Schema (draft 2020-12) of the JSON form of a record, made from the element table: names and which of them are lists. It
 * requires nothing but `$name`, since the form also holds records that the standard would not accept. A new object each time.
 *
 * @example
 * jsonSchema().$schema // 'https://json-schema.org/draft/2020-12/schema'
 */
export function jsonSchema(): JsonSchema {
  const definitions = new Map<string, string>();
  const records = [activitySpec, organisationSpec].map((spec) => ({
    ...elementSchema(spec, definitions, { $name: { const: spec.name }, $version: TEXT }),
    required: ['$name'],
  }));
  const $defs: Record<string, unknown> = { other: OTHER };
  for (const [definition, name] of definitions) $defs[name] = JSON.parse(definition);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A record of the IATI Standard 2.03, as JSON',
    oneOf: records,
    $defs,
  };
}

function elementSchema(spec: ElementSpec, definitions: Map<string, string>, more: object = {}): JsonSchema {
  const properties: Record<string, unknown> = { ...more, ...ON_EVERY };
  for (const name of spec.attributes.keys()) if (name !== 'xml:lang') properties[name] = TEXT;
  for (const [name, child] of spec.children) {
    const reference = { $ref: `#/$defs/${nameOf(child.spec, definitions)}` };
    properties[name] = child.max === 1 ? reference : { type: 'array', items: reference };
  }
  return { type: 'object', properties, additionalProperties: false };
}

/** Elements of one shape share a definition, which has the name of the first of them: `transaction-value`. */
function nameOf(spec: ElementSpec, definitions: Map<string, string>): string {
  const definition = JSON.stringify(elementSchema(spec, definitions));
  const known = definitions.get(definition);
  if (known !== undefined) return known;
  const name = spec.path.split('/').slice(1).join('-');
  definitions.set(definition, name);
  return name;
}

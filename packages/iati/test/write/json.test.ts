import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyNode, activitySpec, addElement, type ElementSpec, newActivity, organisationSpec, readRecords } from '../../src/index.ts';
import { fromJson, type JsonSchema, jsonSchema, toJson, writeRecord } from '../../src/write/index.ts';
import { whereModelsDiffer } from '../../src/write/same.ts';
import { haveSamples, sample, sampleJson } from '../shared-samples.ts';
import { anyRecord, fullRecord } from './arbitrary.ts';
import { readBack } from './read-back.ts';

const schema = jsonSchema();
const there = (record: AnyNode, positions = false): unknown => JSON.parse(JSON.stringify(toJson(record, { positions })));

describe('the JSON form', () => {
  it('is what the documentation shows', async () => {
    const text = readFileSync(new URL('../../docs/json.md', import.meta.url), 'utf8');
    const [, xml, json] = /```xml\n([^`]*)```\s+```json\n([^`]*)```/.exec(text) ?? [];
    const record = await readBack(xml!);
    expect(there(record)).toEqual(JSON.parse(json!));
    expect(faultsOf(JSON.parse(json!), schema)).toEqual([]);
    expect(whereModelsDiffer(record, fromJson(JSON.parse(json!)))).toBeNull();
  });

  it('loses nothing, whatever a record holds', () => {
    fc.assert(
      fc.property(anyRecord, fc.boolean(), (record, positions) => {
        const json = there(record, positions);
        expect(faultsOf(json, schema)).toEqual([]);
        const back = fromJson(json);
        expect(whereModelsDiffer(record, back)).toBeNull();
        expect(whereModelsDiffer(back, record)).toBeNull();
        expect(writeRecord(back, { onIncomplete: 'write' })).toBe(writeRecord(fromJson(there(back)), { onIncomplete: 'write' }));
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });

  it.each(['activity', 'organisation'] as const)('has every element and attribute of an %s under its own name', (kind) => {
    const record = fullRecord(kind);
    const json = there(record);
    expect(JSON.stringify(json)).not.toMatch(/\$(other|attributes)/);
    expect(faultsOf(json, schema)).toEqual([]);
    expect(whereModelsDiffer(record, fromJson(json))).toBeNull();
  });

  it.each([
    ['a second copy', '<title><narrative>a</narrative></title><title><narrative>b</narrative></title><title/>'],
    [
      '1.0x',
      '<activity-website>x</activity-website><title xml:lang="fr">T</title><title lang="x">T</title><other-identifier owner-ref="a">b</other-identifier>',
    ],
    ['names that objects have', '<x __proto__="1" constructor="2"/><__proto__/><toString/><title __proto__="3"/>'],
    ['default namespaces', '<title xmlns="urn:a"><b xmlns=""><c xmlns="urn:c"/></b></title><a xmlns="urn:a"/>'],
    ['prefixes declared again', '<p:a xmlns:p="urn:1" p:x="1"><p:a xmlns:p="urn:2" p:x="2"/></p:a>'],
    ['mixed content', '<title>one<narrative>two</narrative>three</title><narrative>a</narrative>'],
    ['xml attributes', '<title xml:space="preserve" xml:lang=""><narrative xml:lang="fr"/></title>'],
  ])('loses nothing of %s', async (_what, inner) => {
    const record = await readBack(
      `<iati-activities xmlns:p="urn:p"><iati-activity p:k="" version="1.04">${inner}</iati-activity></iati-activities>`,
    );
    const json = there(record);
    expect(faultsOf(json, schema)).toEqual([]);
    expect(whereModelsDiffer(record, fromJson(json))).toBeNull();
    expect(fromJson(json).get('version')).toBe('1.04');
  });

  it('never takes an element of another namespace for one of the standard', async () => {
    const record = await readBack('<iati-activity><title xmlns="urn:a"/><title/><title/></iati-activity>');
    const back = fromJson(there(record));
    expect(back.foreignElements.map(({ spec, namespace }) => [spec, namespace])).toEqual([[null, 'urn:a']]);
    expect(back.all('title').map(({ spec }) => spec?.path)).toEqual(['iati-activity/title', 'iati-activity/title']);
  });

  it('keeps the version, and places when asked', async () => {
    const record = await readBack('<iati-activities version="2.02">\n<iati-activity>\n <title/></iati-activity></iati-activities>');
    expect(there(record, true)).toEqual({
      $name: 'iati-activity',
      $version: '2.02',
      $line: 2,
      $column: 1,
      title: { $line: 3, $column: 2 },
    });
    const back = fromJson(there(record, true));
    expect([back.one('title')?.line, (back as { version?: unknown }).version]).toEqual([3, '2.02']);
  });

  it('is what JSON.stringify writes', async () => {
    const record = await readBack('<iati-activity><title><narrative>a</narrative></title></iati-activity>');
    expect(JSON.stringify({ record })).toBe('{"record":{"$name":"iati-activity","title":{"narrative":[{"text":"a"}]}}}');
  });

  it('is that of an element within a record too', () => {
    const activity = newActivity();
    expect(toJson(addElement(activity, 'activity-status', { code: '2' }))).toEqual({ $name: 'activity-status', code: '2' });
  });

  it('has no key that stands for two things', () => {
    const clashes: string[] = [];
    const look = (spec: ElementSpec) => {
      for (const name of spec.attributes.keys())
        if (spec.children.has(name) || name === 'lang' || name === 'text') clashes.push(`${spec.path}/@${name}`);
      for (const [name, child] of spec.children) {
        if (name === 'lang' || name === 'text') clashes.push(child.spec.path);
        look(child.spec);
      }
    };
    look(activitySpec);
    look(organisationSpec);
    expect(clashes).toEqual([]);
  });
});

describe('data in another form', () => {
  const deep: { $name: string; $other?: unknown[] } = { $name: 'a' };
  for (let at = 0, inner = deep; at < 600; at++) {
    const next = { $name: 'a' };
    inner.$other = [next];
    inner = next;
  }
  it.each<[string, unknown, string]>([
    ['no object', null, '$: must be an object'],
    ['another name', { $name: 'iati-activities' }, '$.$name: must be'],
    ['a number', { transaction: [{ value: { text: 12.5 } }] }, '$.transaction[0].value.text: must be text'],
    ['one instead of a list', { transaction: {} }, '$.transaction: must be a list'],
    ['a list instead of one', { title: [] }, '$.title: must be an object'],
    ['a name that is unknown', { tittle: {} }, '$.tittle: the standard 2.03 has no tittle here'],
    ['null', { title: null }, '$.title: must be an object'],
    ['an attribute in the wrong place', { $attributes: { hierarchy: '1' } }, '$.$attributes.hierarchy: belongs beside'],
    ['a declaration among attributes', { $attributes: { 'xmlns:x': 'u' } }, '$.$attributes.xmlns:x: cannot be the name'],
    ['a name that is none', { $attributes: { 'a b': '1' } }, '$.$attributes.a b: cannot be the name'],
    ['an element that has no name', { $other: [{}] }, '$.$other[0].$name: must be text'],
    ['an element with a wrong name', { $other: [{ $name: '<' }] }, '$.$other[0].$name: cannot be the name'],
    ['a prefix without namespace', { $other: [{ $name: 'x:a' }] }, '$.$other[0]: the prefix x is not declared'],
    ['an attribute with such a prefix', { $attributes: { 'x:a': '1' } }, 'the prefix x is not declared'],
    ['two namespaces of one prefix', { $other: [{ $name: 'x:a', $namespace: 'u', $namespaces: { x: 'v' } }] }, 'stands for v'],
    ['a place that is none', { $line: 1.5 }, '$.$line: must be a whole number'],
    ['data without end', { $other: [deep] }, 'nested too deeply'],
  ])('is refused with its place: %s', (_what, json, message) => {
    const record = json === null || Object.hasOwn(json as object, '$name') ? json : { $name: 'iati-activity', ...(json as object) };
    expect(() => fromJson(record)).toThrow(TypeError);
    expect(() => fromJson(record)).toThrow(message);
  });

  it('may name the namespace alone', () => {
    const record = fromJson({ $name: 'iati-activity', $other: [{ $name: 'x:a', $namespace: 'urn:x', $attributes: { 'x:b': '1' } }] });
    expect(writeRecord(record, { onIncomplete: 'write', indent: 0 })).toBe('<iati-activity><x:a xmlns:x="urn:x" x:b="1"/></iati-activity>');
  });
});

describe.skipIf(!haveSamples)('every sample', () => {
  it('goes through JSON and is the same', async () => {
    const faults: string[] = [];
    let count = 0;
    for (const path of Object.keys(sampleJson('expected-verdicts.json').verdicts)) {
      try {
        for await (const record of readRecords(sample(path))) {
          count++;
          const json = there(record);
          const where = whereModelsDiffer(record, fromJson(json)) ?? faultsOf(json, schema)[0] ?? null;
          if (where !== null) faults.push(`${path}: ${where}`);
        }
      } catch (error) {
        if ((error as Error).name !== 'IatiReadError') throw error;
      }
    }
    expect(count).toBeGreaterThan(1000);
    expect(faults).toEqual([]);
  }, 120_000);
});

describe('the JSON Schema', () => {
  const record = { $name: 'iati-activity' };
  it.each<[unknown, boolean]>([
    [record, true],
    [{ $name: 'iati-organisation', 'total-budget': [{ value: { text: '1' } }] }, true],
    [{ $name: 'iati-organisation', transaction: [] }, false],
    [{}, false],
    [{ ...record, title: [] }, false],
    [{ ...record, transaction: {} }, false],
    [{ ...record, 'activity-status': { code: 2 } }, false],
    [{ ...record, tittle: {} }, false],
    [{ ...record, result: [{ indicator: [{ period: [{ actual: [{ value: '1', comments: {} }] }] }] }] }, false],
    [{ ...record, result: [{ indicator: [{ period: [{ actual: [{ value: '1', comment: {} }] }] }] }] }, true],
    [{ ...record, $other: [{}] }, false],
  ])('judges %j: %s', (json, valid) => {
    expect(faultsOf(json, schema).length === 0).toBe(valid);
  });

  it('names elements of one shape once', () => {
    expect(Object.keys(schema.$defs as object).length).toBeLessThan(90);
    expect(JSON.stringify(schema).length).toBeLessThan(60_000);
  });
});

/** The part of JSON Schema that the schema uses; anything else in it is a fault of this function. */
function faultsOf(value: unknown, part: JsonSchema, place = '$'): string[] {
  const faults: string[] = [];
  const known = /^(\$schema|\$defs|title|description|type|properties|additionalProperties|required|items|\$ref|const|oneOf|minimum)$/;
  for (const keyword of Object.keys(part)) if (!known.test(keyword)) throw new Error(`${keyword} at ${place}`);
  if (typeof part.$ref === 'string') {
    const name = part.$ref.replace('#/$defs/', '');
    return faultsOf(value, (schema.$defs as Record<string, JsonSchema>)[name]!, place);
  }
  if (part.oneOf) {
    const each = (part.oneOf as JsonSchema[]).map((one) => faultsOf(value, one, place));
    return each.filter((some) => some.length === 0).length === 1 ? [] : each.flat();
  }
  if ('const' in part) return value === part.const ? [] : [`${place} is not ${part.const}`];
  if (part.type === 'string') return typeof value === 'string' ? [] : [`${place} is no text`];
  if (part.type === 'integer')
    return Number.isInteger(value) && (value as number) >= (part.minimum as number) ? [] : [`${place} is no number`];
  if (part.type === 'array') {
    if (!Array.isArray(value)) return [`${place} is no list`];
    return value.flatMap((item, at) => faultsOf(item, part.items as JsonSchema, `${place}[${at}]`));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${place} is no object`];
  for (const name of (part.required as string[] | undefined) ?? []) if (!Object.hasOwn(value, name)) faults.push(`${place} has no ${name}`);
  for (const [name, inner] of Object.entries(value)) {
    const properties = (part.properties ?? {}) as Record<string, JsonSchema>;
    const rule = Object.hasOwn(properties, name) ? properties[name] : part.additionalProperties;
    if (rule === false) faults.push(`${place} may not have ${name}`);
    else if (rule !== undefined) faults.push(...faultsOf(inner, rule as JsonSchema, `${place}.${name}`));
  }
  return faults;
}

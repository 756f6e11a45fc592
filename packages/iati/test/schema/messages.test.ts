import { describe, expect, it } from 'vitest';
import { ListMessages, listMessages, schemaMessages } from '../../src/check/schema/index.ts';
import type { AnyNode } from '../../src/model/node.ts';
import { readRecords } from '../../src/read/read.ts';
import type { Version } from '../../src/table/version.ts';

// Each expectation is what xmllint (libxml2 2.9.14) prints with the official schema.

const NAMESPACES =
  'xmlns:x="http://x.example/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"';

async function first(source: string): Promise<AnyNode> {
  for await (const record of readRecords(new TextEncoder().encode(source))) return record;
  throw new Error('no record');
}

async function messages(version: Version, content: string, name = 'iati-activity'): Promise<string[]> {
  const list = name === 'iati-activity' ? 'iati-activities' : 'iati-organisations';
  const around = `<${list} version="${version}" ${NAMESPACES}>`;
  return schemaMessages(await first(`${around}<${name}>${content}</${name}></${list}>`), version);
}

const REQUIRED = `<iati-identifier>x</iati-identifier><reporting-org ref="" type=""><narrative/></reporting-org><title><narrative/></title>
<description><narrative/></description><participating-org role="1"/><activity-status code="1"/><activity-date type="1" iso-date="2020-01-01"/>`;
const in203 = (content: string) => messages('2.03', REQUIRED + content);
const in105 = (content: string) => messages('1.05', `<title/>${content}`);

describe('the messages of libxml2', () => {
  it('name what was expected, ten names at most', async () => {
    expect(await in203('<foo/>')).toEqual([
      "Element 'foo': This element is not expected. Expected is one of ( activity-date, contact-info, activity-scope, recipient-country, recipient-region, location, sector, tag, country-budget-items, humanitarian-scope ).",
    ]);
    expect(await in203('<crs-add/><foo/>')).toEqual(["Element 'foo': This element is not expected. Expected is one of ( fss, ##other* )."]);
    expect(await messages('2.03', '')).toEqual(["Element 'iati-activity': Missing child element(s). Expected is ( iati-identifier )."]);
    expect(await messages('1.01', '<foo/>')).toEqual([
      "Element 'foo': This element is not expected. Expected is one of ( activity-website, reporting-org, participating-org, recipient-country, recipient-region, collaboration-type, default-flow-type, default-aid-type, default-finance-type, iati-identifier ).",
    ]);
  });

  it('name nothing in a free order once it has begun, nor after an extension', async () => {
    expect(await in105('<foo/>')).toEqual(["Element 'foo': This element is not expected."]);
    expect(await in203('<x:a/><foo/>')).toEqual(["Element 'foo': This element is not expected."]);
    expect(await in105('<country-budget-items vocabulary="1"><foo/></country-budget-items>')).toEqual([
      "Element 'foo': This element is not expected.",
    ]);
  });

  it('stop in an element at its first unexpected child, and go on after the element', async () => {
    expect(await in203('<budget><foo/><bar/><value>x</value></budget><planned-disbursement/>')).toEqual([
      "Element 'foo': This element is not expected. Expected is ( period-start ).",
      "Element 'planned-disbursement': Missing child element(s). Expected is ( period-start ).",
    ]);
  });

  it('take narratives after an extension, which the schema does not', async () => {
    expect(await in203('<recipient-region code=""><x:a/><narrative/><x:a/><narrative/></recipient-region>')).toEqual([]);
    expect(await in203('<contact-info><x:a/><telephone/></contact-info>')).toEqual(["Element 'telephone': This element is not expected."]);
  });

  it('come for attributes as values, unknown ones, missing ones', async () => {
    expect(await in203('<fss a="b" extraction-date="z" x:c="d" xml:lang="e_e" priority="x"/>')).toEqual([
      "Element 'fss', attribute 'extraction-date': 'z' is not a valid value of the atomic type 'xs:date'.",
      "Element 'fss', attribute '{http://www.w3.org/XML/1998/namespace}lang': 'e_e' is not a valid value of the local union type.",
      "Element 'fss', attribute 'priority': 'x' is not a valid value of the atomic type 'xs:boolean'.",
      "Element 'fss', attribute 'a': The attribute 'a' is not allowed.",
    ]);
    expect(await in203('<related-activity a="1" x:b="2"/>')).toEqual([
      "Element 'related-activity', attribute 'a': The attribute 'a' is not allowed.",
      "Element 'related-activity', attribute '{http://x.example/}b': The attribute '{http://x.example/}b' is not allowed.",
      "Element 'related-activity': The attribute 'ref' is required but missing.",
      "Element 'related-activity': The attribute 'type' is required but missing.",
    ]);
  });

  it('say which text may not stand', async () => {
    expect(await in203('<budget>text</budget>')).toEqual([
      "Element 'budget': Character content other than whitespace is not allowed because the content type is 'element-only'.",
      "Element 'budget': Missing child element(s). Expected is ( period-start ).",
    ]);
    expect(await in203('<crs-add><channel-code><foo/></channel-code></crs-add>')).toEqual([
      "Element 'channel-code': Element content is not allowed, because the type definition is simple.",
    ]);
    expect(await in105('<budget><value value-date="2020-01-01">\n x\n</value></budget>')).toEqual([
      "Element 'value': '\n x\n' is not a valid value of the atomic type 'xs:decimal'.",
    ]);
  });

  it('look into extensions for what the schema knows everywhere', async () => {
    expect(await in105('<x:f value-date="x" foo="z"><foo/><budget><value>1</value></budget></x:f>')).toEqual([
      "Element '{http://x.example/}f', attribute 'value-date': 'x' is not a valid value of the atomic type 'xs:date'.",
      "Element 'value': The attribute 'value-date' is required but missing.",
    ]);
    expect(await in203('<x:f><document-link/><dimension a="1"/></x:f>')).toEqual([
      "Element 'dimension', attribute 'a': The attribute 'a' is not allowed.",
    ]);
  });

  it('know xsi attributes', async () => {
    expect(await in105('<title xsi:nil="true"/><title xsi:schemaLocation="a b"/><title xsi:type="xsd:string"/>')).toEqual([
      "Element 'title': The element is not 'nillable'.",
      "Element 'title', attribute '{http://www.w3.org/2001/XMLSchema-instance}type': The type definition '{http://www.w3.org/2001/XMLSchema}string', specified by xsi:type, is blocked or not validly derived from the type definition of the element declaration.",
    ]);
  });

  it('let anything stand in organisation-identifier, and recipient-country after the extensions of a document-link', async () => {
    const org = (content: string) => messages('2.03', content, 'iati-organisation');
    const begin = '<organisation-identifier a="1"><foo/>x</organisation-identifier><name><narrative/></name><reporting-org ref="" type="">';
    const link = '<narrative/></reporting-org><document-link url="" format=""><title><narrative/></title><category code=""/>';
    expect(await org(`${begin}${link}<x:f/><recipient-country code=""/></document-link>`)).toEqual([]);
    expect(await org(`${begin}${link}<recipient-country code=""/><x:f/></document-link>`)).toEqual([
      "Element '{http://x.example/}f': This element is not expected. Expected is ( recipient-country ).",
    ]);
  });
});

describe('the messages of a whole list', () => {
  const children = (await1: AnyNode) => await1.children;

  async function list(version: Version, attributes: string, content: string): Promise<readonly string[]> {
    const inside = `<iati-activity ${NAMESPACES}><iati-activities ${attributes}>${content}</iati-activities></iati-activity>`;
    const node = children(await first(inside))[0]!;
    const whole = new ListMessages(node, version);
    for (const child of node.children) whole.add(child);
    return whole.end();
  }

  it('say that a list is empty from 2.01 on', async () => {
    expect(await list('2.03', 'version="2.03"', '')).toEqual([
      "Element 'iati-activities': Missing child element(s). Expected is ( iati-activity ).",
    ]);
    expect(await list('1.05', '', '')).toEqual([]);
  });

  it('stop after a child that may not stand in it', async () => {
    expect(await list('1.05', 'version="x"', '<iati-activity><title/></iati-activity><foo/><iati-activity/>')).toEqual([
      "Element 'iati-activities', attribute 'version': 'x' is not a valid value of the atomic type 'xs:decimal'.",
      "Element 'foo': This element is not expected.",
    ]);
    expect(await list('2.01', 'version="2.01"', '<x:f/>')).toEqual([
      "Element '{http://x.example/}f': This element is not expected. Expected is ( iati-activity ).",
    ]);
  });

  it('are also had for its attributes alone', async () => {
    const record = await first('<iati-activities generated-datetime="2020-01-01"><iati-activity/></iati-activities>');
    expect(listMessages(record.parent!, '2.03')).toEqual([
      "Element 'iati-activities', attribute 'generated-datetime': '2020-01-01' is not a valid value of the atomic type 'xs:dateTime'.",
      "Element 'iati-activities': The attribute 'version' is required but missing.",
    ]);
  });
});

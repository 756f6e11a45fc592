import { describe, expect, it } from 'vitest';
import type { Told } from '../../src/check/context.ts';
import { checkRoot, checkSchema } from '../../src/check/schema/index.ts';
import { readRecords } from '../../src/read/read.ts';
import type { Version } from '../../src/table/version.ts';

/** What is told of a file: key, line, and the element or attribute it is about. */
async function found(source: string, version: Version = '2.03'): Promise<[key: string, line: number, about: unknown][]> {
  const all: Told[] = [];
  const context = { version, tell: (told: Told) => all.push(told) } as never;
  const reading = readRecords(new TextEncoder().encode(source));
  for await (const record of reading) checkSchema(record, context);
  checkRoot(reading.file, context);
  return all.map(({ key, node, attribute, values }) => [key!.replace('0.3.1.', ''), node.line, attribute ?? values?.element]);
}

const list = (content: string, attributes = 'version="2.03"') =>
  `<iati-activities ${attributes} xmlns:x="http://x.example/">${content}</iati-activities>`;
const activity = (content: string) =>
  list(`<iati-activity>
<iati-identifier>x</iati-identifier>
<reporting-org ref="" type=""><narrative/></reporting-org>
<title><narrative/></title>
<description><narrative/></description>
<participating-org role="1"/>
<activity-status code="1"/>
<activity-date type="1" iso-date="2020-01-01"/>
${content}</iati-activity>`);

describe('the check of a record', () => {
  it('names one misplaced element and nothing else', async () => {
    const budget =
      '<budget><period-start iso-date="2020-01-01"/><period-end iso-date="2020-12-31"/><value value-date="2020-01-01">1</value></budget>';
    expect(
      await found(activity('<fss extraction-date="2020-01-01"/>\n<sector code="1"/><location/><tag code="1" vocabulary="1"/>\n')),
    ).toEqual([
      ['after', 9, 'fss'],
      ['after', 10, 'sector'],
    ]);
    expect(await found(activity(`${budget}${budget}\n<activity-scope code="1"/>\n${budget}`))).toEqual([['before', 10, 'activity-scope']]);
    expect(await found(activity('<x:a/>\n<location/>'))).toEqual([['extension-misplaced', 9, 'x:a']]);
  });

  it('goes on after an unknown element', async () => {
    expect(await found(activity('<foo><bar/></foo>\n<sector/>\n<capital-spend percentage="x"/>'))).toEqual([
      ['element-unknown', 9, 'foo'],
      ['attribute-missing', 10, 'code'],
      ['attribute-decimal', 11, 'percentage'],
    ]);
  });

  it('says once that a text stands without its narrative', async () => {
    expect(await found(activity('<location><name>Gao</name></location>'))).toEqual([['text-without-narrative', 9, 'name']]);
  });

  it('knows a name that is only spelt otherwise', async () => {
    expect(await found(activity('<Sector code="1"/>\n<location><exactness Code="1"/></location>'))).toEqual([
      ['element-spelling', 9, 'Sector'],
      ['attribute-spelling', 10, 'Code'],
      ['attribute-missing', 10, 'code'],
    ]);
  });

  it('looks into extensions for what the standard knows everywhere', async () => {
    expect(await found(activity('<x:a value-date="soon"><budget/></x:a>'))).toEqual([
      ['attribute-date', 9, 'value-date'],
      ['element-missing', 9, 'period-start'],
      ['element-missing', 9, 'period-end'],
      ['element-missing', 9, 'value'],
    ]);
  });

  it('judges by the version it is told', async () => {
    const tagged = activity('<tag code="1" vocabulary="1"/>');
    expect(await found(tagged, '2.03')).toEqual([]);
    expect(await found(tagged, '2.02')).toEqual([['element-unknown', 9, 'tag']]);
    expect(await found(list('<iati-activity><budget><period-start>2012</period-start></budget></iati-activity>', ''), '1.05')).toEqual([]);
  });
});

describe('the check of what stands around the records', () => {
  it('wants a record, from 2.01 on', async () => {
    expect(await found(list(''))).toEqual([['records-missing', 1, 'iati-activities']]);
    expect(await found(list('', 'version="1.05"'))).toEqual([]);
  });

  it('checks the attributes of the list', async () => {
    expect(await found(list('<iati-activity/>', 'version="1.05" generated-datetime="2020-01-01" foo="1"'), '1.05')).toEqual([
      ['empty', 1, undefined],
      ['attribute-dateTime', 1, 'generated-datetime'],
      ['attribute-unknown', 1, 'foo'],
    ]);
  });

  it('refuses an extension before the first record of 2.0x, where the reader says so', async () => {
    const reading = readRecords(new TextEncoder().encode(list(`<x:a/>${activity('').replace(/^<[^>]*>|<[^>]*>$/g, '')}<x:b/>`)));
    for await (const _ of reading);
    const keys = (leading: number) => {
      const all: Told[] = [];
      checkRoot({ ...reading.file, leadingExtensions: leading }, { version: '2.03', tell: (told: Told) => all.push(told) } as never);
      return all.map(({ key, node }) => [key, node.name]);
    };
    expect(keys(1)).toEqual([['0.3.1.extension-misplaced', 'x:a']]);
    expect(keys(0)).toEqual([]);
  });

  it('finds text and other elements between the records, and looks into extensions', async () => {
    const inside = '<iati-activity><title/></iati-activity> text <foo/><x:a><budget percentage="1"/></x:a>';
    expect(await found(list(inside, 'version="1.05"'), '1.05')).toEqual([
      ['attribute-unknown', 1, 'percentage'],
      ['list-elements', 1, 'iati-activities'],
      ['list-text', 1, 'iati-activities'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { addElement, newActivity, readRecords } from '../../src/index.ts';
import { ListWriter, sameModel, writeRecord, writeText } from '../../src/write/index.ts';
import { readBack } from './read-back.ts';

const anyway = { onIncomplete: 'write' } as const;

async function text(source: string, options: Parameters<typeof writeText>[1] = {}): Promise<string> {
  const reading = readRecords(source);
  let all = '';
  const pieces = writeText(reading, { ...anyway, ...options, extensions: () => reading.file.extensions });
  for await (const piece of pieces) all += piece;
  return all;
}

describe('the written form', () => {
  it('is indented where no text can change', async () => {
    const record = await readBack(
      '<iati-activity><title><narrative>a <![CDATA[<b>]]></narrative></title><x:e xmlns:x="u"><x:p>one<x:b/></x:p><x:q/></x:e></iati-activity>',
    );
    expect(writeRecord(record, anyway)).toBe(
      `<iati-activity>
  <title>
    <narrative>a &lt;b&gt;</narrative>
  </title>
  <x:e xmlns:x="u"><x:p>one<x:b/></x:p><x:q/></x:e>
</iati-activity>`,
    );
  });

  it('escapes what a reader would change or take for markup', () => {
    const record = newActivity({ 'default-currency': '<&>"\'\t\n\r' });
    addElement(record, 'iati-identifier', {}, '<&>"\'\t\n\r]]>');
    expect(writeRecord(record, { ...anyway, indent: 0 })).toBe(
      '<iati-activity default-currency="&lt;&amp;&gt;&quot;\'&#9;&#10;&#13;"><iati-identifier>&lt;&amp;&gt;"\'\t\n&#13;]]&gt;</iati-identifier></iati-activity>',
    );
  });

  it('has elements and attributes in the order of the schema, extensions after them', async () => {
    const record = await readBack(
      `<iati-activity xmlns:x="u" x:z="1" hierarchy="1" x:a="2" xml:lang="fr"><x:one/><transaction/><title/><x:two/>
        <transaction ref="2"/><iati-identifier/></iati-activity>`,
    );
    expect(writeRecord(record, { ...anyway, indent: 0 })).toBe(
      '<iati-activity xmlns:x="u" xml:lang="fr" hierarchy="1" x:a="2" x:z="1"><iati-identifier/><title/><transaction/><transaction ref="2"/><x:one/><x:two/></iati-activity>',
    );
  });
});

describe('a written file', () => {
  const source = `<iati-activities version="2.01" generated-datetime="2020-01-01T00:00:00" xmlns:x="urn:x" xmlns:y="urn:y" y:note="n">
    <iati-activity x:k="1"><x:e/></iati-activity><y:beside>b</y:beside></iati-activities>`;

  it('keeps the attributes of the root, says 2.03 and the moment given, and puts extensions last', async () => {
    const reading = readRecords(source);
    for await (const record of reading) void record;
    expect(await text(source, { attributes: reading.file.list?.attributes, now: Date.UTC(2024, 4, 2, 10, 11, 12, 999) })).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<iati-activities version="2.03" generated-datetime="2024-05-02T10:11:12Z" xmlns:x="urn:x" xmlns:y="urn:y" y:note="n">
  <iati-activity x:k="1">
    <x:e/>
  </iati-activity>
  <y:beside>b</y:beside>
</iati-activities>
`,
    );
    expect(await text(source, { attributes: reading.file.list?.attributes, form: 'published' })).toContain(
      '<iati-activities version="2.01" generated-datetime="2020-01-01T00:00:00" ',
    );
  });

  it('declares on a record what its new file does not, or declares otherwise', async () => {
    const expected = '<iati-activity xmlns:x="urn:x" x:k="1">';
    expect(await text(source)).toContain(expected);
    expect(await text(source, { attributes: { 'xmlns:x': 'urn:another' } })).toContain(expected);
    expect(await text(source, { attributes: { 'xmlns:x': 'urn:x' } })).toContain('<iati-activity x:k="1">');
    const [before] = await Promise.all([readBack(source)]);
    expect(sameModel(before!, await readBack(await text(source)))).toBe(true);
  });

  it('is of organisations when the first record is one, and of activities when there is none', async () => {
    expect(await text('<iati-organisations version="2.03"><iati-organisation/></iati-organisations>')).toContain(
      '<iati-organisations version="2.03">',
    );
    let empty = '';
    for await (const piece of writeText([])) empty += piece;
    expect(empty).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n</iati-activities>\n');
  });

  it('refuses an attribute that the root of 2.03 has not, unless as published', () => {
    expect(() => new ListWriter('iati-activities', { attributes: { generated: 'x' } })).toThrow('no attribute generated');
    expect(new ListWriter('iati-activities', { attributes: { generated: 'x' }, form: 'published' }).start()).toContain(
      '<iati-activities generated="x">',
    );
  });
});

describe('sameModel', () => {
  const pairs: [string, string, string, boolean][] = [
    ['the order of attributes', '<sector code="1" vocabulary="2"/>', '<sector vocabulary="2" code="1"/>', true],
    ['the order of different names', '<budget/><title/>', '<title/><budget/>', true],
    ['the order within one name', '<sector code="1"/><sector code="2"/>', '<sector code="2"/><sector code="1"/>', false],
    ['a blank in a value', '<sector code="1"/>', '<sector code="1 "/>', false],
    ['a missing attribute', '<sector code="1"/>', '<sector/>', false],
    ['one attribute more', '<sector/>', '<sector code="1"/>', false],
    ['a text', '<iati-identifier>a</iati-identifier>', '<iati-identifier>a </iati-identifier>', false],
    ['where a namespace is declared', '<x:a xmlns:x="u"/>', '<x:a xmlns:x="u" xmlns:y="v"/>', true],
    ['another namespace', '<x:a xmlns:x="u"/>', '<x:a xmlns:x="v"/>', false],
    ['another namespace of an attribute', '<title x:a="1" xmlns:x="u"/>', '<title x:a="1" xmlns:x="v"/>', false],
    ['a default namespace', '<a xmlns="u"/>', '<a/>', false],
    ['a child more', '<title/>', '<title><narrative/></title>', false],
  ];
  it.each(pairs)('on %s', async (_what, one, other, same) => {
    const [a, b] = await Promise.all([one, other].map((inner) => readBack(`<iati-activity>${inner}</iati-activity>`)));
    expect([sameModel(a!, b!), sameModel(b!, a!)]).toEqual([same, same]);
    expect(sameModel(a!, a!)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { type CompatOptions, type CompatVerdict, compatVerdict } from '../../src/check/compat/index.ts';
import { piecesOf } from '../../src/check/compat/pieces.ts';

const NOW = '2026-11-23T12:00:00Z';
const encoder = new TextEncoder();

/** An activity to which the official validator has nothing to say. */
const ACTIVITY = `<iati-activity xml:lang="fr" default-currency="XOF">
  <iati-identifier>XM-DAC-7-P1</iati-identifier>
  <reporting-org ref="XM-DAC-7" type="10"><narrative>Pays-Bas</narrative></reporting-org>
  <title><narrative>Eau</narrative></title>
  <description><narrative>Eau potable</narrative></description>
  <participating-org ref="XM-DAC-7" role="1"/>
  <activity-status code="2"/>
  <activity-date type="2" iso-date="2025-01-01"/>
  <recipient-country code="ML"/>
  <sector code="14030"/>
</iati-activity>`;

function file(inside: string, attributes = 'version="2.03"', start = ''): string {
  return `${start}<iati-activities ${attributes}>${inside}</iati-activities>`;
}

function verdict(source: string | Uint8Array, options: Partial<CompatOptions> = {}): Promise<CompatVerdict> {
  return compatVerdict(source, { now: NOW, ...options });
}

async function counts(inside: string, attributes?: string): Promise<CompatVerdict['byRule']> {
  return (await verdict(file(inside, attributes))).byRule;
}

const CLEAN = {
  wellFormed: true,
  rootElement: 'iati-activities',
  version: '2.03',
  schemaValid: true,
  valid: true,
  summary: { critical: 0, error: 0, warning: 0 },
  byRule: {},
};
const critical = (rule: string) => ({ valid: false, summary: { critical: 1, error: 0, warning: 0 }, byRule: { [rule]: 1 } });

describe('the form of a file', () => {
  it('is right', async () => expect(await verdict(file(ACTIVITY))).toEqual(CLEAN));

  it.each<[string, string | Uint8Array, Partial<CompatVerdict>]>([
    ['nothing', '', { wellFormed: false, rootElement: null, version: null, schemaValid: null, ...critical('0.1.1') }],
    ['no XML', 'This is not XML', { wellFormed: false, rootElement: null, ...critical('0.1.1') }],
    ['an open element', '<iati-activities version="2.03">', { wellFormed: false, version: null, ...critical('0.1.1') }],
    ['blanks before the declaration', ` <?xml version="1.0"?>${file(ACTIVITY)}`, { wellFormed: false, ...critical('0.1.1') }],
    ['two byte order marks', encoder.encode(`\uFEFF\uFEFF${file(ACTIVITY)}`), { wellFormed: false, ...critical('0.1.1') }],
    ['a byte order mark', encoder.encode(`\uFEFF${file(ACTIVITY)}`), CLEAN],
    ['an entity that nobody declares', file(ACTIVITY.replace('Eau<', 'Eau&eacute;<')), { wellFormed: false, ...critical('0.1.1') }],
    ['another root', '<other version="2.03"/>', { rootElement: 'other', version: null, schemaValid: null, ...critical('0.2.1') }],
    ['a single record', ACTIVITY, { rootElement: 'iati-activity', version: null, schemaValid: null, ...critical('0.2.1') }],
    ['no version', file(ACTIVITY, ''), { version: null, schemaValid: null, ...critical('0.6.1') }],
    ['a version that is none', file(ACTIVITY, 'version="2.04"'), { version: '2.04', schemaValid: null, ...critical('0.6.1') }],
    ['an old version', file('', 'version="1.05"'), { version: '1.05', schemaValid: true, ...critical('0.6.1') }],
    ['an older name of a version', file('<x/>', 'version="1.0"'), { version: '1.0', schemaValid: false, ...critical('0.6.1') }],
    [
      'a root with a prefix',
      '<i:iati-activities xmlns:i="urn:x" version="2.03"/>',
      { rootElement: 'i:iati-activities', version: null, ...critical('0.6.1') },
    ],
    ['a root in a namespace', file(ACTIVITY, 'xmlns="urn:x" version="2.03"'), { schemaValid: false, ...critical('0.6.1') }],
    ['a document type', file(ACTIVITY, undefined, '<!DOCTYPE iati-activities>'), { schemaValid: true, valid: null, byRule: {} }],
    [
      'an entity that is declared',
      file(ACTIVITY.replace('Eau<', '&eau;<'), undefined, '<!DOCTYPE iati-activities [<!ENTITY eau "Eau">]>'),
      { wellFormed: true, schemaValid: false, valid: null, byRule: {} },
    ],
    [
      'a prefix that nobody declares',
      file(ACTIVITY.replace('<sector', '<sector x:y="1"')),
      { wellFormed: true, schemaValid: false, ...critical('0.3.1') },
    ],
  ])('%s', async (_what, source, expected) => expect(await verdict(source)).toMatchObject(expected));

  it('as UTF-16 is well-formed, and unreadable to the official service', async () => {
    const text = `\uFEFF${file(ACTIVITY)}`;
    const bytes = new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
    expect(await verdict(bytes)).toMatchObject({
      wellFormed: true,
      rootElement: null,
      version: null,
      schemaValid: null,
      ...critical('0.1.1'),
    });
  });

  it('as windows-1252 without saying so is not well-formed, and fine to the official service', async () => {
    const bytes = Uint8Array.from(file(ACTIVITY.replace('Eau<', 'Réhabilité<')), (letter) => letter.charCodeAt(0));
    expect(await verdict(bytes)).toEqual({ ...CLEAN, wellFormed: false, rootElement: null, version: null, schemaValid: null });
  });

  it.each(['ISO-8859-1', 'windows-1252', 'ISO-8859-2'])('as %s that says so is fine to both', async (encoding) => {
    const text = file(ACTIVITY.replace('Eau<', 'Réhabilité<'), undefined, `<?xml version="1.0" encoding="${encoding}"?>`);
    expect(await verdict(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))).toEqual(CLEAN);
  });

  it('is the same however the bytes come', async () => {
    async function* byByte() {
      for (const byte of encoder.encode(file(`${ACTIVITY}<!-- é -->`))) yield Uint8Array.of(byte);
    }
    expect(await compatVerdict(byByte(), { now: NOW })).toEqual(CLEAN);
    expect(await compatVerdict(new Blob([file(ACTIVITY)]), { now: NOW })).toEqual(CLEAN);
  });

  it('above 60 MiB gets no answer', async () => {
    const blank = new Uint8Array(1024 * 1024).fill(32);
    async function* large() {
      yield encoder.encode(file(ACTIVITY));
      for (let mega = 0; mega < 60; mega++) yield blank;
    }
    expect(await compatVerdict(large(), { now: NOW })).toEqual({ ...CLEAN, valid: null });
  });

  it('needs a clock', async () => await expect(compatVerdict('<a/>', { now: 'today' })).rejects.toThrow('now is no instant: today'));
});

describe('the counts of a report', () => {
  const with_ = (from: string, to: string) => ACTIVITY.replace(from, to);

  it('are one for each place of a rule', async () => {
    const budget =
      '<budget><period-start iso-date="2024-01-01"/><period-end iso-date="2025-12-31"/><value value-date="2024-01-01">1</value></budget>';
    expect(await counts(with_('</iati-activity>', `${budget}${budget}</iati-activity>`))).toEqual({ '7.5.3': 2 });
  });

  it('are one for several nodes of one case', async () => {
    const regions = '<recipient-country code="BF" percentage="101"/><recipient-country code="NE" percentage="101"/>';
    expect(await counts(with_('<recipient-country code="ML"/>', regions))).toEqual({ '3.1.2': 1, '12.1.1': 1 });
  });

  it('are one for each wrong code, equal ones too', async () => {
    const countries = '<recipient-country code="ml" percentage="50"/><recipient-country code="ml" percentage="50"/>';
    expect(await counts(with_('<recipient-country code="ML"/>', countries))).toEqual({ '9.50.1': 2 });
  });

  it('are one for each distinct message of the schema and activity, those of the root in each', async () => {
    const wrong = with_('<sector code="14030"/>', '<sector code="14030"/><x/>');
    expect((await verdict(file(wrong + wrong.replace('P1', 'P2'), 'version="2.03" own="1"'))).byRule).toEqual({ '0.3.1': 4 });
  });

  it('are one for all identifiers that stand twice', async () => {
    const other = with_('P1', 'P2');
    expect(await counts(ACTIVITY + ACTIVITY + ACTIVITY + other + other)).toEqual({ '1.1.2': 1 });
  });

  it('have no message of the schema for what stands between the records', async () => {
    const { schemaValid, valid, byRule } = await verdict(file(`${ACTIVITY}<x/>`));
    expect({ schemaValid, valid, byRule }).toEqual({ schemaValid: false, valid: true, byRule: {} });
  });

  it.each<[string, string, string, boolean]>([
    ['an empty list', '', '2.03', false],
    ['an empty list of 1.0x', '', '1.05', true],
    ['an extension after the records', `${ACTIVITY}<o:x xmlns:o="urn:o"/>`, '2.03', true],
    ['an extension before them', `<o:x xmlns:o="urn:o"/>${ACTIVITY}`, '2.03', false],
    ['a record after an extension', `${ACTIVITY}<o:x xmlns:o="urn:o"/>${ACTIVITY.replace('P1', 'P2')}`, '2.03', false],
    ['an extension alone in 1.0x', '<o:x xmlns:o="urn:o"/>', '1.05', true],
    ['text between the records', `${ACTIVITY} and`, '2.03', false],
  ])('%s and the schema', async (_what, inside, version, valid) => {
    expect((await verdict(file(inside, `version="${version}"`))).schemaValid).toBe(valid);
  });

  it('judge by another version when asked', async () => {
    const source = file(ACTIVITY, 'version="xx"');
    expect(await verdict(source, { as: '2.03' })).toEqual({ ...CLEAN, version: 'xx' });
    expect(await verdict(source, { as: '1.05' })).toMatchObject({ version: 'xx', schemaValid: false, ...critical('0.6.1') });
  });

  it('reproduce what the official validator gets wrong', async () => {
    expect(await counts(with_('<recipient-country code="ML"/>', ''))).toEqual({});
    const share = '<recipient-country code="ML" percentage="80"/><recipient-region code="298" percentage="50"/>';
    expect(await counts(with_('<recipient-country code="ML"/>', share))).toEqual({});
    const future = (day: string) =>
      `<transaction><transaction-type code="2"/><transaction-date iso-date="${day}"/><value value-date="2024-01-01">1</value></transaction>`;
    expect(await counts(with_('</iati-activity>', `${future('2024-01-01')}${future('2027-01-01')}</iati-activity>`))).toEqual({});
    expect(await counts(with_('</iati-activity>', `${future('2027-01-01')}${future('2024-01-01')}</iati-activity>`))).toEqual({
      '11.2.1': 1,
    });
    expect(await counts(with_('ref="XM-DAC-7" role', 'ref="" role'))).toEqual({});
    expect(await counts(with_('<sector code', '<sector vocabulary="" code'))).toEqual({ '9.78.1': 1 });
    expect(await counts(with_('xml:lang="fr"', 'xml:lang="FR"'))).toEqual({});
  });
});

describe('records cut by a search in the text', () => {
  const cut = (text: string) => [...piecesOf(text, 'iati-activity')].map(({ start, end }) => text.slice(start, end));

  it.each<[string, string, string[]]>([
    [
      'two',
      '<iati-activities><iati-activity>a</iati-activity> <iati-activity x="1">b</iati-activity>',
      ['<iati-activity>a</iati-activity>', '<iati-activity x="1">b</iati-activity>'],
    ],
    ['one that closes itself', '<iati-activity a="1" /><iati-activity/>', ['<iati-activity a="1" />', '<iati-activity/>']],
    ['one in a comment', '<!-- <iati-activity>a</iati-activity> -->', ['<iati-activity>a</iati-activity>']],
    ['an end in CDATA', '<iati-activity><![CDATA[</iati-activity>]]></iati-activity>', ['<iati-activity><![CDATA[</iati-activity>']],
    [
      'a beginning in a comment',
      '<!-- <iati-activity> --><iati-activity>a</iati-activity>',
      ['<iati-activity> --><iati-activity>a</iati-activity>'],
    ],
    ['one without an end', '<iati-activity>a', []],
    ['none', '<iati-activities/>', []],
  ])('%s', (_what, text, pieces) => expect(cut(text)).toEqual(pieces));

  it('may be as deep as they like', async () => {
    const deep = `<!-- <iati-activity>${'<x>'.repeat(20_000)}${'</x>'.repeat(20_000)}</iati-activity> -->`;
    expect(await counts(deep + ACTIVITY)).toEqual({ '6.2.2': 1, '6.11.1': 1 });
    expect(await counts(ACTIVITY.replace('Eau<', `${'<x>'.repeat(300)}${'</x>'.repeat(300)}<`))).toEqual({ '0.1.1': 1 });
  });

  it('give false errors, as the official validator has them', async () => {
    const comment = '<!-- <iati-activity><iati-identifier>X</iati-identifier></iati-activity> -->';
    expect(await counts(comment + ACTIVITY)).toEqual({ '1.1.21': 1, '6.2.2': 1, '6.11.1': 1 });
    const data = ACTIVITY.replace('<title><narrative>Eau', '<title><narrative><![CDATA[</iati-activity>]]>');
    expect(await counts(data)).toEqual({ '4.3.1': 1, '6.2.2': 1, '6.11.1': 1 });
  });
});

describe('an organisation file', () => {
  const organisation = (inside: string) => `<iati-organisations version="2.03"><iati-organisation xml:lang="fr" default-currency="XOF">
    <organisation-identifier>XM-DAC-7</organisation-identifier><name><narrative>Pays-Bas</narrative></name>
    <reporting-org ref="XM-DAC-7" type="10"><narrative>Pays-Bas</narrative></reporting-org>${inside}</iati-organisation></iati-organisations>`;
  const budget = (start: string, end: string) =>
    `<total-budget><period-start iso-date="${start}"/><period-end iso-date="${end}"/><value value-date="${start}">1</value></total-budget>`;

  it('is judged as one', async () => {
    expect(await verdict(organisation(budget('2024-01-01', '2024-12-31')))).toEqual({ ...CLEAN, rootElement: 'iati-organisations' });
    const { byRule, schemaValid } = await verdict(organisation(budget('2024-01-01', '2025-01-01') + budget('2025-01-02', '2025-01-01')));
    expect({ byRule, schemaValid }).toEqual({ byRule: { '7.5.3': 1, '8.6.3': 1 }, schemaValid: true });
  });
});

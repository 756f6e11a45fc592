import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, headerOf, toLines } from '../../src/codelists/data-form.ts';
import { type CodelistData, codelistsFrom, loadLists, readCodelistXml, serialiseLists, standardLists } from '../../src/codelists/index.ts';
import { IatiReadError } from '../../src/read/errors.ts';

const XML = `\uFEFF<?xml version="1.0" encoding="UTF-8"?>
<codelist name="Colour" xml:lang="en" complete="1" embedded="0">
  <metadata><name><narrative>Colours</narrative><narrative xml:lang="fr">Couleurs</narrative></name></metadata>
  <codelist-items>
    <codelist-item status="active">
      <code>
        R </code>
      <name><narrative>Red &amp; more</narrative><narrative xml:lang="fr">Rouge  et
        plus</narrative><narrative xml:lang="es">Rojo</narrative></name>
      <description><narrative>Not a name</narrative></description>
    </codelist-item>
    <codelist-item status="withdrawn"><code>B</code><name><narrative><![CDATA[Blue]]></narrative></name></codelist-item>
  </codelist-items>
</codelist>`;

describe('an official list as XML', () => {
  it('gives its codes, withdrawn marks and names', () => {
    expect(readCodelistXml(XML)).toEqual({
      name: 'Colour',
      complete: true,
      codes: [
        { code: 'R', en: 'Red & more', fr: 'Rouge et plus' },
        { code: 'B', withdrawn: true, en: 'Blue' },
      ],
    });
  });

  it('of versions 1.0x has its names without narratives', () => {
    const old = `<codelist name="BudgetType" xml:lang="en"><codelist-items>
      <codelist-item><code>1</code><name>Original</name><name xml:lang="en">Original</name></codelist-item>
      <codelist-item><code>2</code><name>Revised</name><name xml:lang="fr">Révisé</name></codelist-item></codelist-items></codelist>`;
    expect(readCodelistXml(old)).toEqual({
      name: 'BudgetType',
      complete: false,
      codes: [
        { code: '1', en: 'Original' },
        { code: '2', en: 'Revised', fr: 'Révisé' },
      ],
    });
  });

  it.each([
    ['a document type', '<!DOCTYPE codelist [<!ENTITY a "b">]><codelist name="A"/>', 'doctype'],
    ['broken XML', '<codelist name="A"><codelist-items>', 'malformed'],
    ['another root', '<codelists name="A"/>', 'malformed'],
    ['no name', '<codelist complete="1"/>', 'malformed'],
    ['nothing', '', 'malformed'],
    ['a web page', '<html><p>404</html>', 'malformed'],
  ])('is refused with %s', (_what, text, code) => {
    expect(() => readCodelistXml(text)).toThrow(IatiReadError);
    try {
      readCodelistXml(text);
    } catch (error) {
      expect((error as IatiReadError).code).toBe(code);
    }
  });
});

describe('a set of lists', () => {
  it('takes newer lists and leaves the others', () => {
    const lists = codelistsFrom([XML, { name: 'TiedStatus', complete: true, codes: [{ code: '9' }] }], { asOf: '2027-01-31' });
    expect(lists.asOf).toBe('2027-01-31');
    expect(lists.get('Colour')!.nameOf('R', 'fr')).toBe('Rouge et plus');
    expect([lists.get('TiedStatus')!.has('9'), lists.get('TiedStatus')!.has('3')]).toEqual([true, false]);
    expect(lists.get('Sector')).toBe(standardLists.get('Sector'));
    expect([...codelistsFrom([XML], { asOf: '2027-01-31', others: null }).names()]).toEqual(['Colour']);
  });

  it('names by platform and in own words what a newer list does not name', () => {
    const lists = codelistsFrom(
      [
        { name: 'Country', complete: false, codes: [{ code: 'ML' }] },
        { name: 'OrganisationType', complete: true, codes: [{ code: '11', en: 'Local Government' }] },
      ],
      { asOf: '2027-01-31' },
    );
    expect([lists.get('Country')!.nameOf('ML', 'fr'), lists.get('OrganisationType')!.nameOf('11', 'fr')]).toEqual([
      'Mali',
      'Collectivité locale',
    ]);
  });

  it('is built on lists of another make', () => {
    const one = {
      name: 'A',
      complete: true,
      size: 1,
      has: () => true,
      isWithdrawn: () => false,
      codes: () => [{ code: 'x', withdrawn: false }],
      nameOf: () => 'X',
    };
    const lists = codelistsFrom([], { asOf: '2027-01-31', others: { asOf: '', get: () => one, names: () => ['A'] } });
    expect(lists.get('A')!.nameOf('x', 'fr')).toBe('X');
  });

  it('goes through JSON unchanged', () => {
    const json = serialiseLists(standardLists);
    const again = loadLists(json);
    expect(serialiseLists(again)).toBe(json);
    expect([...again.get('Sector')!.codes()]).toEqual([...standardLists.get('Sector')!.codes()]);
    expect(again.get('Sector')!.sourceOfName('15120', 'fr')).toBe('own');
  });

  it.each([
    ['{}', TypeError],
    ['null', TypeError],
    ['{"asOf":"2027-01-31","lists":[{"name":"A"}]}', TypeError],
    ['{"asOf":"2027-01-31","lists":[{"name":"A","complete":true,"codes":[{}]}]}', TypeError],
    ['{"asOf":"yesterday","lists":[]}', TypeError],
    ['<codelist/>', SyntaxError],
  ])('is refused as %s', (json, kind) => {
    expect(() => loadLists(json)).toThrow(kind);
  });
});

describe('the compact form', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9./+' éÉ’-]{1,12}$/).filter((text) => text.trim() !== '');
  const entry = fc.record({
    code: word,
    withdrawn: fc.constantFrom(true, undefined),
    en: fc.option(word, { nil: undefined }),
    fr: fc.option(word, { nil: undefined }),
  });
  const list: fc.Arbitrary<CodelistData> = fc.record({ name: word, complete: fc.boolean(), codes: fc.array(entry) });

  it('gives back every list', () => {
    fc.assert(
      fc.property(list, (data) => {
        const lines = toLines(data);
        expect(headerOf(lines)).toEqual({ name: data.name, complete: data.complete });
        expect([...entriesOf(lines)]).toEqual(data.codes.map(({ code, withdrawn = false, en, fr }) => ({ code, withdrawn, en, fr })));
      }),
    );
  });

  it.each(['a|b', '!a', 'a\nb'])('refuses the code %j', (code) => {
    expect(() => toLines({ name: 'A', complete: true, codes: [{ code }] })).toThrow(RangeError);
  });
});

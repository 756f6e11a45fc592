import { describe, expect, it } from 'vitest';
import { addElement, newActivity, newList, newOrganisation } from '../../src/index.ts';
import { IatiWriteError, ListWriter, missingParts, type WriteOptions, writeFile, writeRecord } from '../../src/write/index.ts';
import { fullRecord } from './arbitrary.ts';
import { readBack } from './read-back.ts';

const anyway: WriteOptions = { onIncomplete: 'write' };

function refusal(work: () => unknown): { code: string; path: string; line: number } {
  try {
    work();
  } catch (error) {
    if (error instanceof IatiWriteError) return { code: error.code, path: error.path, line: error.line };
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a record that 2.03 has no form for', () => {
  const old = (inner: string) => readBack(`<iati-activities version="1.05">\n<iati-activity>${inner}</iati-activity></iati-activities>`);

  it.each([
    ['an element of 1.0x', '<activity-website>x</activity-website>', 'unknown-element', 'iati-activity/activity-website'],
    ['an attribute of 1.0x', '<other-identifier owner-ref="x"/>', 'unknown-attribute', 'iati-activity/other-identifier/@owner-ref'],
    ['text of 1.0x', '<title>A</title><title>B</title>', 'misplaced-text', 'iati-activity/title[1]'],
    ['an element within a text', '<title><narrative>a<b/></narrative></title>', 'unknown-element', 'iati-activity/title/narrative/b'],
    [
      'an extension within a text',
      '<title><narrative>a<x:b xmlns:x="u"/></narrative></title>',
      'unknown-element',
      'iati-activity/title/narrative/x:b',
    ],
    [
      'an element of the standard in a wrong place',
      '<transaction><budget/></transaction>',
      'unknown-element',
      'iati-activity/transaction/budget',
    ],
  ])('is refused for %s, with its place', async (_what, inner, code, path) => {
    const record = await old(inner);
    expect(refusal(() => writeRecord(record, anyway))).toEqual({ code, path, line: 2 });
    expect(writeRecord(record, { form: 'published', indent: 0 })).toBe(`<iati-activity>${inner}</iati-activity>`);
  });

  it('is refused while parts are missing, and says which', () => {
    const record = newActivity();
    addElement(record, 'iati-identifier', {}, 'XX-1');
    const budget = addElement(record, 'budget');
    addElement(budget, 'period-start');
    const missing = missingParts(record).map((part) => `${part.kind} ${part.path}`);
    expect(missing).toEqual([
      'element iati-activity/reporting-org',
      'element iati-activity/title',
      'element iati-activity/description',
      'element iati-activity/participating-org',
      'element iati-activity/activity-status',
      'element iati-activity/activity-date',
      'element iati-activity/budget/period-end',
      'element iati-activity/budget/value',
      'attribute iati-activity/budget/period-start/@iso-date',
    ]);
    expect(refusal(() => writeRecord(record)).code).toBe('incomplete');
    expect(writeRecord(record, { ...anyway, indent: 0 })).toBe(
      '<iati-activity><iati-identifier>XX-1</iati-identifier><budget><period-start/></budget></iati-activity>',
    );
  });

  it('lacks nothing when it has everything', () => {
    expect(missingParts(fullRecord('activity'))).toEqual([]);
    expect(missingParts(fullRecord('organisation'))).toEqual([]);
  });

  it('is left out of a file, which goes on', async () => {
    const left: string[] = [];
    let text = '';
    const records = [newActivity(), fullRecord('activity'), newActivity()];
    for await (const piece of writeFile(records, { onRefused: (error) => left.push(error.code) })) text += new TextDecoder().decode(piece);
    expect(left).toEqual(['incomplete', 'incomplete']);
    expect(text.match(/<iati-activity /g)).toHaveLength(1);
    await expect(async () => {
      for await (const piece of writeFile(records)) void piece;
    }).rejects.toThrow(IatiWriteError);
  });
});

describe('what XML cannot hold', () => {
  it.each([
    ['a control character', '\u0001', 'U+0001'],
    ['a character that is none', '\uffff', 'U+FFFF'],
    ['half a surrogate pair', 'a\ud83d', 'U+D83D'],
    ['the other half', '\ude00', 'U+DE00'],
  ])('throws with its place: %s', (_what, text, name) => {
    const record = newActivity();
    const title = addElement(record, 'title');
    addElement(title, 'narrative', {}, text);
    expect(() => writeRecord(record, anyway)).toThrow(`${name} at iati-activity/title/narrative `);
    expect(() => writeRecord(newActivity({ 'default-currency': text }), anyway)).toThrow(`${name} at iati-activity/@default-currency`);
  });

  it('is no character beyond the basic plane', () => {
    expect(writeRecord(newActivity({ 'x-': '' }), { form: 'published' })).toBe('<iati-activity x-=""/>');
    expect(writeRecord(newActivity({ 'xml:lang': '😀' }), anyway)).toBe('<iati-activity xml:lang="😀"/>');
  });

  it('throws for a name', () => {
    const record = newActivity();
    addElement(record, 'x:a b', { 'xmlns:x': 'u' });
    expect(() => writeRecord(record, anyway)).toThrow(/«x:a b» .* cannot be a name/);
    expect(() => writeRecord(newActivity({ 'a"b': '1' }), { form: 'published' })).toThrow(/cannot be a name/);
  });

  it('throws for a prefix that nobody declared, and for a declaration that cannot be', () => {
    const record = newActivity();
    addElement(record, 'x:a');
    expect(() => writeRecord(record, anyway)).toThrow('the prefix x of x:a at iati-activity/x:a is not declared');
    expect(() => writeRecord(newActivity({ 'xmlns:x': '' }), anyway)).toThrow('declares no namespace');
    expect(() => writeRecord(newActivity({ xmlns: 'urn:x' }), anyway)).toThrow('no namespace');
  });
});

describe('misuse', () => {
  it('throws a TypeError', () => {
    expect(() => writeRecord(newList('iati-activities'))).toThrow(TypeError);
    expect(() => writeRecord(addElement(newActivity(), 'title'))).toThrow('<title> is no IATI record');
    expect(() => new ListWriter('iati-activity' as 'iati-activities')).toThrow(TypeError);
    expect(() => new ListWriter('iati-activities').record(newActivity())).toThrow('wrong moment');
    const writer = new ListWriter('iati-activities', anyway);
    writer.start();
    expect(() => writer.record(newOrganisation())).toThrow('<iati-organisation> does not belong into <iati-activities>');
    expect(() => writer.extension(addElement(newActivity(), 'title'))).toThrow('without a namespace');
    writer.end();
    expect(() => writer.record(newActivity())).toThrow('wrong moment');
    expect(() => new ListWriter('iati-activities', { attributes: { xmlns: 'u' } })).toThrow('no namespace');
  });
});

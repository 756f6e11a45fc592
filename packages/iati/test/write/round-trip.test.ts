import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readActivities } from '../../src/index.ts';
import { writeFile, writeRecord } from '../../src/write/index.ts';
import { whereModelsDiffer } from '../../src/write/same.ts';
import { anyRecord, fullRecord, shuffled } from './arbitrary.ts';
import { readAll, readBack } from './read-back.ts';

const runs = { numRuns: 300, endOnFailure: true };

describe('what is written and read again', () => {
  it('is the model that was written, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, fc.constantFrom(0, 1, 2), async (record, indent) => {
        const xml = writeRecord(record, { onIncomplete: 'write', indent });
        expect(whereModelsDiffer(record, await readBack(xml)), xml).toBeNull();
      }),
      runs,
    );
  });

  it('is the same as published, order and all', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async (record) => {
        const back = await readBack(writeRecord(record, { form: 'published' }));
        expect([...back.descendants()].map((node) => node.name)).toEqual([...record.descendants()].map((node) => node.name));
        expect(whereModelsDiffer(record, back)).toBeNull();
      }),
      runs,
    );
  });

  it.each(['activity', 'organisation'] as const)('is the same for every element and attribute of an %s', async (kind) => {
    const record = fullRecord(kind);
    expect([...record.descendants()].length).toBeGreaterThan(kind === 'activity' ? 400 : 100);
    expect(whereModelsDiffer(record, await readBack(writeRecord(record)))).toBeNull();
  });

  it('gives the same bytes again, and from a tree in another order within the rules', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async (record) => {
        const xml = writeRecord(record, { onIncomplete: 'write' });
        expect(writeRecord(record, { onIncomplete: 'write' })).toBe(xml);
        expect(writeRecord(await readBack(xml), { onIncomplete: 'write' })).toBe(xml);
      }),
      runs,
    );
  });

  it('is in the order of the schema after any shuffle', () => {
    fc.assert(
      fc.property(anyRecord, fc.integer(), (record, seed) => {
        const names = (xml: string) => [...xml.matchAll(/^ {2}<([^ />]+)/gm)].map((match) => match[1]);
        const before = names(writeRecord(record, { onIncomplete: 'write' })).filter((name) => !name?.includes(':'));
        const after = names(writeRecord(shuffled(record, seed), { onIncomplete: 'write' })).filter((name) => !name?.includes(':'));
        expect(after).toEqual(before);
      }),
      runs,
    );
  });

  it('comes in pieces that are bounded and never break a character', async () => {
    const record = await readBack(`<iati-activity><iati-identifier>${'😀é'.repeat(70_000)}</iati-identifier></iati-activity>`);
    const pieces: Uint8Array[] = [];
    for await (const piece of writeFile([record, record], { onIncomplete: 'write' })) pieces.push(piece);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(3 * 64 * 1024);
    expect(pieces.length).toBeGreaterThan(5);
    const back = await readAll(Buffer.concat(pieces));
    expect(back.map((one) => whereModelsDiffer(record, one))).toEqual([null, null]);
  });

  it('of a file is read record by record while it is written', async () => {
    const file = '<iati-activities version="2.03"><iati-activity/><iati-activity/></iati-activities>';
    let text = '';
    for await (const piece of writeFile(readActivities(file), { onIncomplete: 'write', indent: 0 }))
      text += new TextDecoder().decode(piece);
    expect(text).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n<iati-activity/>\n<iati-activity/>\n</iati-activities>\n',
    );
  });
});

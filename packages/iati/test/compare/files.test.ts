import { describe, expect, it } from 'vitest';
import { compareChanged, compareFiles, differenceSentence, type FileComparison, type RecordComparison } from '../../src/compare/index.ts';
import { haveSamples, sample } from '../shared-samples.ts';

interface Made {
  readonly id: string;
  readonly amounts?: readonly string[];
  readonly updated?: string;
  readonly title?: string;
}

const transaction = (amount: string) =>
  `<transaction><transaction-type code="3"/><value currency="EUR" value-date="2024-01-01">${amount}</value></transaction>`;
const activity = ({ id, amounts = [], updated, title = '' }: Made) =>
  `<iati-activity${updated ? ` last-updated-datetime="${updated}"` : ''}><iati-identifier>${id}</iati-identifier><title><narrative>${title}</narrative></title>${amounts.map(transaction).join('')}</iati-activity>`;
const file = (records: readonly Made[], generated = '2024-01-01T00:00:00') =>
  `<iati-activities version="2.03" generated-datetime="${generated}">\n${records.map(activity).join('\n')}\n</iati-activities>`;
const named = (...ids: string[]): Made[] => ids.map((id) => ({ id }));
const many = (count: number): Made[] => Array.from({ length: count }, (_, at) => ({ id: `A-${at}` }));

const compare = (before: readonly Made[], after: readonly Made[], generated?: string): Promise<FileComparison> =>
  compareFiles(
    () => file(before),
    () => file(after, generated),
  );
const short = ({ changed, added, gone }: FileComparison) =>
  Object.fromEntries(
    Object.entries({ changed, added, gone }).map(([name, some]) => [name, some.map(({ identifier }) => identifier).join(' ')]),
  );
const keys = ({ notices }: FileComparison) => notices.map(({ key, identifier }) => `${key.slice(8)} ${identifier ?? '(file)'}`);

async function all(changes: AsyncIterable<RecordComparison>): Promise<RecordComparison[]> {
  const found: RecordComparison[] = [];
  for await (const one of changes) found.push(one);
  return found;
}

describe('two editions of a file', () => {
  it('are the same in any order, whenever they were generated', async () => {
    const result = await compare(many(20), many(20).reverse(), '2025-01-01T00:00:00');
    expect(result).toMatchObject({
      same: 20,
      changed: [],
      added: [],
      gone: [],
      duplicated: [],
      shrunk: false,
      rolledBack: false,
      notices: [],
    });
    expect(result.before).toEqual({ records: 20, generatedDatetime: '2024-01-01T00:00:00', version: '2.03' });
  });

  it('tell what is new, gone and changed', async () => {
    const before = [{ id: 'A' }, { id: 'B', title: 'one' }, { id: 'C' }, ...many(20)];
    const result = await compare(before, [{ id: ' B ', title: 'two' }, { id: 'D' }, { id: 'A' }, ...many(20)]);
    expect(short(result)).toEqual({ changed: 'B', added: 'D', gone: 'C' });
    expect(result.same).toBe(21);
    expect(result.changed[0]).toMatchObject({ element: 'iati-activity', line: { before: 3, after: 2 }, copy: { before: 1, after: 1 } });
    expect(result.gone[0]!.line).toEqual({ before: 4, after: null });
    expect(keys(result)).toEqual(['record-gone C']);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('alarm when more than a tenth is gone, not at a tenth', async () => {
    const tenth = await compare(many(20), many(18));
    expect([tenth.gone.length, tenth.shrunk]).toEqual([2, false]);
    const more = await compare(many(20), many(17));
    expect([more.gone.length, more.shrunk]).toEqual([3, true]);
    expect(keys(more)[0]).toBe('file-shrunk (file)');
    expect((await compare([], [])).shrunk).toBe(false);
    expect((await compare(named('A'), [])).shrunk).toBe(true);
  });

  it('alarm when transactions or their sums shrink', async () => {
    const shrunk = async (before: string[], after: string[]) =>
      (await compare([{ id: 'A', amounts: before }], [{ id: 'A', amounts: after }])).changed[0]!.shrunk;
    expect(await shrunk(['1', '1'], ['1'])).toBe(true);
    expect(await shrunk(['1', '2'], ['1', '1.5'])).toBe(true);
    expect(await shrunk(['1', '2'], ['3', '0.0'])).toBe(false);
    expect(await shrunk(['5', '-1'], ['5'])).toBe(true);
    expect(await shrunk(['1'], ['1', '2'])).toBe(false);
    const result = await compare([{ id: 'A', amounts: ['1', '2'] }], [{ id: 'A', amounts: ['2'] }]);
    expect(result.changed[0]!.sums).toEqual([
      {
        element: 'transaction',
        type: '3',
        currency: 'EUR',
        before: { count: 2, sum: '3', notNumbers: 0 },
        after: { count: 1, sum: '2', notNumbers: 0 },
      },
    ]);
    expect(keys(result)).toEqual(['record-shrunk A']);
  });

  it('tell what was rolled back, a record and the file', async () => {
    const result = await compare(
      [
        { id: 'A', updated: '2024-02-01T00:00:00Z' },
        { id: 'B', updated: '2024-02-01T00:00:00Z' },
      ],
      [
        { id: 'A', updated: '2024-01-01T00:00:00Z', title: 'x' },
        { id: 'B', updated: '2024-03-01T00:00:00Z' },
      ],
      '2023-12-31T00:00:00',
    );
    expect(short(result)).toEqual({ changed: 'A', added: '', gone: '' });
    expect(result.same).toBe(1);
    expect([result.rolledBack, result.changed[0]!.rolledBack]).toEqual([true, true]);
    expect(keys(result)).toEqual(['file-older (file)', 'record-older A']);
  });

  it('count copies of one identifier, equal ones first', async () => {
    const [one, two, three] = ['1', '2', '3'].map((title) => ({ id: 'A', title }));
    const result = await compare([one!, two!, { id: 'B' }], [three!, one!, { id: 'B' }, { id: 'B' }]);
    expect(result.same).toBe(2);
    expect(short(result)).toEqual({ changed: 'A', added: 'B', gone: '' });
    expect(result.changed[0]!.copy).toEqual({ before: 2, after: 1 });
    expect(result.duplicated).toEqual([
      { identifier: 'A', before: 2, after: 2 },
      { identifier: 'B', before: 1, after: 2 },
    ]);
    expect(keys(result)).toEqual(['record-twice-before A', 'record-twice-after A', 'record-twice-after B']);
    const changes = await all(
      compareChanged(
        () => file([one!, two!]),
        () => file([three!, one!]),
        result.changed,
      ),
    );
    expect(changes[0]!.differences.map(({ before, after }) => [before?.text, after?.text])).toEqual([['2', '3']]);
  });

  it.each([3, 40])('match %i copies of one identifier as a multiset', async (count) => {
    const copies = (titles: (at: number) => number) => Array.from({ length: count }, (_, at) => ({ id: 'A', title: String(titles(at)) }));
    expect(
      await compare(
        copies((at) => at),
        copies((at) => count - 1 - at),
      ),
    ).toMatchObject({ same: count, changed: [], added: [], gone: [] });
    const result = await compare(
      copies((at) => at),
      copies((at) => at + 2),
    );
    expect([result.same, result.changed.length]).toEqual([count - 2, 2]);
    expect(result.changed.map(({ copy }) => copy)).toEqual([
      { before: 1, after: count - 1 },
      { before: 2, after: count },
    ]);
    const fewer = await compare(
      copies(() => 1),
      copies(() => 1).slice(1),
    );
    expect([fewer.same, fewer.gone.map(({ copy }) => copy.before)]).toEqual([count - 1, [count]]);
  });

  it.each([4, 40])('pair what is left of %i copies in the order of the files', async (count) => {
    const before = Array.from({ length: count }, (_, at) => ({ id: 'A', title: at % 2 === 0 ? 'x' : 'y' }));
    const after = before.map((one, at) => ({ ...one, title: `z${at}` }));
    const { changed } = await compare(before, after);
    expect(changed.map(({ copy }) => [copy.before, copy.after])).toEqual(before.map((_, at) => [at + 1, at + 1]));
  });

  it('never take two records without identifier for one', async () => {
    const result = await compare(
      [
        { id: '', title: '1' },
        { id: '', title: '2' },
      ],
      [
        { id: '', title: '2' },
        { id: ' ', title: '3' },
      ],
    );
    expect([result.same, result.changed.length, result.added.length, result.gone.length]).toEqual([1, 0, 1, 1]);
    expect(result.duplicated).toEqual([]);
  });

  it('are of organisations too', async () => {
    const of = (name: string) =>
      `<iati-organisations version="2.03"><iati-organisation><organisation-identifier>O</organisation-identifier><name><narrative>${name}</narrative></name></iati-organisation></iati-organisations>`;
    const result = await compareFiles(
      () => of('a'),
      () => of('b'),
    );
    expect(result.changed.map(({ element, identifier }) => [element, identifier])).toEqual([['iati-organisation', 'O']]);
  });

  it('have sentences for all that is to be looked at', async () => {
    const result = await compare(
      [{ id: 'A', updated: '2024-02-01T00:00:00Z', amounts: ['1', '2'] }, ...named('B', 'B', 'C')],
      [{ id: 'A', updated: '2024-01-01T00:00:00Z', amounts: ['1'] }, ...named('B', 'B')],
      '2023-12-31T00:00:00',
    );
    expect(result.notices).toHaveLength(7);
    for (const notice of result.notices)
      for (const language of ['en', 'fr'] as const) expect(differenceSentence(notice, language)).not.toMatch(/[{}]/);
    expect(differenceSentence(result.notices.find(({ key }) => key === 'compare.record-shrunk')!, 'fr')).toBe(
      'A a perdu des transactions ou des montants : 2 transactions avant, 1 maintenant. Vérifiez que c’est voulu.',
    );
  });

  it('are not compared when one of them breaks off', async () => {
    const broken = file(many(3)).slice(0, -20);
    await expect(
      compareFiles(
        () => file(many(3)),
        () => broken,
      ),
    ).rejects.toMatchObject({ code: 'cut-short' });
    await expect(
      compareFiles(
        () => broken,
        () => file(many(3)),
      ),
    ).rejects.toMatchObject({ code: 'cut-short' });
  });
});

describe('what changed in the changed', () => {
  const before = Array.from({ length: 60 }, (_, at) => ({ id: `A-${at}`, title: 'before' }));
  const after = (order: (at: number) => number) =>
    [...before].sort((a, b) => order(Number(a.id.slice(2))) - order(Number(b.id.slice(2)))).map((one) => ({ ...one, title: 'after' }));

  it.each<[string, (at: number) => number, number, number]>([
    ['in the same order', (at) => at, 1, 1],
    ['in the opposite order', (at) => -at, 500, 1],
    ['in the opposite order, with few in memory', (at) => -at, 4, 100],
    ['in the opposite order, with one in memory', (at) => -at, 1, 100],
    ['in no order', (at) => (at * 37) % 61, 3, 100],
  ])('is found %s', async (_what, order, mostWaiting, mostReadings) => {
    const now = after(order);
    const { changed } = await compare(before, now);
    let opened = 0;
    const open = (records: readonly Made[]) => () => {
      opened++;
      return file(records);
    };
    const found = await all(compareChanged(open(before), open(now), changed, { mostWaiting }));
    expect(new Set(found.map(({ identifier }) => identifier)).size).toBe(60);
    expect(found).toHaveLength(60);
    expect(found.every(({ differences }) => differences.length === 1 && differences[0]!.after?.text === 'after')).toBe(true);
    expect(opened / 2).toBeLessThanOrEqual(mostReadings);
  });

  it('is found for some of them', async () => {
    const now = after((at) => at);
    const { changed } = await compare(before, now);
    const wanted = changed.filter(({ identifier }) => /[37]$/.test(identifier));
    const found = await all(
      compareChanged(
        () => file(before),
        () => file(now),
        wanted,
      ),
    );
    expect(found.map(({ identifier }) => identifier)).toEqual(wanted.map(({ identifier }) => identifier));
    expect(
      await all(
        compareChanged(
          () => file(before),
          () => file(now),
          [],
        ),
      ),
    ).toEqual([]);
  });

  it('throws when the files are no longer those', async () => {
    const { changed } = await compare(
      before,
      after((at) => at),
    );
    await expect(
      all(
        compareChanged(
          () => file([]),
          () => file(before),
          changed,
        ),
      ),
    ).rejects.toThrow(TypeError);
  });

  it('may be left before the end', async () => {
    const now = after((at) => at);
    const { changed } = await compare(before, now);
    let closed = 0;
    const pieces = async function* (records: readonly Made[]) {
      try {
        const bytes = new TextEncoder().encode(file(records).padEnd(200_000));
        for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
      } finally {
        closed++;
      }
    };
    for await (const one of compareChanged(
      () => pieces(before),
      () => pieces(now),
      changed,
    ))
      if (one) break;
    expect(closed).toBe(2);
  });
});

describe.skipIf(!haveSamples)('a published file', () => {
  it('is the same as itself, and tells one amount that was changed', async () => {
    const path = 'real/ifad-activity.xml';
    const bytes = sample(path);
    const text = bytes.toString('utf8');
    const changed = text.replace(/(<value [^>]*>)(\d)/, '$19$2');
    expect(changed).not.toBe(text);
    const itself = await compareFiles(
      () => bytes,
      () => bytes,
    );
    expect([itself.changed, itself.added, itself.gone]).toEqual([[], [], []]);
    const result = await compareFiles(
      () => bytes,
      () => changed,
    );
    expect([result.changed.length, result.added.length, result.gone.length]).toEqual([1, 0, 0]);
    const [comparison] = await all(
      compareChanged(
        () => bytes,
        () => changed,
        result.changed,
      ),
    );
    expect(comparison!.differences.length).toBeGreaterThan(0);
    expect(comparison!.differences.every(({ element }) => /value$|transaction$|budget$/.test(element))).toBe(true);
  });
});

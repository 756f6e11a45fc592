import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActivityNode, type IatiNode, IatiReadError, type Limits, readActivities, readOrganisations } from '../../src/index.ts';
import { summary } from './summary.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const activity = (id: string, inside = '') =>
  `<iati-activity default-currency="EUR"><iati-identifier>${id}</iati-identifier>${inside}</iati-activity>`;
const file = (...activities: string[]) =>
  `<?xml version="1.0"?>\n<iati-activities version="2.03">\n${activities.join('\n')}\n</iati-activities>`;

async function all(source: Parameters<typeof readActivities>[0], limits: Partial<Limits> = {}): Promise<ActivityNode[]> {
  const found: ActivityNode[] = [];
  for await (const one of readActivities(source, { limits })) found.push(one);
  return found;
}

async function refusal(source: Parameters<typeof readActivities>[0], limits: Partial<Limits> = {}): Promise<IatiReadError> {
  const error = await all(source, limits).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(IatiReadError);
  return error as IatiReadError;
}

describe('readActivities', () => {
  it('gives every node the line and column of its tag, whatever stands before it', async () => {
    const blanks = fc.constantFrom('', ' ', '\n', '\r\n', '\r', '\t ', '<!-- c\n -->', '<?p i\n?>', 'é𝔸', '&amp;\n', '<![CDATA[<x>\n]]>');
    const names = fc.constantFrom('title', 'x', 'description');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(blanks, blanks, names, fc.boolean())), async (parts) => {
        const inside = parts
          .map(([a, b, name, empty]) => (empty ? `${a}${b}<${name}${a === '\n' ? '\n' : ''}/>` : `${a}<${name}\n>${b}</${name}\n>`))
          .join('');
        const source = file(activity('A', inside));
        const [read] = await all(source);
        const text = source.replace(/\r\n|\r/g, '\n').split('\n');
        const tags = [...read!.descendants()].map((node: IatiNode) =>
          [...(text[node.line - 1] ?? '')].slice(node.column - 1, node.column + node.name.length).join(''),
        );
        expect(tags).toEqual([...read!.descendants()].map((node: IatiNode) => `<${node.name}`));
      }),
    );
  });

  it('names the place of an element in words that lead there', async () => {
    const [read] = await all(file(activity('A', '<transaction/><transaction><value>1</value></transaction>')));
    expect(read!.transactions[1]?.one('value')?.path).toBe('iati-activity/transaction[2]/value');
    expect(read!.path).toBe('iati-activity');
  });

  it('yields the activities before an error, then throws it', async () => {
    const seen: string[] = [];
    const reading = (async () => {
      for await (const one of readActivities(file(activity('A'), activity('B', '<title>'), activity('C')))) seen.push(one.iatiIdentifier);
    })();
    await expect(reading).rejects.toMatchObject({ code: 'malformed', line: 4 });
    expect(seen).toEqual(['A']);
  });

  it('is iterated once', async () => {
    const reading = readActivities(file(activity('A')));
    for await (const one of reading) void one;
    await expect(reading[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'used-up' });
  });

  it('yields nothing of an organisation file, and counts it', async () => {
    const organisations =
      '<iati-organisations><iati-organisation><organisation-identifier>X</organisation-identifier></iati-organisation></iati-organisations>';
    const reading = readActivities(organisations);
    for await (const one of reading) throw new Error(one.name);
    expect(reading.file).toMatchObject({ activities: 0, organisations: 1 });
    for await (const one of readOrganisations(organisations)) expect(one.identifier).toBe('X');
  });

  it('stops reading when the caller stops', async () => {
    let pieces = 0;
    async function* endless() {
      yield Buffer.from('<iati-activities>');
      for (;;) {
        pieces++;
        yield Buffer.from(activity('A').repeat(100));
      }
    }
    for await (const one of readActivities(endless())) {
      expect(one.iatiIdentifier).toBe('A');
      break;
    }
    expect(pieces).toBeLessThan(5);
  });
});

describe('limits', () => {
  const cases: [keyof Limits, number, string][] = [
    ['depth', 20, file(activity('A', `${'<x>'.repeat(30)}${'</x>'.repeat(30)}`))],
    ['textLength', 1000, file(activity('A', `<title><narrative>${'x'.repeat(2000)}</narrative></title>`))],
    ['textLength', 1000, file(activity('A', `<title><narrative>${'<![CDATA[xxxxxxxxxx]]><!-- -->'.repeat(200)}</narrative></title>`))],
    ['textLength', 1000, file(activity('A', `<!-- ${'x'.repeat(100_000)} -->`))],
    ['textLength', 1000, file(activity('A', `<title ref="${'x'.repeat(100_000)}"/>`))],
    ['textLength', 1000, file(activity('A', `<${'x'.repeat(100_000)}/>`))],
    ['attributes', 10, file(activity('A', `<title ${Array.from({ length: 20 }, (_, n) => `a${n}="1"`).join(' ')}/>`))],
    ['elementsPerRecord', 50, file(activity('A', '<x/>'.repeat(60)))],
    ['records', 2, file(activity('A'), activity('B'), activity('C'))],
    ['characters', 1000, file(activity('A', '<x/>'.repeat(1000)))],
  ];
  it.each(cases)('%s above %i is refused by name', async (limit, maximum, source) => {
    expect(await refusal(source, { [limit]: maximum })).toMatchObject({ code: 'limit', detail: { limit, maximum } });
    expect((await all(source).catch(() => [])).length).toBeGreaterThan(0);
  });

  it('an endless comment, value or name ends early, in little memory', async () => {
    for (const start of [
      '<iati-activities><!--',
      '<iati-activities><a b="',
      '<iati-activities><',
      '<!DOCTYPE a [',
      '<iati-activities><?p ',
    ]) {
      let sent = 0;
      async function* endless() {
        yield Buffer.from(start);
        for (;;) {
          sent += 16_384;
          yield Buffer.from('x'.repeat(16_384));
        }
      }
      expect((await refusal(endless())).code, start).toBe('limit');
      expect(sent).toBeLessThan(1_300_000);
    }
  });

  it('no entity is ever expanded', async () => {
    expect((await refusal('<!DOCTYPE iati-activities [<!ENTITY a "&b;&b;"><!ENTITY b "x">]><iati-activities/>')).code).toBe('doctype');
    expect((await refusal('<!DOCTYPE iati-activities SYSTEM "file:///etc/passwd"><iati-activities/>')).code).toBe('doctype');
  });
});

describe('damaged files', () => {
  it('are read or refused with the one error, never with another', async () => {
    const sound = readFileSync(new URL('../../cases/complete-203.xml', import.meta.url));
    const spots = fc.array(
      fc.tuple(fc.nat({ max: sound.length - 1 }), fc.oneof(fc.nat({ max: 255 }), fc.constantFrom(...Buffer.from('<>&"\'/:!?[]-= ')))),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(spots, fc.nat({ max: sound.length }), async (changes, end) => {
        const damaged = Buffer.from(end % 3 === 0 ? sound.subarray(0, end) : sound);
        for (const [at, byte] of changes) damaged[Math.min(at, damaged.length - 1)] = byte;
        try {
          for await (const one of readActivities(damaged)) expect(JSON.stringify(summary(one))).toContain('identifier');
        } catch (error) {
          expect(error).toBeInstanceOf(IatiReadError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a big file', () => {
  const one = activity(
    'A',
    '<transaction><transaction-type code="3"/><value value-date="2024-01-01">1.5</value></transaction>'.repeat(200),
  );
  async function* big(pieces: number) {
    yield Buffer.from('<iati-activities>');
    for (let n = 0; n < pieces; n++) yield Buffer.from(one);
    yield Buffer.from('</iati-activities>');
  }

  it('gives way to other work while it is read', async () => {
    let turns = 0;
    let on = true;
    const turn = () => {
      turns++;
      if (on) setImmediate(turn);
    };
    setImmediate(turn);
    const started = performance.now();
    const bytes = Buffer.from(`<iati-activities>${one.repeat(300)}</iati-activities>`);
    for await (const activity of readActivities(bytes)) expect(activity.name).toBe('iati-activity');
    on = false;
    expect(turns).toBeGreaterThan((performance.now() - started) / 50);
  });

  it('lets go of each activity when the next one comes', async () => {
    const seen: WeakRef<ActivityNode>[] = [];
    let count = 0;
    for await (const activity of readActivities(big(300))) {
      count += activity.transactions.length;
      seen.push(new WeakRef(activity));
      if (seen.length % 100 === 0) {
        await new Promise((resolve) => setTimeout(resolve));
        collectGarbage();
        // All but those of the last piece of text.
        expect(seen.filter((ref) => ref.deref()).length).toBeLessThan(10);
      }
    }
    expect(count).toBe(60_000);
  });
});

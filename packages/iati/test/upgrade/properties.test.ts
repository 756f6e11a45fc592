import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FactsTally, IatiReadError } from '../../src/index.ts';
import { upgradeRecord } from '../../src/upgrade/index.ts';
import { writeRecord } from '../../src/write/index.ts';
import { moneyIn } from './money.ts';
import { checkSums } from './sums.ts';
import { upgradeAll } from './told.ts';

/** The same files each time. */
const SEED = 20261130;
const folder = new URL('../../cases/upgrade/', import.meta.url);
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.xml'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** Elements without elements in them, attributes and texts: taking one out, doubling it or putting it elsewhere leaves a file that can be read. */
const PIECES = [
  /<[A-Za-z:-]+[^<>]*\/>|<([A-Za-z:-]+)(?: [^<>]*)?>[^<>]*<\/\1>/g,
  / [a-z:_-]+="[^"]*"/g,
  /(?<=>)[^<>]*[^<>\s][^<>]*(?=<)/g,
] as const;
const pieces = PIECES.map((pattern) => [...new Set(cases.flatMap((text) => text.match(pattern) ?? []))]);

/** A case with some pieces taken out, doubled, or with others in their place. */
const damaged = fc
  .tuple(
    fc.constantFrom(...cases),
    fc.array(
      fc.record({
        kind: fc.constantFrom(0, 1, 2),
        at: fc.nat(),
        other: fc.nat(),
        act: fc.constantFrom('drop', 'double', 'replace', 'insert'),
      }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  )
  .map(([text, acts]) => acts.reduce(damage, text));

type Act = { kind: number; at: number; other: number; act: string };

function damage(text: string, { kind, at, other, act }: Act): string {
  const places = [...text.matchAll(PIECES[kind]!)];
  const found = places[at % places.length];
  if (!found) return text;
  const [old] = found;
  const piece = pieces[kind]![other % pieces[kind]!.length]!;
  const into = { drop: '', double: old + old, replace: piece, insert: old + piece }[act]!;
  return text.slice(0, found.index) + into + text.slice(found.index + old.length);
}

it('upgrades whatever can be read: no exception, everything accounted for, writable, the same the second time', async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(damaged, fc.constantFrom(undefined, '1.01', '1.05', '2.01', '2.03'), async (text, version) => {
      try {
        for (const { before, upgraded } of await upgradeAll(Buffer.from(text), version ? { version } : {})) {
          read++;
          checkSums(before, upgraded.account);
          writeRecord(upgraded.record, { onIncomplete: 'write' });
          expect(upgradeRecord(upgraded.record).record.toJSON()).toEqual(upgraded.record.toJSON());
        }
      } catch (error) {
        if (!(error instanceof IatiReadError)) throw error;
      }
    }),
    { seed: SEED, numRuns: 1000 },
  );
  expect(read).toBeGreaterThan(500);
});

const amount = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 4 })).map(([units, scale]) => {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const cut = digits.length - scale;
  return `${units < 0n ? '-' : ''}${digits.slice(0, cut)}${scale > 0 ? `.${digits.slice(cut)}` : ''}`;
});
const code = fc.constantFrom('C', 'D', 'E', 'IF', 'IR', 'LR', 'R', 'QP', 'QS', 'CG', 'TB', 'd', ' IF ', '3');
const currency = fc.constantFrom('', ' currency="EUR"', ' currency="XOF"', ' currency=""');
const transaction = fc
  .tuple(code, amount, currency, fc.boolean())
  .map(
    ([type, value, own, dated]) =>
      `<transaction><value${own} value-date="2014-01-01">${value}</value><transaction-type code="${type}"/>${dated ? '<transaction-date iso-date="2014-01-02"/>' : ''}</transaction>`,
  );

it('keeps every amount, with its currency and its type by its new code', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(transaction, { maxLength: 8 }), async (transactions) => {
      const text = `<iati-activities version="1.05"><iati-activity default-currency="USD">${transactions.join('')}</iati-activity></iati-activities>`;
      for (const { before, upgraded } of await upgradeAll(Buffer.from(text))) {
        expect(moneyIn(upgraded.record)).toEqual(moneyIn(before));
        const [old, now] = [before, upgraded.record].map((record) => {
          const tally = new FactsTally();
          tally.add(record);
          return tally.result();
        });
        const number = {
          C: '2',
          D: '3',
          d: '3',
          E: '4',
          IF: '1',
          ' IF ': '1',
          IR: '5',
          LR: '6',
          R: '7',
          QP: '8',
          QS: '9',
          CG: '10',
        } as Record<string, string>;
        const counts = new Map<string, number>();
        for (const [key, { count }] of Object.entries(old!.transactions)) {
          const [, type, money] = /^(.*) (\S+)$/.exec(key)!;
          const renamed = `${number[type!] ?? type} ${money}`;
          counts.set(renamed, (counts.get(renamed) ?? 0) + count);
        }
        expect(Object.fromEntries(Object.entries(now!.transactions).map(([key, { count }]) => [key, count]))).toEqual(
          Object.fromEntries(counts),
        );
      }
    }),
    { seed: SEED, numRuns: 300 },
  );
});

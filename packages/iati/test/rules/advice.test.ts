import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adviceCatalogue, checkAdvice } from '../../src/check/advice/index.ts';
import { adviceEn } from '../../src/finding/texts/advice.en.ts';
import { adviceFr } from '../../src/finding/texts/advice.fr.ts';
import { haveSamples, sample, sayLeftOut } from '../shared-samples.ts';
import { caseFile, marks, marksByRecord, places, tell } from './tell.ts';

/** As the cases of the rules: `t:finds` marks where advice must stand, and nowhere else. */
const folder = new URL('../../cases/advice/', import.meta.url);
const names = readdirSync(folder);

describe('advice', () => {
  it.each(names)('stands exactly where it is marked in %s', async (name) => {
    const source = caseFile(folder, name);
    expect(places(await tell(checkAdvice, source))).toEqual(await marks(source));
  });

  it.each(adviceCatalogue.map(({ id }) => id))('%s has a case that it finds, and one that it passes', async (id) => {
    const records = await marksByRecord(caseFile(folder, `${id}.xml`));
    expect(records.some((rules) => rules.includes(id))).toBe(true);
    expect(records.some((rules) => !rules.includes(id))).toBe(true);
  });

  it('has sentences in both languages that name only what is told', async () => {
    for (const name of names) {
      for (const { rule, key = rule, values = {} } of await tell(checkAdvice, caseFile(folder, name))) {
        for (const sentences of [adviceEn, adviceFr] as Record<string, string>[]) {
          const named = (sentences[key] ?? '{no sentence}').matchAll(/\{(\w+)\}/g);
          for (const [, place] of named) expect(values, `${key} in ${name}`).toHaveProperty(place!);
        }
      }
    }
  });

  it('counts twins once, with how many there are', async () => {
    const [twins] = await tell(checkAdvice, caseFile(folder, 'tg-twins.xml'));
    expect(twins?.values).toMatchObject({ count: 3, amount: '5', date: '2025-03-01' });
  });

  it('does not slow down over thousands of equal amounts', async () => {
    const one = (at: number) =>
      `<transaction><transaction-type code="3"/><transaction-date iso-date="2025-01-01"/><value>1</value><receiver-org ref="R${at}"/></transaction>`;
    const many = Array.from({ length: 20_000 }, (_, at) => one(at)).join('');
    expect(await tell(checkAdvice, `<iati-activities version="2.03"><iati-activity>${many}</iati-activity></iati-activities>`)).toEqual([]);
  }, 10_000);

  it('says nothing of a record of 1.0x', async () => {
    expect(await tell(checkAdvice, caseFile(folder, 'tg-position.xml'), { version: '1.05' })).toEqual([]);
  });

  it.runIf(haveSamples)('finds nothing in the examples of the standard but addresses that are none', async () => {
    for (const kind of ['activity', 'organisation']) {
      const told = await tell(checkAdvice, sample(`examples/2.03/${kind}-standard-example-annotated.xml`));
      for (const { rule, values } of told) {
        expect([rule, String(values?.url).slice(0, 9)]).toEqual(['tg-url', 'http:www.']);
      }
    }
  });

  it.runIf(haveSamples)('finds nothing in the clean file that the edge cases come from', async () => {
    expect(await tell(checkAdvice, sample('edge-cases/base-valid.xml'))).toEqual([]);
  });

  it.runIf(!haveSamples)('says that the examples were not compared', () => sayLeftOut('advice on the examples of the standard'));
});

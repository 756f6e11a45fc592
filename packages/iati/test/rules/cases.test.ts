import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRules, rulesCatalogue } from '../../src/check/rules/index.ts';
import { rulesEn } from '../../src/finding/texts/rules.en.ts';
import { rulesFr } from '../../src/finding/texts/rules.fr.ts';
import { caseFile, marks, marksByRecord, places, tell } from './tell.ts';

/** Each file marks with `t:finds` the elements where a rule must speak; everywhere else no rule may. */
const folder = new URL('../../cases/rules/', import.meta.url);
const names = readdirSync(folder);

/** Sentences of rules that have several. */
const variants = ['1.1.21.nobody', '3.4.1.beside', '3.7.2.all', '6.7.2.all'];

describe('the rules of the standard', () => {
  it.each(names)('find exactly what is marked in %s', async (name) => {
    const source = caseFile(folder, name);
    expect(places(await tell(checkRules, source))).toEqual(await marks(source));
  });

  it.each(rulesCatalogue.map(({ id }) => id))('%s has a case that it finds, and one that it passes', async (id) => {
    expect(names).toContain(`${id}.xml`);
    const records = await marksByRecord(caseFile(folder, `${id}.xml`));
    expect(records.some((rules) => rules.includes(id))).toBe(true);
    expect(records.some((rules) => !rules.includes(id))).toBe(true);
  });

  it('say each finding in whole sentences, in both languages', async () => {
    for (const name of names) {
      for (const { rule, key = rule, values = {} } of await tell(checkRules, caseFile(folder, name))) {
        for (const sentences of [rulesEn, rulesFr] as Record<string, string>[]) {
          const places = (sentences[key] ?? '{no sentence}').matchAll(/\{(\w+)\}/g);
          for (const [, place] of places) expect(values, `${key} in ${name}`).toHaveProperty(place!);
        }
      }
    }
  });

  it('say the cases of a rule that are mended otherwise in words of their own', async () => {
    const keys = new Set<string>();
    for (const name of names)
      for (const { rule, key = rule } of await tell(checkRules, caseFile(folder, name))) if (key !== rule) keys.add(key);
    expect([...keys].sort()).toEqual(variants);
  });

  it('have a sentence each, and no sentence without a rule', () => {
    const ids = rulesCatalogue.map(({ id }) => id);
    expect(Object.keys(rulesEn).sort()).toEqual([...ids, ...variants].sort());
    expect(Object.keys(rulesFr).sort()).toEqual(Object.keys(rulesEn).sort());
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codesCatalogue } from '../../src/check/codes/catalogue.ts';
import { CODE_CHECKS, type CodeCheck, checksOf } from '../../src/check/codes/table.ts';
import { listsOf } from '../../src/codelists/index.ts';
import { sayLeftOut } from '../shared-samples.ts';
import { haveLists, officialText } from './official-lists.ts';

type Version = '2.01' | '2.02' | '2.03';
const VERSIONS: readonly Version[] = ['2.01', '2.02', '2.03'];

/** The rows of the table: one of `//@xml:lang`, whatever the number of places. */
const rowsOf = (version: Version): CodeCheck[] =>
  checksOf(version).filter(({ attribute, path }) => attribute !== 'xml:lang' || path === 'iati-activity');

/** `path/@attribute`, list and condition as `mapping.xml` writes them. */
function asMapped({ path, attribute, list, vocabulary, byDefault, above }: CodeCheck): string {
  if (attribute === 'xml:lang') return `@xml:lang ${list}`;
  const place = `${path}/${attribute === 'text()' ? '' : '@'}${attribute}`;
  const at = above ? '../@vocabulary' : '@vocabulary';
  if (vocabulary === null) return `${place} ${list}`;
  return `${place} ${list} ${at} = '${vocabulary}'${byDefault ? ` or not(${at})` : ''}`;
}

function mapped(version: string): string[] {
  const rows = [...officialText(`${version}/mapping.xml`).matchAll(/<mapping>([\s\S]*?)<\/mapping>/g)].map(([, row = '']) => row);
  return rows.map((row) => {
    const part = (pattern: RegExp) => pattern.exec(row)?.[1]?.trim() ?? '';
    return `${part(/<path>\/\/([^<]*)/)} ${part(/ref="([^"]*)"/)} ${part(/<condition>([^<]*)/)}`.trim();
  });
}

describe('the table of code checks', () => {
  it.each([
    ['2.01', 81],
    ['2.02', 98],
    ['2.03', 124],
  ] as const)('has for %s %d checks', (version, count) => {
    expect(rowsOf(version)).toHaveLength(count);
    expect(new Set(rowsOf(version).map(asMapped)).size).toBe(count);
  });

  it('has none for versions 1.0x', () => expect(checksOf('1.05')).toEqual([]));

  it('uses two ids twice, as the official report does', () => {
    const ids = rowsOf('2.03').map(({ rule }) => rule);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index).sort()).toEqual(['9.129.1', '9.130.1']);
  });

  it('names lists that every version has', () => {
    for (const version of VERSIONS) for (const { list } of checksOf(version)) expect(listsOf(version).get(list)?.size).toBeGreaterThan(0);
  });

  it('has one rule an id in the catalogue, and the advisory about withdrawn codes', () => {
    const ids = codesCatalogue.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(CODE_CHECKS.map(({ rule }) => rule)), 'tg-code-withdrawn'].sort()).toEqual(ids.sort());
  });
});

describe.runIf(haveLists)('against the official files', () => {
  it.each(['2.02', '2.03'] as const)('the rows of %s are those of mapping.xml', (version) => {
    expect(rowsOf(version).map(asMapped).sort()).toEqual(mapped(version).sort());
  });

  interface IdAndCodes {
    readonly id: string;
    readonly codelist: string;
    readonly severity: string;
    readonly allowedCodes: readonly string[];
  }
  type Conditional = { readonly conditions: { readonly linkedAttribute: string; readonly mapping: Record<string, IdAndCodes> } };

  /** What one rule file allows: `path attribute vocabulary` → rule. */
  function allowed(version: Version): Map<string, IdAndCodes> {
    const file = new URL(`../../../../../shared/iati/validator/codelist-rules-${version}.json`, import.meta.url);
    const rules: Record<string, Record<string, IdAndCodes | Conditional>> = JSON.parse(readFileSync(file, 'utf8'));
    const found = new Map<string, IdAndCodes>();
    for (const [path, attributes] of Object.entries(rules)) {
      for (const [attribute, rule] of Object.entries(attributes)) {
        const place = `${path.replace(/^\/iati-(activities|organisations)\//, '')} ${attribute}`;
        if ('allowedCodes' in rule) found.set(`${place} -`, rule);
        else for (const [vocabulary, one] of Object.entries(rule.conditions.mapping)) found.set(`${place} ${vocabulary}`, one);
      }
    }
    return found;
  }

  it.each(VERSIONS)('ids, severities and allowed codes of %s are those of the official report', (version) => {
    const rules = allowed(version);
    const official = rowsOf(version).filter(
      (check) => check.official && check.path.includes('iati-') && !check.path.endsWith('ies') && !check.path.endsWith('organisations'),
    );
    for (const check of official) {
      const key = `${check.path} ${check.attribute} ${check.vocabulary ?? '-'}`;
      const rule = rules.get(key);
      expect([key, rule?.id, rule?.codelist, rule?.severity]).toEqual([key, check.rule, check.list, 'error']);
      const codes = [...listsOf(version).get(check.list)!.codes()].map(({ code }) => code);
      expect(new Set(codes)).toEqual(new Set(rule?.allowedCodes));
    }
    // Left: the versions of the roots and `//@xml:lang`.
    expect(rules.size - official.length).toBe(3);
  });
});

if (!haveLists) await sayLeftOut('the table of code checks against mapping.xml');

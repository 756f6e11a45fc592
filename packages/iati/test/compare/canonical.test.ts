import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, compareActivities, hashOf } from '../../src/compare/index.ts';
import { Decimal, newActivity } from '../../src/index.ts';
import { fromJson, toJson } from '../../src/write/index.ts';
import { anyRecord, fullRecord, shuffled } from '../write/arbitrary.ts';
import { readBack } from '../write/read-back.ts';

const record = (inner: string, attributes = '') =>
  readBack(`<iati-activities xmlns:p="urn:p"><iati-activity ${attributes}>${inner}</iati-activity></iati-activities>`);

/** Both halves of one claim: the same text, and no difference. */
async function same(one: string, other: string): Promise<boolean> {
  const [a, b] = [await record(one), await record(other)];
  const equal = canonical(a) === canonical(b);
  expect(compareActivities(a, b).differences.length === 0).toBe(equal);
  expect((await hashOf(a)) === (await hashOf(b))).toBe(equal);
  return equal;
}

describe('what says the same', () => {
  it.each([
    ['order of names', '<title/><budget/>', '<budget/><title/>'],
    ['order of sectors', '<sector code="1"/><sector code="2"/>', '<sector code="2"/><sector code="1"/>'],
    ['order of transactions', '<transaction ref="1"/><transaction ref="2"/>', '<transaction ref="2"/><transaction ref="1"/>'],
    [
      'order of languages',
      '<title><narrative xml:lang="fr">a</narrative><narrative>b</narrative></title>',
      '<title><narrative>b</narrative><narrative xml:lang="fr">a</narrative></title>',
    ],
    ['order of attributes', '<sector code="1" vocabulary="2"/>', '<sector vocabulary="2" code="1"/>'],
    [
      'order of attributes of extensions',
      '<p:a b="1" c="2" p:d="3"/><title p:b="1" p:c="2"/>',
      '<p:a p:d="3" c="2" b="1"/><title p:c="2" p:b="1"/>',
    ],
    ['blanks around a code', '<sector code=" 1&#10;"/>', '<sector code="1"/>'],
    ['blanks around a day', '<activity-date iso-date=" 2024-01-01 "/>', '<activity-date iso-date="2024-01-01"/>'],
    ['the name of UTC', '<activity-date iso-date="2024-01-01+00:00"/>', '<activity-date iso-date="2024-01-01Z"/>'],
    ['a number', '<sector percentage="+033.50"/>', '<sector percentage="33.5"/>'],
    ['nought', '<sector percentage="-0.00"/>', '<sector percentage="0"/>'],
    ['a number below one', '<sector percentage=".5"/>', '<sector percentage="0.50"/>'],
    ['an amount', '<budget><value> 1000.00\n</value></budget>', '<budget><value>1000</value></budget>'],
    ['truth', '<transaction humanitarian="1"/>', '<transaction humanitarian="true"/>'],
    ['an identifier', '<iati-identifier>\n XX-1 </iati-identifier>', '<iati-identifier>XX-1</iati-identifier>'],
    ['layout', '<title>\n  <narrative>a</narrative>\n</title>', '<title><narrative>a</narrative></title>'],
    ['a prefix', '<x:a xmlns:x="urn:p" x:b="1"/>', '<p:a p:b="1"/>'],
    ['a declaration elsewhere', '<x:a xmlns:x="u"/>', '<x:a xmlns:x="u" xmlns:y="v"/>'],
    ['order of extensions', '<p:a/><p:b/>', '<p:b/><p:a/>'],
    ['CDATA', '<title><narrative><![CDATA[<b>]]></narrative></title>', '<title><narrative>&lt;b&gt;</narrative></title>'],
  ])('is the same in another %s', async (_what, one, other) => {
    expect(await same(one, other)).toBe(true);
    expect(await same(other, one)).toBe(true);
  });

  it.each([
    ['a text', '<title><narrative>a</narrative></title>', '<title><narrative>a </narrative></title>'],
    ['the case of a code', '<recipient-country code="ML"/>', '<recipient-country code="ml"/>'],
    ['how often', '<transaction ref="1"/><transaction ref="1"/>', '<transaction ref="1"/>'],
    ['a zone', '<activity-date iso-date="2024-01-01"/>', '<activity-date iso-date="2024-01-01Z"/>'],
    ['a zone that is not UTC', '<activity-date iso-date="2024-01-01+01:00"/>', '<activity-date iso-date="2024-01-01Z"/>'],
    ['a sign', '<budget><value>-1</value></budget>', '<budget><value>1</value></budget>'],
    ['a digit far behind', '<budget><value>1.00000000000000000001</value></budget>', '<budget><value>1</value></budget>'],
    ['a text for a number', '<budget><value>1,000</value></budget>', '<budget><value>1000</value></budget>'],
    ['a default that is written out', '<sector code="1" vocabulary="1"/>', '<sector code="1"/>'],
    ['an attribute that is empty', '<sector code="1" vocabulary=""/>', '<sector code="1"/>'],
    [
      'a text that only looks like a number',
      '<result><indicator><baseline value="1.0"/></indicator></result>',
      '<result><indicator><baseline value="1"/></indicator></result>',
    ],
    ['another language', '<title><narrative xml:lang="fr">a</narrative></title>', '<title><narrative xml:lang="en">a</narrative></title>'],
    ['an extension', '<p:a>1</p:a>', '<p:a>2</p:a>'],
    ['order within an extension', '<p:a><p:b/><p:c/></p:a>', '<p:a><p:c/><p:b/></p:a>'],
    ['a blank in an extension', '<p:a p:b=" 1"/>', '<p:a p:b="1"/>'],
    ['a namespace', '<x:a xmlns:x="urn:1"/>', '<x:a xmlns:x="urn:2"/>'],
    ['the namespace of an attribute', '<title xmlns:x="urn:1" x:a="1"/>', '<title xmlns:x="urn:2" x:a="1"/>'],
    ['where a text stands', '<title><narrative>a</narrative><narrative/></title>', '<title><narrative/><narrative/></title>'],
    ['an element of 1.0x', '<activity-website>a</activity-website>', '<activity-website>b</activity-website>'],
    ['the text of an element of 1.0x', '<title xml:lang="fr">a</title>', '<title xml:lang="fr">b</title>'],
    [
      'which transaction holds what',
      '<transaction ref="1"><flow-type code="1"/></transaction><transaction ref="2"/>',
      '<transaction ref="1"/><transaction ref="2"><flow-type code="1"/></transaction>',
    ],
  ])('is not the same: %s', async (_what, one, other) => {
    expect(await same(one, other)).toBe(false);
    expect(await same(other, one)).toBe(false);
  });
});

describe('last-updated-datetime', () => {
  it('counts only when asked for', async () => {
    const [a, b] = [
      await record('', 'last-updated-datetime="2024-01-01T00:00:00"'),
      await record('', 'last-updated-datetime="2025-01-01T00:00:00"'),
    ];
    expect(canonical(a)).toBe(canonical(b));
    expect(compareActivities(a, b).differences).toEqual([]);
    expect(canonical(a, { lastUpdated: true })).not.toBe(canonical(b, { lastUpdated: true }));
    expect(compareActivities(a, b, { lastUpdated: true }).differences.map(({ attribute }) => attribute)).toEqual(['last-updated-datetime']);
    expect(await hashOf(a, { lastUpdated: true })).not.toBe(await hashOf(a));
  });
});

describe('the hash', () => {
  it('is SHA-256 of the canonical form, which stays what it is', async () => {
    const empty = '1\u0001iati-activity\u0002';
    expect(canonical(newActivity())).toBe(empty);
    expect(await hashOf(newActivity())).toBe(createHash('sha256').update(empty).digest('hex'));
    expect(await hashOf(newActivity())).toBe('30586296564f98f01e02c13a7dab1454c50750022a85ff273d87e6af16c3cb7f');
    expect(await hashOf(await record('<iati-identifier>é😀</iati-identifier><sector code="1"/>'))).toBe(
      '94a42c648268d0c5818cde29b48a3a3b490522872aaa9ce7c7f696bace3c022f',
    );
  });
});

const runs = { numRuns: 300, endOnFailure: true };
const copyOf = (one: ReturnType<typeof fullRecord>) => fromJson(JSON.parse(JSON.stringify(toJson(one))));

describe('any record', () => {
  it('is the same after any shuffle of what the standard does not order', () => {
    fc.assert(
      fc.property(anyRecord, fc.integer(), (one, seed) => {
        const before = canonical(one);
        const other = shuffled(copyOf(one), seed);
        expect(canonical(other)).toBe(before);
        expect(compareActivities(one, other).differences).toEqual([]);
      }),
      runs,
    );
  });

  it('is the same as another exactly when there is no difference', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (a, b) => {
        if (a.name !== b.name) return;
        expect(compareActivities(a, b).differences.length === 0).toBe(canonical(a) === canonical(b));
      }),
      runs,
    );
  });

  it('is another one after any change of a value, a text or a count', () => {
    fc.assert(
      fc.property(anyRecord, fc.nat(), fc.nat(), (one, at, what) => {
        const other = copyOf(one);
        const nodes = [...other.descendants()];
        const node = nodes[at % Math.max(1, nodes.length)];
        if (!node) return;
        const siblings = node.parent!.children;
        if (what % 3 === 0) siblings.splice(siblings.indexOf(node), 1);
        else if (what % 3 === 1) siblings.push(node);
        else if (node.children.length === 0) node.text += 'changed';
        else return;
        expect(canonical(other)).not.toBe(canonical(one));
        expect(compareActivities(one, other).differences).not.toEqual([]);
      }),
      runs,
    );
  });

  it('has numbers by value', () => {
    const number = fc
      .tuple(fc.constantFrom('', '+', '-'), fc.stringMatching(/^[0-9]{0,4}$/), fc.stringMatching(/^(\.[0-9]{0,4})?$/))
      .map((parts) => parts.join(''));
    const of = (percentage: string) => fromJson({ $name: 'iati-activity', sector: [{ percentage }] });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [x, y] = [Decimal.parse(a), Decimal.parse(b)];
        const equal = x && y ? x.equals(y) : a === b;
        expect(canonical(of(a)) === canonical(of(b))).toBe(equal);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['activity', 'organisation'] as const)('counts every element and attribute of an %s', (kind) => {
    const one = fullRecord(kind);
    const other = copyOf(one);
    const text = canonical(one);
    expect(canonical(other)).toBe(text);
    const missed: string[] = [];
    for (const node of other.descendants()) {
      const pairs = node.pairs as string[];
      for (let at = 1; at < pairs.length; at += 2) {
        const value = pairs[at]!;
        pairs[at] = `${value}x`;
        if (canonical(other) === text) missed.push(`${node.path}/@${pairs[at - 1]}`);
        pairs[at] = value;
      }
      if (node.spec?.text === null) continue;
      node.text += 'x';
      if (canonical(other) === text) missed.push(node.path);
      node.text = node.text.slice(0, -1);
    }
    expect(missed).toEqual([]);
    expect(canonical(other)).toBe(text);
  });
});

import { describe, expect, it } from 'vitest';
import type { AnyNode } from '../../src/model/node.ts';
import { readRecords } from '../../src/read/index.ts';
import { RulesetError } from '../../src/ruleset/index.ts';
import { AttributeItem, type Item, RecordDocument, TextItem } from '../../src/ruleset/xpath/nodes.ts';
import { compilePath } from '../../src/ruleset/xpath/parse.ts';
import type { At, Value } from '../../src/ruleset/xpath/values.ts';

const FILE = `<iati-activities version="2.03" xmlns:own="urn:own">
  <iati-activity xml:lang="fr" hierarchy="1" own:key="k">
    <iati-identifier>A-1</iati-identifier>
    <title><narrative>Eau</narrative><narrative xml:lang="en">Water</narrative></title>
    <description type="1"><narrative/></description>
    <sector vocabulary="1" code="14030" percentage="60"/>
    <sector code="14031" percentage=" 40 "/>
    <sector vocabulary="99" code="E" percentage="all"/>
    <own:title>x</own:title>
    <tag xmlns="urn:other" code="1"/>
    <transaction><transaction-type code="1"/><value currency="XOF">10</value><description><narrative>t</narrative></description></transaction>
    <transaction><transaction-type code="3"/><value>20.5</value></transaction>
  </iati-activity>
</iati-activities>`;

async function activity(): Promise<AnyNode> {
  for await (const record of readRecords(FILE)) return record;
  throw new Error('no record');
}
const document = new RecordDocument(await activity());

function evaluate(path: string, loopValue?: string): Value {
  const at: At = { document, item: document.record, position: 1, size: 1, loopValue: loopValue ?? '' };
  return compilePath(path, loopValue !== undefined).run(at);
}

function named(item: Item): string {
  if (item instanceof AttributeItem) return `${item.owner.name}/@${item.name}`;
  return item instanceof TextItem ? `${item.owner.name}/text()` : item.name;
}

describe('a path', () => {
  it.each<[string, string[]]>([
    ['title', ['title']],
    ['title/narrative', ['narrative', 'narrative']],
    ['@hierarchy', ['iati-activity/@hierarchy']],
    ['@xml:lang', ['iati-activity/@xml:lang']],
    ['@own:key', ['iati-activity/@own:key']],
    ['own:title', ['own:title']],
    ['tag', []],
    ["*[@code='1']", ['tag']],
    ['transaction/*', ['transaction-type', 'value', 'description', 'transaction-type', 'value']],
    [
      'sector/@*',
      ['vocabulary', 'code', 'percentage', 'code', 'percentage', 'vocabulary', 'code', 'percentage'].map((name) => `sector/@${name}`),
    ],
    ['/iati-activities/@*', ['iati-activities/@version']],
    ['title/narrative/text()', ['narrative/text()', 'narrative/text()']],
    ['description/narrative/text()', []],
    ['.', ['iati-activity']],
    ['./title', ['title']],
    ['title/narrative/..', ['title']],
    ['transaction/value/../transaction-type', ['transaction-type', 'transaction-type']],
    ['transaction/value/@currency/..', ['value']],
    ['..', ['iati-activities']],
    ['../@version', ['iati-activities/@version']],
    ['../../..', []],
    ['/', ['']],
    ['/iati-activities/iati-activity/title', ['title']],
    ['/iati-organisations/iati-organisation', []],
    ['//description', ['description', 'description']],
    ['//iati-activity', ['iati-activity']],
    ['.//value', ['value', 'value']],
    ['transaction//narrative', ['narrative']],
    ['value | title | sector[1]', ['title', 'sector']],
    ['title | title', ['title']],
    ['sector/@code | sector[1]/@code', ['sector/@code', 'sector/@code', 'sector/@code']],
    ['(title | transaction)/description', ['description']],
    ["sector[@vocabulary='1' or not(@vocabulary)]", ['sector', 'sector']],
    ['sector[@vocabulary=99][@code="E"]/@code', ['sector/@code']],
    ['sector[2]/@code', ['sector/@code']],
    ['sector[last()]/@vocabulary', ['sector/@vocabulary']],
    ['sector[position() > 1]', ['sector', 'sector']],
    ['transaction[value[@currency]]/transaction-type', ['transaction-type']],
    ['//transaction/transaction-type[@code="3"]/..', ['transaction']],
    ['nothing/at/all', []],
    ['title/@nothing/text()/x', []],
  ])('%s leads to %j', (path, names) => {
    expect((evaluate(path) as readonly Item[]).map(named)).toEqual(names);
  });

  it('keeps the order of the document, whatever the order of a union', () => {
    const texts = (evaluate('transaction/value | title/narrative | iati-identifier') as AnyNode[]).map((node) => node.text);
    expect(texts).toEqual(['A-1', 'Eau', 'Water', '10', '20.5']);
  });
});

describe('an expression', () => {
  it.each<[string, unknown]>([
    ['count(sector)', 3],
    ['count(sector[@vocabulary = "1"]) + count(transaction) > 2', true],
    ['count(sector) - 1 = 2 and 1 < 2', true],
    ['7 div 2', 3.5],
    ['7 mod 2', 1],
    ['-1 + 2', 1],
    ['1 = 1 or nothing', true],
    ['sector/@code = 14031', true],
    ['sector/@code != 14031', true],
    ['not(sector/@code = "x")', true],
    ['nothing = ""', false],
    ['nothing != ""', false],
    ['sector/@percentage >= 60', true],
    ['sector/@percentage > 60', false],
    ['transaction/value <= 10', true],
    ['number(sector[2]/@percentage)', 40],
    ['number(sector[3]/@percentage) = sector[3]/@percentage', false],
    ['number("1e2") = 100', false],
    ['number("+1") = 1', false],
    ['number(true())', 1],
    ['boolean(nothing)', false],
    ['boolean(0)', false],
    ['boolean("a")', true],
    ['title = true()', true],
    ['false() = nothing', true],
    ['starts-with(iati-identifier, "A-")', true],
    ['contains(title, "Wat")', true],
    ['string(title)', 'EauWater'],
    ['string(nothing)', ''],
    ['string-length(iati-identifier)', 3],
    ['normalize-space("  a   b ")', 'a b'],
    ['concat(iati-identifier, "/", 1)', 'A-1/1'],
    ['sum(transaction/value)', 30.5],
    ['name(title/narrative)', 'narrative'],
    ['name()', 'iati-activity'],
    ['"it\'s"', "it's"],
    ['.5 + 1.', 1.5],
  ])('%s is %j', (path, value) => expect(evaluate(path)).toBe(value));

  it.each<[string, number]>([
    ["count(sector[@vocabulary = '$1'])", 1],
    ['count(sector[@vocabulary = $1])', 1],
    ["count(sector[contains(@vocabulary, '9$1')])", 0],
  ])('%s knows the value of its loop', (path, value) => expect(evaluate(path, '99')).toBe(value));

  it('takes $1 between quotation marks as it stands outside of loops', () => expect(evaluate("'$1'")).toBe('$1'));
});

describe('outside the subset', () => {
  it.each<[string, RegExp]>([
    ['', /the path ends too early/],
    ['a/', /the path ends too early/],
    ['a[', /the path ends too early/],
    ['a[1', /«\]» was expected at character 4/],
    ['a b', /«b» at character 3 was not expected/],
    ['a * 2', /«\*» at character 3 was not expected/],
    ['child::a', /«:» at character 6/],
    ['$x', /«\$» at character 1/],
    ['id("a")', /the function id\(\) is not in the subset/],
    ['constructor(1)', /the function constructor\(\) is not in the subset/],
    ['count(1)', /count\(\) needs a path/],
    ['not()', /not\(\) has 0 arguments/],
    ['starts-with(a)', /starts-with\(\) has 1 arguments/],
    ['a | 1', /«\|» stands between two paths only/],
    ['(a)[1]', /a predicate after «\)»/],
    ['"a"/b', /follows a value that is no set of nodes/],
    ['a/comment()', /comment\(\) is not in the subset as a step/],
    ['"a', /is not in the subset of XPath/],
    ['a!b', /«!» at character 2/],
    ['//', /the path ends too early/],
  ])('%s is refused by name', (path, message) => {
    expect(() => compilePath(path)).toThrow(RulesetError);
    expect(() => compilePath(path)).toThrow(message);
  });
});

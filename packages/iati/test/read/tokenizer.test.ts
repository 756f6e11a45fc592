import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { Tokenizer } from '../../src/read/tokenizer.ts';

/** Everything that a parser says of a text that comes in pieces: events with their places, until its first error. */
function said(parser: SaxesParser, text: string, sizes: readonly number[]): string[] {
  const events: string[] = [];
  const note = (what: string) => events.push(`${parser.line}:${parser.column}:${parser.position} ${what}`);
  const own = parser instanceof Tokenizer ? parser : null;
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const pairs = own ? own.pairs : Object.entries(attributes as Record<string, string>).flat();
    note(`open ${name} ${JSON.stringify(pairs)} ${isSelfClosing}`);
  });
  parser.on('closetag', ({ name }) => note(`close ${name}`));
  parser.on('text', (content) => note(`text ${JSON.stringify(content)}`));
  parser.on('cdata', (content) => note(`cdata ${JSON.stringify(content)}`));
  parser.on('comment', (content) => note(`comment ${JSON.stringify(content)}`));
  parser.on('error', ({ message }) => {
    note(`error ${message}`);
    throw new Error('stop');
  });
  try {
    for (let at = 0, turn = 0; at < text.length; turn++) {
      const size = sizes[turn % sizes.length] ?? 1;
      parser.write(text.slice(at, at + size));
      at += size;
    }
    parser.close();
  } catch (error) {
    if ((error as Error).message !== 'stop') throw error;
  }
  return events;
}

const agree = (text: string, sizes: readonly number[]) =>
  expect(said(new Tokenizer({ xmlns: false, position: true }), text, sizes)).toEqual(
    said(new SaxesParser({ xmlns: false, position: true }), text, sizes),
  );

const sizes = fc.oneof(fc.constant([1]), fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }));

describe('the tokenizer', () => {
  it('says what the library says, event by event and place by place, of anything that looks like XML', () => {
    const part = fc.constantFrom(
      ...[
        '<a>',
        '</a>',
        '<a b="1" c=\'"\'/>',
        '<b:c d="x&amp;y>]"/>',
        '<a b="1" b="2"/>',
        '<a b=1/>',
        '<é è="à"/>',
        '<a\n\tb\r\n=\r"\n\t\r"/>',
      ],
      ...[
        ']]>',
        ']]',
        ']',
        '>',
        '&lt;',
        '&x;',
        '&#10;',
        '<![CDATA[<x>\r\n]]>',
        '<!-- - \n -->',
        '<?p i?>',
        '"',
        "'",
        ' ',
        '\n',
        '\r',
        '\r\n',
      ],
      ...['texte', 'é', '𝔸', '\u0001', '\uFFFE', '\uD800', '<a ', '="', '<', '/', '='],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), sizes, (parts, pieces) => {
        agree(`<r>${parts.join('')}</r>`, pieces);
      }),
      { numRuns: 4000 },
    );
  });

  it('knows the forbidden sign ]]> however it is cut', () => {
    const part = fc.constantFrom(']', ']]', '>', 'x', '\n', '&gt;', '<a/>', '"');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), sizes, (parts, pieces) => {
        agree(`<r>${parts.join('')}</r>`, pieces);
      }),
      { numRuns: 3000 },
    );
  });

  it('says the same of a damaged file', () => {
    const sound = readFileSync(new URL('../../cases/complete-203.xml', import.meta.url), 'utf8');
    const damage = fc.tuple(
      fc.nat({ max: sound.length - 1 }),
      fc.oneof(fc.string({ maxLength: 2 }), fc.constantFrom('<', '&', '"', '\r', ']]>', '\n')),
    );
    fc.assert(
      fc.property(fc.array(damage, { maxLength: 4 }), sizes, (damages, pieces) => {
        let text = sound;
        for (const [at, put] of damages) text = text.slice(0, at) + put + text.slice(at + 1);
        agree(text, pieces);
      }),
      { numRuns: 300 },
    );
  });
});

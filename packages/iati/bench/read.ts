import { SaxesParser } from 'saxes';
import { decode, readActivities, readRecords } from '../src/read/index.ts';
import { Tokenizer } from '../src/read/tokenizer.ts';

/** The library's own parser with handlers that only count: what the rows of a file are measured against. */
export async function countEvents(bytes: Uint8Array): Promise<number> {
  let events = 0;
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('opentag', () => events++);
  parser.on('attribute', () => events++);
  parser.on('text', () => events++);
  for await (const text of decode(bytes)) parser.write(text);
  parser.close();
  return events;
}

/** The tokenizer of the reader, with handlers that read every name, attribute and text and each place. */
export async function tokenize(bytes: Uint8Array): Promise<number> {
  let length = 0;
  const parser = new Tokenizer({ xmlns: false, position: true });
  parser.on('opentag', ({ name }) => {
    length += name.length + parser.line + parser.column;
    for (const each of parser.pairs) length += each.length;
  });
  parser.on('closetag', ({ name }) => {
    length += name.length;
  });
  parser.on('text', (text) => {
    length += text.length;
  });
  parser.on('cdata', (text) => {
    length += text.length;
  });
  for await (const text of decode(bytes)) parser.write(text);
  parser.close();
  return length;
}

export async function readAll(bytes: Uint8Array): Promise<number> {
  let elements = 0;
  for await (const record of readRecords(bytes)) elements += record.children.length;
  return elements;
}

/** Activities, transactions, sectors and countries as rows of an import. */
export async function flatten(bytes: Uint8Array): Promise<number> {
  let rows = 0;
  for await (const activity of readActivities(bytes)) {
    const batch: unknown[][] = [[activity.iatiIdentifier, activity.status, activity.titles[0]?.text, activity.defaultCurrency]];
    for (const transaction of activity.transactions) {
      const value = transaction.one('value');
      batch.push([
        transaction.typeCode,
        transaction.one('transaction-date')?.get('iso-date'),
        value?.text,
        value?.get('currency') ?? activity.defaultCurrency,
        value?.get('value-date'),
        transaction.one('provider-org')?.get('ref'),
        transaction.one('receiver-org')?.get('ref'),
      ]);
    }
    for (const node of activity.children) {
      if (node.name === 'sector' || node.name === 'recipient-country') batch.push([node.get('code'), node.get('percentage')]);
    }
    rows += batch.length;
  }
  return rows;
}

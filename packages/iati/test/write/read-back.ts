import { type AnyNode, readRecords } from '../../src/index.ts';

/** The only record of a text. */
export async function readBack(xml: string | Uint8Array): Promise<AnyNode> {
  const all = await readAll(xml);
  if (all.length !== 1) throw new Error(`${all.length} records`);
  return all[0]!;
}

export async function readAll(xml: string | Uint8Array): Promise<AnyNode[]> {
  const records: AnyNode[] = [];
  for await (const record of readRecords(xml)) records.push(record);
  return records;
}

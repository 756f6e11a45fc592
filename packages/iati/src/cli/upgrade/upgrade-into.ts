import type { AnyNode } from '../../model/node.ts';
import { upgrade } from '../../upgrade/file.ts';
import type { Upgraded } from '../../upgrade/upgrade.ts';
import { IatiWriteError } from '../../write/errors.ts';
import { type ListName, ListWriter } from '../../write/list.ts';
import type { Input } from '../sources.ts';
import type { Target } from '../target.ts';
import type { Account } from './account.ts';

export interface UpgradeSettings {
  readonly input: Input;
  readonly account: Account;
  /** Milliseconds since 1970: for `generated-datetime`, and for suggestions. */
  readonly now: number;
  /** Writes records too in which 2.03 misses something. */
  readonly incomplete: boolean;
  readonly signal: AbortSignal;
}

/** Writes one file upgraded; false when records were left out of it. */
export async function upgradeInto(target: Target, bytes: AsyncIterable<Uint8Array>, settings: UpgradeSettings): Promise<boolean> {
  const { input, account, now, incomplete, signal } = settings;
  const upgrading = upgrade(bytes, { signal, today: new Date(now).toISOString().slice(0, 10) });
  let writer: ListWriter | null = null;
  const begun = async (name: ListName, root?: AnyNode): Promise<ListWriter> => {
    if (writer) return writer;
    writer = new ListWriter(name, { attributes: root?.attributes ?? {}, now, onIncomplete: incomplete ? 'write' : 'refuse' });
    await target.write(writer.start());
    return writer;
  };
  account.begin(input.path);
  for await (const upgraded of upgrading) {
    const { record, list } = upgraded;
    const text = written(await begun(list.node.name as ListName, list.node), record);
    await account.add(upgraded, text !== null);
    if (text !== null) await target.write(text);
  }
  const last = await begun(upgrading.file.rootElement === 'iati-organisations' ? 'iati-organisations' : 'iati-activities');
  for (const element of upgrading.file.extensions) await target.write(last.extension(element));
  await target.write(last.end());
  account.end(upgrading.totals);
  return account.leftOut === 0;
}

/** Null for a record that 2.03 has no form for, or that belongs into the other kind of list. */
function written(writer: ListWriter, record: Upgraded['record']): string | null {
  if (writer.list !== `${record.name === 'iati-activity' ? 'iati-activities' : 'iati-organisations'}`) return null;
  try {
    return writer.record(record);
  } catch (error) {
    if (error instanceof IatiWriteError) return null;
    throw error;
  }
}

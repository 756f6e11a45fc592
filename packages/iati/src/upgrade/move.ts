import { given } from '../model/values.ts';
import type { UpgradeReason } from './account.ts';
import { writeTo } from './grow.ts';
import type { Work } from './work.ts';

/** Of these the account tells the new place; of the others the new value. */
const TO_A_PLACE: ReadonlySet<UpgradeReason> = new Set(['value-moved', 'attribute-renamed', 'place-to-description']);

/** Writes a value where 2.03 has its place; what stands there already, in the old element too, comes first. */
export function move(work: Work, part: string, value: string, result: string, reason: UpgradeReason, to: string): void {
  const { source, made, ledger } = work;
  const taken = to.startsWith('@') && given(source, to.slice(1)) !== null;
  if (taken || !writeTo(made, to, result, source)) ledger.enter('dropped', source, part, 'newer-form-present', value);
  else ledger.enter('changed', source, part, reason, value, TO_A_PLACE.has(reason) ? to.replace('../', '') : result);
}

import type { RecordCheck } from '../../check/context.ts';
import { Misuse } from '../errors.ts';

export async function ownRuleset(path: string): Promise<readonly RecordCheck[]> {
  throw new Misuse('ruleset.broken', { path, reason: '' });
}

import type { Work } from '../command.ts';
import { Misuse } from '../errors.ts';
import type { CheckSettings } from './settings.ts';

export async function compat(_work: Work, _settings: CheckSettings, _json: boolean): Promise<number> {
  throw new Misuse('command.missing');
}

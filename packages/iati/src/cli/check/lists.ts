import type { Machine } from '../machine.ts';
import type { CheckSettings } from './settings.ts';

/** The code lists and organisations that the options name; those of the package are not loaded here. */
export async function listsGiven(
  given: { readonly lists?: string; readonly publishers?: string },
  machine: Machine,
): Promise<Pick<CheckSettings, 'lists' | 'organisations'>> {
  const today = new Date(machine.now()).toISOString().slice(0, 10);
  return {
    lists: given.lists === undefined ? undefined : await (await import('../lists/from-files.ts')).listsFromFiles(given.lists, today),
    organisations:
      given.publishers === undefined
        ? undefined
        : await (await import('../lists/publishers.ts')).publishersFromFile(given.publishers, today),
  };
}

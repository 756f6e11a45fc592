import { readFile } from 'node:fs/promises';
import type { KnownOrganisations } from '../../codelists/organisations.ts';
import { knownOrganisations, registeredOrganisations } from '../../codelists/registered.ts';
import { refusedBySystem, Unreadable } from '../errors.ts';

/**
 * Known organisations from a file: JSON with `prefixes` and `publishers`, or registered identifiers a line, empty lines and
 * those that begin with # apart. Where a file has no prefixes, those of the package count.
 */
export async function publishersFromFile(path: string, asOf: string): Promise<KnownOrganisations> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw refusedBySystem(error, path);
  });
  if (/^\uFEFF?\s*[{[]/.test(text)) return fromJson(path, text, asOf);
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return withOwnPrefixes(
    lines.filter((line) => line !== '' && !line.startsWith('#')),
    asOf,
  );
}

interface Sets {
  readonly asOf?: unknown;
  readonly prefixes?: unknown;
  readonly publishers?: unknown;
}

function fromJson(path: string, text: string, asOf: string): KnownOrganisations {
  let data: Sets;
  try {
    const read = JSON.parse(text.replace(/^\uFEFF/, '')) as Sets | unknown[];
    data = Array.isArray(read) ? { publishers: read } : read;
  } catch (error) {
    throw new Unreadable('file.not-json', { path, reason: (error as Error).message });
  }
  const { prefixes, publishers = [] } = data;
  const day = typeof data.asOf === 'string' ? data.asOf : asOf;
  if (!areTexts(publishers) || !(prefixes === undefined || areTexts(prefixes))) throw new Unreadable('publishers.shape', { path });
  return prefixes === undefined ? withOwnPrefixes(publishers, day) : knownOrganisations(prefixes, publishers, day);
}

function withOwnPrefixes(publishers: readonly string[], asOf: string): KnownOrganisations {
  const given = knownOrganisations([], publishers, asOf);
  return {
    asOf,
    hasApprovedPrefix: (id) => registeredOrganisations.hasApprovedPrefix(id),
    isPublisher: (id) => given.isPublisher(id),
    beginsWithPublisher: (id) => given.beginsWithPublisher(id),
  };
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

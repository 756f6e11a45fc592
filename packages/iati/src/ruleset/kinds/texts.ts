import { RulesetError } from '../error.ts';
import type { CaseReader } from '../reader.ts';
import { type Item, textOfItem } from '../xpath/nodes.ts';
import type { At } from '../xpath/values.ts';
import { type Facts, gather, type Kind } from './kind.ts';

/** The texts of all paths differ from one another. */
export const unique: Kind = (reader) => {
  const paths = reader.paths('paths');
  return (at) => {
    const items = gather(paths, at);
    return { kept: new Set(items.map(textOfItem)).size === items.length, items };
  };
};

/** No white space before or after, of any kind that Unicode has. */
export const noSpaces: Kind = (reader) => {
  const paths = reader.paths('paths');
  return (at) => brokenBy(gather(paths, at), (text) => text === text.trim());
};

/** Every text that is not empty matches. Identifiers that are registered may be written as they are (`idCondition`). */
export const regexMatches: Kind = (reader) => {
  const paths = reader.paths('paths');
  const regex = regexOf(reader);
  const exempt = exemptionOf(reader);
  return (at, facts) => {
    if (exempt !== null && facts.organisations === null) return { kept: null, items: [] };
    return brokenBy(gather(paths, at), (text) => text === '' || regex.test(text) || (exempt?.(text, facts) ?? false));
  };
};

/** No text that is not empty matches. */
export const regexNoMatches: Kind = (reader) => {
  const paths = reader.paths('paths');
  const regex = regexOf(reader);
  return (at) => brokenBy(gather(paths, at), (text) => text === '' || !regex.test(text));
};

/** Every text begins with one of the prefixes and the separator; without any prefix none does. */
export const startsWith: Kind = (reader) => {
  const paths = reader.paths('paths');
  const exempt = exemptionOf(reader);
  if (asksForApproved(reader)) {
    return (at, facts) => {
      if (facts.organisations === null) return { kept: null, items: [] };
      return brokenBy(gather(paths, at), (text) => hasApprovedPrefix(text, facts) || (exempt?.(text, facts) ?? false));
    };
  }
  const prefixes = reader.has('prefix') ? reader.paths('prefix') : [reader.nodes('start')];
  const separator = reader.has('separator') ? reader.text('separator') : '';
  return (at: At, facts) => {
    if (exempt !== null && facts.organisations === null) return { kept: null, items: [] };
    const starts = gather(prefixes, at).map((item) => `${textOfItem(item)}${separator}`);
    return brokenBy(gather(paths, at), (text) => starts.some((start) => text.startsWith(start)) || (exempt?.(text, facts) ?? false));
  };
};

/** In place of a path: the approved list codes of org-id.guide. */
function asksForApproved(reader: CaseReader): boolean {
  return reader.has('prefix') && reader.texts('prefix').includes('ORG-ID-PREFIX');
}

/** The part before the second hyphen is a list code. */
function hasApprovedPrefix(id: string, { organisations }: Facts): boolean {
  if (organisations === null) return true;
  const justTheCode = id.split('-').length === 2;
  return organisations.hasApprovedPrefix(id) || (justTheCode && organisations.hasApprovedPrefix(`${id}-`));
}

const ID_CONDITIONS: Readonly<Record<string, (id: string, facts: Facts) => boolean>> = {
  NOT_EXISTING_ORG_ID: (id, { organisations }) => organisations?.isPublisher(id) ?? false,
  NOT_EXISTING_ORG_ID_PREFIX: (id, { organisations }) => organisations?.beginsWithPublisher(id) ?? false,
};

function exemptionOf(reader: CaseReader): ((id: string, facts: Facts) => boolean) | null {
  if (!reader.has('idCondition')) return null;
  const name = reader.text('idCondition');
  if (!Object.hasOwn(ID_CONDITIONS, name)) throw new RulesetError(name, `idCondition is one of ${Object.keys(ID_CONDITIONS).join(', ')}`);
  return ID_CONDITIONS[name]!;
}

function regexOf(reader: CaseReader): RegExp {
  const text = reader.text('regex');
  try {
    return new RegExp(text);
  } catch {
    throw new RulesetError(text, 'is not a regular expression');
  }
}

function brokenBy(items: readonly Item[], holds: (text: string) => boolean) {
  const broken = items.filter((item) => !holds(textOfItem(item)));
  return { kept: broken.length === 0, items: broken };
}

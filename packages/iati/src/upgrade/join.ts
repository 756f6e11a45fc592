import type { AnyNode } from '../model/node.ts';
import { languageOf } from '../model/values.ts';
import { hasText } from './account.ts';
import { isOfOthers } from './attributes.ts';
import { graft, putInOrder, setAttribute } from './grow.ts';

/**
 * Whether two elements of one name can be said in one: nothing that may stand there once is said in two ways. An attribute that
 * only one of them has is such a difference, since its absence means something too (a currency: that of the activity); an empty one
 * says nothing.
 */
export function canJoin(earlier: AnyNode, made: AnyNode): boolean {
  if (!sameAttributes(earlier, made)) return false;
  if (hasText(made) && hasText(earlier) && made.text !== earlier.text) return false;
  return made.children.every((child) => {
    const there = sole(earlier, child);
    return there === undefined || canJoin(there, child);
  });
}

function sameAttributes(earlier: AnyNode, made: AnyNode): boolean {
  for (const [name, value] of Object.entries(made.attributes)) {
    const there = name.startsWith('xmlns') ? namespaceAt(earlier, name) : earlier.get(name);
    const silent = there === '' || value === '' || (there === undefined && isOfOthers(name));
    if (there !== value && !silent) return false;
  }
  return Object.keys(earlier.attributes).every((name) => isOfOthers(name) || made.get(name) !== undefined);
}

/** Gives an earlier element what a later one of its name says beyond it. Only after `canJoin`. */
export function join(earlier: AnyNode, made: AnyNode): void {
  for (const [name, value] of Object.entries(made.attributes)) {
    if (value !== '' || earlier.get(name) === undefined) setAttribute(earlier, name, value);
  }
  if (!hasText(earlier)) earlier.text = made.text;
  for (const child of made.children) {
    const there = sole(earlier, child);
    if (there) join(there, child);
    else if (!saidAlready(earlier, child)) graft(child, earlier);
  }
  putInOrder(earlier);
}

/** Whether no text of two elements is in the same language: then they are one text in several languages. */
export function differInLanguage(one: AnyNode, other: AnyNode): boolean {
  const languages = new Set(one.all('narrative').map(languageOf));
  return !other.all('narrative').some((text) => languages.has(languageOf(text)));
}

/** What a declaration says at an element, its own or one around it. */
function namespaceAt(node: AnyNode, declaration: string): string | undefined {
  for (let at: AnyNode | null = node; at; at = at.parent) {
    const uri = at.get(declaration);
    if (uri !== undefined) return uri;
  }
  return undefined;
}

/** The child that may stand there once and does. */
function sole(parent: AnyNode, child: AnyNode): AnyNode | undefined {
  const once = child.spec !== null && parent.spec?.children.get(child.name)?.max === 1;
  return once ? parent.one(child.name) : undefined;
}

function saidAlready(parent: AnyNode, child: AnyNode): boolean {
  if (child.name !== 'narrative' || child.foreign) return false;
  return parent.all('narrative').some((text) => text.text === child.text && text.get('xml:lang') === child.get('xml:lang'));
}

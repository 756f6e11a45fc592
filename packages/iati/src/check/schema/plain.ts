import type { Values } from '../../finding/finding.ts';
import { elementsEn } from '../../finding/texts/elements.en.ts';
import { elementsFr } from '../../finding/texts/elements.fr.ts';

const ENGLISH: Readonly<Record<string, string>> = elementsEn;
const FRENCH: Readonly<Record<string, string>> = elementsFr;

/**
 * An element's name for sentences, alone and with what it is in plain words: `element`, `elementEn`, `elementFr`. A name that the
 * standard does not have stays alone.
 */
export function plainNames(name: string, key: 'element' | 'parent' | 'other'): Values {
  return { [key]: name, [`${key}En`]: withPlain(name, ENGLISH), [`${key}Fr`]: withPlain(name, FRENCH) };
}

function withPlain(name: string, words: Readonly<Record<string, string>>): string {
  const plain = Object.hasOwn(words, name) ? words[name] : undefined;
  return plain === undefined || plain === name ? name : `${name} (${plain})`;
}

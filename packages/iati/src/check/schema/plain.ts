import type { Values } from '../../finding/finding.ts';
import { frenchNames } from './data/french-names.ts';

/**
 * An element's name for sentences, alone and with what it is in plain words: `element`, `elementEn`, `elementFr`. A name that the
 * standard does not have stays alone.
 */
export function plainNames(name: string, key: 'element' | 'parent' | 'other'): Values {
  const french = frenchNames[name];
  const english = name.replace(/^iati-/, '').replaceAll('-', ' ');
  return {
    [key]: name,
    [`${key}En`]: french === undefined || english === name ? name : `${name} (${english})`,
    [`${key}Fr`]: french === undefined || french === name ? name : `${name} (${french})`,
  };
}

import type { Codelist } from '../../codelists/list.ts';

const plain = (code: string): string =>
  code
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();

const prepared = new WeakMap<Codelist, Map<string, string>>();

/** The codes of a list by their form without case and surrounding blanks. */
function plainForms(list: Codelist): Map<string, string> {
  let forms = prepared.get(list);
  if (forms === undefined) {
    forms = new Map();
    for (const { code, withdrawn } of list.codes()) {
      const form = plain(code);
      if (!withdrawn || !forms.has(form)) forms.set(form, code);
    }
    prepared.set(list, forms);
  }
  return forms;
}

/**
 * The code that was meant, where only case or blanks around it differ («ml» → «ML», « 14031» → «14031»); of languages also where
 * it is a longer tag or a three-letter code of the same language («fr-ML», «fra» → «fr»). Null where nothing is certain.
 */
export function nearestCode(list: Codelist, code: string): string | null {
  const same = plainForms(list).get(plain(code));
  if (same !== undefined) return same;
  return list.name === 'Language' ? languageOfTag(list, code) : null;
}

function languageOfTag(list: Codelist, code: string): string | null {
  try {
    const { language } = new Intl.Locale(code.trim().replace('_', '-'));
    return list.has(language) ? language : null;
  } catch {
    return null; // it throws at what is no language tag
  }
}

import type { AnyNode } from '../../model/node.ts';
import type { Ledger } from '../account.ts';
import { codeFor } from '../codes.ts';
import { LANGUAGES } from '../data/codes.ts';
import { grow, setAttribute } from '../grow.ts';
import type { ElementRule } from '../rule.ts';

function languageCode(label: string): string | undefined {
  const bare = label.trim();
  return /^[A-Za-z]{2}$/.test(bare) ? bare.toLowerCase() : codeFor(LANGUAGES, label);
}

/** 1.01 had the language as an attribute, 1.02 and later often as a label without code. */
export const documentLink: ElementRule = {
  attributes: { language: { to: 'language/@code' } },
  children: { language: { codeOf: languageCode } },
};

/** A website has no title of its own; its address is the only thing that is known of it. */
export const activityWebsite: ElementRule = { to: 'document-link', reason: 'website-to-document', text: '@url', finish: asDocument };

function asDocument(made: AnyNode, source: AnyNode, ledger: Ledger): void {
  const url = made.get('url') ?? '';
  setAttribute(made, 'format', 'text/html');
  grow(grow(made, 'title', source), 'narrative', source, url);
  setAttribute(grow(made, 'category', source), 'code', 'A12');
  for (const [part, value] of [
    ['@format', 'text/html'],
    ['title', url],
    ['category/@code', 'A12'],
  ] as const) {
    ledger.enter('added', source, part, 'website-part', null, value);
  }
}

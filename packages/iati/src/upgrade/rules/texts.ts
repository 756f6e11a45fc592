import type { AnyNode } from '../../model/node.ts';
import { DATE_TYPES, DESCRIPTION_TYPES } from '../data/codes.ts';
import { differInLanguage } from '../join.ts';
import type { ElementRule, Mapped } from '../rule.ts';
import { coded } from '../values.ts';

/** Descriptions of one type in several languages are one description; a second one in the same language is another. */
function sameText(earlier: AnyNode, made: AnyNode): boolean {
  return earlier.get('type') === made.get('type') && differInLanguage(earlier, made);
}

export const description: ElementRule = { attributes: { type: { map: coded(DESCRIPTION_TYPES) } }, joins: sameText };

/** In results and budget items a description has no type since 2.01. */
export const plainDescription: ElementRule = { attributes: { type: { drop: 'no-place' } } };

/** Drafts said `start` and `end`, which does not say whether planned or actual. */
function dateType(published: string): Mapped | null {
  if (/^\s*(start|end)\s*$/i.test(published)) return { value: published, reason: 'date-kind-unsaid' };
  return coded(DATE_TYPES)(published);
}

export const activityDate: ElementRule = { attributes: { type: { map: dateType } } };

/** `organization` is a slip of several old files. */
export const contactInfo: ElementRule = { children: { organization: { to: 'organisation' } } };

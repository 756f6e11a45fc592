import { parseDay } from '../../exact/day.ts';
import type { AnyNode } from '../../model/node.ts';
import type { Ledger } from '../account.ts';
import { BUDGET_TYPES, TRANSACTION_TYPES } from '../data/codes.ts';
import { grow, setAttribute } from '../grow.ts';
import type { ElementRule, Mapped } from '../rule.ts';
import { coded, named } from '../values.ts';
import { recipientRegion, sector } from './classifications.ts';
import { party } from './participants.ts';

const budgetType = { map: coded(BUDGET_TYPES) };

export const budget: ElementRule = { attributes: { type: budgetType } };
/** Of drafts: the type was the length of the period, which its dates say. */
export const budgetPlanned: ElementRule = { to: 'budget', attributes: { type: { drop: 'no-place' } } };

export const plannedDisbursement: ElementRule = {
  attributes: { type: budgetType, updated: { drop: 'no-place' } },
  children: { 'provider-org': party, 'receiver-org': party },
};

const transactionType = coded(TRANSACTION_TYPES);

/** Drafts wrote the type on the transaction itself. */
function typeOfDraft(published: string, source: AnyNode): Mapped | null {
  return source.one('transaction-type') ? { value: null, reason: 'newer-form-present' } : transactionType(published);
}

export const transaction: ElementRule = {
  attributes: { type: { to: 'transaction-type/@code', map: typeOfDraft } },
  children: {
    'transaction-type': { attributes: { code: { map: transactionType } }, codeOf: named(TRANSACTION_TYPES) },
    'milestone-date': { to: 'transaction-date', attributes: { type: { drop: 'no-place' } } },
    'provider-org': party,
    'receiver-org': party,
    sector,
    'recipient-region': recipientRegion,
  },
  finish: lendDates,
};

/** 1.0x allowed one of the two dates to be missing; each can stand for the other, and the account says so. */
function lendDates(made: AnyNode, source: AnyNode, ledger: Ledger): void {
  const value = made.one('value');
  const date = made.one('transaction-date');
  const valueDay = known(value?.get('value-date'));
  const day = known(date?.get('iso-date'));
  if (!date && value && valueDay) {
    setAttribute(grow(made, 'transaction-date', value), 'iso-date', valueDay);
    ledger.enter('added', source, 'transaction-date/@iso-date', 'date-from-value', null, valueDay);
  }
  if (value && value.get('value-date') === undefined && day) {
    setAttribute(value, 'value-date', day);
    ledger.enter('added', source, 'value/@value-date', 'value-date-from-date', null, day);
  }
}

function known(published: string | undefined): string | null {
  return published !== undefined && parseDay(published) ? published : null;
}

export const crsAdd: ElementRule = { children: { 'aidtype-flag': { to: 'other-flags', finish: raiseFlag } } };

/** A flag was only reported where it applied. */
function raiseFlag(made: AnyNode, source: AnyNode, ledger: Ledger): void {
  if (made.get('significance') !== undefined) return;
  setAttribute(made, 'significance', '1');
  ledger.enter('added', source, '@significance', 'flag-significant', null, '1');
}

// Written by tools/ruleset.ts from the standard rulesets of IATI (https://github.com/IATI/IATI-Rulesets, MIT License).
// biome-ignore-all lint/suspicious/noThenProperty: a key of the published form
import type { RulesetRow } from '../rows.ts';

export const standard2xx: readonly RulesetRow[] = [
  [
    '/iati-activities/iati-activity',
    'unique',
    { paths: ['reporting-org/@ref', 'iati-identifier'], ruleInfo: { id: '1.1.3', severity: 'error', category: 'identifiers' } },
  ],
  [
    '/iati-activities/iati-activity',
    'startswith',
    {
      prefix: ['reporting-org/@ref', "other-identifier[@type='B1']/@ref"],
      separator: '-',
      paths: ['iati-identifier'],
      ruleInfo: { id: '1.1.21', severity: 'warning', category: 'identifiers' },
    },
  ],
  [
    '/iati-activities/iati-activity',
    'startswith',
    {
      idCondition: 'NOT_EXISTING_ORG_ID',
      prefix: ['ORG-ID-PREFIX'],
      paths: ['reporting-org/@ref'],
      ruleInfo: { id: '1.14.8', severity: 'warning', category: 'identifiers' },
    },
  ],
  [
    '/iati-activities/iati-activity',
    'atleast_one',
    { paths: ["activity-date[@type='1' or @type='2']"], ruleInfo: { id: '6.11.1', severity: 'error', category: 'information' } },
  ],
  [
    '/iati-activities/iati-activity',
    'atleast_one',
    { paths: ['sector', 'transaction/sector'], ruleInfo: { id: '6.2.2', severity: 'error', category: 'classifications' } },
  ],
  [
    '/iati-activities/iati-activity',
    'one_or_all',
    { one: '@xml:lang', all: 'lang', ruleInfo: { id: '4.1.1', severity: 'error', category: 'information' } },
  ],
  [
    '/iati-activities/iati-activity',
    'one_or_all',
    { one: 'sector', all: 'sector', ruleInfo: { id: '6.7.2', severity: 'error', category: 'classifications' } },
  ],
  [
    '/iati-activities/iati-activity',
    'one_or_all',
    { one: '@default-currency', all: 'currency', ruleInfo: { id: '7.8.1', severity: 'error', category: 'financial' } },
  ],
  [
    '/iati-activities/iati-activity',
    'date_now',
    { date: '@last-updated-datetime', ruleInfo: { id: '11.1.1', severity: 'error', category: 'information' } },
  ],
  [
    '/iati-activities/iati-activity',
    'date_order',
    {
      less: "activity-date[@type='1']/@iso-date",
      more: "activity-date[@type='3']/@iso-date",
      ruleInfo: { id: '11.1.2', severity: 'error', category: 'iati' },
    },
  ],
  [
    '/iati-activities/iati-activity',
    'date_order',
    {
      less: "activity-date[@type='2']/@iso-date",
      more: "activity-date[@type='4']/@iso-date",
      ruleInfo: { id: '11.1.3', severity: 'error', category: 'iati' },
    },
  ],
  [
    '/iati-activities/iati-activity',
    'date_order',
    { less: "activity-date[@type='2']/@iso-date", more: 'NOW', ruleInfo: { id: '11.1.4', severity: 'error', category: 'iati' } },
  ],
  [
    '/iati-activities/iati-activity',
    'date_order',
    { less: "activity-date[@type='4']/@iso-date", more: 'NOW', ruleInfo: { id: '11.1.5', severity: 'error', category: 'iati' } },
  ],
  [
    '/iati-activities/iati-activity',
    'date_order',
    { less: 'transaction/transaction-date/@iso-date', more: 'NOW', ruleInfo: { id: '11.2.1', severity: 'error', category: 'financial' } },
  ],
  [
    '/iati-activities/iati-activity',
    'date_order',
    { less: 'transaction/value/@value-date', more: 'NOW', ruleInfo: { id: '11.2.2', severity: 'error', category: 'financial' } },
  ],
  [
    '/iati-activities/iati-activity',
    'regex_matches',
    {
      idCondition: 'NOT_EXISTING_ORG_ID_PREFIX',
      regex: '^[^\\/\\&\\|\\?]+$',
      paths: ['iati-identifier'],
      ruleInfo: { id: '1.3.13', severity: 'warning', category: 'identifiers' },
    },
  ],
  [
    '/iati-activities/iati-activity',
    'regex_matches',
    {
      idCondition: 'NOT_EXISTING_ORG_ID',
      regex: '^[^\\/\\&\\|\\?]+$',
      paths: ['reporting-org/@ref'],
      ruleInfo: { id: '1.14.13', severity: 'warning', category: 'identifiers' },
    },
  ],
  [
    '/iati-activities/iati-activity',
    'no_spaces',
    { paths: ['iati-identifier'], ruleInfo: { id: '1.3.1', severity: 'warning', category: 'identifiers' } },
  ],
  [
    '/iati-activities/iati-activity',
    'no_spaces',
    { paths: ['reporting-org/@ref'], ruleInfo: { id: '1.14.1', severity: 'warning', category: 'identifiers' } },
  ],
  [
    '/iati-activities/iati-activity',
    'no_spaces',
    { paths: ["other-identifier[@type='B1']/@ref"], ruleInfo: { id: '1.16.1', severity: 'warning', category: 'identifiers' } },
  ],
  [
    '/iati-activities/iati-activity',
    'no_spaces',
    { paths: ["other-identifier[@type='A3']/@ref"], ruleInfo: { id: '1.6.1', severity: 'warning', category: 'identifiers' } },
  ],
  [
    '/iati-activities/iati-activity',
    'no_spaces',
    { paths: ['related-activity/@ref'], ruleInfo: { id: '1.7.1', severity: 'warning', category: 'relations' } },
  ],
  [
    '/iati-activities/iati-activity',
    'loop',
    {
      foreach: "sector[@vocabulary != '1']/@vocabulary",
      do: {
        strict_sum: {
          cases: [
            {
              condition: "count(sector[@vocabulary = '$1']) > 1",
              paths: ["sector[@vocabulary = '$1']/@percentage"],
              sum: 100,
              ruleInfo: { id: '2.1.2', severity: 'error', category: 'classifications' },
            },
          ],
        },
      },
      subs: ['paths'],
    },
  ],
  [
    '/iati-activities/iati-activity',
    'loop',
    {
      foreach: 'recipient-region/@vocabulary',
      do: {
        if_then: {
          cases: [
            {
              if: "count(recipient-region[@vocabulary = '$1']) > 1",
              then: "count(recipient-region[@vocabulary = '$1']) = count(recipient-region[@vocabulary = '$1']/@percentage)",
              paths: ["recipient-region[@vocabulary = '$1']"],
              ruleInfo: { id: '3.4.1', severity: 'error', category: 'geo' },
            },
          ],
        },
      },
      subs: ['if', 'then', 'paths'],
    },
  ],
  [
    '/iati-activities/iati-activity',
    'loop',
    {
      foreach: 'recipient-region/@vocabulary',
      do: {
        if_then: {
          cases: [
            {
              if: "count(recipient-region[@vocabulary = '$1']) = 1 and not(recipient-country)",
              then: "not(recipient-region[@vocabulary = '$1']/@percentage) or recipient-region[@vocabulary = '$1']/@percentage = 100",
              paths: ["recipient-region[@vocabulary = '$1']", 'recipient-country'],
              ruleInfo: { id: '3.4.4', severity: 'error', category: 'geo' },
            },
          ],
        },
      },
      subs: ['if', 'then', 'paths'],
    },
  ],
  [
    '/iati-activities/iati-activity',
    'loop',
    {
      foreach: 'recipient-region/@vocabulary',
      do: {
        strict_sum: {
          cases: [
            {
              condition: "count(recipient-region[@vocabulary = '$1']) + count(recipient-country) > 1",
              paths: ["recipient-region[@vocabulary = '$1']/@percentage", 'recipient-country/@percentage'],
              sum: 100,
              ruleInfo: { id: '3.4.2', severity: 'error', category: 'geo' },
            },
          ],
        },
      },
      subs: ['paths', 'condition'],
    },
  ],
  [
    '/iati-activities/iati-activity',
    'loop',
    {
      foreach: "sector[@vocabulary != '1']/@vocabulary",
      do: {
        if_then: {
          cases: [
            {
              if: "count(sector[@vocabulary = '$1']) > 1",
              then: "count(sector[@vocabulary = '$1']) = count(sector[@vocabulary = '$1']/@percentage)",
              paths: ["sector[@vocabulary = '$1']"],
              ruleInfo: { id: '2.1.1', severity: 'error', category: 'classifications' },
            },
          ],
        },
      },
      subs: ['if', 'then', 'paths'],
    },
  ],
  [
    '/iati-activities/iati-activity',
    'loop',
    {
      foreach: "sector[@vocabulary != '1']/@vocabulary",
      do: {
        if_then: {
          cases: [
            {
              if: "count(sector[@vocabulary = '$1']) = 1",
              then: "not(sector[@vocabulary = '$1']/@percentage) or sector[@vocabulary = '$1']/@percentage = 100",
              paths: ["sector[@vocabulary = '$1']"],
              ruleInfo: { id: '2.1.4', severity: 'error', category: 'classifications' },
            },
          ],
        },
      },
      subs: ['if', 'then', 'paths'],
    },
  ],
  [
    '/iati-activities/iati-activity',
    'strict_sum',
    {
      condition: "count(sector[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]/@percentage) > 1",
      paths: ["sector[@vocabulary = '1' or @vocabulary = '' or not(@vocabulary)]/@percentage"],
      sum: 100,
      ruleInfo: { id: '2.1.2', severity: 'error', category: 'classifications' },
    },
  ],
  [
    '/iati-activities/iati-activity',
    'strict_sum',
    {
      condition: 'count(recipient-country) > 1 and not(recipient-region)',
      paths: ['recipient-country/@percentage'],
      sum: 100,
      ruleInfo: { id: '3.1.2', severity: 'error', category: 'geo' },
    },
  ],
  [
    '/iati-activities/iati-activity',
    'if_then',
    {
      if: 'count(sector[@vocabulary=98 or @vocabulary=99]) > 0',
      then: 'count(sector[@vocabulary=98 or @vocabulary=99]/narrative) >= count(sector[@vocabulary=98 or @vocabulary=99])',
      paths: ['sector[@vocabulary=98 or @vocabulary=99]', 'sector[@vocabulary=98 or @vocabulary=99]/narrative'],
      ruleInfo: { id: '2.2.1', severity: 'error', category: 'classifications' },
    },
  ],
  [
    '/iati-activities/iati-activity',
    'if_then',
    {
      if: "count(sector[not(@vocabulary='')]) + count(sector[not(@vocabulary='1')]) > 0",
      then: "count(sector[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]) > 0",
      paths: [
        "sector[not(@vocabulary='')]",
        "sector[not(@vocabulary='1')]",
        "sector[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]",
      ],
      ruleInfo: { id: '102.1.1', severity: 'warning', category: 'information' },
    },
  ],
  [
    '/iati-activities/iati-activity',
    'if_then',
    {
      if: "count(sector[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]) > 1",
      then: "count(sector[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]) = count(sector[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]/@percentage)",
      paths: ["sector[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]"],
      ruleInfo: { id: '2.1.1', severity: 'error', category: 'classifications' },
    },
  ],
  [
    '/iati-activities/iati-activity',
    'if_then',
    {
      if: "count(sector[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]) = 1",
      then: "not(sector[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]/@percentage) or sector[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]/@percentage = 100",
      paths: ["sector[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]"],
      ruleInfo: { id: '2.1.4', severity: 'error', category: 'classifications' },
    },
  ],
  [
    '/iati-activities/iati-activity',
    'if_then',
    {
      if: 'count(sector) > 0',
      then: 'count(transaction/sector) < 1',
      paths: ['sector', 'transaction/sector'],
      ruleInfo: { id: '6.6.2', severity: 'error', category: 'classifications' },
    },
  ],
  [
    '/iati-activities/iati-activity',
    'if_then',
    {
      if: 'recipient-country or recipient-region',
      then: 'not(transaction/recipient-country or transaction/recipient-region)',
      paths: ['recipient-country', 'recipient-region', 'transaction/recipient-country', 'transaction/recipient-region'],
      ruleInfo: { id: '3.6.2', severity: 'error', category: 'financial' },
    },
  ],
  [
    '/iati-activities/iati-activity',
    'if_then',
    {
      if: 'not(recipient-country or recipient-region)',
      then: 'transaction[recipient-country or recipient-region]',
      paths: ['recipient-country', 'recipient-region', 'transaction[recipient-country or recipient-region]'],
      ruleInfo: { id: '3.7.1', severity: 'error', category: 'financial' },
    },
  ],
  [
    '/iati-activities/iati-activity',
    'if_then',
    {
      if: 'not(recipient-country or recipient-region)',
      then: 'not(transaction[not(recipient-country or recipient-region)])',
      paths: ['recipient-country', 'recipient-region', 'transaction[not(recipient-country or recipient-region)]'],
      ruleInfo: { id: '3.7.2', severity: 'error', category: 'financial' },
    },
  ],
  [
    '/iati-activities/iati-activity',
    'if_then',
    {
      if: 'count(recipient-country) > 1 and not(recipient-region)',
      then: 'count(recipient-country) = count(recipient-country/@percentage)',
      paths: ['recipient-country', 'recipient-region'],
      ruleInfo: { id: '3.1.1', severity: 'error', category: 'geo' },
    },
  ],
  [
    '/iati-activities/iati-activity',
    'if_then',
    {
      if: 'count(recipient-country) = 1 and not(recipient-region)',
      then: 'not(recipient-country/@percentage) or recipient-country/@percentage = 100',
      paths: ['recipient-country', 'recipient-region'],
      ruleInfo: { id: '3.1.4', severity: 'error', category: 'geo' },
    },
  ],
  [
    '/iati-activities/iati-activity/other-identifier/owner-org',
    'atleast_one',
    { paths: ['@ref', 'narrative'], ruleInfo: { id: '6.8.1', severity: 'error', category: 'information' } },
  ],
  [
    '/iati-activities/iati-activity/other-identifier/owner-org',
    'no_spaces',
    { paths: ['@ref'], ruleInfo: { id: '1.11.1', severity: 'warning', category: 'identifiers' } },
  ],
  [
    '/iati-activities/iati-activity/other-identifier/owner-org',
    'regex_matches',
    {
      idCondition: 'NOT_EXISTING_ORG_ID',
      regex: '^[^\\/\\&\\|\\?]+$',
      paths: ['@ref'],
      ruleInfo: { id: '1.11.13', severity: 'warning', category: 'identifiers' },
    },
  ],
  [
    '/iati-activities/iati-activity/transaction/provider-org | /iati-activities/iati-activity/planned-disbursement/provider-org',
    'atleast_one',
    { paths: ['@ref', 'narrative'], ruleInfo: { id: '6.9.1', severity: 'error', category: 'financial' } },
  ],
  [
    '/iati-activities/iati-activity/transaction/provider-org | /iati-activities/iati-activity/planned-disbursement/provider-org',
    'regex_matches',
    {
      idCondition: 'NOT_EXISTING_ORG_ID',
      regex: '^[^\\/\\&\\|\\?]+$',
      paths: ['@ref'],
      ruleInfo: { id: '1.10.13', severity: 'warning', category: 'financial' },
    },
  ],
  [
    '/iati-activities/iati-activity/transaction/provider-org | /iati-activities/iati-activity/planned-disbursement/provider-org',
    'no_spaces',
    { paths: ['@ref'], ruleInfo: { id: '1.10.1', severity: 'warning', category: 'financial' } },
  ],
  [
    '/iati-activities/iati-activity/transaction/provider-org | /iati-activities/iati-activity/planned-disbursement/provider-org',
    'no_spaces',
    { paths: ['@provider-activity-id'], ruleInfo: { id: '1.4.1', severity: 'warning', category: 'financial' } },
  ],
  [
    '/iati-activities/iati-activity/transaction/receiver-org | /iati-activities/iati-activity/planned-disbursement/receiver-org',
    'atleast_one',
    { paths: ['@ref', 'narrative'], ruleInfo: { id: '6.9.2', severity: 'error', category: 'financial' } },
  ],
  [
    '/iati-activities/iati-activity/transaction/receiver-org | /iati-activities/iati-activity/planned-disbursement/receiver-org',
    'no_spaces',
    { paths: ['@ref'], ruleInfo: { id: '1.15.1', severity: 'warning', category: 'financial' } },
  ],
  [
    '/iati-activities/iati-activity/transaction/receiver-org | /iati-activities/iati-activity/planned-disbursement/receiver-org',
    'no_spaces',
    { paths: ['@receiver-activity-id'], ruleInfo: { id: '1.5.1', severity: 'warning', category: 'financial' } },
  ],
  [
    '/iati-activities/iati-activity/transaction/receiver-org | /iati-activities/iati-activity/planned-disbursement/receiver-org',
    'regex_matches',
    {
      idCondition: 'NOT_EXISTING_ORG_ID',
      regex: '^[^\\/\\&\\|\\?]+$',
      paths: ['@ref'],
      ruleInfo: { id: '1.15.13', severity: 'warning', category: 'financial' },
    },
  ],
  [
    '/iati-activities/iati-activity/policy-marker',
    'atleast_one',
    {
      condition: "@vocabulary='1' or @vocabulary = '' or not(@vocabulary)",
      paths: ['@significance'],
      ruleInfo: { id: '6.14.1', severity: 'error', category: 'classifications' },
    },
  ],
  [
    '/iati-activities/iati-activity/policy-marker',
    'atleast_one',
    { condition: "@vocabulary='99'", paths: ['narrative'], ruleInfo: { id: '6.13.1', severity: 'error', category: 'classifications' } },
  ],
  [
    '/iati-organisations/iati-organisation',
    'startswith',
    {
      idCondition: 'NOT_EXISTING_ORG_ID',
      prefix: ['ORG-ID-PREFIX'],
      paths: ['reporting-org/@ref'],
      ruleInfo: { id: '1.18.8', severity: 'warning', category: 'identifiers' },
    },
  ],
  [
    '/iati-organisations/iati-organisation',
    'regex_matches',
    {
      idCondition: 'NOT_EXISTING_ORG_ID',
      regex: '^[^\\/\\&\\|\\?]+$',
      paths: ['organisation-identifier'],
      ruleInfo: { id: '1.12.13', severity: 'warning', category: 'organisation' },
    },
  ],
  [
    '/iati-organisations/iati-organisation',
    'regex_matches',
    {
      idCondition: 'NOT_EXISTING_ORG_ID',
      regex: '^[^\\/\\&\\|\\?]+$',
      paths: ['reporting-org/@ref'],
      ruleInfo: { id: '1.18.13', severity: 'warning', category: 'identifiers' },
    },
  ],
  [
    '/iati-organisations/iati-organisation',
    'no_spaces',
    { paths: ['organisation-identifier'], ruleInfo: { id: '1.12.1', severity: 'warning', category: 'organisation' } },
  ],
  [
    '/iati-organisations/iati-organisation',
    'no_spaces',
    { paths: ['recipient-org-budget/recipient-org/@ref'], ruleInfo: { id: '1.17.1', severity: 'warning', category: 'organisation' } },
  ],
  [
    '/iati-organisations/iati-organisation',
    'no_spaces',
    { paths: ['reporting-org/@ref'], ruleInfo: { id: '1.18.1', severity: 'warning', category: 'identifiers' } },
  ],
  [
    '/iati-organisations/iati-organisation',
    'date_now',
    { date: '@last-updated-datetime', ruleInfo: { id: '11.4.1', severity: 'error', category: 'information' } },
  ],
  [
    '/iati-organisations/iati-organisation',
    'one_or_all',
    { one: '@xml:lang', all: 'lang', ruleInfo: { id: '4.5.1', severity: 'error', category: 'information' } },
  ],
  [
    '/iati-organisations/iati-organisation',
    'one_or_all',
    { one: '@default-currency', all: 'currency', ruleInfo: { id: '7.8.2', severity: 'error', category: 'financial' } },
  ],
  [
    '/iati-activities/iati-activity/participating-org',
    'atleast_one',
    { paths: ['@ref', 'narrative'], ruleInfo: { id: '6.10.1', severity: 'error', category: 'participating' } },
  ],
  [
    '/iati-activities/iati-activity/participating-org',
    'regex_matches',
    {
      idCondition: 'NOT_EXISTING_ORG_ID',
      regex: '^[^\\/\\&\\|\\?]+$',
      paths: ['@ref'],
      ruleInfo: { id: '1.8.13', severity: 'warning', category: 'participating' },
    },
  ],
  [
    '/iati-activities/iati-activity/participating-org',
    'no_spaces',
    { paths: ['@ref'], ruleInfo: { id: '1.8.1', severity: 'warning', category: 'participating' } },
  ],
  [
    '/iati-activities/iati-activity/participating-org',
    'no_spaces',
    { paths: ['@activity-id'], ruleInfo: { id: '1.9.1', severity: 'warning', category: 'participating' } },
  ],
  [
    '/iati-activities/iati-activity/planned-disbursement',
    'date_order',
    { less: 'period-start/@iso-date', more: 'period-end/@iso-date', ruleInfo: { id: '8.6.3', severity: 'error', category: 'financial' } },
  ],
  [
    '/iati-activities/iati-activity/budget',
    'date_order',
    { less: 'period-start/@iso-date', more: 'period-end/@iso-date', ruleInfo: { id: '8.6.3', severity: 'error', category: 'financial' } },
  ],
  [
    '/iati-activities/iati-activity/budget',
    'time_limit',
    { start: 'period-start/@iso-date', end: 'period-end/@iso-date', ruleInfo: { id: '7.5.3', severity: 'error', category: 'financial' } },
  ],
  [
    '/iati-organisations/iati-organisation/total-budget',
    'date_order',
    { less: 'period-start/@iso-date', more: 'period-end/@iso-date', ruleInfo: { id: '8.6.3', severity: 'error', category: 'financial' } },
  ],
  [
    '/iati-organisations/iati-organisation/total-budget',
    'time_limit',
    { start: 'period-start/@iso-date', end: 'period-end/@iso-date', ruleInfo: { id: '7.5.3', severity: 'error', category: 'financial' } },
  ],
  [
    '/iati-organisations/iati-organisation/recipient-country-budget',
    'date_order',
    { less: 'period-start/@iso-date', more: 'period-end/@iso-date', ruleInfo: { id: '8.6.3', severity: 'error', category: 'financial' } },
  ],
  [
    '/iati-organisations/iati-organisation/recipient-country-budget',
    'between_dates',
    {
      date: 'budget-line/value/@value-date',
      start: 'period-start/@iso-date',
      end: 'period-end/@iso-date',
      ruleInfo: { id: '11.3.1', severity: 'error', category: 'financial' },
    },
  ],
  [
    '/iati-organisations/iati-organisation/recipient-country-budget',
    'time_limit',
    { start: 'period-start/@iso-date', end: 'period-end/@iso-date', ruleInfo: { id: '7.5.3', severity: 'error', category: 'financial' } },
  ],
  [
    '/iati-organisations/iati-organisation/recipient-org-budget',
    'date_order',
    { less: 'period-start/@iso-date', more: 'period-end/@iso-date', ruleInfo: { id: '8.6.3', severity: 'error', category: 'financial' } },
  ],
  [
    '/iati-organisations/iati-organisation/recipient-org-budget',
    'time_limit',
    { start: 'period-start/@iso-date', end: 'period-end/@iso-date', ruleInfo: { id: '7.5.3', severity: 'error', category: 'financial' } },
  ],
  [
    '/iati-organisations/iati-organisation/recipient-region-budget',
    'date_order',
    { less: 'period-start/@iso-date', more: 'period-end/@iso-date', ruleInfo: { id: '8.6.3', severity: 'error', category: 'financial' } },
  ],
  [
    '/iati-organisations/iati-organisation/recipient-region-budget',
    'time_limit',
    { start: 'period-start/@iso-date', end: 'period-end/@iso-date', ruleInfo: { id: '7.5.3', severity: 'error', category: 'financial' } },
  ],
  [
    '/iati-activities/iati-activity/result/indicator',
    'no_more_than_one',
    { paths: ['reference[1]', '../reference[1]'], ruleInfo: { id: '8.11.1', severity: 'error', category: 'performance' } },
  ],
  [
    '/iati-activities/iati-activity/result/indicator/period',
    'date_order',
    { less: 'period-start/@iso-date', more: 'period-end/@iso-date', ruleInfo: { id: '8.6.1', severity: 'error', category: 'performance' } },
  ],
  [
    '/iati-organisations/iati-organisation/total-expenditure',
    'time_limit',
    { start: 'period-start/@iso-date', end: 'period-end/@iso-date', ruleInfo: { id: '7.5.3', severity: 'error', category: 'financial' } },
  ],
  [
    '/iati-organisations/iati-organisation/total-expenditure',
    'date_order',
    { less: 'period-start/@iso-date', more: 'period-end/@iso-date', ruleInfo: { id: '8.6.3', severity: 'error', category: 'financial' } },
  ],
  ['//title', 'atleast_one', { paths: ['narrative/text()'], ruleInfo: { id: '4.3.1', severity: 'error', category: 'information' } }],
  ['//description', 'atleast_one', { paths: ['narrative/text()'], ruleInfo: { id: '4.4.1', severity: 'error', category: 'information' } }],
];

// Written by tools/ruleset.ts from the standard rulesets of IATI (https://github.com/IATI/IATI-Rulesets, MIT License).
// biome-ignore-all lint/suspicious/noThenProperty: a key of the published form
import type { RulesetRow } from '../rows.ts';

export const standard203: readonly RulesetRow[] = [
  [
    '/iati-activities/iati-activity',
    'loop',
    {
      foreach: 'country-budget-items/@vocabulary',
      do: {
        strict_sum: {
          cases: [
            {
              condition: "count(country-budget-items[@vocabulary = '$1']/budget-item) > 1",
              paths: ["country-budget-items[@vocabulary = '$1']/budget-item/@percentage"],
              sum: 100,
              ruleInfo: { id: '7.9.2', severity: 'warning', category: 'financial' },
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
      foreach: 'country-budget-items/@vocabulary',
      do: {
        atleast_one: {
          cases: [
            {
              condition: "count(country-budget-items[@vocabulary = '$1']/budget-item) > 1",
              paths: ["country-budget-items[@vocabulary = '$1']/budget-item/@percentage"],
              ruleInfo: { id: '7.9.1', severity: 'warning', category: 'financial' },
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
      foreach: 'country-budget-items/@vocabulary',
      do: {
        if_then: {
          cases: [
            {
              if: "count(country-budget-items[@vocabulary = '$1']/budget-item) = 1",
              then: "not(country-budget-items[@vocabulary = '$1']/budget-item/@percentage) or country-budget-items[@vocabulary = '$1']/budget-item/@percentage = 100",
              paths: ["country-budget-items[@vocabulary = '$1']/budget-item/@percentage"],
              ruleInfo: { id: '7.9.4', severity: 'warning', category: 'financial' },
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
      foreach: 'default-aid-type[@vocabulary != 1]/@vocabulary',
      do: {
        no_more_than_one: {
          cases: [
            { paths: ["default-aid-type[@vocabulary = '$1']"], ruleInfo: { id: '107.1.2', severity: 'warning', category: 'financial' } },
          ],
        },
      },
      subs: ['paths'],
    },
  ],
  [
    '/iati-activities/iati-activity',
    'no_more_than_one',
    {
      paths: ["default-aid-type[@vocabulary = '1' or @vocabulary = '' or not(@vocabulary)]"],
      ruleInfo: { id: '107.1.2', severity: 'warning', category: 'financial' },
    },
  ],
  [
    '/iati-activities/iati-activity',
    'range',
    { paths: ['recipient-country/@percentage'], min: 0, max: 100, ruleInfo: { id: '12.1.1', severity: 'error', category: 'geo' } },
  ],
  [
    '/iati-activities/iati-activity',
    'range',
    { paths: ['recipient-region/@percentage'], min: 0, max: 100, ruleInfo: { id: '12.1.1', severity: 'error', category: 'geo' } },
  ],
  [
    '/iati-activities/iati-activity',
    'range',
    { paths: ['sector/@percentage'], min: 0, max: 100, ruleInfo: { id: '12.3.1', severity: 'error', category: 'classifications' } },
  ],
  [
    '/iati-activities/iati-activity',
    'range',
    { paths: ['capital-spend/@percentage'], min: 0, max: 100, ruleInfo: { id: '12.2.1', severity: 'error', category: 'financial' } },
  ],
  [
    '/iati-activities/iati-activity',
    'range',
    {
      paths: ['country-budget-items/budget-item/@percentage'],
      min: 0,
      max: 100,
      ruleInfo: { id: '12.2.1', severity: 'error', category: 'financial' },
    },
  ],
  [
    '/iati-activities/iati-activity',
    'if_then',
    {
      if: "count(default-aid-type[not(@vocabulary='')]) + count(default-aid-type[not(@vocabulary='1')]) > 0",
      then: "count(default-aid-type[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]) > 0",
      paths: [
        "default-aid-type[not(@vocabulary='')]",
        "default-aid-type[not(@vocabulary='1')]",
        "default-aid-type[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]",
      ],
      ruleInfo: { id: '107.1.1', severity: 'warning', category: 'information' },
    },
  ],
  [
    '/iati-activities/iati-activity',
    'if_then',
    {
      if: "count(transaction/aid-type[not(@vocabulary='')]) + count(transaction/aid-type[not(@vocabulary='1')]) > 0",
      then: "count(transaction/aid-type[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]) > 0",
      paths: [
        "transaction/aid-type[not(@vocabulary='')]",
        "transaction/aid-type[not(@vocabulary='1')]",
        "transaction/aid-type[@vocabulary='' or @vocabulary='1' or not(@vocabulary)]",
      ],
      ruleInfo: { id: '107.2.1', severity: 'warning', category: 'financial' },
    },
  ],
  [
    '/iati-activities/iati-activity/transaction',
    'no_more_than_one',
    {
      paths: ["aid-type[@vocabulary = '1' or @vocabulary = '' or not(@vocabulary)]"],
      ruleInfo: { id: '107.2.2', severity: 'warning', category: 'financial' },
    },
  ],
  [
    '/iati-activities/iati-activity/transaction',
    'loop',
    {
      foreach: 'aid-type[@vocabulary != 1]/@vocabulary',
      do: {
        no_more_than_one: {
          cases: [{ paths: ["aid-type[@vocabulary = '$1']"], ruleInfo: { id: '107.2.2', severity: 'warning', category: 'financial' } }],
        },
      },
      subs: ['paths'],
    },
  ],
  [
    "/iati-activities/iati-activity/result/indicator[@measure='1' or @measure='2' or @measure='3' or @measure='4']/baseline",
    'atleast_one',
    { paths: ['@value'], ruleInfo: { id: '8.8.1', severity: 'error', category: 'performance' } },
  ],
  [
    "/iati-activities/iati-activity/result/indicator[@measure='1' or @measure='2' or @measure='3' or @measure='4']/baseline",
    'if_then',
    {
      if: '@value',
      then: 'number(@value) = @value',
      paths: ['@value'],
      ruleInfo: { id: '8.8.2', severity: 'warning', category: 'performance' },
    },
  ],
  [
    "/iati-activities/iati-activity/result/indicator[@measure='5']/baseline",
    'if_then',
    { if: '@value', then: 'not(@value)', paths: ['@value'], ruleInfo: { id: '8.8.3', severity: 'warning', category: 'performance' } },
  ],
  [
    "/iati-activities/iati-activity/result/indicator[@measure='1' or @measure='2' or @measure='3' or @measure='4']/period/target",
    'atleast_one',
    { paths: ['@value'], ruleInfo: { id: '8.9.1', severity: 'error', category: 'performance' } },
  ],
  [
    "/iati-activities/iati-activity/result/indicator[@measure='1' or @measure='2' or @measure='3' or @measure='4']/period/target",
    'if_then',
    {
      if: '@value',
      then: 'number(@value) = @value',
      paths: ['@value'],
      ruleInfo: { id: '8.9.2', severity: 'warning', category: 'performance' },
    },
  ],
  [
    "/iati-activities/iati-activity/result/indicator[@measure='5']/period/target",
    'if_then',
    { if: '@value', then: 'not(@value)', paths: ['@value'], ruleInfo: { id: '8.9.3', severity: 'warning', category: 'performance' } },
  ],
  [
    "/iati-activities/iati-activity/result/indicator[@measure='1' or @measure='2' or @measure='3' or @measure='4']/period/actual",
    'atleast_one',
    { paths: ['@value'], ruleInfo: { id: '8.10.1', severity: 'error', category: 'performance' } },
  ],
  [
    "/iati-activities/iati-activity/result/indicator[@measure='1' or @measure='2' or @measure='3' or @measure='4']/period/actual",
    'if_then',
    {
      if: '@value',
      then: 'number(@value) = @value',
      paths: ['@value'],
      ruleInfo: { id: '8.10.2', severity: 'warning', category: 'performance' },
    },
  ],
  [
    "/iati-activities/iati-activity/result/indicator[@measure='5']/period/actual",
    'if_then',
    { if: '@value', then: 'not(@value)', paths: ['@value'], ruleInfo: { id: '8.10.3', severity: 'warning', category: 'performance' } },
  ],
];

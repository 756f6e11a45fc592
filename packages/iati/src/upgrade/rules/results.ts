import { INDICATOR_MEASURES, RESULT_TYPES } from '../data/codes.ts';
import type { ElementRule } from '../rule.ts';
import { coded } from '../values.ts';
import { plainDescription } from './texts.ts';

export const result: ElementRule = {
  attributes: { type: { map: coded(RESULT_TYPES) } },
  children: {
    description: plainDescription,
    indicator: { attributes: { measure: { map: coded(INDICATOR_MEASURES) } }, children: { description: plainDescription } },
  },
};

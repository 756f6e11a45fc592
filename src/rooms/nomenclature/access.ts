import { anybody, houseItself, type Rules, role } from '#kernel/access';

export const access = {
  'nomenclature.read': [anybody],
  'nomenclature.load': [houseItself],
  'rate.add': [role('pool')],
  'rate.correct': [role('pool')],
} satisfies Rules;

import { anybody, houseItself, type Rules } from '#kernel/access';

export const access = {
  'strategy.read': [anybody],
  'strategy.load': [houseItself],
} satisfies Rules;

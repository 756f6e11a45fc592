import type { Walk } from '#test/walk';
import { urls } from '#urls';

/** The strategies are read by everybody and written by nobody. */
export const walk: Walk = {
  'GET /strategie': { '-': () => ({ path: urls.strategies() }) },
  'GET /strategie/:code': { '-': () => ({ path: urls.strategy('credd-2016-2018') }) },
  'GET /strategie/:code/:node': { '-': () => ({ path: urls.strategyNode('credd-2016-2018', 'D09') }) },
};

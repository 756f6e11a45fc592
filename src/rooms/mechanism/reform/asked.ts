import type { Ctx } from '#kernel/house';
import { urls } from '#urls';
import { getReform, type Reform } from './store.ts';

export const ONE = '/mecanisme/reformes/:id{[0-9]{1,9}}';

/** The reform of the address; 404 where the reader may know of none. */
export const reformOf = (c: Ctx): Promise<Reform> => getReform(c.var.house.db, c.var.actor, Number(c.req.param('id')));

/** The reform of the address, for whoever may do this to it. */
export async function reformFor(c: Ctx, rule: string): Promise<Reform> {
  const reform = await reformOf(c);
  c.var.actor.may(rule);
  return reform;
}

/** After an act: the page of the reform, which says what was done. */
export const back = (c: Ctx, reform: Reform, done: string) => {
  c.var.sayDone(done);
  return c.redirect(c.var.page.to(urls.reform(reform.id)), 303);
};

import { Hono } from 'hono';
import type { Ctx, Env } from '#kernel/house';
import { recordAsJson, recordAsXml } from './records.ts';

/** The published record of an activity, for other programs. */
export const recordRoutes = new Hono<Env>();

const idOf = (c: Ctx): number => Number.parseInt(c.req.param('file') ?? '', 10);

/** Handed over as a file: what a partner wrote is never shown as a page of the site. */
function handedOver(text: string, type: string, name: string): Response {
  return new Response(text, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'private, no-cache' },
  });
}

recordRoutes.get('/aide/activites/:file{[0-9]+\\.xml}', async (c) => {
  const { house, actor } = c.var;
  return handedOver(await recordAsXml(house, actor, idOf(c)), 'application/xml; charset=utf-8', `activite-${idOf(c)}.xml`);
});

recordRoutes.get('/aide/activites/:file{[0-9]+\\.json}', async (c) => {
  const { house, actor } = c.var;
  return handedOver(await recordAsJson(house, actor, idOf(c)), 'application/json; charset=utf-8', `activite-${idOf(c)}.json`);
});

import { Hono } from 'hono';
import type { Ctx, Env } from '#kernel/house';
import { asCsv, asXlsx } from '#kernel/spreadsheet';
import { followListPiece } from '#rooms/accounts';
import { listBodies } from '#rooms/mechanism';
import { readPage } from '#ui/pager';
import { registerSheet } from '../decisions/export.ts';
import { filtersAsked } from '../decisions/register.ts';
import { meetingTitle } from '../meeting.ts';
import { RegisterPage } from '../pages/register.tsx';
import { meetingsByIds } from '../store/meetings.ts';
import { ownersInRegister, registerCounts, registerLines, yearsOfDecisions } from '../store/register.ts';

export const register = new Hono<Env>();
const SIZE = 25;
const EXPORT_MOST = 5000;

register.get('/decisions', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('decision.read');
  const filters = await filtersAsked(house.db, actor, page.query, page.today);
  const at = readPage(page);
  const lines = await registerLines(house.db, actor, { ...filters, limit: SIZE, page: at });
  const counts = await registerCounts(house.db, actor, filters);
  const bodies = await listBodies(house.db, actor, { all: true });
  const owners = await ownersInRegister(house.db, actor);
  const years = await yearsOfDecisions(house.db, actor);
  const followed = await followListPiece({ house, actor, page }, 'decisions');
  const found = { bodies, owners, years, lines, counts, followed };
  return c.html(<RegisterPage page={page} {...found} at={at} size={SIZE} />);
});

/** The whole list as filtered, with the name of each session. */
async function exported(c: Ctx) {
  const { house, actor, page } = c.var;
  actor.may('decision.read');
  const filters = await filtersAsked(house.db, actor, page.query, page.today);
  const { rows } = await registerLines(house.db, actor, { ...filters, limit: EXPORT_MOST });
  const bodies = new Map((await listBodies(house.db, actor, { all: true })).map((body) => [body.id, body]));
  const found = await meetingsByIds(
    house.db,
    actor,
    rows.map((row) => row.meeting_id),
  );
  const titles = new Map(found.map((meeting) => [meeting.id, meetingTitle(meeting, bodies.get(meeting.body_id), page.lang)]));
  return registerSheet(rows, page.lang, (id) => titles.get(id) ?? '');
}

const fileName = (c: Ctx) => `decisions_${c.var.page.today}`;

register.get('/decisions.csv', async (c) => asCsv(await exported(c), fileName(c)));

register.get('/decisions.xlsx', async (c) => asXlsx([await exported(c)], fileName(c)));

import { Hono } from 'hono';
import { disposition } from '#kernel/files/name';
import type { Ctx, Env } from '#kernel/house';
import { formatDay } from '#kernel/i18n';
import { asCsv } from '#kernel/spreadsheet';
import { readPage } from '#ui/pager';
import { urls } from '#urls';
import { distributionList } from '../members.ts';
import { bodyShort } from '../naming.ts';
import { bodyOf } from '../routes/bodies.tsx';
import { listBodies } from '../store/bodies.ts';
import { organisationOptions } from '../store/organisations.ts';
import { getPerson } from '../store/people.ts';
import { text } from '../text.ts';
import { type Bodies, directorySheet } from './csv.ts';
import { filtersAsked } from './filters.ts';
import { PEOPLE_A_PAGE, PeoplePage } from './page.tsx';
import { linesOf, listPeople, type PersonLine } from './store.ts';
import { vcard } from './vcard.ts';

export const routes = new Hono<Env>();

/** A file bears as many lines as a directory ever has; more than that is not a list to hand over. */
const MOST = 10_000;

async function bodiesOf(c: Ctx): Promise<Bodies> {
  return new Map((await listBodies(c.var.house.db, c.var.actor, { all: true })).map((body) => [body.id, body]));
}

routes.get('/annuaire', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('directory.read');
  const at = readPage(page);
  const found = await listPeople(house.db, actor, { ...(await filtersAsked(house.db, actor, page)), page: at, size: PEOPLE_A_PAGE });
  const organisations = await organisationOptions(house.db, actor);
  return c.html(<PeoplePage page={page} at={at} bodies={await bodiesOf(c)} organisations={organisations} {...found} />);
});

/** The whole list as it is narrowed: what the reader may see of it, as on the page. */
async function narrowed(c: Ctx): Promise<PersonLine[]> {
  const { house, actor, page } = c.var;
  actor.may('directory.read');
  return (await listPeople(house.db, actor, { ...(await filtersAsked(house.db, actor, page)), size: MOST })).rows;
}

function handedOver(c: Ctx, content: string | Uint8Array<ArrayBuffer>, name: string, type: string): Response {
  const headers = { 'content-type': type, 'content-disposition': disposition('attachment', name), 'cache-control': 'private, no-cache' };
  return c.body(content, 200, headers);
}

const fileName = (c: Ctx, what = 'annuaire') => `${what}_${c.var.page.today}`;
const VCARD = 'text/vcard; charset=utf-8';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function cardsOf(c: Ctx, lines: readonly PersonLine[]): Promise<string> {
  const { house, page } = c.var;
  const bodies = await bodiesOf(c);
  const address = (id: number) => `${house.settings.publicUrl}${page.to(urls.person(id))}`;
  const named = (line: PersonLine) => [
    ...new Set(line.seats.flatMap((seat) => bodies.get(seat.body_id) ?? []).map((body) => bodyShort(body, page.lang))),
  ];
  return lines.map((line) => vcard(line, { lang: page.lang, address, bodies: named(line) })).join('');
}

routes.get('/annuaire.csv', async (c) => {
  const lines = await narrowed(c);
  return asCsv(directorySheet(lines, await bodiesOf(c), c.var.page.lang), fileName(c));
});

routes.get('/annuaire.vcf', async (c) => handedOver(c, await cardsOf(c, await narrowed(c)), `${fileName(c)}.vcf`, VCARD));

routes.get('/annuaire.docx', async (c) => {
  const { page } = c.var;
  const lines = await narrowed(c);
  const { directoryWord } = await import('./word.ts');
  const t = text[page.lang].directory.word;
  const lead = t.lead(lines.length, formatDay(page.today, page.lang));
  const said = { lang: page.lang, title: t.title(page.institution), lead, secretariat: page.institution };
  return handedOver(c, new Uint8Array(await directoryWord(lines, await bodiesOf(c), said)), `${fileName(c)}.docx`, WORD);
});

routes.get('/annuaire/:id{[0-9]+}/carte.vcf', async (c) => {
  const { house, actor, page } = c.var;
  const person = await getPerson(house.db, actor, Number(c.req.param('id')));
  actor.may('directory.read');
  const lines = await linesOf(house.db, actor, [person.id], page.today);
  return handedOver(c, await cardsOf(c, lines), `${person.family}.vcf`, VCARD);
});

/** The people a body writes to, as the reader may see them. */
async function ofBody(c: Ctx) {
  const { house, actor, page } = c.var;
  const body = await bodyOf(c);
  const list = await distributionList(house.db, actor, body.id, page.today);
  const ids = list.map((line) => line.personId);
  return { code: body.code, lines: await linesOf(house.db, actor, ids, page.today) };
}

routes.get('/instances/:code/liste.csv', async (c) => {
  const { code, lines } = await ofBody(c);
  return asCsv(directorySheet(lines, await bodiesOf(c), c.var.page.lang), fileName(c, code));
});

routes.get('/instances/:code/liste.vcf', async (c) => {
  const { code, lines } = await ofBody(c);
  return handedOver(c, await cardsOf(c, lines), `${fileName(c, code)}.vcf`, VCARD);
});

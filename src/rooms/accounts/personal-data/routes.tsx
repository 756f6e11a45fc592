import { Hono } from 'hono';
import { disposition } from '#kernel/files/name';
import { blankForm, readForm, readPress, withError } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { getPerson, readCadence } from '#rooms/mechanism';
import { urls } from '#urls';
import { text } from '../text.ts';
import { DurationsPage } from './durations.tsx';
import { durationsForm } from './forms.ts';
import { allKeepings, type Term } from './keeping.ts';
import { ErasePage, MyDataPage, PersonalDataPage } from './pages.tsx';
import { asFile, eraseEverything, erasureOf, tellAll } from './personal-data.ts';
import { type Durations, isTimed, previewDurations, readDurations, setDurations } from './retention.ts';

export const personalDataRoutes = new Hono<Env>();

personalDataRoutes.get('/donnees-personnelles', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('personal-data.read');
  const { value } = await readDurations(house.db);
  const { value: cadence } = await readCadence(house.db);
  return c.html(<PersonalDataPage page={page} keepings={await allKeepings()} durations={value} cadence={cadence} />);
});

const outOf = ({ least, most }: Term, count: number | undefined) => count === undefined || !(count >= least && count <= most);

/** The terms that hold, or those the address proposes, with what is wrong with them and what would leave today. */
personalDataRoutes.get('/donnees-personnelles/durees', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('retention.set');
  const { value, version } = await readDurations(house.db);
  const keepings = (await allKeepings()).filter(isTimed);
  const asked = keepings.some(({ key }) => page.query.has(key));
  const said = Object.fromEntries(keepings.map(({ key }) => [key, page.query.get(key) ?? String(value[key])]));
  const wanted: Durations = durationsForm.parse(said);
  const form = keepings
    .filter(({ key, term }) => outOf(term, wanted[key]))
    .reduce((state, { key, term: { least, most } }) => withError(state, key, 'out-of-bounds', { least, most }), blankForm(said, version));
  const due = form.errors.length === 0 ? await previewDurations(house, actor, wanted) : null;
  return c.html(
    <DurationsPage page={page} keepings={keepings} form={form} due={due} asked={asked} />,
    form.errors.length === 0 ? 200 : 422,
  );
});

personalDataRoutes.post('/donnees-personnelles/durees', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('retention.set');
  const read = await readForm(c, durationsForm);
  await setDurations(house.db, actor, read.ok ? read.input : {}, read.form.version ?? 0);
  c.var.sayDone(text[page.lang].personalData.durations.saved);
  return c.redirect(page.to(urls.retention()), 303);
});

const self = (c: Ctx): number => {
  const { actor } = c.var;
  actor.may('personal-data.take', { personId: actor.personId ?? -1 });
  return actor.personId ?? -1;
};

personalDataRoutes.get('/mes-donnees', async (c) => {
  const { house, actor, page } = c.var;
  return c.html(<MyDataPage page={page} kinds={await tellAll(house, actor, self(c), page.lang)} />);
});

personalDataRoutes.get('/mes-donnees.json', async (c) => {
  const { house, actor, page } = c.var;
  const kinds = await tellAll(house, actor, self(c), page.lang);
  const file = asFile(kinds, { day: page.today, now: page.now, institution: page.institution });
  const name = `${text[page.lang].personalData.mine.file}_${page.today}.json`;
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': disposition('attachment', name),
    'cache-control': 'private, no-store',
  };
  return c.body(file, 200, headers);
});

async function personOf(c: Ctx) {
  const person = await getPerson(c.var.house.db, c.var.actor, Number(c.req.param('id')));
  c.var.actor.may('person.erase', { personId: person.id });
  return person;
}

personalDataRoutes.get('/donnees-personnelles/:id{[0-9]+}/effacer', async (c) => {
  const person = await personOf(c);
  return c.html(<ErasePage page={c.var.page} person={person} {...(await erasureOf())} form={blankForm()} />);
});

personalDataRoutes.post('/donnees-personnelles/:id{[0-9]+}/effacer', async (c) => {
  const { house, actor, page } = c.var;
  const person = await personOf(c);
  await readPress(c);
  await eraseEverything(house, actor, person.id);
  c.var.sayDone(text[page.lang].personalData.erase.done);
  return c.redirect(page.to(actor.personId === person.id ? urls.home() : urls.person(person.id)), 303);
});

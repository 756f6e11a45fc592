import { type Context, Hono } from 'hono';
import { blankForm, readForm } from '#kernel/form';
import type { Env } from '#kernel/house';
import { readPage } from '#ui/pager';
import { urls } from '#urls';
import { correctionForm, rateForm } from './forms.ts';
import { CodesPage } from './pages/codes.tsx';
import { CorrectRatePage } from './pages/correct-rate.tsx';
import { CurrenciesPage } from './pages/currencies.tsx';
import { IndexPage } from './pages/index.tsx';
import { NewRatePage } from './pages/new-rate.tsx';
import { RatePage } from './pages/rate.tsx';
import { RATES_A_PAGE, RatesPage } from './pages/rates.tsx';
import { RegionsPage } from './pages/regions.tsx';
import { SECTORS_A_PAGE, SectorsPage } from './pages/sectors.tsx';
import { addRate, correctRate, getRate, ratesTable } from './rate-book.ts';
import { crosswalk, listSectors, vocabularyOf } from './sectors.ts';
import { getCodes, listCurrencies, listFiscalYears, listFormerRegions, listRegions, listsOfCodes, listThemes } from './store/lists.ts';
import { ratePage } from './store/rates.ts';
import { text } from './text.ts';

export const routes = new Hono<Env>();

routes.get('/nomenclatures', async (c) => {
  const { house, actor, page } = c.var;
  const [themes, years, lists] = [
    await listThemes(house.db, actor),
    await listFiscalYears(house.db, actor),
    await listsOfCodes(house.db, actor),
  ];
  return c.html(<IndexPage page={page} themes={themes} years={years} lists={lists} />);
});

routes.get('/nomenclatures/secteurs', async (c) => {
  const { house, actor, page } = c.var;
  const at = readPage(page);
  const vocabulary = vocabularyOf(page.query.get('liste'));
  const offset = (at - 1) * SECTORS_A_PAGE;
  const words = page.query.get('q')?.trim();
  const found = await listSectors(house.db, actor, {
    vocabulary,
    words,
    withdrawn: page.query.has('retires'),
    limit: SECTORS_A_PAGE,
    offset,
  });
  const passage = await crosswalk(house.db, actor, page.today);
  return c.html(<SectorsPage page={page} vocabulary={vocabulary} found={found} passage={passage} at={at} />);
});

routes.get('/nomenclatures/regions', async (c) => {
  const { house, actor, page } = c.var;
  const regions = await listRegions(house.db, actor);
  return c.html(<RegionsPage page={page} regions={regions} former={await listFormerRegions(house.db, actor)} />);
});

routes.get('/nomenclatures/devises', async (c) => {
  const { house, actor, page } = c.var;
  const currencies = await listCurrencies(house.db, actor);
  return c.html(<CurrenciesPage page={page} currencies={currencies} rates={await ratesTable(house.db, actor)} />);
});

routes.get('/nomenclatures/codes/:list{[A-Za-z-]+}', async (c) => {
  const { house, actor, page } = c.var;
  const list = c.req.param('list');
  return c.html(<CodesPage page={page} list={list} codes={await getCodes(house.db, actor, list)} />);
});

/** A year of four digits, or none. */
const yearAsked = (text: string | null) => (/^[12]\d{3}$/.test(text ?? '') ? Number(text) : undefined);

routes.get('/nomenclatures/taux', async (c) => {
  const { house, actor, page } = c.var;
  const year = yearAsked(page.query.get('annee'));
  const currency = page.query.get('monnaie') || undefined;
  const filters = { currency, year, withdrawn: page.query.has('retires') };
  const at = readPage(page);
  const found = await ratePage(house.db, actor, filters, RATES_A_PAGE, (at - 1) * RATES_A_PAGE);
  return c.html(<RatesPage page={page} found={found} at={at} currencies={await listCurrencies(house.db, actor)} />);
});

routes.get('/nomenclatures/taux/nouveau', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('rate.add');
  const form = blankForm({ from: page.query.get('monnaie') ?? '', to: 'XOF' });
  return c.html(<NewRatePage page={page} form={form} currencies={await listCurrencies(house.db, actor)} />);
});

routes.post('/nomenclatures/taux/nouveau', async (c) => {
  const { house, actor, page } = c.var;
  const read = await readForm(c, rateForm);
  if (!read.ok) return c.html(<NewRatePage page={page} form={read.form} currencies={await listCurrencies(house.db, actor)} />, 422);
  const { from, to, period, ...said } = read.input;
  const id = await addRate(house.db, actor, { from_currency: from, to_currency: to, ...period, ...said });
  c.var.sayDone(text[page.lang].rateForm.done);
  return c.redirect(page.to(urls.rate(id)), 303);
});

const idOf = (c: Context<Env>) => Number(c.req.param('id'));

routes.get('/nomenclatures/taux/:id{[0-9]+}', async (c) => {
  const { house, actor, page } = c.var;
  return c.html(<RatePage page={page} rate={await getRate(house.db, actor, idOf(c))} />);
});

routes.get('/nomenclatures/taux/:id{[0-9]+}/corriger', async (c) => {
  const { house, actor, page } = c.var;
  const rate = await getRate(house.db, actor, idOf(c));
  actor.may('rate.correct');
  const form = blankForm({ value: rate.value, source: rate.source, note: rate.note });
  return c.html(<CorrectRatePage page={page} rate={rate} form={form} />);
});

routes.post('/nomenclatures/taux/:id{[0-9]+}/corriger', async (c) => {
  const { house, actor, page } = c.var;
  const rate = await getRate(house.db, actor, idOf(c));
  const read = await readForm(c, correctionForm);
  if (!read.ok) return c.html(<CorrectRatePage page={page} rate={rate} form={read.form} />, 422);
  const id = await correctRate(house.db, actor, rate.id, read.input);
  c.var.sayDone(text[page.lang].correctForm.done);
  return c.redirect(page.to(urls.rate(id)), 303);
});

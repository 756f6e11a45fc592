import { Hono } from 'hono';
import { listBin, takeBack } from '#kernel/bin';
import { isDay } from '#kernel/day';
import { dropDraft, getDraft, listDrafts } from '#kernel/drafts';
import { getFile, serveFile } from '#kernel/files';
import { blankForm, readForm, readPress } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import type { MailState } from '#kernel/mail';
import { search } from '#kernel/search';
import { followListPiece } from '#rooms/accounts';
import { namesOfPeople } from '#rooms/mechanism';
import { readPage } from '#ui/pager';
import { urls } from '#urls';
import { settingsForm } from './forms.ts';
import { gatherHome } from './home.ts';
import { readMail, readOutbox, retryMail } from './outbox.ts';
import { BinPage } from './pages/bin.tsx';
import { DraftPage, DraftsPage } from './pages/draft.tsx';
import { EntryPage } from './pages/entry.tsx';
import { HomePage } from './pages/home.tsx';
import { HousePage } from './pages/house.tsx';
import { InterfacePage } from './pages/interface.tsx';
import { type JournalNames, JournalPage } from './pages/journal.tsx';
import { MailPage } from './pages/mail.tsx';
import { OutboxPage } from './pages/outbox.tsx';
import { RightsPage } from './pages/rights.tsx';
import { SearchPage } from './pages/search.tsx';
import { SettingsPage } from './pages/settings.tsx';
import { VisitorHomePage } from './pages/visitor-home.tsx';
import { readRights, verbWords } from './rights.ts';
import { nameInstitution, readInstitution } from './settings.ts';
import { StarterPage } from './starter/page.tsx';
import { gatherStarter, isNewcomer } from './starter/starter.ts';
import { backUpNow, readHouse, verifyNow } from './state.ts';
import { getJournalEntry, type JournalRow, listJournal, listVerbs } from './store.ts';
import { text } from './text.ts';

export const routes = new Hono<Env>();
const SIZE = 20;
const idOf = (c: Ctx): number => Number(c.req.param('id'));

routes.get('/', async (c) => {
  const { house, actor, page } = c.var;
  const home = await gatherHome(house, actor, page);
  if (home.role === 'visitor') return c.html(<VisitorHomePage page={page} home={home} />);
  return c.html(<HomePage page={page} home={home} newcomer={await isNewcomer(house, actor)} />);
});

routes.get('/bienvenue', async (c) => {
  const { house, actor, page } = c.var;
  return c.html(<StarterPage page={page} starter={await gatherStarter(house, actor, page)} />);
});

routes.get('/recherche', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('search.ask');
  const words = (page.query.get('q') ?? '').trim().slice(0, 200);
  const year = Number(page.query.get('annee')) || null;
  const asked = { words, kind: page.query.get('sorte') || null, year, at: readPage(page), size: SIZE };
  const narrowed = { kinds: asked.kind ? [asked.kind] : undefined, years: year ? [year] : undefined, limit: SIZE, page: asked.at };
  const found = words ? await search(house.db, actor, words, narrowed) : null;
  const followed = await followListPiece({ house, actor, page }, 'search');
  return c.html(<SearchPage page={page} asked={asked} found={found} followed={followed} />);
});

routes.get('/fichiers/:id{[0-9]+}/:name', async (c) => {
  const { house, actor } = c.var;
  actor.may('file.read');
  return serveFile(c, await getFile(house.db, actor, idOf(c)));
});

routes.get('/maison', async (c) => {
  const { house, actor, page } = c.var;
  const state = await readHouse(house, actor);
  if (state.underWay.length > 0) c.header('refresh', '10');
  return c.html(<HousePage page={page} state={state} />);
});

routes.post('/maison/journal/verifier', async (c) => {
  const { house, actor, page } = c.var;
  await readPress(c);
  const found = await verifyNow(house, actor);
  const t = text[page.lang].house;
  c.var.sayDone(found.broken === null ? t.verified : t.journalBroken(String(found.broken)));
  return c.redirect(page.to(urls.house()), 303);
});

routes.post('/maison/sauvegarder', async (c) => {
  const { house, actor, page } = c.var;
  await readPress(c);
  await backUpNow(house, actor);
  c.var.sayDone(text[page.lang].house.backupAsked);
  return c.redirect(page.to(urls.house()), 303);
});

routes.get('/maison/courrier', async (c) => {
  const { house, actor, page } = c.var;
  const at = readPage(page);
  const states: readonly string[] = Object.keys(text.fr.outbox.states);
  const state = page.query.get('etat') ?? '';
  const filter = { state: states.includes(state) ? (state as MailState) : undefined, page: at, limit: SIZE };
  return c.html(<OutboxPage page={page} {...(await readOutbox(house.db, actor, filter))} at={at} size={SIZE} />);
});

routes.get('/maison/courrier/:id{[0-9]+}', async (c) => {
  const { house, actor, page } = c.var;
  return c.html(<MailPage page={page} mail={await readMail(house.db, actor, idOf(c))} />);
});

routes.post('/maison/courrier/:id{[0-9]+}', async (c) => {
  const { house, actor, page } = c.var;
  await readPress(c);
  await retryMail(house, actor, idOf(c));
  c.var.sayDone(text[page.lang].outbox.retried);
  return c.redirect(page.to(urls.outboxMail(idOf(c))), 303);
});

async function namesFor(c: Ctx, rows: readonly JournalRow[]): Promise<JournalNames> {
  const ids = rows.flatMap((row) => [row.personId, row.forPersonId]).filter((id) => id !== null);
  return { people: await namesOfPeople(c.var.house.db, c.var.actor, ids), verbs: verbWords(c.var.page.lang) };
}

routes.get('/maison/journal', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('journal.read');
  const at = readPage(page);
  const day = (name: string) => {
    const given = page.query.get(name) ?? '';
    return isDay(given) ? given : null;
  };
  const filter = { verb: page.query.get('acte') || null, from: day('du'), to: day('au'), page: at, size: SIZE };
  const found = await listJournal(house.db, actor, filter);
  const verbs = await listVerbs(house.db, actor);
  return c.html(<JournalPage page={page} {...found} at={at} size={SIZE} verbs={verbs} names={await namesFor(c, found.rows)} />);
});

routes.get('/maison/journal/:id{[0-9]+}', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('journal.read');
  const entry = await getJournalEntry(house.db, actor, idOf(c));
  return c.html(<EntryPage page={page} entry={entry} names={await namesFor(c, [entry])} />);
});

routes.get('/maison/corbeille', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('bin.read');
  const at = readPage(page);
  return c.html(<BinPage page={page} {...(await listBin(house.db, actor, { limit: SIZE, page: at }))} at={at} size={SIZE} />);
});

routes.post('/maison/corbeille/:id{[0-9]+}/reprendre', async (c) => {
  const { house, actor, page } = c.var;
  await readPress(c);
  const address = await takeBack(house.db, actor, idOf(c));
  c.var.sayDone(text[page.lang].bin.back);
  return c.redirect(page.to(address), 303);
});

routes.get('/maison/reglages', async (c) => {
  const { house, actor, page } = c.var;
  const { value, version } = await readInstitution(house.db, actor);
  return c.html(<SettingsPage page={page} form={blankForm(value, version)} />);
});

routes.post('/maison/reglages', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('settings.write');
  const read = await readForm(c, settingsForm);
  if (!read.ok) return c.html(<SettingsPage page={page} form={read.form} />, 422);
  await nameInstitution(house.db, actor, read.input, read.version ?? undefined);
  c.var.sayDone(text[page.lang].settings.saved);
  return c.redirect(page.to(urls.settings()), 303);
});

routes.get('/qui-peut-quoi', (c) => {
  const { actor, page } = c.var;
  return c.html(<RightsPage page={page} rooms={readRights(actor, page.lang)} />);
});

routes.get('/interface', (c) => {
  const { actor, page } = c.var;
  actor.may('interface.read');
  return c.html(<InterfacePage page={page} />);
});

routes.get('/brouillons', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('draft.read');
  return c.html(<DraftsPage page={page} drafts={await listDrafts(house.db, actor)} />);
});

routes.get('/brouillons/:id{[0-9]+}', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('draft.read');
  return c.html(<DraftPage page={page} draft={await getDraft(house.db, actor, idOf(c))} />);
});

routes.post('/brouillons/:id{[0-9]+}', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('draft.drop');
  await readPress(c);
  await dropDraft(house.db, actor, idOf(c));
  c.var.sayDone(text[page.lang].drafts.dropped);
  return c.redirect(page.to(urls.drafts()), 303);
});

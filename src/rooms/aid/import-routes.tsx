import { Hono } from 'hono';
import { NotFound, RuleBroken } from '#kernel/errors';
import { findFile, serveFile } from '#kernel/files';
import { blankForm, type FormState, readForm, readPress, type Upload, withError } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { named } from '#kernel/i18n';
import { findRun } from '#kernel/jobs';
import { getOrganisation } from '#rooms/mechanism';
import { readPage } from '#ui/pager';
import { REFRESH } from '#ui/progress';
import { urls } from '#urls';
import { acceptForm, uploadForm } from './forms.ts';
import { acceptFile, dropFile, getImport, type Received, receiveFile } from './imports.ts';
import { mayReceive, ownOrganisations, sendsForAny } from './mine.ts';
import { FilesPage } from './pages/files.tsx';
import { ProgressPage } from './pages/progress.tsx';
import { ReportPage } from './pages/report.tsx';
import { UploadPage } from './pages/upload.tsx';
import { filesPage } from './store/files.ts';
import { text } from './text.ts';

export const importRoutes = new Hono<Env>();

const SIZE = 20;

importRoutes.get('/aide/imports', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('import.list');
  const at = readPage(page);
  const { rows, total } = await filesPage(house.db, actor, { page: at, size: SIZE });
  return c.html(<FilesPage page={page} files={rows} total={total} at={at} size={SIZE} mayReceive={mayReceive(actor)} />);
});

importRoutes.get('/aide/imports/nouveau', async (c) => {
  const { actor } = c.var;
  actor.may('import.receive', { organisationId: sendsForAny(actor) ? null : ownOrganisations(actor)[0] });
  return c.html(await uploadPage(c, blankForm()));
});

async function uploadPage(c: Ctx, form: FormState) {
  const { house, actor, page } = c.var;
  const own = sendsForAny(actor) ? null : await Promise.all(ownOrganisations(actor).map((id) => getOrganisation(house.db, actor, id)));
  const organisations = own?.map((each) => ({ value: each.id, label: named(each, page.lang) })) ?? null;
  return <UploadPage page={page} form={form} limit={house.settings.uploadLimit} organisations={organisations} />;
}

importRoutes.post('/aide/imports/nouveau', async (c) => {
  const { actor, page } = c.var;
  const read = await readForm(c, uploadForm);
  const organisationId = sendsForAny(actor) ? null : read.ok ? read.input.organisation : null;
  actor.may('import.receive', { organisationId: organisationId ?? (sendsForAny(actor) ? null : ownOrganisations(actor)[0]) });
  if (!read.ok) return c.html(await uploadPage(c, read.form), 422);
  const file = read.uploads.fichier;
  if (!file) return c.html(await uploadPage(c, withError(read.form, 'fichier', 'file-missing')), 422);
  if (!sendsForAny(actor) && organisationId === null) {
    return c.html(await uploadPage(c, withError(read.form, 'organisation', 'organisation-missing')), 422);
  }
  const received = await takeIn(c, file, organisationId);
  if ('error' in received) {
    const { key, detail } = received.error;
    return c.html(await uploadPage(c, withError(read.form, 'fichier', key.replace(/^import\./, ''), { ...detail })), 422);
  }
  c.var.sayDone(received.same ? text[page.lang].upload.same : text[page.lang].upload.done);
  return c.redirect(page.to(urls.import(received.id)), 303);
});

/** What is wrong with the file itself is said beside its field. */
async function takeIn(c: Ctx, file: Upload, organisationId: number | null): Promise<Received | { error: RuleBroken }> {
  const { house, actor } = c.var;
  try {
    return await receiveFile(house, actor, { ...file, organisationId });
  } catch (error) {
    if (error instanceof RuleBroken && /^(import|file)\./.test(error.key)) return { error };
    throw error;
  }
}

importRoutes.get('/aide/imports/:id{[0-9]+}', async (c) => importPage(c, Number(c.req.param('id')), blankForm()));

async function importPage(c: Ctx, id: number, form: FormState, status: 200 | 422 = 200) {
  const { house, actor, page } = c.var;
  const file = await getImport(house.db, actor, id);
  actor.may('import.list');
  if (file.report === null || file.state === 'entering') {
    const run = file.run_id === null ? null : await findRun(house.db, actor, file.run_id);
    for (const [name, value] of Object.entries(REFRESH)) c.header(name, value);
    return c.html(<ProgressPage page={page} file={file} run={run} />);
  }
  const mayDecide = actor.can('import.accept', { organisationId: file.organisation_id });
  return c.html(<ReportPage page={page} file={file} report={file.report} form={form} mayDecide={mayDecide} />, status);
}

importRoutes.post('/aide/imports/:id{[0-9]+}/accepter', async (c) => {
  const { house, actor, page } = c.var;
  const id = Number(c.req.param('id'));
  const read = await readForm(c, acceptForm);
  try {
    await acceptFile(house, actor, id, { seen: read.ok && read.input.vu });
  } catch (error) {
    if (!(error instanceof RuleBroken) || error.key !== 'import.many-absent') throw error;
    return importPage(c, id, withError(read.form, 'vu', 'seen-missing'), 422);
  }
  c.var.sayDone(text[page.lang].report.accepting);
  return c.redirect(page.to(urls.import(id)), 303);
});

importRoutes.post('/aide/imports/:id{[0-9]+}/ecarter', async (c) => {
  const { house, actor, page } = c.var;
  const id = Number(c.req.param('id'));
  await readPress(c);
  await dropFile(house, actor, id);
  c.var.sayDone(text[page.lang].report.dropped);
  return c.redirect(page.to(urls.imports()), 303);
});

importRoutes.get('/aide/imports/:id{[0-9]+}/fichier', async (c) => {
  const { house, actor } = c.var;
  const file = await getImport(house.db, actor, Number(c.req.param('id')));
  actor.may('import.list');
  const kept = await findFile(house.db, actor, file.kept_id);
  if (!kept) throw new NotFound('file');
  return serveFile(c, kept);
});

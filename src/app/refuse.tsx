import type { Child } from 'hono/jsx';
import { Actor } from '#kernel/actor';
import { dayOf } from '#kernel/day';
import { keepDraft } from '#kernel/drafts';
import { AlreadyDone, Stale } from '#kernel/errors';
import type { Ctx } from '#kernel/house';
import type { Page } from '#kernel/page';
import { splitAddress } from './address.ts';
import { loggedPath } from './logged-path.ts';
import { whereItLed } from './once.ts';
import { pageOf } from './page-of.ts';
import { type Refusal, refusalOf } from './refusal.ts';
import { RefusalPage } from './refusal-page.tsx';
import { StalePage } from './stale-page.tsx';

/** A page for those moments when nothing is known of the reader, the database itself being away. */
function barePage(c: Ctx): Page {
  const actor = new Actor({ kind: 'visitor', name: '', audiences: [], today: dayOf(c.var.house.clock.now()) });
  return pageOf(c, c.var.house.secrets.session, { actor, today: actor.today, demo: false, institution: 'Toguna' });
}

async function keepSecondText(c: Ctx, page: Page, stale: Stale): Promise<void> {
  if (page.actor.personId === null) return;
  await keepDraft(c.var.house.db, page.actor, page.path, Object.fromEntries(stale.fields.map((field) => [field.name, field.mine])));
}

/** The one place where what was thrown becomes an answer. */
export async function refuse(error: unknown, c: Ctx): Promise<Response> {
  const refusal = refusalOf(error);
  const page = c.var.page ?? barePage(c);
  if (error instanceof AlreadyDone) {
    const led = await whereItLed(c.var.house.db, error.form);
    return c.redirect(led ?? splitAddress(new URL(c.req.url).pathname).path, 303);
  }
  note(c, refusal, error);
  if (error instanceof Stale) {
    await keepSecondText(c, page, error);
    return html(c, 409, <StalePage page={page} stale={error} />);
  }
  if (refusal.status === 503 || refusal.status === 429) c.header('retry-after', '10');
  return html(c, refusal.status, <RefusalPage page={page} refusal={refusal} requestId={c.var.requestId} />);
}

function note(c: Ctx, refusal: Refusal, error: unknown): void {
  const fields = { method: c.req.method, path: loggedPath(c.req.path), status: refusal.status, key: refusal.key };
  if (refusal.status >= 500) c.var.house.log.error('refused', { ...fields, error: error instanceof Error ? error : String(error) });
  else c.var.house.log.info('refused', fields);
}

function html(c: Ctx, status: Refusal['status'], body: Child): Response | Promise<Response> {
  return c.html(body as string, status);
}

import { lastBackup } from '#kernel/backup';
import { named } from '#kernel/i18n';
import { listFailedRuns } from '#kernel/jobs';
import { listMail } from '#kernel/mail';
import type { Page } from '#kernel/page';
import { departuresToConfirm } from '#rooms/accounts';
import { type Branch, branchesOf, countsOf, mechanismAt } from '#rooms/mechanism';
import { Said } from '#ui/marks';
import { urls } from '#urls';
import { instant } from './pages/outbox.tsx';
import type { HomeArgs, HomeBlock, Waiting } from './slots.ts';
import { text } from './text.ts';

/** Blocks that the hall makes of what stands above it: the mechanism for visitors, the house for whoever minds it. */
export async function hallBlocks(args: HomeArgs): Promise<HomeBlock[]> {
  const blocks: HomeBlock[] = [];
  if (args.wanted.has('mechanism')) blocks.push(await mechanismBlock(args));
  if (args.wanted.has('house') && args.actor.can('house.read')) blocks.push(await houseBlock(args));
  return blocks;
}

/** Departures that wait for the Pool or for the focal point of the organisation: `accounts` stands above, so the hall asks for it. */
export async function waitingDepartures({ house, actor, page }: HomeArgs): Promise<Waiting[]> {
  if (actor.kind !== 'person') return [];
  const t = text[page.lang].block;
  return (await departuresToConfirm(house.db, actor)).map(({ personId, name, lastDay }) => ({
    day: lastDay,
    title: t.departure(name),
    href: urls.departure(personId),
    note: t.departureNote,
    act: t.departureAct,
  }));
}

async function mechanismBlock({ house, actor, page }: HomeArgs): Promise<HomeBlock> {
  const t = text[page.lang].block;
  const roots = await mechanismAt(house.db, actor, page.today);
  const counts = countsOf(roots);
  const lead = leadOf(roots, page);
  const fact = { text: t.mechanismAll, href: urls.mechanism() };
  const body = (
    <>
      <p>{t.mechanismCounts(counts.gt, counts.sgt, counts.joint)}</p>
      {lead ? <p>{lead}</p> : null}
    </>
  );
  return { key: 'mechanism', title: t.mechanism, fact, side: 'context', body };
}

/** Who leads the partners this year: the chair of the Troïka. */
function leadOf(roots: readonly Branch[], page: Page): string | null {
  const troika = branchesOf(roots).filter((branch) => branch.body.kinds.includes('troika'));
  const holder = troika.flatMap((branch) => branch.seats).find((seat) => seat.kind === 'chair')?.holding?.organisation;
  return holder ? text[page.lang].block.leads(named(holder, page.lang)) : null;
}

async function houseBlock({ house, actor, page }: HomeArgs): Promise<HomeBlock> {
  const t = text[page.lang];
  const backup = await lastBackup(house.db);
  const jobs = await listFailedRuns(house.db, actor, 1);
  const mails = await listMail(house.db, actor, { state: 'failed', limit: 1 });
  const body = (
    <ul class="plain">
      <li>
        {t.house.backup}
        {page.lang === 'fr' ? '\u00a0' : ''}: {backup ? instant(backup.at, page) : <Said as="soon">{t.house.never}</Said>}
      </li>
      <li>{jobs.length === 0 ? t.house.jobsNone : <Said as="late">{t.house.jobs}</Said>}</li>
      <li>{mails.total === 0 ? t.house.mailsNone : <Said as="late">{`${t.house.mails} (${mails.total})`}</Said>}</li>
    </ul>
  );
  return { key: 'house', title: t.block.house, fact: { text: t.block.houseAll, href: urls.house() }, side: 'context', body };
}

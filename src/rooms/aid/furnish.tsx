import { formatNumber } from '#kernel/i18n';
import { followables, furtherAudiences, news } from '#rooms/accounts';
import { type HomeArgs, type HomeBlock, homeBlocks, type Waiting, waiting } from '#rooms/hall';
import { organisationSections } from '#rooms/mechanism';
import { ratesChanged } from '#rooms/nomenclature';
import { urls } from '#urls';
import { lastYear } from './figures.ts';
import { importsAudience } from './imports.ts';
import { activitiesFollowable } from './list.ts';
import { ownOrganisations } from './mine.ts';
import { importNews } from './news.ts';
import { FilesTable } from './pages/files.tsx';
import { AllOfThem, OrganisationFigures, OrganisationTables } from './pages/organisation.tsx';
import { PartnerBars } from './pages/overview.tsx';
import { partnerNames, rowsOfOrganisation } from './partners.ts';
import { convertAgain } from './reconversion.ts';
import { activitiesPage } from './store/activities.ts';
import { importAudiences } from './store/audiences.ts';
import { totals } from './store/figures.ts';
import { filesPage } from './store/files.ts';
import { text } from './text.ts';

const FEW = 5;

type Block = (args: HomeArgs) => Promise<HomeBlock | null>;

const partnersBlock: Block = async ({ house, actor, page }) => {
  const rows = await totals(house.db, actor, { measure: 'disbursement' });
  const year = lastYear(rows, page.today);
  const t = text[page.lang];
  if (rows.length === 0) return null;
  const names = await partnerNames(house.db, actor);
  const body = <PartnerBars page={page} totals={rows} year={year} names={names} most={FEW} />;
  const title = t.blocks.partners(year);
  return { key: 'partners-figure', title, side: 'context', fact: { text: t.overview.allPartners, href: urls.partnersByYear() }, body };
};

const mineBlock: Block = async ({ house, actor, page }) => {
  const t = text[page.lang].blocks;
  const id = actor.roles.find((held) => held.organisationId !== undefined && ['focal-point', 'ptf'].includes(held.role))?.organisationId;
  if (id === undefined) return null;
  const figures = await figuresOf({ house, actor, page }, id);
  const body = figures ? (
    <>
      <OrganisationTables {...figures} />
      <p>
        <AllOfThem {...figures} />
      </p>
    </>
  ) : (
    <p class="quiet">{t.mineNone}</p>
  );
  return { key: 'my-organisation', title: t.mine, side: 'work', body };
};

const filesBlock =
  (key: 'imports' | 'my-imports'): Block =>
  async ({ house, actor, page }) => {
    if (!actor.can('import.list')) return null;
    const t = text[page.lang].blocks;
    const mine = key === 'my-imports' ? { organisationIds: ownOrganisations(actor) } : {};
    const { rows } = await filesPage(house.db, actor, { ...mine, size: FEW });
    const body = rows.length === 0 ? <p class="quiet">{t.importsNone}</p> : <FilesTable page={page} files={rows} />;
    return { key, title: key === 'imports' ? t.imports : t.myImports, side: 'work', fact: { text: t.allOf, href: urls.imports() }, body };
  };

const BLOCKS: readonly (readonly [HomeBlock['key'], Block])[] = [
  ['partners-figure', partnersBlock],
  ['my-organisation', mineBlock],
  ['imports', filesBlock('imports')],
  ['my-imports', filesBlock('my-imports')],
];

async function blocksOf(args: HomeArgs): Promise<HomeBlock[]> {
  const made: HomeBlock[] = [];
  for (const [key, make] of BLOCKS) {
    const block = args.wanted.has(key) ? await make(args) : null;
    if (block) made.push(block);
  }
  return made;
}

/** Files read and not yet decided wait for those who may. */
async function waitingFor({ house, actor, page }: HomeArgs): Promise<Waiting[]> {
  if (!actor.can('import.list')) return [];
  const { rows } = await filesPage(house.db, actor, { states: ['read'], size: FEW });
  const t = text[page.lang].blocks;
  const number = (count: number | undefined) => formatNumber(count ?? 0, page.lang);
  return rows
    .filter((file) => actor.can('import.accept', { organisationId: file.organisation_id }))
    .map((file) => ({
      day: null,
      title: t.toDecide(file.name),
      href: urls.import(file.id),
      note: t.toDecideNote(number(file.report?.changes.fresh), number(file.report?.changes.changed), number(file.report?.rows.held)),
      act: t.decide,
    }));
}

type Asked = Pick<HomeArgs, 'house' | 'actor' | 'page'>;

async function figuresOf({ house, actor, page }: Asked, organisationId: number) {
  const partners = await rowsOfOrganisation(house.db, actor, organisationId);
  const options = { lang: page.lang, sort: { key: 'disbursed', down: true }, size: FEW };
  const { rows, total } = await activitiesPage(house.db, actor, { partners }, options);
  if (total === 0) return null;
  return { page, rows, total, totals: await totals(house.db, actor, { partners }), partner: `o:${organisationId}` };
}

async function sectionOf(args: Asked, organisationId: number) {
  const figures = await figuresOf(args, organisationId);
  return figures && <OrganisationFigures {...figures} />;
}

const activities = () => activitiesFollowable;

export function furnish(): void {
  homeBlocks.fill('aid', blocksOf);
  waiting.fill('aid', waitingFor);
  followables.fill('aid', activities);
  news.fill('aid', importNews);
  ratesChanged.fill('aid', convertAgain);
  organisationSections.fill('aid', (args) => sectionOf(args, args.organisation.id));
  furtherAudiences.fill('aid', async ({ db, roles }) => {
    if (roles.some((held) => held.role === 'pool' || held.role === 'sha')) return importAudiences(db);
    return roles.flatMap((held) => (held.role === 'focal-point' && held.organisationId ? [importsAudience(held.organisationId)] : []));
  });
}

import { Hono } from 'hono';
import { NotFound } from '#kernel/errors';
import { blankForm, type FormState, readForm } from '#kernel/form';
import type { Ctx, Env } from '#kernel/house';
import { readPage } from '#ui/pager';
import { urls } from '#urls';
import { dayTyped } from '../asked.ts';
import { identifierForm, newOrganisationForm, organisationForm } from '../forms.ts';
import { listPartnerActs } from '../membership/store.ts';
import { addIdentifier, addOrganisation, correctOrganisation, organisationSaid } from '../organisations.ts';
import { OrganisationPage } from '../pages/organisation.tsx';
import { IdentifierFormPage, OrganisationFormPage } from '../pages/organisation-form.tsx';
import { ORGANISATIONS_A_PAGE, OrganisationsPage } from '../pages/organisations.tsx';
import { dayAsked } from '../pages/parts.tsx';
import { listColleges } from '../rotation/store.ts';
import { organisationAsides, organisationSections } from '../slots.ts';
import { labelled } from '../stale.ts';
import { listBodies } from '../store/bodies.ts';
import {
  findOrganisationByKey,
  getOrganisationParts,
  listOrganisations,
  type Organisation,
  organisationOptions,
} from '../store/organisations.ts';
import { listPostsOfOrganisation } from '../store/people.ts';
import { listHoldings } from '../store/seat-history.ts';
import { organisationKinds } from '../store/vocabulary.ts';
import { text } from '../text.ts';

export const routes = new Hono<Env>();

async function organisationOf(c: Ctx): Promise<Organisation> {
  const found = await findOrganisationByKey(c.var.house.db, c.var.actor, c.req.param('key') ?? '');
  if (!found) throw new NotFound('organisation');
  return found;
}

/** What a filter of yes and no says in an address. */
const yesNo = (given: string | null) => (given === 'oui' ? 'yes' : given === 'non' ? 'no' : null);

routes.get('/partenaires', async (c) => {
  const { house, actor, page } = c.var;
  const at = readPage(page);
  const { query } = page;
  const filters = {
    words: query.get('q'),
    kind: query.get('sorte'),
    member: yesNo(query.get('membre')),
    donor: yesNo(query.get('bailleur')),
  } as const;
  const found = await listOrganisations(house.db, actor, { ...filters, day: dayAsked(page), page: at, size: ORGANISATIONS_A_PAGE });
  return c.html(<OrganisationsPage page={page} at={at} {...found} kinds={await organisationKinds(house.db)} />);
});

async function formPage(c: Ctx, form: FormState, organisation?: Organisation) {
  const { house, actor, page } = c.var;
  const lists = {
    kinds: await organisationKinds(house.db),
    parents: await organisationOptions(house.db, actor, {
      on: dayTyped(form, 'parentFrom', page.today),
      keep: [organisation?.parent_id ?? null],
    }),
  };
  return <OrganisationFormPage page={page} form={form} organisation={organisation} {...lists} />;
}

routes.get('/partenaires/nouveau', async (c) => {
  c.var.actor.may('organisation.add');
  return c.html(await formPage(c, blankForm()));
});

routes.post('/partenaires/nouveau', async (c) => {
  const { house, actor, page } = c.var;
  actor.may('organisation.add');
  const read = await readForm(c, newOrganisationForm);
  if (!read.ok) return c.html(await formPage(c, read.form), 422);
  await addOrganisation(house.db, actor, read.input);
  c.var.sayDone(text[page.lang].organisationForm.added(read.input.nameFr));
  return c.redirect(page.to(urls.organisation(read.input.key)), 303);
});

routes.get('/partenaires/:key', async (c) => {
  const { house, actor, page } = c.var;
  const day = dayAsked(page);
  const organisation = await organisationOf(c);
  const { db } = house;
  const parts = await getOrganisationParts(db, actor, organisation.id, day);
  const held = await listHoldings(db, actor, { organisationId: organisation.id });
  const bodies = new Map((await listBodies(db, actor, { all: true, day })).map((body) => [body.id, body]));
  const posts = await listPostsOfOrganisation(db, actor, organisation.id, day);
  const acts = await listPartnerActs(db, actor, organisation.id);
  const colleges = await listColleges(db, actor, organisation.id);
  const sections = await organisationSections.gather({ house, actor, page, day, organisation });
  const asides = await organisationAsides.gather({ house, actor, page, day, organisation });
  return c.html(<OrganisationPage {...{ page, day, organisation, parts, held, bodies, posts, colleges, acts, sections, asides }} />);
});

routes.get('/partenaires/:key/corriger', async (c) => {
  const { house, actor } = c.var;
  const organisation = await organisationOf(c);
  actor.may('organisation.correct', { organisationId: organisation.id });
  const said = await organisationSaid(house.db, actor, organisation);
  return c.html(await formPage(c, blankForm({ ...said, isDonor: said.isDonor ? 'oui' : '' }, organisation.version), organisation));
});

routes.post('/partenaires/:key/corriger', async (c) => {
  const { house, actor, page } = c.var;
  const organisation = await organisationOf(c);
  actor.may('organisation.correct', { organisationId: organisation.id });
  const t = text[page.lang].organisationForm;
  const read = await readForm(c, organisationForm);
  if (!read.ok) return c.html(await formPage(c, read.form, organisation), 422);
  await labelled(t, () => correctOrganisation(house.db, actor, organisation.id, read.version ?? 0, read.input));
  c.var.sayDone(t.saved);
  return c.redirect(page.to(urls.organisation(organisation.key)), 303);
});

routes.get('/partenaires/:key/identifiants/nouveau', async (c) => {
  const organisation = await organisationOf(c);
  c.var.actor.may('organisation.correct', { organisationId: organisation.id });
  return c.html(<IdentifierFormPage page={c.var.page} form={blankForm()} organisation={organisation} />);
});

routes.post('/partenaires/:key/identifiants/nouveau', async (c) => {
  const { house, actor, page } = c.var;
  const organisation = await organisationOf(c);
  actor.may('organisation.correct', { organisationId: organisation.id });
  const read = await readForm(c, identifierForm);
  if (!read.ok) return c.html(<IdentifierFormPage page={page} form={read.form} organisation={organisation} />, 422);
  await addIdentifier(house.db, actor, organisation.id, read.input);
  c.var.sayDone(text[page.lang].identifierForm.added);
  return c.redirect(page.to(urls.organisation(organisation.key)), 303);
});

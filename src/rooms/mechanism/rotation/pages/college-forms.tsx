import type { Child } from 'hono/jsx';
import type { FormState } from '#kernel/form';
import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Choice, Field, Form, Select, TextArea } from '#ui/form';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { spanWords } from '../../dating.ts';
import { underOrganisation } from '../../pages/trail.ts';
import type { Organisation, OrganisationName } from '../../store/organisations.ts';
import { text } from '../../text.ts';
import { COLLEGES } from '../judge.ts';
import type { CollegeRow } from '../store.ts';
import { optionsOf } from './forms.tsx';

interface Props {
  page: Page;
  form: FormState;
  organisation: Organisation;
}

const trailOf = (page: Page, organisation: Organisation, label: string) => underOrganisation(page, organisation, { label });

/** How an organisation counts, oldest decision first, each with its days and its reason. */
function CollegeLines({ page, rows }: { page: Page; rows: readonly CollegeRow[] }) {
  const t = text[page.lang].rotation;
  return (
    <ul class="plain">
      {rows.map((row) => (
        <li>
          {t.colleges[row.college]}
          {row.through ? `, ${t.through(named(row.through, page.lang))}` : ''}{' '}
          <span class="small quiet">
            {row.from_day === null && row.to_day === null ? '' : spanWords(row, page.lang)} {row.note ?? ''}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** For the page of an organisation: its college with its days, and where it is decided. A system also says which agency sits for it. */
export function collegeSaid(page: Page, organisation: Organisation, rows: readonly CollegeRow[], isSystem: boolean): Child {
  const t = text[page.lang].rotation.collegeForm;
  const mayDecide = page.actor.can('college.decide', { organisationId: organisation.id });
  if (rows.length === 0 && !mayDecide) return null;
  return (
    <>
      <CollegeLines page={page} rows={rows} />
      {mayDecide ? <a href={page.to(urls.college(organisation.key))}>{t.link}</a> : null}
      {mayDecide && isSystem ? (
        <>
          {' · '}
          <a href={page.to(urls.coordination(organisation.key))}>{t.coordinationLink}</a>
        </>
      ) : null}
    </>
  );
}

export function CollegePage({
  page,
  form,
  organisation,
  rows,
  systems,
}: Props & { rows: readonly CollegeRow[]; systems: readonly OrganisationName[] }) {
  const t = text[page.lang];
  const words = t.rotation.collegeForm;
  const f = { page, form, errors: t.errors };
  const title = words.title(named(organisation, page.lang));
  return (
    <Layout page={page} title={title} current="mechanism" trail={trailOf(page, organisation, words.college)}>
      <Section id="avant" title={words.now}>
        {rows.length === 0 ? <p class="quiet">{words.never}</p> : <CollegeLines page={page} rows={rows} />}
      </Section>
      <Form f={f} action={urls.college(organisation.key)} submit={words.submit} back={{ href: urls.organisation(organisation.key) }}>
        <Choice
          f={f}
          name="college"
          label={words.college}
          options={COLLEGES.map((college) => ({ value: college, label: t.rotation.colleges[college] }))}
        />
        <Select
          f={f}
          name="throughId"
          label={words.through}
          hint={words.throughHint}
          empty={words.itself}
          optional
          options={optionsOf(page, systems)}
        />
        <Field f={f} name="fromDay" label={words.fromDay} type="date" hint={words.fromDayHint} optional />
        <TextArea f={f} name="reason" label={words.reason} rows={3} />
      </Form>
    </Layout>
  );
}

export function CoordinationPage({ page, form, organisation, agencies }: Props & { agencies: readonly OrganisationName[] }) {
  const t = text[page.lang];
  const words = t.rotation.collegeForm;
  const f = { page, form, errors: t.errors };
  return (
    <Layout page={page} title={words.coordination} current="mechanism" trail={trailOf(page, organisation, words.coordination)}>
      <Form f={f} action={urls.coordination(organisation.key)} submit={words.submit} back={{ href: urls.organisation(organisation.key) }}>
        <Select f={f} name="agencyId" label={words.agency} options={optionsOf(page, agencies)} />
        <Field f={f} name="fromDay" label={words.agencyDay} type="date" />
        <TextArea f={f} name="reason" label={words.reason} rows={3} />
      </Form>
    </Layout>
  );
}

import type { FormState } from '#kernel/form';
import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Field, Form, Select, TextArea, Tick } from '#ui/form';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import type { Organisation, OrganisationName } from '../store/organisations.ts';
import type { Kind } from '../store/vocabulary.ts';
import { text } from '../text.ts';
import { underOrganisation, underOrganisations } from './trail.ts';

interface Props {
  page: Page;
  form: FormState;
  /** None for a new one. */
  organisation?: Organisation;
  kinds: readonly Kind[];
  parents: readonly OrganisationName[];
}

export function OrganisationFormPage({ page, form, organisation, kinds, parents }: Props) {
  const t = text[page.lang];
  const words = t.organisationForm;
  const f = { page, form, errors: t.errors };
  const title = organisation ? words.editTitle(named(organisation, page.lang)) : words.newTitle;
  const back = organisation ? urls.organisation(organisation.key) : urls.organisations();
  return (
    <Layout
      page={page}
      title={title}
      current="mechanism"
      trail={
        organisation ? underOrganisation(page, organisation, { label: t.organisation.correct }) : underOrganisations(page, { label: title })
      }
    >
      <Form
        f={f}
        action={organisation ? urls.editOrganisation(organisation.key) : urls.newOrganisation()}
        submit={organisation ? t.save : words.add}
        back={{ href: back }}
      >
        {organisation ? null : <Field f={f} name="key" label={words.key} hint={words.keyHint} size={24} />}
        <Field f={f} name="nameFr" label={words.nameFr} />
        <Field f={f} name="nameEn" label={words.nameEn} />
        <Select f={f} name="kind" label={words.kind} options={kinds.map((kind) => ({ value: kind.key, label: named(kind, page.lang) }))} />
        <Select
          f={f}
          name="parentId"
          label={words.parent}
          optional
          empty={words.noParent}
          options={parents.filter((one) => one.id !== organisation?.id).map((one) => ({ value: one.id, label: named(one, page.lang) }))}
        />
        <Field f={f} name="parentFrom" label={words.parentFrom} type="date" hint={words.parentFromHint} optional />
        <Tick f={f} name="isDonor" label={words.isDonor} />
        <Field f={f} name="memberFrom" label={words.memberFrom} type="date" hint={words.memberHint} optional />
        <Field f={f} name="memberTo" label={words.memberTo} type="date" optional />
        <TextArea f={f} name="note" label={words.note} optional rows={3} />
      </Form>
    </Layout>
  );
}

export function IdentifierFormPage({ page, form, organisation }: { page: Page; form: FormState; organisation: Organisation }) {
  const t = text[page.lang];
  const words = t.identifierForm;
  const f = { page, form, errors: t.errors };
  const name = named(organisation, page.lang);
  const back = urls.organisation(organisation.key);
  return (
    <Layout
      page={page}
      title={words.title(name)}
      current="mechanism"
      trail={underOrganisation(page, organisation, { label: t.organisation.addIdentifier })}
    >
      <Form f={f} action={urls.newIdentifier(organisation.key)} submit={words.add} back={{ href: back }}>
        <Field f={f} name="code" label={words.code} hint={words.codeHint} size={40} />
        <Tick f={f} name="isAlias" label={words.isAlias} hint={words.isAliasHint} />
        <Field f={f} name="fromDay" label={words.fromDay} type="date" optional />
        <Field f={f} name="toDay" label={words.toDay} type="date" optional />
        <Field f={f} name="note" label={words.note} optional />
      </Form>
    </Layout>
  );
}

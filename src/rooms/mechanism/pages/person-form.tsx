import { blankForm, type FormState } from '#kernel/form';
import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Confirm } from '#ui/confirm';
import { Choice, Field, Form, Select } from '#ui/form';
import { Layout } from '#ui/layout';
import { urls } from '#urls';
import { POST_KINDS } from '../posts.ts';
import type { OrganisationName } from '../store/organisations.ts';
import { fullName, type Person, type Post } from '../store/people.ts';
import { text } from '../text.ts';

const trail = (page: Page, person: Person | undefined, here: string) => [
  { label: text[page.lang].people.title, href: urls.people() },
  ...(person ? [{ label: fullName(person), href: urls.person(person.id) }] : []),
  { label: here },
];

export function PersonFormPage({ page, form, person }: { page: Page; form: FormState; person?: Person }) {
  const t = text[page.lang];
  const words = t.personForm;
  const f = { page, form, errors: t.errors };
  const title = person ? words.editTitle(fullName(person)) : words.newTitle;
  const langs = (['fr', 'en'] as const).map((lang) => ({ value: lang, label: t.person.langs[lang] }));
  return (
    <Layout page={page} title={title} current="directory" trail={trail(page, person, title)}>
      <Form
        f={f}
        action={person ? urls.editPerson(person.id) : urls.newPerson()}
        submit={person ? t.save : words.add}
        back={{ href: person ? urls.person(person.id) : urls.people() }}
      >
        <Field f={f} name="given" label={words.given} />
        <Field f={f} name="family" label={words.family} />
        <Choice f={f} name="lang" label={words.lang} options={langs} />
        <Field f={f} name="email" label={words.email} type="email" hint={words.contactHint} optional />
        <Field f={f} name="phone" label={words.phone} type="tel" optional />
      </Form>
    </Layout>
  );
}

export function EraseContactPage({ page, person }: { page: Page; person: Person }) {
  const t = text[page.lang].personForm;
  const title = t.eraseTitle(fullName(person));
  const f = { page, form: blankForm() };
  return (
    <Layout page={page} title={title} current="directory" trail={trail(page, person, t.erase)}>
      <Confirm
        f={f}
        action={urls.eraseContact(person.id)}
        submit={t.erase}
        back={{ href: urls.person(person.id) }}
        happens={t.eraseHappens}
        risk
      />
    </Layout>
  );
}

interface PostProps {
  page: Page;
  form: FormState;
  person: Person;
  /** None for a new one. */
  post?: Post;
  organisations: readonly OrganisationName[];
}

export function PostFormPage({ page, form, person, post, organisations }: PostProps) {
  const t = text[page.lang];
  const words = t.postForm;
  const f = { page, form, errors: t.errors };
  const title = post ? words.editTitle(fullName(person)) : words.newTitle(fullName(person));
  return (
    <Layout page={page} title={title} current="directory" trail={trail(page, person, title)}>
      <Form
        f={f}
        action={post ? urls.editPost(post.id) : urls.newPost(person.id)}
        submit={post ? t.save : words.add}
        back={{ href: urls.person(person.id) }}
      >
        {post ? null : (
          <Select
            f={f}
            name="organisationId"
            label={words.organisation}
            options={organisations.map((one) => ({ value: one.id, label: named(one, page.lang) }))}
          />
        )}
        <Select f={f} name="kind" label={words.kind} options={POST_KINDS.map((kind) => ({ value: kind, label: t.posts[kind] }))} />
        <Field f={f} name="titleFr" label={words.titleFr} />
        <Field f={f} name="titleEn" label={words.titleEn} optional />
        <Field f={f} name="fromDay" label={words.fromDay} type="date" />
        <Field f={f} name="toDay" label={words.toDay} type="date" hint={words.toDayHint} optional />
      </Form>
    </Layout>
  );
}

import type { FormState } from '#kernel/form';
import { LANGS } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Empty } from '#ui/empty';
import { Filters } from '#ui/filters';
import { Choice, Field, Form, Tick } from '#ui/form';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { urls } from '#urls';
import type { Candidate } from '../directory.ts';
import { words } from '../text.ts';

const trailOf = (page: Page) => [{ label: words(page).keeping.title, href: urls.accounts() }, { label: words(page).invite.title }];

/** First whom: somebody of the directory. */
export function ChooseInviteePage({ page, asked, found }: { page: Page; asked: string; found: readonly Candidate[] }) {
  const t = words(page).invite;
  const directory = <ActLink page={page} href={urls.people()} label={t.toDirectory} />;
  return (
    <Layout page={page} current="accounts" title={t.title} lead={t.lead} trail={trailOf(page)}>
      <Filters page={page} filters={[{ kind: 'text', name: 'nom', label: t.find }]} submit={t.search} />
      {asked !== '' && found.length === 0 ? <Empty title={t.nobody} acts={directory} /> : null}
      {found.length > 0 ? (
        <Section id="trouvees" title={t.found}>
          <ul>
            {found.map((person) => (
              <li>
                <a href={page.to(urls.inviteAccount({ personne: person.id }))}>{t.choose(person.name)}</a>
                {person.address ? <span class="quiet"> {person.address}</span> : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </Layout>
  );
}

/** Then how: the address, the language, and whether the house is theirs to keep. */
export function InvitePage({ page, form, person }: { page: Page; form: FormState; person: Candidate }) {
  const t = words(page);
  const f = { page, form, errors: t.errors };
  const langs = LANGS.map((lang) => ({ value: lang, label: t.langs[lang] }));
  const another = { href: urls.inviteAccount(), label: t.invite.another };
  return (
    <Layout page={page} current="accounts" title={t.invite.choose(person.name)} lead={t.invite.lead} trail={trailOf(page)}>
      <Form f={f} action={urls.inviteAccount({ personne: person.id })} submit={t.invite.submit} back={another} short>
        <input type="hidden" name="person" value={String(person.id)} />
        <Field f={f} name="address" label={t.fields.address} type="email" />
        <Choice f={f} name="lang" label={t.fields.lang} options={langs} />
        {page.actor.can('account.appoint') ? (
          <Tick f={f} name="administrator" label={t.fields.administrator} hint={t.fields.administratorHint} />
        ) : null}
      </Form>
    </Layout>
  );
}

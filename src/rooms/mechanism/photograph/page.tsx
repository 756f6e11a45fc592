import type { FormState } from '#kernel/form';
import type { Page } from '#kernel/page';
import { PostButton } from '#ui/acts';
import { Field, Form } from '#ui/form';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { cardSubject } from '../contact/store.ts';
import { fullName } from '../store/people.ts';
import { text } from '../text.ts';
import { HEAVIEST_KEPT } from './photograph.ts';
import { Portrait } from './portrait.tsx';
import type { Photograph } from './store.ts';

interface Props {
  page: Page;
  person: { id: number; given: string; family: string };
  photograph: Photograph | null;
  form: FormState;
}

/** Where one goes after: one's own card, or the page of the person. */
export const afterwards = (page: Page, personId: number): string =>
  page.actor.can('card.read-own', cardSubject(personId)) ? urls.ownCard(personId) : urls.person(personId);

export function PhotographPage({ page, person, photograph, form }: Props) {
  const t = text[page.lang].photograph;
  const f = { page, form, errors: text[page.lang].errors };
  const back = afterwards(page, person.id);
  return (
    <Layout
      page={page}
      title={t.title}
      lead={t.lead}
      current="directory"
      trail={[{ label: text[page.lang].people.title, href: urls.people() }, { label: fullName(person), href: back }, { label: t.title }]}
    >
      {photograph ? <Now {...{ page, person, photograph }} /> : null}
      <Section id="choisir" title={t.choose}>
        <picture-lighter data-limit={String(HEAVIEST_KEPT)} data-said={t.lighter}>
          <Form f={f} action={urls.changePhotograph(person.id)} submit={t.submit} back={{ href: back }} files short>
            <Field f={f} name="photograph" label={t.field} type="file" accept="image/jpeg,image/png,image/webp" hint={t.hint} />
            <p class="lighter small" role="status" />
            <p class="small quiet">{`${t.bare} ${t.who}`}</p>
          </Form>
        </picture-lighter>
      </Section>
    </Layout>
  );
}

function Now({ page, person, photograph }: Omit<Props, 'form'> & { photograph: Photograph }) {
  const t = text[page.lang].photograph;
  return (
    <Section id="presente" title={t.now}>
      <Portrait page={page} person={person} photograph={photograph} />
      <p>{t.seen[photograph.sight]}</p>
      <PostButton page={page} action={urls.removePhotograph(person.id)} label={t.remove} risk />
      <p class="small quiet">{t.removeSays}</p>
    </Section>
  );
}

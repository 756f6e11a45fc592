import { blankForm, type FormState } from '#kernel/form';
import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActBar, PostButton } from '#ui/acts';
import { Definitions } from '#ui/definition';
import { Choice, Field, Form } from '#ui/form';
import { Layout } from '#ui/layout';
import { Notice } from '#ui/notice';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { PhotographLink, Portrait } from '../photograph/portrait.tsx';
import { fullName } from '../store/people.ts';
import { text } from '../text.ts';
import { type OwnCard, sightsOf } from './card.ts';
import { type CardState, SIGHTS, type Sight } from './store.ts';

interface Props {
  page: Page;
  card: OwnCard;
  forms?: { card?: FormState; sights?: FormState };
}

/** One's own card: what is kept, one button that says it is right, what to correct, who sees what. */
export function OwnCardPage({ page, card, forms = {} }: Props) {
  const t = text[page.lang].contact;
  const known = page.actor.kind === 'person';
  const trail = known
    ? [
        { label: text[page.lang].people.title, href: urls.people() },
        { label: fullName(card), href: urls.person(card.id) },
      ]
    : [];
  return (
    <Layout page={page} title={t.title} lead={t.lead} current="directory" trail={[...trail, { label: t.title }]}>
      <Kept page={page} card={card} />
      <Sights page={page} card={card} form={forms.sights ?? blankForm({ ...sightsOf(card) }, card.version)} />
      <Correct page={page} card={card} form={forms.card ?? blankForm({ ...card }, card.version)} />
      <Consents page={page} card={card} />
    </Layout>
  );
}

function Kept({ page, card }: Props) {
  const t = text[page.lang].contact;
  const sights = sightsOf(card);
  const said = (value: string | null, sight: Sight) => (value === null ? t.none : `${value} · ${t.sight[sight]}`);
  return (
    <Section id="garde" title={t.kept}>
      <p>{t.rightSays}</p>
      <Definitions
        items={[
          { term: t.name, say: said(fullName(card), sights.name) },
          { term: t.email, say: said(card.email, sights.email) },
          { term: t.phone, say: said(card.phone, sights.phone) },
          { term: t.photograph, say: said(card.photograph ? t.photographKept : null, sights.photograph) },
          { term: t.lang, say: text[page.lang].person.langs[card.lang as 'fr' | 'en'] },
        ]}
      />
      <Portrait page={page} person={card} photograph={card.photograph} />
      <ActBar>
        <PostButton page={page} action={urls.confirmCard(card.id)} label={t.right} main />
        <PhotographLink page={page} personId={card.id} photograph={card.photograph} />
      </ActBar>
    </Section>
  );
}

function Sights({ page, card, form }: { page: Page; card: OwnCard; form: FormState }) {
  const t = text[page.lang].contact;
  const f = { page, form, errors: text[page.lang].errors };
  const options = SIGHTS.map((sight) => ({ value: sight, label: t.sight[sight] }));
  return (
    <Section id="qui-voit-quoi" title={t.sights}>
      <p>{t.sightsSay}</p>
      <Form f={f} action={urls.ownCardSights(card.id)} submit={t.saveSights} second short>
        <Choice f={f} name="name" label={t.name} options={options.slice(1)} />
        {card.email === null ? null : <Choice f={f} name="email" label={t.email} options={options} />}
        {card.phone === null ? null : <Choice f={f} name="phone" label={t.phone} options={options} />}
        {card.photograph === null ? null : <Choice f={f} name="photograph" label={t.photograph} options={options} />}
        <p class="small quiet">{t.house}</p>
      </Form>
    </Section>
  );
}

function Correct({ page, card, form }: { page: Page; card: OwnCard; form: FormState }) {
  const t = text[page.lang];
  const f = { page, form, errors: t.errors };
  const langs = (['fr', 'en'] as const).map((lang) => ({ value: lang, label: t.person.langs[lang] }));
  return (
    <Section id="corriger" title={t.contact.correct}>
      <Form f={f} action={urls.ownCard(card.id)} submit={t.contact.save} second>
        <Field f={f} name="given" label={t.personForm.given} />
        <Field f={f} name="family" label={t.personForm.family} />
        <Choice f={f} name="lang" label={t.personForm.lang} options={langs} />
        <Field f={f} name="email" label={t.personForm.email} type="email" optional />
        <Field f={f} name="phone" label={t.personForm.phone} type="tel" optional />
      </Form>
    </Section>
  );
}

function Consents({ page, card }: Props) {
  const t = text[page.lang].contact;
  if (card.consents.length === 0) return null;
  const day = (value: string) => formatDay(value, page.lang, 'short');
  return (
    <Section id="accords" title={t.consents}>
      <Table
        page={page}
        caption={t.consents}
        rows={card.consents}
        columns={[
          { key: 'field', label: t.field, head: true, cell: (row) => t[row.field] },
          { key: 'given', label: t.given, cell: (row) => day(row.given_on) },
          { key: 'withdrawn', label: t.withdrawn, cell: (row) => (row.withdrawn_on ? day(row.withdrawn_on) : t.still) },
        ]}
      />
    </Section>
  );
}

/** What the Pool is told of a card: when it was confirmed, or since when it was not, and whether its address refuses. */
export function CardStateSaid({ page, state }: { page: Page; state: CardState | undefined }) {
  const t = text[page.lang].contact.state;
  if (!state) return null;
  const said = [
    state.confirmed_on ? t.confirmed(state.confirmed_on) : t.since(state.kept_since),
    state.asked_on && t.asked(state.asked_on),
    state.reminded_on && t.reminded(state.reminded_on),
  ];
  return (
    <>
      {state.refused_on ? (
        <Notice tone="grave" title={t.refused(state.refused_on)}>
          <p>{t.refusedSays}</p>
        </Notice>
      ) : null}
      <p class="small quiet">{said.filter(Boolean).join(' · ')}</p>
    </>
  );
}

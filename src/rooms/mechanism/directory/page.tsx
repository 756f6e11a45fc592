import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActBar, ActLink } from '#ui/acts';
import { Empty } from '#ui/empty';
import { Filters } from '#ui/filters';
import { Layout } from '#ui/layout';
import { Pager } from '#ui/pager';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { type Filters as Address, urls } from '#urls';
import { bodyShort, bodyTitle } from '../naming.ts';
import { Demo, MailTo } from '../pages/parts.tsx';
import { Initials } from '../photograph/portrait.tsx';
import { POST_KINDS } from '../posts.ts';
import type { OrganisationName } from '../store/organisations.ts';
import { fullName } from '../store/people.ts';
import { text } from '../text.ts';
import { type Bodies, saidOf } from './csv.ts';
import { CARDS, STANDINGS } from './filters.ts';
import type { PersonLine } from './store.ts';

export const PEOPLE_A_PAGE = 40;

interface Props {
  page: Page;
  rows: readonly PersonLine[];
  total: number;
  at: number;
  bodies: Bodies;
  organisations: readonly OrganisationName[];
}

/** The directory: who is what, where, and how to reach them, as far as the reader may know. */
export function PeoplePage({ page, rows, total, at, bodies, organisations }: Props) {
  const t = text[page.lang];
  const known = page.actor.kind === 'person';
  return (
    <Layout
      page={page}
      title={t.people.title}
      current="directory"
      lead={known ? t.people.lead(total) : t.directory.leadPublic}
      acts={<Acts page={page} />}
    >
      <Filters page={page} filters={questions(page, bodies, organisations)} />
      {rows.length === 0 ? (
        <Empty title={t.people.empty(page.query.get('q') ?? '')}>
          <p>{known ? t.people.emptyWhy : t.directory.publicEmpty}</p>
        </Empty>
      ) : (
        <PeopleTable page={page} rows={rows} bodies={bodies} />
      )}
      <Pager page={page} at={at} size={PEOPLE_A_PAGE} total={total} />
      {rows.length > 0 ? <TakeAway page={page} /> : null}
    </Layout>
  );
}

function Acts({ page }: { page: Page }) {
  const t = text[page.lang];
  return (
    <>
      {page.actor.can('contact-list.keep') ? <ActLink page={page} href={urls.contactLists()} label={t.contactList.title} /> : null}
      {page.actor.can('person.add') ? <ActLink page={page} href={urls.newPerson()} label={t.people.add} main /> : null}
    </>
  );
}

function questions(page: Page, bodies: Bodies, organisations: readonly OrganisationName[]) {
  const t = text[page.lang];
  const words = t.directory.filters;
  const alive = [...bodies.values()].filter((body) => body.alive);
  return [
    { kind: 'text' as const, name: 'q', label: words.words },
    {
      kind: 'select' as const,
      name: 'organisation',
      label: words.organisation,
      options: organisations.map((one) => ({ value: one.key, label: named(one, page.lang) })),
    },
    {
      kind: 'select' as const,
      name: 'instance',
      label: words.body,
      options: alive.map((body) => ({ value: body.code, label: bodyTitle(body, page.lang) })),
    },
    {
      kind: 'select' as const,
      name: 'fonction',
      label: words.post,
      options: POST_KINDS.map((kind) => ({ value: kind, label: t.posts[kind] })),
    },
    {
      kind: 'select' as const,
      name: 'etat',
      label: words.standing,
      options: (Object.keys(STANDINGS) as (keyof typeof STANDINGS)[]).map((key) => ({ value: key, label: words.standings[key] })),
    },
    ...(page.actor.can('card.keep') ? [cardQuestion(page)] : []),
  ];
}

function cardQuestion(page: Page) {
  const words = text[page.lang].directory.filters;
  const options = (Object.keys(CARDS) as (keyof typeof CARDS)[]).map((key) => ({ value: key, label: words.cards[key] }));
  return { kind: 'select' as const, name: 'fiche', label: words.card, options };
}

/** The list as it is narrowed, in the forms that people carry away. */
function TakeAway({ page }: { page: Page }) {
  const t = text[page.lang].directory.takeAway;
  const filters: Address = Object.fromEntries([...page.query].filter(([name]) => name !== 'page'));
  return (
    <Section id="emporter" title={t.title}>
      <p>{t.says}</p>
      <ActBar>
        <ActLink page={page} href={urls.peopleExport('csv', filters)} label={t.csv} />
        <ActLink page={page} href={urls.peopleExport('vcf', filters)} label={t.cards} />
        <ActLink page={page} href={urls.peopleExport('docx', filters)} label={t.word} />
      </ActBar>
      <p class="small quiet">{t.outlook}</p>
    </Section>
  );
}

function PeopleTable({ page, rows, bodies }: { page: Page; rows: readonly PersonLine[]; bodies: Bodies }) {
  const t = text[page.lang].people;
  const columns = text[page.lang].directory.columns;
  return (
    <Table
      page={page}
      caption={t.caption}
      rows={rows}
      columns={[
        {
          key: 'name',
          label: t.name,
          head: true,
          cell: (row) => (
            <span class="who">
              <Initials person={row} />
              <span>
                <a href={page.to(urls.person(row.id))}>{fullName(row)}</a>
                <Demo page={page} of={row} />
              </span>
            </span>
          ),
        },
        { key: 'post', label: t.post, text: true, cell: (row) => saidOf(row, bodies, page.lang).post },
        { key: 'organisation', label: t.organisation, cell: (row) => <Places page={page} row={row} /> },
        { key: 'bodies', label: columns.bodies, cell: (row) => <Seats page={page} row={row} bodies={bodies} /> },
        { key: 'email', label: t.email, cell: (row) => (row.email ? <MailTo address={row.email} /> : '') },
        ...(rows.some((row) => row.phone)
          ? [{ key: 'phone', label: t.phone, whole: true, cell: (row: PersonLine) => row.phone ?? '' }]
          : []),
      ]}
    />
  );
}

function Places({ page, row }: { page: Page; row: PersonLine }) {
  const places = [...new Map(row.posts.map((post) => [post.organisation_key, post])).values()];
  return (
    <>
      {places.map((post, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <a href={page.to(urls.organisation(post.organisation_key))}>
            {named({ name_fr: post.organisation_fr, name_en: post.organisation_en }, page.lang)}
          </a>
        </>
      ))}
    </>
  );
}

function Seats({ page, row, bodies }: { page: Page; row: PersonLine; bodies: Bodies }) {
  const seats = [...new Set(row.seats.map((seat) => seat.body_id))].flatMap((id) => bodies.get(id) ?? []);
  return (
    <>
      {seats.map((body, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <a href={page.to(urls.body(body.code))}>{bodyShort(body, page.lang)}</a>
        </>
      ))}
    </>
  );
}

import type { Child } from 'hono/jsx';
import type { Day } from '#kernel/day';
import { holdsOn } from '#kernel/day';
import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Definitions } from '#ui/definition';
import { Layout } from '#ui/layout';
import { Column, Section, TwoColumns } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { spanWords } from '../dating.ts';
import { MergedNotice, PartnerHistory } from '../membership/pages/history.tsx';
import type { PartnerAct } from '../membership/store.ts';
import { bodyTitle, seatWords } from '../naming.ts';
import { collegeSaid } from '../rotation/pages/college-forms.tsx';
import type { CollegeRow } from '../rotation/store.ts';
import type { Body } from '../store/bodies.ts';
import type { getOrganisationParts, NamedAffiliation, Organisation, OrganisationName } from '../store/organisations.ts';
import type { PostHeld } from '../store/people.ts';
import type { HeldSeat } from '../store/seat-history.ts';
import { text } from '../text.ts';
import { Identifiers } from './identifiers.tsx';
import { Demo } from './parts.tsx';

export interface OrganisationPageProps {
  page: Page;
  day: Day;
  organisation: Organisation;
  parts: Awaited<ReturnType<typeof getOrganisationParts>>;
  held: readonly HeldSeat[];
  /** Bodies of those seats, by id. */
  bodies: ReadonlyMap<number, Body>;
  posts: readonly PostHeld[];
  acts: readonly PartnerAct[];
  /** How it counts in the rotation, oldest decision first. */
  colleges: readonly CollegeRow[];
  /** What the rooms below put on this page. */
  sections: Child[];
  /** What they put beside what the page says. */
  asides: Child[];
}

export function OrganisationPage(props: OrganisationPageProps) {
  const { page, day, organisation, parts, held, sections } = props;
  const t = text[page.lang];
  const name = named(organisation, page.lang);
  const now = held.filter((seat) => holdsOn(seat, day));
  const toCome = held.filter((seat) => seat.from_day > day);
  const before = held.filter((seat) => seat.to_day !== null && seat.to_day < day);
  return (
    <Layout
      page={page}
      title={name}
      current="mechanism"
      trail={[
        { label: t.tree.short, href: urls.mechanism() },
        { label: t.organisations.title, href: urls.organisations() },
        { label: name },
      ]}
      lead={<Lead page={page} organisation={organisation} />}
      acts={<OrganisationActs page={page} organisation={organisation} />}
    >
      <MergedNotice {...props} />
      {sections}
      <TwoColumns>
        <Column>
          <Section id="sieges" title={t.organisation.seatsNow}>
            {now.length === 0 ? (
              <p class="quiet">{t.organisation.noSeats}</p>
            ) : (
              <SeatTable {...props} rows={now} caption={t.organisation.seatsNow} />
            )}
          </Section>
          {toCome.length > 0 ? (
            <Section id="sieges-a-venir" title={t.organisation.seatsToCome}>
              <SeatTable {...props} rows={toCome} caption={t.organisation.seatsToCome} />
            </Section>
          ) : null}
          {before.length > 0 ? (
            <Section id="sieges-avant" title={t.organisation.seatsBefore}>
              <SeatTable {...props} rows={before} caption={t.organisation.seatsBefore} />
            </Section>
          ) : null}
          <Posts {...props} />
          <PartnerHistory {...props} isMember={parts.memberships.some((term) => holdsOn(term, page.today))} />
        </Column>
        <Column>
          <Identity {...props} />
          {props.asides}
          <Identifiers page={page} organisation={organisation} identifiers={parts.identifiers} />
        </Column>
      </TwoColumns>
    </Layout>
  );
}

function Lead({ page, organisation }: { page: Page; organisation: Organisation }) {
  return (
    <>
      {organisation.key} · {page.lang === 'en' ? organisation.kind_en : organisation.kind_fr}
      <Demo page={page} of={organisation} />
    </>
  );
}

function OrganisationActs({ page, organisation }: { page: Page; organisation: Organisation }) {
  if (!page.actor.can('organisation.correct', { organisationId: organisation.id })) return null;
  return <ActLink page={page} href={urls.editOrganisation(organisation.key)} label={text[page.lang].organisation.correct} main />;
}

function SeatTable({ page, rows, bodies, caption }: OrganisationPageProps & { rows: readonly HeldSeat[]; caption: string }) {
  const t = text[page.lang].organisation;
  return (
    <Table
      page={page}
      caption={caption}
      rows={rows.filter((row) => bodies.has(row.body_id))}
      columns={[
        {
          key: 'body',
          label: t.body,
          head: true,
          cell: (row) => {
            const body = bodies.get(row.body_id) as Body;
            return <a href={page.to(urls.body(body.code))}>{bodyTitle(body, page.lang)}</a>;
          },
        },
        {
          key: 'seat',
          label: t.seat,
          cell: (row) => <a href={page.to(urls.seat(row.seat_id))}>{seatWords(row, bodies.get(row.body_id), page.lang)}</a>,
        },
        {
          key: 'days',
          label: t.days,
          whole: true,
          cell: (row) => (
            <>
              {spanWords(row, page.lang)}
              <Demo page={page} of={row} />
            </>
          ),
        },
      ]}
    />
  );
}

function Posts({ page, day, posts }: OrganisationPageProps) {
  const t = text[page.lang].organisation;
  const now = posts.filter((post) => holdsOn(post, day));
  if (page.actor.kind === 'visitor') return <p class="small quiet">{t.signIn}</p>;
  return (
    <Section id="personnes" title={t.posts}>
      {now.length === 0 ? <p class="quiet">{t.noPosts}</p> : null}
      {now.length > 0 ? (
        <Table
          page={page}
          caption={t.posts}
          rows={now}
          columns={[
            {
              key: 'person',
              label: t.person,
              head: true,
              cell: (post) => <a href={page.to(urls.person(post.person_id))}>{`${post.given} ${post.family}`}</a>,
            },
            { key: 'post', label: t.post, cell: (post) => (page.lang === 'en' ? (post.title_en ?? post.title_fr) : post.title_fr) },
            { key: 'days', label: t.days, whole: true, cell: (post) => spanWords(post, page.lang) },
          ]}
        />
      ) : null}
    </Section>
  );
}

function Identity({ page, day, organisation, parts, colleges }: OrganisationPageProps) {
  const t = text[page.lang];
  const link = (one: OrganisationName) => <a href={page.to(urls.organisation(one.key))}>{named(one, page.lang)}</a>;
  const links = (all: readonly Organisation[]) =>
    all.length === 0 ? null : (
      <ul class="plain">
        {all.map((one) => (
          <li>{link(one)}</li>
        ))}
      </ul>
    );
  const stood = (rows: readonly NamedAffiliation[]) =>
    rows.length === 0 ? null : (
      <ul class="plain">
        {rows.map((row) => (
          <li>
            {link(row)}
            {row.from_day === null && row.to_day === null ? null : <> · {spanWords(row, page.lang)}</>}
          </li>
        ))}
      </ul>
    );
  const under = (tie: string) => stood(parts.affiliations.filter((row) => row.tie === tie && holdsOn(row, day)));
  const membership = parts.memberships.map((term) => spanWords(term, page.lang)).join(' ; ');
  return (
    <Section id="fiche" title={t.organisation.identity}>
      <Definitions
        items={[
          { term: t.organisation.kind, say: page.lang === 'en' ? organisation.kind_en : organisation.kind_fr },
          { term: t.organisation.membership, say: membership || t.organisation.notMember },
          { term: t.organisation.donor, say: organisation.is_donor ? t.yes : t.no },
          { term: t.organisation.college, say: collegeSaid(page, organisation, colleges, parts.system.length > 0) },
          { term: t.organisation.parent, say: under('parent') },
          { term: t.organisation.system, say: under('system') },
          { term: t.organisation.stoodUnder, say: stood(parts.affiliations.filter((row) => row.to_day !== null && row.to_day < day)) },
          { term: t.organisation.agencies, say: links(parts.agencies) },
          { term: t.organisation.systemMembers, say: links(parts.system) },
        ]}
      />
    </Section>
  );
}

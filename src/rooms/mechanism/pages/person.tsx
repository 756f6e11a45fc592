import { holdsOn } from '#kernel/day';
import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActBar, ActLink } from '#ui/acts';
import { Definitions } from '#ui/definition';
import { Layout } from '#ui/layout';
import { Column, Section, TwoColumns } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { CardStateSaid } from '../contact/page.tsx';
import type { CardState } from '../contact/store.ts';
import { spanWords } from '../dating.ts';
import { bodyTitle, seatWords } from '../naming.ts';
import { PhotographLink, Portrait } from '../photograph/portrait.tsx';
import type { Photograph } from '../photograph/store.ts';
import type { Body } from '../store/bodies.ts';
import { fullName, type Person, type Post } from '../store/people.ts';
import type { HeldSeat, Represented } from '../store/seat-history.ts';
import { text } from '../text.ts';
import { capacityWords, Demo, MailTo } from './parts.tsx';

export interface PersonPageProps {
  page: Page;
  person: Person;
  posts: readonly Post[];
  represents: readonly Represented[];
  holds: readonly HeldSeat[];
  bodies: ReadonlyMap<number, Body>;
  /** What the rules about this person are asked with. */
  subject: { personId: number; id: number; organisationIds: readonly number[] };
  /** As its person shows it to the reader. */
  photograph: Photograph | null;
  /** For those who keep the directory. */
  state?: CardState;
}

/** The card of a person: what they are, where they sit, how to reach them. */
export function PersonPage(props: PersonPageProps) {
  const { page, person } = props;
  const t = text[page.lang];
  return (
    <Layout
      page={page}
      title={fullName(person)}
      current="directory"
      trail={[{ label: t.people.title, href: urls.people() }, { label: fullName(person) }]}
      lead={leadOf(props)}
      acts={<PersonActs {...props} />}
    >
      <TwoColumns>
        <Column>
          <Posts {...props} />
          <Seats {...props} />
        </Column>
        <Column>
          <Contact {...props} />
        </Column>
      </TwoColumns>
    </Layout>
  );
}

/** What they are today, in one line; nothing where there is nothing to say. */
function leadOf({ page, person, posts }: PersonPageProps) {
  const now = posts.filter((post) => holdsOn(post, page.today)).map((post) => `${titleOf(page, post)}, ${organisationOf(page, post)}`);
  if (now.length === 0 && person.origin !== 'demo') return undefined;
  return (
    <>
      {now.join(' · ')}
      <Demo page={page} of={person} />
    </>
  );
}

const titleOf = (page: Page, post: Post) => (page.lang === 'en' ? (post.title_en ?? post.title_fr) : post.title_fr);
const organisationOf = (page: Page, post: Post) => named({ name_fr: post.organisation_fr, name_en: post.organisation_en }, page.lang);

function PersonActs({ page, person, subject }: PersonPageProps) {
  const t = text[page.lang].person;
  return (
    <>
      {page.actor.can('person.correct', subject) ? <ActLink page={page} href={urls.departure(person.id)} label={t.departure} /> : null}
      {page.actor.can('person.add') ? <ActLink page={page} href={urls.newPost(person.id)} label={t.addPost} /> : null}
      {page.actor.can('person.correct', subject) ? <ActLink page={page} href={urls.editPerson(person.id)} label={t.correct} main /> : null}
    </>
  );
}

function Posts({ page, posts }: PersonPageProps) {
  const t = text[page.lang];
  const may = (post: Post) => page.actor.can('post.correct', { organisationId: post.organisation_id });
  return (
    <Section id="fonctions" title={t.person.posts}>
      {posts.length === 0 ? (
        <p class="quiet">{t.person.noPosts}</p>
      ) : (
        <Table
          page={page}
          caption={t.person.posts}
          rows={posts}
          columns={[
            {
              key: 'post',
              label: t.person.post,
              head: true,
              cell: (post) => titleOf(page, post),
            },
            {
              key: 'organisation',
              label: t.person.organisation,
              cell: (post) => <a href={page.to(urls.organisation(post.organisation_key))}>{organisationOf(page, post)}</a>,
            },
            { key: 'days', label: t.person.days, whole: true, cell: (post) => spanWords(post, page.lang) },
            ...(posts.some(may)
              ? [
                  {
                    key: 'act',
                    label: t.correct,
                    act: true,
                    cell: (post: Post) => (may(post) ? <CorrectPost page={page} post={post} /> : ''),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  );
}

function CorrectPost({ page, post }: { page: Page; post: Post }) {
  return (
    <a href={page.to(urls.editPost(post.id))}>
      {text[page.lang].correct}
      <span class="unseen"> {post.title_fr}</span>
    </a>
  );
}

interface SeatLine {
  seatId: number;
  bodyId: number;
  kind: string;
  capacity: string;
  days: string;
  when: 'now' | 'to-come' | 'before';
}

function linesOf({ page, represents, holds, bodies }: PersonPageProps): SeatLine[] {
  const of = (row: Represented | HeldSeat, capacity: string): SeatLine => ({
    seatId: row.seat_id,
    bodyId: row.body_id,
    kind: seatWords(row, bodies.get(row.body_id), page.lang),
    capacity,
    days: spanWords(row, page.lang),
    when: holdsOn(row, page.today) ? 'now' : row.from_day > page.today ? 'to-come' : 'before',
  });
  return [...holds.map((row) => of(row, text[page.lang].capacities.person)), ...represents.map((row) => of(row, capacityWords(page, row)))];
}

function Seats(props: PersonPageProps) {
  const { page, bodies } = props;
  const t = text[page.lang].person;
  const lines = linesOf(props).filter((line) => bodies.has(line.bodyId));
  return (
    <Section id="sieges" title={t.seats}>
      {lines.length === 0 ? (
        <p class="quiet">{t.noSeats}</p>
      ) : (
        <Table
          page={page}
          caption={t.seats}
          groups={[
            { title: text[page.lang].seatPage.now, rows: lines.filter((line) => line.when === 'now') },
            { title: t.toCome, rows: lines.filter((line) => line.when === 'to-come') },
            { title: t.before, rows: lines.filter((line) => line.when === 'before') },
          ].filter((group) => group.rows.length > 0)}
          columns={[
            {
              key: 'seat',
              label: t.seat,
              head: true,
              cell: (line) => (
                <a href={page.to(urls.seat(line.seatId))}>{`${line.kind}, ${bodyTitle(bodies.get(line.bodyId) as Body, page.lang)}`}</a>
              ),
            },
            { key: 'capacity', label: t.capacity, cell: (line) => line.capacity },
            { key: 'days', label: t.days, whole: true, cell: (line) => line.days },
          ]}
        />
      )}
    </Section>
  );
}

function Contact({ page, person, subject, state, photograph }: PersonPageProps) {
  const t = text[page.lang].person;
  const reachable = person.email !== null || person.phone !== null || photograph !== null;
  return (
    <Section id="coordonnees" title={t.contact}>
      <Portrait page={page} person={person} photograph={photograph} />
      {person.email === null && person.phone === null ? <p class="quiet">{t.noContact}</p> : null}
      <Definitions
        items={[
          { term: t.email, say: person.email ? <MailTo address={person.email} /> : null },
          { term: t.phone, say: person.phone },
          { term: t.lang, say: t.langs[person.lang as 'fr' | 'en'] },
        ]}
      />
      <CardStateSaid page={page} state={state} />
      <ActBar>
        <ActLink page={page} href={urls.personCard(person.id)} label={text[page.lang].directory.takeAway.own} small />
        {page.actor.can('card.read-own', subject) ? (
          <ActLink page={page} href={urls.ownCard(person.id)} label={text[page.lang].contact.mine} small />
        ) : null}
        <PhotographLink page={page} personId={person.id} photograph={photograph} />
        {reachable && page.actor.can('person.erase-contact', subject) ? (
          <ActLink page={page} href={urls.eraseContact(person.id)} label={t.erase} small risk />
        ) : null}
        {page.actor.can('person.erase', subject) ? (
          <ActLink page={page} href={urls.erasePerson(person.id)} label={text[page.lang].contact.eraseAll} small risk />
        ) : null}
      </ActBar>
    </Section>
  );
}

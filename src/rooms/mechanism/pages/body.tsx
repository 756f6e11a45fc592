import type { Child } from 'hono/jsx';
import type { Day } from '#kernel/day';
import { formatDay, named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Definitions } from '#ui/definition';
import { Empty } from '#ui/empty';
import { Layout } from '#ui/layout';
import { Tag } from '#ui/marks';
import { Notice } from '#ui/notice';
import { Column, Section, TwoColumns } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { cadenceWords } from '../cadence.ts';
import { spanWords } from '../dating.ts';
import { bodyTitle, seatWords } from '../naming.ts';
import { Went } from '../reform/pages/inherited.tsx';
import type { Body, LineageAct } from '../store/bodies.ts';
import type { Sitting } from '../store/seats.ts';
import type { Kind } from '../store/vocabulary.ts';
import { text } from '../text.ts';
import { History, type TermLine } from './history.tsx';
import { Demo, dayFilter, HolderSaid, Persons, SeatMark } from './parts.tsx';

export interface BodyPageProps {
  page: Page;
  day: Day;
  body: Body;
  parent: Body | undefined;
  children: readonly Body[];
  kinds: readonly Kind[];
  seats: readonly Sitting[];
  terms: readonly TermLine[];
  acts: readonly LineageAct[];
  /** What the rooms below put on this page. */
  sections: Child[];
  /** What they put beside what the page says. */
  asides: Child[];
  /** Its terms of reference. */
  mandate: Child;
}

export function BodyPage(props: BodyPageProps) {
  const { page, day, body, seats, sections } = props;
  const t = text[page.lang].body;
  const vacant = seats.filter((seat) => seat.state === 'vacant').length;
  return (
    <Layout
      page={page}
      title={bodyTitle(body, page.lang)}
      current="mechanism"
      trail={[{ label: text[page.lang].tree.short, href: urls.mechanism(dayFilter(page, day)) }, { label: bodyTitle(body, page.lang) }]}
      lead={<Lead {...props} vacant={vacant} />}
      acts={<BodyActs page={page} body={body} />}
    >
      {body.alive ? null : (
        <Notice>
          <p>{t.notAlive(formatDay(day, page.lang, 'short'))}</p>
        </Notice>
      )}
      <Went {...props} />
      {sections}
      <TwoColumns>
        <Column>
          <Seats page={page} day={day} body={body} seats={seats} />
        </Column>
        <Column>
          <Identity {...props} />
          {props.mandate}
          {props.asides}
          <History page={page} terms={props.terms} acts={props.acts} />
        </Column>
      </TwoColumns>
    </Layout>
  );
}

function kindWords({ page, body, kinds }: Pick<BodyPageProps, 'page' | 'body' | 'kinds'>): string {
  return kinds
    .filter((kind) => body.kinds.includes(kind.key))
    .map((kind) => named(kind, page.lang))
    .join(', ');
}

function Lead({ page, body, kinds, vacant }: BodyPageProps & { vacant: number }) {
  const t = text[page.lang].body;
  return (
    <>
      {[kindWords({ page, body, kinds }), cadenceWords(body.cadence, page.lang), vacant > 0 ? t.vacantCount(vacant) : null]
        .filter(Boolean)
        .join(' · ')}
      {body.suspended ? (
        <>
          {' '}
          <Tag>{t.suspended}</Tag>
        </>
      ) : null}
      <Demo page={page} of={body} />
    </>
  );
}

function BodyActs({ page, body }: { page: Page; body: Body }) {
  const t = text[page.lang].body;
  const may = (rule: string) => page.actor.can(rule, { bodyId: body.id });
  return (
    <>
      {may('list.read') ? <ActLink page={page} href={urls.bodyList(body.code)} label={t.list} /> : null}
      {may('body.correct') ? <ActLink page={page} href={urls.editBody(body.code)} label={t.correct} /> : null}
      {may('body.change') ? <ActLink page={page} href={urls.bodyAct(body.code)} label={t.act} /> : null}
      {may('seat.open') ? <ActLink page={page} href={urls.newSeat(body.code)} label={t.openSeat} main /> : null}
    </>
  );
}

function Seats({ page, day, body, seats }: Pick<BodyPageProps, 'page' | 'day' | 'body' | 'seats'>) {
  const t = text[page.lang];
  const known = page.actor.kind === 'person';
  if (seats.length === 0) {
    return (
      <Section id="sieges" title={t.body.seats}>
        <Empty title={t.body.noSeats}>
          <p>{t.body.noSeatsWhy}</p>
        </Empty>
      </Section>
    );
  }
  return (
    <Section id="sieges" title={t.body.seats} aside={t.body.seatsAside(formatDay(day, page.lang, 'short'))}>
      <Table
        page={page}
        caption={t.body.seats}
        rows={seats}
        columns={[
          { key: 'holder', label: t.body.holder, head: true, cell: (seat) => <HeldBy page={page} seat={seat} /> },
          { key: 'seat', label: t.body.seat, cell: (seat) => <SeatName page={page} seat={seat} body={body} /> },
          ...(known
            ? [{ key: 'persons', label: t.body.persons, cell: (seat: Sitting) => <Persons page={page} persons={seat.representatives} /> }]
            : []),
          { key: 'since', label: t.body.since, whole: true, cell: (seat) => (seat.holding ? spanWords(seat.holding, page.lang) : t.none) },
        ]}
      />
    </Section>
  );
}

function HeldBy({ page, seat }: { page: Page; seat: Sitting }) {
  return (
    <>
      {seat.state === 'vacant' ? null : <SeatMark state={seat.state} />}{' '}
      <HolderSaid page={page} holding={seat.holding} heldBy={seat.held_by} />
    </>
  );
}

function SeatName({ page, seat, body }: { page: Page; seat: Sitting; body: Body }) {
  const t = text[page.lang];
  const kind = seatWords(seat, body, page.lang);
  return (
    <>
      <a href={page.to(urls.seat(seat.seat_id))}>{kind}</a>
      {seat.home_id === body.id ? null : <span class="small quiet"> {t.body.drawn(seat.home_code)}</span>}
    </>
  );
}

function Identity(props: BodyPageProps) {
  const { page, day, body, parent, children } = props;
  const t = text[page.lang].body;
  const link = (other: Body) => <a href={page.to(urls.body(other.code, dayFilter(page, day)))}>{bodyTitle(other, page.lang)}</a>;
  return (
    <Section id="fiche" title={t.identity}>
      <Definitions
        items={[
          { term: t.kinds, say: kindWords(props) },
          { term: t.parent, say: parent ? link(parent) : null },
          { term: t.life, say: spanWords(body, page.lang) },
          { term: t.cadence, say: cadenceWords(body.cadence, page.lang) },
          { term: t.notice, say: t.noticeDays(body.notice_days) },
          { term: t.minutes, say: t.minutesDays(body.minutes_days) },
          { term: t.rule, say: page.lang === 'en' ? body.representation_en : body.representation_fr },
          {
            term: t.children,
            say:
              children.length === 0 ? null : (
                <ul class="plain">
                  {children.map((child) => (
                    <li>{link(child)}</li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </Section>
  );
}

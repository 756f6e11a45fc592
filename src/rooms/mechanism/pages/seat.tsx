import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { spanWords } from '../dating.ts';
import { bodyShort, seatWords } from '../naming.ts';
import type { Body } from '../store/bodies.ts';
import type { HeldSeat, Represented, Seat } from '../store/seat-history.ts';
import { text } from '../text.ts';
import { capacityWords, HolderSaid } from './parts.tsx';
import { underBody } from './trail.ts';

export interface SeatProps {
  page: Page;
  seat: Seat;
  body: Body;
}

/** «Coordonnateur, GT Énergie» */
export function seatTitle({ page, seat, body }: SeatProps): string {
  return text[page.lang].seatPage.title(seatWords(seat, body, page.lang), bodyShort(body, page.lang));
}

export const seatTrail = (props: SeatProps, here?: string) =>
  underBody(
    props.page,
    props.body,
    ...(here ? [{ label: seatTitle(props), href: urls.seat(props.seat.id) }, { label: here }] : [{ label: seatTitle(props) }]),
  );

/** A seat with its history: who held it, who represented it. */
export function SeatPage({ holdings, persons, ...props }: SeatProps & { holdings: readonly HeldSeat[]; persons: readonly Represented[] }) {
  const { page, seat } = props;
  const t = text[page.lang].seatPage;
  return (
    <Layout
      page={page}
      title={seatTitle(props)}
      current="mechanism"
      trail={seatTrail(props)}
      lead={t.life(spanWords(seat, page.lang))}
      acts={<SeatActs {...props} holder={holdings[0]?.organisation?.id} />}
    >
      <Section id="tenue" title={t.holders}>
        {holdings.length === 0 ? <p class="quiet">{t.noHolders}</p> : <Holders page={page} seat={seat} holdings={holdings} />}
      </Section>
      {seat.held_by === 'organisation' && page.actor.kind !== 'visitor' ? (
        <Section id="representants" title={t.persons}>
          {persons.length === 0 ? <p class="quiet">{t.noPersons}</p> : <Mandates page={page} seat={seat} persons={persons} />}
        </Section>
      ) : null}
    </Layout>
  );
}

function SeatActs({ page, seat, holder }: SeatProps & { holder: number | undefined }) {
  const t = text[page.lang].seatPage;
  const subject = { bodyId: seat.body_id, organisationId: holder };
  const open = seat.to_day === null || seat.to_day >= page.today;
  if (!open) return null;
  return (
    <>
      {page.actor.can('seat.close', subject) ? <ActLink page={page} href={urls.closeSeat(seat.id)} label={t.close} risk /> : null}
      {page.actor.can('seat.hold', subject) ? <ActLink page={page} href={urls.editSeat(seat.id)} label={t.change} /> : null}
      {seat.held_by === 'organisation' && page.actor.can('representation.designate', subject) ? (
        <ActLink page={page} href={urls.newRepresentative(seat.id)} label={t.designate} main />
      ) : null}
    </>
  );
}

function Holders({ page, seat, holdings }: { page: Page; seat: Seat; holdings: readonly HeldSeat[] }) {
  const t = text[page.lang].seatPage;
  return (
    <Table
      page={page}
      caption={t.holders}
      rows={holdings}
      columns={[
        { key: 'holder', label: t.holder, head: true, cell: (held) => <HolderSaid page={page} holding={held} heldBy={seat.held_by} /> },
        { key: 'days', label: t.days, whole: true, cell: (held) => spanWords(held, page.lang) },
        ...(holdings.some((held) => held.note)
          ? [{ key: 'note', label: text[page.lang].organisation.note, text: true, cell: (held: HeldSeat) => held.note ?? '' }]
          : []),
      ]}
    />
  );
}

function Mandates({ page, seat, persons }: { page: Page; seat: Seat; persons: readonly Represented[] }) {
  const t = text[page.lang].seatPage;
  const may = (person: Represented) =>
    page.actor.can('representation.end', { bodyId: seat.body_id, organisationId: person.organisation_id });
  return (
    <Table
      page={page}
      caption={t.persons}
      rows={persons}
      columns={[
        {
          key: 'person',
          label: t.person,
          head: true,
          cell: (one) => <a href={page.to(urls.person(one.person_id))}>{`${one.given} ${one.family}`}</a>,
        },
        { key: 'capacity', label: t.capacity, cell: (one) => capacityWords(page, one) },
        {
          key: 'for',
          label: t.organisation,
          cell: (one) => named({ name_fr: one.organisation_fr, name_en: one.organisation_en }, page.lang),
        },
        { key: 'days', label: t.days, whole: true, cell: (one) => spanWords(one, page.lang) },
        ...(persons.some(may)
          ? [
              {
                key: 'act',
                label: t.correctMandate,
                act: true,
                cell: (one: Represented) =>
                  may(one) ? (
                    <a href={page.to(urls.editRepresentative(one.id))}>
                      {t.correctMandate}
                      <span class="unseen"> {`${one.given} ${one.family}`}</span>
                    </a>
                  ) : (
                    ''
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

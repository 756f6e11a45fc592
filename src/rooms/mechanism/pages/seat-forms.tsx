import type { FormState } from '#kernel/form';
import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Choice, Field, Form, Select, Tick } from '#ui/form';
import { Layout } from '#ui/layout';
import { Notice } from '#ui/notice';
import { urls } from '#urls';
import { bodyTitle } from '../naming.ts';
import { CAPACITIES } from '../representations.ts';
import type { Body } from '../store/bodies.ts';
import type { OrganisationName } from '../store/organisations.ts';
import type { Represented } from '../store/seat-history.ts';
import type { Kind } from '../store/vocabulary.ts';
import { text } from '../text.ts';
import { type SeatProps, seatTitle, seatTrail } from './seat.tsx';
import { underBody } from './trail.ts';

interface PersonName {
  id: number;
  given: string;
  family: string;
}

type Filled = SeatProps & { form: FormState };

interface OpenProps {
  page: Page;
  form: FormState;
  body: Body;
  kinds: readonly Kind[];
  organisations: readonly OrganisationName[];
}

export function OpenSeatPage({ page, form, body, kinds, organisations }: OpenProps) {
  const t = text[page.lang];
  const words = t.seatForm;
  const f = { page, form, errors: t.errors };
  const name = bodyTitle(body, page.lang);
  const back = urls.body(body.code);
  const ways = [
    { value: 'organisation', label: words.byOrganisation },
    { value: 'person', label: words.byPerson },
  ];
  return (
    <Layout page={page} title={words.openTitle(name)} current="mechanism" trail={underBody(page, body, { label: t.body.openSeat })}>
      <Form f={f} action={urls.newSeat(body.code)} submit={words.open} back={{ href: back }}>
        <Select f={f} name="kind" label={words.kind} options={kinds.map((kind) => ({ value: kind.key, label: named(kind, page.lang) }))} />
        <Choice f={f} name="heldBy" label={words.heldBy} options={ways} />
        <Select
          f={f}
          name="organisationId"
          label={words.organisation}
          hint={words.organisationHint}
          options={organisations.map((one) => ({ value: one.id, label: named(one, page.lang) }))}
          optional
        />
        <Field f={f} name="fromDay" label={words.fromDay} type="date" />
        <Field f={f} name="toDay" label={words.toDay} type="date" optional />
      </Form>
    </Layout>
  );
}

/** Who may hold a seat: organisations, or people where the seat is a person's. */
export function HoldSeatPage({ form, holders, ...props }: Filled & { holders: readonly { value: number; label: string }[] }) {
  const { page, seat } = props;
  const t = text[page.lang];
  const words = t.seatForm;
  const f = { page, form, errors: t.errors };
  const options = [{ value: 'vacant', label: words.vacant }, ...holders];
  return (
    <Layout page={page} title={words.holdTitle(seatTitle(props))} current="mechanism" trail={seatTrail(props, t.seatPage.change)}>
      <Form f={f} action={urls.editSeat(seat.id)} submit={words.hold} back={{ href: urls.seat(seat.id) }} note={words.holdNote}>
        <Select f={f} name="holder" label={words.holder} options={options} />
        <Field f={f} name="fromDay" label={words.fromDay} type="date" />
        <Field f={f} name="toDay" label={words.toDay} type="date" optional />
        <Field f={f} name="note" label={words.note} optional />
      </Form>
    </Layout>
  );
}

export function CloseSeatPage({ form, ...props }: Filled) {
  const { page, seat } = props;
  const t = text[page.lang];
  const words = t.seatForm;
  const f = { page, form, errors: t.errors };
  return (
    <Layout page={page} title={words.closeTitle(seatTitle(props))} current="mechanism" trail={seatTrail(props, t.seatPage.close)}>
      <Notice>
        <ul>
          {words.closeHappens.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </Notice>
      <Form f={f} action={urls.closeSeat(seat.id)} submit={words.close} back={{ href: urls.seat(seat.id) }} risk short>
        <Field f={f} name="lastDay" label={words.lastDay} type="date" />
      </Form>
    </Layout>
  );
}

export function DesignatePage({ form, people, ...props }: Filled & { people: readonly PersonName[] }) {
  const { page, seat } = props;
  const t = text[page.lang];
  const words = t.representativeForm;
  const f = { page, form, errors: t.errors };
  return (
    <Layout page={page} title={words.newTitle(seatTitle(props))} current="mechanism" trail={seatTrail(props, t.seatPage.designate)}>
      <Form
        f={f}
        action={urls.newRepresentative(seat.id)}
        submit={words.designate}
        back={{ href: urls.seat(seat.id) }}
        note={words.replaceNote}
      >
        <Select
          f={f}
          name="personId"
          label={words.person}
          hint={
            <>
              {words.personHint} <a href={page.to(urls.newPerson())}>{words.addPerson}</a>
            </>
          }
          options={people.map((one) => ({ value: one.id, label: `${one.family} ${one.given}` }))}
        />
        <Choice
          f={f}
          name="capacity"
          label={words.capacity}
          options={CAPACITIES.map((capacity) => ({ value: capacity, label: words[capacity] }))}
        />
        <Tick f={f} name="decides" label={words.decides} />
        <Field f={f} name="fromDay" label={words.fromDay} type="date" />
        <Field f={f} name="toDay" label={words.toDay} type="date" hint={words.toDayHint} optional />
      </Form>
    </Layout>
  );
}

export function MandatePage({ form, mandate, ...props }: Filled & { mandate: Represented }) {
  const { page, seat } = props;
  const t = text[page.lang];
  const words = t.representativeForm;
  const f = { page, form, errors: t.errors };
  const title = words.editTitle(`${mandate.given} ${mandate.family}`);
  return (
    <Layout page={page} title={title} current="mechanism" trail={seatTrail(props, title)}>
      <Form f={f} action={urls.editRepresentative(mandate.id)} submit={t.save} back={{ href: urls.seat(seat.id) }}>
        {mandate.capacity === 'alternate' ? <Tick f={f} name="decides" label={words.decides} /> : null}
        <Field f={f} name="toDay" label={words.toDay} type="date" hint={words.toDayHint} optional />
      </Form>
    </Layout>
  );
}

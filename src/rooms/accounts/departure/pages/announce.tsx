import { Field, Form, Select, TextArea } from '#ui/form';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { words } from '../../text.ts';
import type { Props } from './departure.tsx';

/** The last day, and who may come after: somebody of the directory, or somebody new. */
export function Announce({ page, reading, form }: Props) {
  const t = words(page);
  const { fields } = t.departure;
  const f = { page, form, errors: t.errors };
  const people = reading.people.map((one) => ({ value: one.id, label: one.name }));
  return (
    <Section id="annoncer" title={t.departure.announce}>
      <Form f={f} action={urls.departure(reading.person.id)} submit={t.departure.announce} back={{ href: urls.person(reading.person.id) }}>
        <Field f={f} name="lastDay" label={fields.lastDay} type="date" hint={fields.lastDayHint} />
        <Select
          f={f}
          name="successorId"
          label={fields.successor}
          hint={fields.successorHint}
          options={people}
          empty={fields.nobody}
          optional
        />
        {page.actor.can('person.add') ? (
          <fieldset class="field">
            <legend>{fields.new}</legend>
            <Field f={f} name="given" label={fields.given} size={30} optional />
            <Field f={f} name="family" label={fields.family} size={30} optional />
            <Field f={f} name="email" label={fields.email} type="email" size={40} optional />
          </fieldset>
        ) : null}
        <TextArea f={f} name="note" label={fields.note} optional />
      </Form>
    </Section>
  );
}

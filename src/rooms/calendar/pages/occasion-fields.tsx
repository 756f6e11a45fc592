import type { Page } from '#kernel/page';
import { Choice, Field, type Filling } from '#ui/form';
import { KINDS } from '../occasion.ts';
import { text } from '../text.ts';

/** The answers that planning and correcting have in common. */
export function KindField({ f, page }: { f: Filling; page: Page }) {
  const t = text[page.lang];
  return <Choice f={f} name="kind" label={t.form.kind} options={KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] }))} />;
}

export function TitleFields({ f, page }: { f: Filling; page: Page }) {
  const t = text[page.lang].form;
  return (
    <>
      <Field f={f} name="titleFr" label={t.titleFr} optional />
      <Field f={f} name="titleEn" label={t.titleEn} optional />
    </>
  );
}

export function HourAndPlaceFields({ f, page }: { f: Filling; page: Page }) {
  const t = text[page.lang].form;
  return (
    <>
      <Field f={f} name="fromHour" label={t.fromHour} type="time" optional />
      <Field f={f} name="toHour" label={t.toHour} type="time" optional />
      <Field f={f} name="place" label={t.place} optional />
      <Field f={f} name="link" label={t.link} hint={t.linkHint} type="url" optional />
    </>
  );
}

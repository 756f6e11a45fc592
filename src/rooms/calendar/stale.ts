import { type Field, Stale } from '#kernel/errors';
import type { Lang } from '#kernel/i18n';
import { placeOf } from './naming.ts';
import type { Occasion } from './occasion.ts';
import { text } from './text.ts';

type Values = Readonly<Record<string, unknown>>;

/** The days of an occasion as a form asks for them: the last one is left empty where it is the first. */
export const daysOf = ({ from_day, to_day }: Occasion) => ({ fromDay: from_day, toDay: to_day === from_day ? null : to_day });

/** An occasion as its forms show it. */
export function formValues(occasion: Occasion, lang: Lang): Record<string, unknown> {
  return {
    titleFr: occasion.title_fr,
    titleEn: occasion.title_en,
    kind: occasion.kind,
    ...daysOf(occasion),
    fromHour: occasion.from_hour,
    toHour: occasion.to_hour,
    place: placeOf(occasion, lang),
    link: occasion.link,
    reason: occasion.reason,
  };
}

/** Somebody saved first: both texts, under the names of the form's fields, so that either can be sent again whole. */
export function stale(saved: Occasion, typed: Values, lang: Lang): Stale {
  const theirs = formValues(saved, lang);
  const fields: Field[] = Object.entries(typed).map(([name, mine]) => ({
    name,
    label: labelOf(name, lang),
    mine: String(mine ?? ''),
    theirs: String(theirs[name] ?? ''),
  }));
  return new Stale(saved.version, fields);
}

function labelOf(name: string, lang: Lang): string {
  const t = text[lang];
  const labels: Readonly<Record<string, unknown>> = { ...t.form, reason: t.move.reason };
  return String(labels[name] ?? name);
}

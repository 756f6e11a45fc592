import { formatDay, formatHour, type Lang } from '#kernel/i18n';
import { text } from '../text.ts';
import type { Convocation } from './content.ts';

/** «mercredi 14 novembre 2018, 9 h – 11 h» */
export function whenWords(told: Pick<Convocation, 'day' | 'lastDay' | 'fromHour' | 'toHour'>, lang: Lang): string {
  const { day, lastDay, fromHour, toHour } = told;
  const days = day === lastDay ? formatDay(day, lang) : text[lang].title.span(formatDay(day, lang), formatDay(lastDay, lang));
  if (fromHour === null) return days;
  const hours = toHour === null ? formatHour(fromHour, lang) : `${formatHour(fromHour, lang)} – ${formatHour(toHour, lang)}`;
  return `${days}, ${hours}`;
}

interface ForOne {
  lang: Lang;
  edition: number;
  institution: string;
  /** In what quality this person is called: «Belgique, titulaire». */
  as: string | null;
  page: string;
  /** Where this person answers; null when there is nothing to answer. */
  reply: string | null;
}

/** The letter, whole in its plain text: a person without a calendar program reads and answers it all the same. */
export function convocationLetter(told: Convocation, one: ForOne): { subject: string; text: string } {
  const t = text[one.lang].letter;
  const title = told.title[one.lang];
  const subject =
    told.kind === 'cancel'
      ? t.cancelSubject(title)
      : one.edition > 1
        ? t.againSubject(title)
        : t.subject(title, formatDay(told.day, one.lang, 'short'));
  const place = told.place[one.lang];
  const opening =
    told.kind === 'cancel'
      ? [t.cancelled, ...(told.reason ? [t.reason(told.reason)] : [])]
      : [one.edition > 1 ? t.again(one.edition) : t.called];
  const facts = [
    title,
    told.fromHour ? t.when(whenWords(told, one.lang)) : whenWords(told, one.lang),
    place,
    told.link ? t.link(told.link) : null,
  ].filter((line) => line !== null);
  const agenda = told.kind === 'cancel' ? [] : [t.agenda, ...told.agenda.map((item) => agendaLine(item, one.lang)), ''];
  const closing = [one.reply ? t.reply(one.reply) : null, one.as ? t.as(one.as) : null, t.page(one.page)].filter((line) => line !== null);
  return { subject, text: [...opening, '', ...facts, '', ...agenda, ...closing, '', one.institution, ''].join('\n') };
}

function agendaLine(item: Convocation['agenda'][number], lang: Lang): string {
  const t = text[lang];
  const facts = [t.natures[item.nature], item.minutes > 0 ? t.min(item.minutes) : null, item.presenter].filter((fact) => fact !== null);
  return `${item.no}. ${item.title} (${facts.join(', ')})`;
}

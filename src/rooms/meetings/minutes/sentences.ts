import { formatDay, formatHour, type Lang } from '#kernel/i18n';
import { text } from '../text.ts';
import { type Came, type Minutes, type MinutesDecision, quorumOf } from './content.ts';

/** «Mercredi 10 octobre 2018, de 9 h à 11 h 05, Ambassade des Pays-Bas. Présidence : Pays-Bas. 21 membres présents ou suppléés sur 26.» */
export function leadOf(minutes: Minutes, lang: Lang): string {
  const t = text[lang].minutes;
  const day = formatDay(minutes.day, lang);
  const hours = minutes.opened && minutes.closed ? t.fromTo(formatHour(minutes.opened, lang), formatHour(minutes.closed, lang)) : null;
  const facts = [`${day.charAt(0).toUpperCase()}${day.slice(1)}`, hours, minutes.place[lang]].filter((fact) => fact !== null).join(', ');
  const { there, members } = quorumOf(minutes);
  const chair = minutes.chair ? ` ${t.chair(minutes.chair[lang])}` : '';
  return `${facts}.${chair} ${t.there(there, members)}`;
}

/** «Responsable : Pool Technique. Échéance : 14 novembre 2018.» */
export function decisionNote(decision: MinutesDecision, lang: Lang): string {
  const t = text[lang].minutes;
  if (decision.closed) return t.closedInSession;
  const owners = [...decision.owners.map((owner) => owner[lang]), decision.person].filter(Boolean).join(', ');
  return [owners ? t.owner(owners) : null, decision.due ? t.due(formatDay(decision.due, lang, 'short')) : null].filter(Boolean).join(' ');
}

/** «Belgique (Mme X, ambassadrice)» */
export function cameWords(came: Came, lang: Lang): string {
  const people = came.people.map(({ name, title }) => (title ? `${name}, ${title}` : name)).join(text[lang].minutes.and);
  return people && people !== came.name[lang] ? `${came.name[lang]} (${people})` : came.name[lang];
}

export const guestWords = ({ name, organisation, title }: Minutes['guests'][number]): string =>
  `${name} (${[organisation, title].filter(Boolean).join(', ')})`;

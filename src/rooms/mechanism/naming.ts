import type { Lang } from '#kernel/i18n';
import { named } from '#kernel/i18n';
import { text } from './text.ts';

interface Called {
  name_fr: string;
  name_en: string;
  short_fr: string;
  short_en: string;
  kinds: readonly string[];
}

/** «GT Énergie», «SGT Microfinance»; «GEC, Groupe Exécutif de Coopération»; «Troïka élargie». */
export function bodyTitle(body: Called, lang: Lang): string {
  const name = named(body, lang);
  if (body.kinds.includes('gt')) return `GT ${name}`;
  if (body.kinds.includes('sgt')) return `SGT ${name}`;
  const short = lang === 'en' ? body.short_en : body.short_fr;
  return /^[A-Z]{2,6}$/.test(short) && !name.includes(short) ? `${short}, ${name}` : name;
}

/** The name of a seat in a body: the chair of the Troïka is the lead partner. */
export function seatWords(
  seat: { kind: string; kind_fr: string; kind_en: string },
  body: { kinds: readonly string[] } | undefined,
  lang: Lang,
): string {
  if (seat.kind === 'chair' && body?.kinds.includes('troika')) return text[lang].seat.lead;
  return lang === 'en' ? seat.kind_en : seat.kind_fr;
}

/** What fits in a table or a mail's subject: «GEC», «GT Énergie», «Coordonnateurs de GT». */
export function bodyShort(body: Called, lang: Lang): string {
  if (body.kinds.includes('sgt')) return `SGT ${named(body, lang)}`;
  return lang === 'en' ? body.short_en : body.short_fr;
}

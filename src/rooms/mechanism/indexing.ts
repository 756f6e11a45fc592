import type { Db } from '#kernel/db';
import { LANGS, named } from '#kernel/i18n';
import { indexRecord } from '#kernel/search';
import { urls } from '#urls';
import { bodyTitle } from './naming.ts';

interface OrganisationWords {
  id: number;
  audience_id: number;
  key: string;
  name_fr: string;
  name_en: string;
  note: string | null;
}

export async function indexOrganisation(tx: Db, organisation: OrganisationWords): Promise<void> {
  for (const lang of LANGS) {
    const content = `${organisation.key} ${named(organisation, lang === 'fr' ? 'en' : 'fr')}`;
    const found = { kind: 'organisation', subjectId: organisation.id, audienceId: organisation.audience_id, lang, content };
    await indexRecord(tx, { ...found, title: named(organisation, lang), address: urls.organisation(organisation.key) });
  }
}

interface BodyWords {
  id: number;
  audience_id: number;
  code: string;
  name_fr: string;
  name_en: string;
  short_fr: string;
  short_en: string;
  kinds: readonly string[];
  from_day: string;
}

/** A body is found under the name it bears, and under those it bore. */
export async function indexBody(tx: Db, body: BodyWords, formerNames: readonly string[] = []): Promise<void> {
  for (const lang of LANGS) {
    const content = [body.code, lang === 'fr' ? body.short_fr : body.short_en, ...formerNames].join(' ');
    const found = { kind: 'body', subjectId: body.id, audienceId: body.audience_id, lang, content };
    await indexRecord(tx, { ...found, title: bodyTitle(body, lang), address: urls.body(body.code) });
  }
}

/** Contact data are never indexed: they can be erased. */
export async function indexPerson(tx: Db, person: { id: number; audience_id: number; given: string; family: string }): Promise<void> {
  for (const lang of LANGS) {
    const found = { kind: 'person', subjectId: person.id, audienceId: person.audience_id, lang, content: '' };
    await indexRecord(tx, { ...found, title: `${person.given} ${person.family}`, address: urls.person(person.id) });
  }
}

import type { Actor } from '#kernel/actor';
import type { Db } from '#kernel/db';
import { type Lang, named } from '#kernel/i18n';
import { namesOfPeople, organisationOptions } from '#rooms/mechanism';
import type { Item } from '../store/agenda.ts';

type Presented = Pick<Item, 'id' | 'presenter' | 'presenter_organisation_id' | 'presenter_person_id'>;

/** Who presents each item, in words: an institution, a person, or what was written. */
export async function presentersOf(db: Db, actor: Actor, items: readonly Presented[], lang: Lang): Promise<Map<number, string>> {
  const asked = items.some((item) => item.presenter_organisation_id !== null);
  const organisations = new Map(asked ? (await organisationOptions(db, actor)).map((each) => [each.id, named(each, lang)]) : []);
  const people = await namesOfPeople(
    db,
    actor,
    items.flatMap((item) => item.presenter_person_id ?? []),
  );
  const words = items.map((item): [number, string] => {
    const organisation = item.presenter_organisation_id === null ? undefined : organisations.get(item.presenter_organisation_id);
    const person = item.presenter_person_id === null ? undefined : people.get(item.presenter_person_id);
    return [item.id, [person, organisation, item.presenter].filter(Boolean).join(', ')];
  });
  return new Map(words.filter(([, said]) => said !== ''));
}

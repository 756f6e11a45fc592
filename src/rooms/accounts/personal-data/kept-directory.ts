import type { Lang } from '#kernel/i18n';
import {
  dropPhotograph,
  erasePerson,
  forgetContacts,
  forgetLists,
  leftBefore,
  openListsBefore,
  type PersonTold,
  tellPerson,
} from '#rooms/mechanism';
import { urls } from '#urls';
import { text } from '../text.ts';
import type { Keeping, Told } from './keeping.ts';
import { said, span, told } from './said.ts';

function tellCard({ card, posts, seats }: PersonTold, lang: Lang): Told[] {
  const post = (row: PersonTold['posts'][number]) => [
    lang === 'en' ? (row.title_en ?? row.title_fr) : row.title_fr,
    lang === 'en' ? row.organisation_en : row.organisation_fr,
  ];
  return [
    told(`${card.given} ${card.family}, ${text[lang].langs[card.lang as Lang]}`, {
      given: card.given,
      family: card.family,
      lang: card.lang,
    }),
    ...posts.map((row) => told([...post(row), span(row, lang)].join(', '), row)),
    ...seats.map((row) =>
      told(
        `${lang === 'en' ? row.body_en : row.body_fr}, ${text[lang].personalData.capacities[row.capacity as 'titular'] ?? row.capacity}, ${span(row, lang)}`,
        row,
      ),
    ),
  ];
}

const contactOf = ({ card }: PersonTold): Told[] =>
  (['email', 'phone'] as const).flatMap((field) =>
    card[field] ? [told(card[field], { [field]: card[field], seen_by: card.sights[field] })] : [],
  );

const photographOf = ({ photograph }: PersonTold, lang: Lang): Told[] =>
  photograph
    ? [
        told(text[lang].personalData.picture(photograph.width, photograph.height), {
          address: urls.photograph(photograph.person_id),
          width: photograph.width,
          height: photograph.height,
          seen_by: photograph.sight,
        }),
      ]
    : [];

/** What the directory keeps of people. */
export const KEPT_IN_DIRECTORY: readonly Keeping[] = [
  { ...said('name'), tell: async ({ house, personId, lang }) => tellCard(await tellPerson(house.db, personId), lang) },
  {
    ...said('contact'),
    term: {
      unit: 'months',
      fallback: 24,
      least: 1,
      most: 120,
      due: async (db, _, { day }) => (await leftBefore(db, day)).length,
      sweep: (tx, _, { day }) => forgetContacts(tx, day),
    },
    tell: async ({ house, personId }) => contactOf(await tellPerson(house.db, personId)),
    erase: ({ tx, actor, personId }) => erasePerson(tx, actor, personId),
  },
  {
    ...said('photograph'),
    tell: async ({ house, personId, lang }) => photographOf(await tellPerson(house.db, personId), lang),
    // Erasing the contact data takes it too; said here so that it stands among what goes.
    erase: async ({ tx, personId }) => {
      await dropPhotograph(tx, personId);
    },
  },
  {
    ...said('consents'),
    tell: async ({ house, personId, lang }) =>
      (await tellPerson(house.db, personId)).consents.map((row) =>
        told(`${text[lang].personalData.fields[row.field]}, ${text[lang].personalData.span(row.given_on, row.withdrawn_on)}`, row),
      ),
  },
  {
    ...said('lists'),
    term: {
      unit: 'days',
      fallback: 30,
      least: 1,
      most: 365,
      due: (db, _, { day }) => openListsBefore(db, day),
      sweep: (tx, actor, { day }) => forgetLists(tx, day, actor.today),
    },
  },
];

import { z } from 'zod';
import { choice, day, email, optionalDay, optionalPick, optionalText, pick, text, tick, ticks, whole } from '#kernel/fields';
import { isCadence, WEEKDAYS } from './cadence.ts';
import { among, CADENCE_FAULTS, type CadenceChoice, cadenceOf, MONTHS, RHYTHMS, WEEKS } from './cadence-choice.ts';
import { POST_KINDS } from './posts.ts';
import { CAPACITIES } from './representations.ts';

const key = () =>
  text(24).pipe(
    z
      .string()
      .toUpperCase()
      .regex(/^[A-Z0-9][A-Z0-9-]*$/, 'key-shape'),
  );

const optionalEmail = () =>
  z
    .union([z.literal('').transform(() => null), email()])
    .optional()
    .transform((given) => given ?? null);

const phone = () =>
  optionalText(40).pipe(
    z
      .string()
      .regex(/^[+0-9 ().-]{6,}$/, 'not-a-phone')
      .nullable(),
  );

/** A term whose last day is not before its first. */
const inOrder = { path: ['toDay'], message: 'before-start' };
const ordered = (term: { fromDay: string | null; toDay: string | null }) =>
  term.toDay === null || term.fromDay === null || term.toDay >= term.fromDay;

export const organisationForm = z.object({
  nameFr: text(200, 'names-missing'),
  nameEn: text(200, 'names-missing'),
  kind: text(40, 'choose'),
  parentId: optionalPick(),
  parentFrom: optionalDay(),
  isDonor: tick(),
  memberFrom: optionalDay(),
  memberTo: optionalDay(),
  note: optionalText(1000),
});

export const newOrganisationForm = organisationForm.extend({ key: key() });

export const identifierForm = z
  .object({ code: text(100), isAlias: tick(), fromDay: optionalDay(), toDay: optionalDay(), note: optionalText(200) })
  .refine(ordered, inOrder);

export const personForm = z.object({
  given: text(80),
  family: text(80),
  lang: choice(['fr', 'en']),
  email: optionalEmail(),
  phone: phone(),
});

const post = { kind: choice(POST_KINDS), titleFr: text(120), titleEn: optionalText(120), fromDay: day(), toDay: optionalDay() };

export const newPostForm = z.object({ organisationId: pick(), ...post }).refine(ordered, inOrder);
export const postForm = z.object(post).refine(ordered, inOrder);

const kinds = () =>
  ticks()
    .transform((given) => given.flatMap((one) => one.split(',')).filter(Boolean))
    .pipe(z.array(z.string()).min(1, 'required'));

/** What was ticked among boxes of ours; what no box says was not ticked. */
const boxes = (of: readonly string[]) => ticks().transform((given) => among(of, given));

const isRhythm = (given: string) => given === '' || RHYTHMS.some((rhythm) => rhythm === given) || isCadence(given);

const bodyFields = {
  nameFr: text(200, 'names-missing'),
  nameEn: text(200, 'names-missing'),
  shortFr: text(60, 'names-missing'),
  shortEn: text(60, 'names-missing'),
  kinds: kinds(),
  parentId: optionalPick(),
  cadence: optionalText(200)
    .transform((given) => given ?? '')
    .refine(isRhythm, 'choose'),
  cadenceMonths: boxes(MONTHS),
  cadenceWeeks: boxes(WEEKS),
  cadenceDays: boxes(WEEKDAYS),
  noticeDays: whole(0, 90),
  minutesDays: whole(0, 90),
  representation: text(40, 'choose'),
  note: optionalText(1000),
};

/** What the choice of a rhythm lacks is said with whatever else is wrong in the form, not once that is put right. */
const choosing = <S extends z.ZodType<CadenceChoice>>(form: S): S =>
  CADENCE_FAULTS.reduce(
    (so, fault) => so.refine((given) => !fault.when(given), { path: [fault.field], message: fault.key, when: () => true }) as S,
    form,
  );

/** The boxes of the rhythm become the rule that they make. */
const ruled = <T extends CadenceChoice>({ cadence, cadenceMonths, cadenceWeeks, cadenceDays, ...rest }: T) => ({
  ...rest,
  cadence: cadenceOf({ cadence, cadenceMonths, cadenceWeeks, cadenceDays }),
});

export const bodyForm = choosing(z.object(bodyFields)).transform(ruled);

export const newBodyForm = choosing(z.object({ ...bodyFields, code: key(), fromDay: day(), reference: optionalText(300) })).transform(
  ruled,
);

export const seatForm = z
  .object({
    kind: text(40, 'choose'),
    heldBy: choice(['organisation', 'person']),
    organisationId: optionalPick(),
    fromDay: day(),
    toDay: optionalDay(),
  })
  .refine(ordered, inOrder);

/** Who holds a seat: the id of an organisation or of a person, or «vacant». */
const holder = () =>
  text(12, 'required').pipe(
    z
      .string()
      .regex(/^(vacant|\d{1,9})$/, 'choose')
      .transform((given) => (given === 'vacant' ? ('vacant' as const) : Number(given))),
  );

export const holderForm = z
  .object({ holder: holder(), fromDay: day(), toDay: optionalDay(), note: optionalText(300) })
  .refine(ordered, inOrder);

export const closeSeatForm = z.object({ lastDay: day() });

export const designationForm = z
  .object({ personId: pick(), capacity: choice(CAPACITIES), decides: tick(), fromDay: day(), toDay: optionalDay() })
  .refine(ordered, inOrder);

export const mandateForm = z.object({ toDay: optionalDay(), decides: tick() });

/** An act of one button: there is nothing to type, but the form and its token are read. */
export const noAnswer = z.object({});

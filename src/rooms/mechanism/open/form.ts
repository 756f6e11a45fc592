import { z } from 'zod';
import { isCadence } from '../cadence.ts';
import { drawLine, FACTS } from './facts.ts';
import { code, day, inOrder, kind, names, openDay, precision, words } from './said.ts';

/** The name of the form, with its version: a file that says another is refused. Its fields are described in docs/mechanism-file.md. */
export const FORMAT = 'toguna-mechanism/1';

export const kindLine = z.object({ key: kind(), ...names });
export const ruleLine = kindLine.extend({
  persons_max: z.int('not-a-number').min(1, 'not-a-number'),
  alternate_may_decide: z.boolean('missing'),
  warns_only: z.boolean('missing').optional(),
});
/** What later versions of the form added is optional: a file that does not say it is not held against the base. */
export const organisationLine = z.object({ key: code(), ...names, kind: kind(), is_donor: z.boolean('missing').optional() });

const days = () => z.int('not-a-number').min(0, 'not-a-number').max(90, 'not-a-number').optional();

export const bodyLine = z
  .object({
    code: code(),
    ...names,
    short_fr: words(60),
    short_en: words(60),
    kinds: z.array(kind(), 'missing').min(1, 'missing'),
    parent: code().nullable().optional().default(null),
    representation: kind(),
    cadence: z
      .string()
      .nullable()
      .optional()
      .default(null)
      .refine((given) => given === null || isCadence(given), 'not-a-cadence'),
    cross_cutting: z.boolean().nullable().optional().default(null),
    suspended: z.boolean().optional().default(false),
    notice_days: days(),
    minutes_days: days(),
    since_day: day(),
    since_precision: precision(),
    from_day: day(),
    from_precision: precision(),
    to_day: openDay(),
    to_precision: precision(),
    goes_on: z.boolean('missing').optional().default(false),
    until_day: openDay(),
  })
  .refine((line) => inOrder(line.from_day, line.to_day) && inOrder(line.since_day, line.from_day), 'term-order')
  .refine((line) => !line.goes_on || (line.to_day !== null && inOrder(line.to_day, line.until_day)), 'term-order');

export const seatLine = z
  .object({
    body: code(),
    kind: kind(),
    slot: z.int('not-a-number').min(1, 'not-a-number').optional().default(1),
    held_by: z.enum(['organisation', 'person'], 'missing'),
    from_day: day(),
    to_day: openDay(),
    state: z.enum(['held', 'vacant', 'unknown'], 'missing'),
    organisation: code().nullable().optional().default(null),
    holder_from_day: day().nullable().optional().default(null),
    holder_from_precision: precision(),
    holder_to_day: openDay(),
    holder_to_precision: precision(),
  })
  .refine((line) => inOrder(line.from_day, line.to_day) && inOrder(line.holder_from_day, line.holder_to_day), 'term-order')
  .refine((line) => line.state === 'unknown' || line.holder_from_day !== null, 'holder-without-day')
  .refine((line) => line.state !== 'held' || line.held_by === 'person' || line.organisation !== null, 'holder-missing');

/** The lists of a file, in the order in which they are brought in. */
export const LISTS = {
  body_kinds: kindLine,
  seat_kinds: kindLine,
  organisation_kinds: kindLine,
  representation_rules: ruleLine,
  organisations: organisationLine,
  ...FACTS,
  bodies: bodyLine,
  seats: seatLine,
  draws: drawLine,
} as const;
export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as ListName[];

export type MechanismFile = { format: typeof FORMAT; day: string } & { [Name in ListName]: z.output<(typeof LISTS)[Name]>[] };
export type KindLine = z.output<typeof kindLine>;
export type RuleLine = z.output<typeof ruleLine>;
export type OrganisationLine = z.output<typeof organisationLine>;
export type BodyLine = z.output<typeof bodyLine>;
export type SeatLine = z.output<typeof seatLine>;

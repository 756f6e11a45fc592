import { z } from 'zod';
import { isDay } from '#kernel/day';
import { isCadence } from '../cadence.ts';

/** The name of the form, with its version: a file that says another is refused. Its fields are described in docs/mechanism-file.md. */
export const FORMAT = 'toguna-mechanism/1';

const CODE = /^[A-Z0-9][A-Z0-9-]{0,23}$/;
const KIND = /^[a-z][a-z0-9-]{0,39}$/;
const code = () => z.string('missing').regex(CODE, 'code-shape');
const kind = () => z.string('missing').regex(KIND, 'kind-shape');
const words = (most: number) => z.string('missing').trim().min(1, 'missing').max(most, 'too-long');
const day = () => z.string('missing').refine(isDay, 'not-a-day');
const lastDay = () => day().nullable().optional().default(null);
const precision = () => z.enum(['day', 'month', 'year', 'about', 'attested'], 'not-a-precision').optional().default('day');
const names = { name_fr: words(200), name_en: words(200) };

const inOrder = (from: string | null, to: string | null) => from === null || to === null || to >= from;

export const kindLine = z.object({ key: kind(), ...names });
export const ruleLine = kindLine.extend({
  persons_max: z.int('not-a-number').min(1, 'not-a-number'),
  alternate_may_decide: z.boolean('missing'),
});
export const organisationLine = z.object({ key: code(), ...names, kind: kind() });

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
    since_day: day(),
    since_precision: precision(),
    from_day: day(),
    from_precision: precision(),
    to_day: lastDay(),
    to_precision: precision(),
  })
  .refine((line) => inOrder(line.from_day, line.to_day) && inOrder(line.since_day, line.from_day), 'term-order');

export const seatLine = z
  .object({
    body: code(),
    kind: kind(),
    slot: z.int('not-a-number').min(1, 'not-a-number').optional().default(1),
    held_by: z.enum(['organisation', 'person'], 'missing'),
    from_day: day(),
    to_day: lastDay(),
    state: z.enum(['held', 'vacant', 'unknown'], 'missing'),
    organisation: code().nullable().optional().default(null),
    holder_from_day: day().nullable().optional().default(null),
    holder_from_precision: precision(),
    holder_to_day: lastDay(),
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
  bodies: bodyLine,
  seats: seatLine,
} as const;
export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as ListName[];

export type MechanismFile = { format: typeof FORMAT; day: string } & { [Name in ListName]: z.output<(typeof LISTS)[Name]>[] };
export type KindLine = z.output<typeof kindLine>;
export type RuleLine = z.output<typeof ruleLine>;
export type OrganisationLine = z.output<typeof organisationLine>;
export type BodyLine = z.output<typeof bodyLine>;
export type SeatLine = z.output<typeof seatLine>;

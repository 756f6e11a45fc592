import { z } from 'zod';
import { code, day, inOrder, kind, openDay, precision, words } from './said.ts';

const term = { from_day: openDay(), to_day: openDay() };
const ordered = (line: { from_day: string | null; to_day: string | null }) => inOrder(line.from_day, line.to_day);

export const identifierLine = z
  .object({ organisation: code(), scheme: kind(), code: words(100), is_alias: z.boolean('missing').optional().default(false), ...term })
  .refine(ordered, 'term-order');

export const membershipLine = z
  .object({ organisation: code(), ...term, from_precision: precision(), to_precision: precision() })
  .refine(ordered, 'term-order');

export const affiliationLine = z
  .object({
    organisation: code(),
    above: code(),
    tie: z.enum(['parent', 'system'], 'missing'),
    ...term,
    from_precision: precision(),
    to_precision: precision(),
  })
  .refine(ordered, 'term-order');

export const collegeLine = z
  .object({
    organisation: code(),
    college: z.enum(['bilateral', 'multilateral'], 'missing'),
    counted_through: code().nullable().optional().default(null),
    adjustable: z.boolean('missing').optional().default(false),
    ...term,
  })
  .refine(ordered, 'term-order');

export const coordinationLine = z
  .object({ organisation: code(), system: code(), from_day: day(), to_day: openDay(), from_precision: precision() })
  .refine(ordered, 'term-order');

export const houseLine = z
  .object({ organisation: code(), office: z.enum(['sha', 'ct-cslp', 'secretariat'], 'missing'), ...term, from_precision: precision() })
  .refine(ordered, 'term-order');

export const drawLine = z
  .object({
    body: code(),
    way: z.enum(['chair', 'body', 'kind'], 'missing'),
    from_body: code().nullable().optional().default(null),
    from_kind: kind().nullable().optional().default(null),
    seat_kind: kind().nullable().optional().default(null),
  })
  .refine((line) => (line.way === 'kind' ? line.from_kind !== null : line.from_body !== null), 'draw-without-source');

/** Lists of facts about organisations, in the order in which they are brought in, then what bodies draw from each other. */
export const FACTS = {
  identifiers: identifierLine,
  affiliations: affiliationLine,
  memberships: membershipLine,
  colleges: collegeLine,
  coordinations: coordinationLine,
  houses: houseLine,
} as const;
export type FactName = keyof typeof FACTS | 'draws';

/** Where each list is kept: which columns name a thing of the mechanism by its key, and what may be said once at a time. */
interface Place {
  table: string;
  /** Field of the line → column of the row, where a key stands for an id. */
  organisations: Readonly<Record<string, string>>;
  bodies: Readonly<Record<string, string>>;
  plain: readonly string[];
  owner: readonly string[];
}

const TERM = ['from_day', 'to_day'];
const owned = { organisation: 'organisation_id' };
export const PLACES: Readonly<Record<FactName, Place>> = {
  identifiers: {
    table: 'mechanism_identifier',
    organisations: owned,
    bodies: {},
    plain: ['scheme', 'code', 'is_alias', ...TERM],
    owner: ['code'],
  },
  affiliations: {
    table: 'mechanism_affiliation',
    organisations: { ...owned, above: 'above_id' },
    bodies: {},
    plain: ['tie', ...TERM, 'from_precision', 'to_precision'],
    owner: ['organisation_id', 'tie'],
  },
  memberships: {
    table: 'mechanism_membership',
    organisations: owned,
    bodies: {},
    plain: [...TERM, 'from_precision', 'to_precision'],
    owner: ['organisation_id'],
  },
  colleges: {
    table: 'mechanism_college',
    organisations: { ...owned, counted_through: 'counted_through_id' },
    bodies: {},
    plain: ['college', 'adjustable', ...TERM],
    owner: ['organisation_id'],
  },
  coordinations: {
    table: 'mechanism_coordination',
    organisations: { ...owned, system: 'system_id' },
    bodies: {},
    plain: [...TERM, 'from_precision'],
    owner: ['system_id'],
  },
  houses: {
    table: 'mechanism_house',
    organisations: owned,
    bodies: {},
    plain: ['office', ...TERM, 'from_precision'],
    owner: ['organisation_id', 'office'],
  },
  draws: {
    table: 'mechanism_draw',
    organisations: {},
    bodies: { body: 'body_id', from_body: 'from_body_id' },
    plain: ['way', 'from_kind', 'seat_kind'],
    owner: ['body_id', 'way', 'from_body_id', 'from_kind', 'seat_kind'],
  },
};

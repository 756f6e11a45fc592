import { z } from 'zod';
import { choice, link, optionalDay, optionalHour, optionalPick, optionalText, pick, text, tick, ticks, whole } from '#kernel/fields';
import { KINDS } from './decisions/decision.ts';
import { READERS } from './planning.ts';
import { NATURES } from './store/agenda.ts';
import { PRESENCES } from './store/attendance.ts';
import { REPLIES } from './store/invitations.ts';

const optionalWhole = (from: number, to: number) =>
  optionalText(9)
    .refine((given) => given === null || /^\d{1,6}$/.test(given), 'not-a-number')
    .transform((given) => (given === null ? null : Number(given)))
    .refine((given) => given === null || (given >= from && given <= to), 'out-of-range');

export const planForm = z
  .object({
    body: pick(),
    occasion: optionalPick(),
    day: optionalDay(),
    fromHour: optionalHour(),
    toHour: optionalHour(),
    place: optionalText(200),
    link: link(),
    number: optionalWhole(1, 9999),
    readers: choice(READERS),
  })
  .refine((given) => given.occasion !== null || given.day !== null, { path: ['day'], message: 'day-or-occasion' })
  .refine((given) => given.toHour === null || (given.fromHour !== null && given.toHour > given.fromHour), {
    path: ['toHour'],
    message: 'hours-order',
  });

export const numberForm = z.object({ number: optionalWhole(1, 9999) });

export const itemForm = z.object({
  title: text(300, 'required'),
  nature: choice(NATURES),
  organisation: optionalPick(),
  person: optionalPick(),
  presenter: optionalText(200),
  planned: whole(0, 600),
  note: optionalText(2000),
  node: optionalPick(),
});

export const wayForm = z.object({ way: choice(['up', 'down']) });
export const paperForm = z.object({ paperTitle: optionalText(200) });
export const listForm = z.object({ list: text(64) });
export const hourForm = z.object({ hour: optionalHour() });
export const replyForm = z.object({ reply: choice(REPLIES), note: optionalText(300) });
export const notesForm = z.object({ notes: optionalText(20_000), actual: optionalWhole(0, 600), concluded: tick() });

export const decisionForm = z.object({
  kind: choice(KINDS),
  text: text(2000, 'required'),
  item: optionalPick(),
  owners: ticks().pipe(
    z.array(
      z
        .string()
        .regex(/^\d{1,9}$/, 'choose')
        .transform(Number),
    ),
  ),
  otherOwner: optionalPick(),
  person: optionalPick(),
  due: optionalDay(),
  closed: tick(),
});

const STATES = ['', 'not-started', 'under-way', 'done-awaiting-review', 'closed', 'overtaken', 'postponed'] as const;
const WORDS = ['', 'accepted', 'partly', 'not-accepted'] as const;

export const reportForm = z.object({
  implementation: z
    .enum(STATES)
    .optional()
    .transform((given) => given || null),
  acceptance: z
    .enum(WORDS)
    .optional()
    .transform((given) => given || null),
  note: optionalText(2000),
  due: optionalDay(),
});

/** The attendance list has as many questions as the body has lines that day. */
export function attendanceForm(fields: readonly string[]) {
  const lines = fields.flatMap((field) => [
    [`presence-${field}`, z.enum(PRESENCES, 'choose').optional()] as const,
    [`names-${field}`, optionalText(500)] as const,
    [`reason-${field}`, optionalText(300)] as const,
  ]);
  return z.object({ ...Object.fromEntries(lines), guests: optionalText(4000) }) as unknown as z.ZodType<
    Record<string, string | null | undefined>
  >;
}

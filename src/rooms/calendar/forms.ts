import { z } from 'zod';
import { choice, day, link, optionalDay, optionalHour, optionalPick, optionalText, text } from '#kernel/fields';
import { KINDS, ORIGINS } from './occasion.ts';

const hours = { fromHour: optionalHour(), toHour: optionalHour() };

interface Span {
  fromDay: string | null;
  toDay: string | null;
}
interface Hours {
  fromHour: string | null;
  toHour: string | null;
}

type Refuse = (field: string, key: string) => void;
const refuser =
  (ctx: z.core.$RefinementCtx): Refuse =>
  (field, key) =>
    ctx.addIssue({ code: 'custom', path: [field], message: key });

function checkSpan({ fromDay, toDay }: Span, refuse: Refuse): void {
  if (fromDay && toDay && toDay < fromDay) refuse('toDay', 'before-start');
}

function checkHours({ fromHour, toHour }: Hours, days: Span, refuse: Refuse): void {
  if (toHour && !fromHour) refuse('fromHour', 'start-missing');
  const oneDay = !days.toDay || days.toDay === days.fromDay;
  if (toHour && fromHour && oneDay && toHour <= fromHour) refuse('toHour', 'end-before-start');
}

const said = {
  kind: choice(KINDS),
  titleFr: optionalText(200),
  titleEn: optionalText(200),
  ...hours,
  place: optionalText(200),
  link: link(),
};

export const planForm = z
  .object({
    ...said,
    origin: choice(ORIGINS),
    bodyId: optionalPick(),
    fromDay: day(),
    toDay: optionalDay(),
    state: choice(['planned', 'provisional', 'confirmed']),
    audience: choice(['body', 'public', 'signed-in']),
  })
  .superRefine((given, ctx) => {
    const refuse = refuser(ctx);
    if (given.bodyId === null && !given.titleFr && !given.titleEn) refuse('titleFr', 'title-or-body');
    checkSpan(given, refuse);
    checkHours(given, given, refuse);
  });

export const correctForm = z.object(said);

export const moveForm = z
  .object({ fromDay: optionalDay(), toDay: optionalDay(), reason: text(500) })
  .superRefine((given, ctx) => checkSpan(given, refuser(ctx)));

export const holdForm = z.object({ fromDay: day(), toDay: optionalDay() }).superRefine((given, ctx) => checkSpan(given, refuser(ctx)));

export const cancelForm = z.object({ reason: text(500) });

/** An act of one button. */
export const bareForm = z.object({});

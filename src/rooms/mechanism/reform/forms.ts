import { z } from 'zod';
import { choice, day, optionalText, pick, text, ticks } from '#kernel/fields';
import { ACTS, type Change, type Made } from './change.ts';

const code = () =>
  optionalText(24).pipe(
    z
      .string()
      .toUpperCase()
      .regex(/^[A-Z0-9][A-Z0-9-]*$/, 'key-shape')
      .nullable(),
  );
const name = () => optionalText(200);

const fields = {
  act: choice(ACTS),
  body: code(),
  with1: code(),
  with2: code(),
  nameFr: name(),
  nameEn: name(),
  shortFr: optionalText(60),
  shortEn: optionalText(60),
  kinds: ticks().transform((given) => given.flatMap((one) => one.split(',')).filter(Boolean)),
  parent: code(),
  into: code(),
  ...{ code1: code(), nameFr1: name(), nameEn1: name() },
  ...{ code2: code(), nameFr2: name(), nameEn2: name() },
  ...{ code3: code(), nameFr3: name(), nameEn3: name() },
};

type Typed = { [K in keyof typeof fields]: z.output<(typeof fields)[K]> };

const partsOf = (typed: Typed) => [
  { rank: 1, code: typed.code1, nameFr: typed.nameFr1, nameEn: typed.nameEn1 },
  { rank: 2, code: typed.code2, nameFr: typed.nameFr2, nameEn: typed.nameEn2 },
  { rank: 3, code: typed.code3, nameFr: typed.nameFr3, nameEn: typed.nameEn3 },
];

const isBegun = (part: ReturnType<typeof partsOf>[number]) => Boolean(part.code ?? part.nameFr ?? part.nameEn);

/** How many new bodies an act must write: a merger writes one unless it goes into another. */
function needed({ act, into }: Typed): number {
  if (act === 'create') return 1;
  if (act === 'split') return 2;
  return act === 'merge' && into === null ? 1 : 0;
}

const wrong = (ctx: z.RefinementCtx, field: string, message: string) => ctx.addIssue({ code: 'custom', path: [field], message });

function checkParts(typed: Typed, ctx: z.RefinementCtx): void {
  const parts = partsOf(typed);
  const nowhere = typed.act === 'merge' && typed.into === null && !parts.some(isBegun);
  if (nowhere) wrong(ctx, 'into', 'merge-where');
  for (const part of parts) {
    const asked = (!nowhere && part.rank <= needed(typed)) || (typed.act === 'split' && isBegun(part));
    const field = (['code', 'nameFr', 'nameEn'] as const).find((one) => !part[one]);
    if (asked && field) wrong(ctx, `${field}${part.rank}`, 'made-missing');
  }
}

function check(typed: Typed, ctx: z.RefinementCtx): void {
  if (typed.act === 'rename' && !typed.nameFr) wrong(ctx, 'nameFr', 'names-missing');
  if (typed.act === 'create' && typed.kinds.length === 0) wrong(ctx, 'kinds', 'required');
  checkParts(typed, ctx);
}

const given = <T extends Record<string, unknown>>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as { [K in keyof T]?: NonNullable<T[K]> };

const madeIn = (typed: Typed): Made[] =>
  partsOf(typed)
    .filter((part) => part.code && part.nameFr && part.nameEn)
    .map((part) => ({ code: part.code as string, nameFr: part.nameFr as string, nameEn: part.nameEn as string }));

/** What an act asks of the form, and nothing that another act would have asked. */
function changeOf(typed: Typed): Change {
  const { act, body, with1, with2, nameFr, nameEn, shortFr, shortEn, kinds, parent, into } = typed;
  const bodies = [body, ...(act === 'merge' ? [with1, with2] : [])].filter((one) => one !== null);
  const whole: Record<Change['act'], Omit<Change, 'act' | 'bodies'>> = {
    ...{ create: { kinds, parent, made: madeIn(typed).slice(0, 1) }, rename: given({ nameFr, nameEn, shortFr, shortEn }) },
    ...{ move: { parent }, promote: given({ parent }), suspend: {}, revive: {}, dissolve: {} },
    ...{ merge: into === null ? { made: madeIn(typed).slice(0, 1) } : { into }, split: { made: madeIn(typed) } },
  };
  return { act, bodies: act === 'create' ? [] : bodies, ...whole[act] };
}

/** An act in a draft: it says on which body. */
export const changeForm = z
  .object(fields)
  .superRefine((typed, ctx) => {
    if (typed.act !== 'create' && typed.body === null) wrong(ctx, 'body', 'choose');
    check(typed, ctx);
  })
  .transform(changeOf);

/** An act noted at once on the body of the page. */
export const actForm = z
  .object({ ...fields, act: z.enum(ACTS, 'choose').exclude(['create']), day: day(), reference: optionalText(300), acknowledged: ticks() })
  .superRefine(check)
  .transform(({ day: from, reference, acknowledged, ...typed }) => ({ change: changeOf(typed), day: from, reference, acknowledged }));

export const reformForm = z.object({
  titleFr: text(200, 'names-missing'),
  titleEn: text(200, 'names-missing'),
  motive: text(4000),
  motiveLang: choice(['fr', 'en']),
  day: day(),
});

export const readerForm = z.object({ personId: pick(), reason: text(500) });

export const enactForm = z.object({ decidedById: pick(), reference: text(300), decidedOn: day(), acknowledged: ticks() });

export const withdrawForm = z.object({ reason: text(1000) });

export const moveForm = z.object({ to: choice(['up', 'down']) });

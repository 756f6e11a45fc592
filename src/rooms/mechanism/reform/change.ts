import { z } from 'zod';

export const ACTS = ['create', 'rename', 'move', 'promote', 'suspend', 'revive', 'merge', 'split', 'dissolve'] as const;
export type Act = (typeof ACTS)[number];

/** Acts after which a body is no more. */
export const ENDING: ReadonlySet<Act> = new Set(['merge', 'split', 'dissolve']);

const made = z.object({ code: z.string(), nameFr: z.string(), nameEn: z.string() });

const change = z.object({
  act: z.enum(ACTS),
  bodies: z.array(z.string()),
  nameFr: z.string().optional(),
  nameEn: z.string().optional(),
  shortFr: z.string().optional(),
  shortEn: z.string().optional(),
  kinds: z.array(z.string()).optional(),
  parent: z.string().nullable().optional(),
  into: z.string().optional(),
  made: z.array(made).optional(),
});

/** A body that an act brings into being: its sign and its names. The rest it takes from where it comes. */
export type Made = z.output<typeof made>;

/**
 * One act on the mechanism, without its day. Bodies are named by their signs, for an act may speak of one that an act before it makes.
 * `bodies` are those it is done to (none for a creation, several for a merger); `parent` is the place it gives, absent where it stays;
 * a merger goes `into` a body that is, or into the one that it has `made`; a body is split into those `made`.
 */
export type Change = z.output<typeof change>;

/** A change under its number in a draft. */
export type Numbered = Change & { n: number };

/** The acts of a draft as the base keeps them. */
export const readChanges = (kept: unknown): Numbered[] => z.array(change.extend({ n: z.number() })).parse(kept);

/** Signs of the bodies that an act leaves or makes. */
export const resultsOf = ({ act, bodies, into, made: parts = [] }: Change): string[] => {
  if (act === 'dissolve') return [];
  if (act === 'merge' && into !== undefined) return [into];
  return act === 'create' || act === 'merge' || act === 'split' ? parts.map((one) => one.code) : bodies;
};

/** A change under the names of its form's fields: to be shown again, or compared with somebody else's. */
export function fieldsOf({ act, bodies, into, made: parts = [], ...rest }: Change): Record<string, unknown> {
  const [body, with1, with2] = bodies;
  const written = parts.flatMap((part, index) => [
    [`code${index + 1}`, part.code],
    [`nameFr${index + 1}`, part.nameFr],
    [`nameEn${index + 1}`, part.nameEn],
  ]);
  return { act, body, with1, with2, into, ...rest, ...Object.fromEntries(written) };
}

import type { Actor } from '#kernel/actor';
import type { Db } from '#kernel/db';
import { indexOrganisation } from '../indexing.ts';
import { insertOrganisation } from '../store/keep-organisations.ts';
import { bodyKinds, organisationKinds, seatKinds } from '../store/vocabulary.ts';
import { enterBodies } from './enter-bodies.ts';
import { enterFacts } from './enter-facts.ts';
import { enterSeats } from './enter-seats.ts';
import { added, type Base, baseOf, held, refused, same, take } from './entering.ts';
import type { KindLine } from './form.ts';
import type { ReadMechanism } from './read.ts';
import { type Report, reportOf } from './report.ts';
import { insertKind, insertRule, ruleLines } from './store.ts';

/** A word that the base lacks comes in; one that it has keeps the base's name, which its Pool may have chosen. */
async function enterWords(base: Base): Promise<void> {
  const known = {
    body_kinds: new Set((await bodyKinds(base.tx)).map(({ key }) => key)),
    seat_kinds: new Set((await seatKinds(base.tx)).map(({ key }) => key)),
    organisation_kinds: new Set((await organisationKinds(base.tx)).map(({ key }) => key)),
  };
  for (const list of ['body_kinds', 'seat_kinds', 'organisation_kinds'] as const) {
    for (const line of base.file.lines[list]) {
      await take(base, list, line, async () => {
        if (known[list].has(line.given.key)) return same;
        await insertKind(base.tx, list, line.given as KindLine);
        return added;
      });
    }
  }
  const rules = new Set((await ruleLines(base.tx)).map(({ key }) => key));
  for (const line of base.file.lines.representation_rules) {
    await take(base, 'representation_rules', line, async () => {
      if (rules.has(line.given.key)) return same;
      await insertRule(base.tx, line.given);
      return added;
    });
  }
}

async function enterOrganisations(base: Base): Promise<void> {
  const kinds = new Set((await organisationKinds(base.tx)).map(({ key }) => key));
  for (const line of base.file.lines.organisations) {
    const { given } = line;
    await take(base, 'organisations', line, async () => {
      const before = base.organisations.get(given.key);
      if (before) {
        const fields = ['name_fr', 'name_en', 'kind', 'is_donor'] as const;
        const differs = fields.some((field) => given[field] !== undefined && before[field] !== given[field]);
        return differs ? held('organisation-differs', { base: before.name_fr }) : same;
      }
      if (!kinds.has(given.kind)) return refused('kind-unknown', { kind: given.kind });
      const row = { ...given, is_donor: given.is_donor ?? false, origin: 'real', note: null, audience_id: base.open };
      const id = await insertOrganisation(base.tx, row);
      await indexOrganisation(base.tx, { ...row, id });
      base.organisations.set(given.key, { ...given, id });
      return added;
    });
  }
}

/** Refuses, before anything is written of them, lines that use a word which neither the base nor the file explains. */
async function refuseUnknownWords(base: Base): Promise<void> {
  const bodies = new Set((await bodyKinds(base.tx)).map(({ key }) => key));
  const seats = new Set((await seatKinds(base.tx)).map(({ key }) => key));
  const rules = new Set((await ruleLines(base.tx)).map(({ key }) => key));
  const { lines } = base.file;
  const strangerOf = {
    bodies: (given: { kinds: string[]; representation: string }) =>
      given.kinds.find((kind) => !bodies.has(kind)) ?? (rules.has(given.representation) ? undefined : given.representation),
    seats: (given: { kind: string }) => (seats.has(given.kind) ? undefined : given.kind),
    draws: (given: { from_kind: string | null; seat_kind: string | null }) => {
      if (given.from_kind !== null && !bodies.has(given.from_kind)) return given.from_kind;
      return given.seat_kind !== null && !seats.has(given.seat_kind) ? given.seat_kind : undefined;
    },
  };
  for (const line of lines.bodies) {
    const kind = strangerOf.bodies(line.given);
    if (kind !== undefined) await take(base, 'bodies', line, async () => refused('kind-unknown', { kind }));
  }
  for (const line of lines.seats) {
    const kind = strangerOf.seats(line.given);
    if (kind !== undefined) await take(base, 'seats', line, async () => refused('kind-unknown', { kind }));
  }
  for (const line of lines.draws) {
    const kind = strangerOf.draws(line.given);
    if (kind !== undefined) await take(base, 'draws', line, async () => refused('kind-unknown', { kind }));
  }
  base.file = {
    ...base.file,
    lines: {
      ...lines,
      bodies: lines.bodies.filter(({ given }) => strangerOf.bodies(given) === undefined),
      seats: lines.seats.filter(({ given }) => strangerOf.seats(given) === undefined),
      draws: lines.draws.filter(({ given }) => strangerOf.draws(given) === undefined),
    },
  };
}

/** Brings a file in, line by line, inside the caller's transaction: tried and undone it is the dry run, kept it is the act. */
export async function enterFile(tx: Db, actor: Actor, file: ReadMechanism): Promise<Report> {
  const base = await baseOf(tx, actor, file);
  await enterWords(base);
  await enterOrganisations(base);
  await refuseUnknownWords(base);
  await enterFacts(base);
  await enterBodies(base);
  await enterSeats(base);
  await enterFacts(base, ['draws']);
  return reportOf(file.day, base.lines);
}

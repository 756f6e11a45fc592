import { type Affiliation, insertAffiliation } from '../affiliation.ts';
import { added, type Base, held, type Outcome, refused, same, take } from './entering.ts';
import { FACTS, type FactName, PLACES } from './facts.ts';
import { type FactRow, insertFact, rowsBeside } from './store-facts.ts';

type Given = Readonly<Record<string, unknown>>;

/** The row a line speaks of, with ids for its keys; or why it speaks of nothing. */
function rowOf(base: Base, list: FactName, given: Given): FactRow | Outcome {
  const { organisations, bodies, plain } = PLACES[list];
  const row: FactRow = {};
  for (const [field, column] of Object.entries(organisations)) {
    const key = (given[field] ?? null) as string | null;
    const found = key === null ? null : base.organisations.get(key)?.id;
    if (found === undefined) return refused('organisation-missing', { organisation: key ?? '' });
    row[column] = found;
  }
  for (const [field, column] of Object.entries(bodies)) {
    const key = (given[field] ?? null) as string | null;
    const found = key === null ? null : base.bodies.get(key)?.id;
    if (found === undefined) return refused('body-missing', { body: key ?? '' });
    row[column] = found;
  }
  for (const column of plain) row[column] = (given[column] ?? null) as FactRow[string];
  return row;
}

const said = (row: FactRow, list: FactName): string =>
  PLACES[list].plain.flatMap((column) => (row[column] === null || row[column] === '' ? [] : String(row[column]))).join(', ');

/** A fact that the base lacks comes in; one that it says otherwise on the same days is for somebody to decide. */
async function bringIn(base: Base, list: FactName, given: Given): Promise<Outcome> {
  const row = rowOf(base, list, given);
  if ('verdict' in row) return row as unknown as Outcome;
  const beside = await rowsBeside(base.tx, list, row);
  if (beside.some((one) => Object.keys(row).every((column) => one[column] === row[column]))) return same;
  if (beside[0]) return held('fact-differs', { base: said(beside[0], list) });
  if (list === 'affiliations') await insertAffiliation(base.tx, row as unknown as Omit<Affiliation, 'id'>);
  else await insertFact(base.tx, list, row);
  return added;
}

export async function enterFacts(base: Base, lists: readonly FactName[] = Object.keys(FACTS) as FactName[]): Promise<void> {
  for (const list of lists) {
    for (const line of base.file.lines[list]) await take(base, list, line, () => bringIn(base, list, line.given));
  }
}

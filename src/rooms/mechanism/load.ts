import type { Actor } from '#kernel/actor';
import { audienceId } from '#kernel/audience';
import { journal } from '#kernel/audit';
import type { Db } from '#kernel/db';
import type { ReferenceFiles } from '#kernel/reference';
import { loadBodies } from './load/bodies.ts';
import { loadOrganisations } from './load/organisations.ts';
import { loadSeats } from './load/seats.ts';
import { loadVocabulary } from './load/vocabulary.ts';
import { loadRotation } from './rotation/load.ts';

/** Lays the published mechanism over what is there: what is missing comes in, what people corrected stays. One journal entry with its counts. */
export async function loadMechanism(tx: Db, actor: Actor, files: ReferenceFiles): Promise<void> {
  actor.may('mechanism.load');
  const open = await audienceId(tx, 'public');
  await loadVocabulary(tx, files);
  const organisations = await loadOrganisations(tx, actor, files, open);
  const bodies = await loadBodies(tx, actor, files, open);
  const holdings = await loadSeats(tx, actor, files, bodies, organisations.ids);
  await loadRotation(tx, files, { bodies: bodies.ids, organisations: organisations.ids }, open);
  const after = { organisations: organisations.added, bodies: bodies.added, holdings };
  journal({ actor, verb: 'mechanism.load', subject: { kind: 'mechanism', id: 'reference' }, audienceId: open, after });
}

import { everyAudience } from '#kernel/audience';
import { journal } from '#kernel/audit';
import { Stale } from '#kernel/errors';
import type { CarriedSource } from '#rooms/mechanism';
import { findOrganisation } from '#rooms/mechanism';
import { urls } from '#urls';
import { indexDecision } from '../indexing.ts';
import { openDecisionsOfOrganisation, updateDecision, writeOwners } from '../store/decisions.ts';
import { text } from '../text.ts';
import type { Decision, Owner } from './decision.ts';

/** The owners of a decision once one of them has gone into another, which is named once. */
const ownersAfter = (decision: Decision, fromId: number, heir: Owner): Owner[] => {
  const others = decision.owners.filter((owner) => owner.organisation_id !== heir.organisation_id);
  return others.map((owner) => (owner.organisation_id === fromId ? heir : owner));
};

/** Decisions in course that a merged organisation carries: the one it went into carries them on. What is over keeps the name of its time. */
export const decisionsOfMerged: CarriedSource = {
  name: 'decisions',
  async list({ db, actor, organisationId, lang }) {
    const found = await openDecisionsOfOrganisation(db, actor, organisationId);
    const words = (decision: Decision) =>
      `${decision.code ?? text[lang].furnish.draft} ${decision.text.split('\n')[0]?.slice(0, 120) ?? ''}`;
    return found.map((decision) => ({ words: words(decision), href: urls.decision(decision.id) }));
  },
  async pass({ tx, actor, fromId, intoId }) {
    actor.may('decision.succeed');
    const into = await findOrganisation(tx, actor, intoId);
    if (!into) return 0;
    const heir = { organisation_id: into.id, key: into.key, name_fr: into.name_fr, name_en: into.name_en };
    return everyAudience('a decision in course finds who carries it on, whoever may read it', async () => {
      const open = await openDecisionsOfOrganisation(tx, actor, fromId, { all: true });
      for (const decision of open) {
        const owners = ownersAfter(decision, fromId, heir);
        if (!(await updateDecision(tx, decision.id, decision.version, {}))) throw new Stale(decision.version, []);
        await writeOwners(tx, decision.id, owners);
        await indexDecision(tx, { ...decision, owners });
        const entry = { actor, verb: 'decision.succeed', subject: { kind: 'decision', id: decision.id }, audienceId: decision.audience_id };
        journal({ ...entry, before: { owners: decision.owners }, after: { owners } });
      }
      return open.length;
    });
  },
};

import { formatDay } from '#kernel/i18n';
import type { DutySource } from '#rooms/accounts';
import { urls } from '#urls';
import { handDecisionOver } from '../decisions/handing.ts';
import { openDecisionsOfPerson } from '../store/decisions.ts';
import { text } from '../text.ts';

const keyOf = (id: number): string => `decision:${id}`;

/** Decisions that name a person among those who carry them: they find another hand when the person leaves. */
export const carriedDecisions: DutySource = {
  async list({ db, actor, personId, lang }) {
    const t = text[lang].furnish;
    return (await openDecisionsOfPerson(db, actor, personId)).map((row) => ({
      key: keyOf(row.id),
      title: row.text,
      note: [row.code ?? t.draft, row.due_day && t.dueOn(formatDay(row.due_day, lang, 'short'))].filter(Boolean).join(' · '),
      href: urls.decision(row.id),
    }));
  },
  async handOver({ tx, actor, from, to, left }) {
    for (const row of await openDecisionsOfPerson(tx, actor, from))
      await handDecisionOver(tx, actor, row.id, row.version, left.has(keyOf(row.id)) ? null : to);
  },
};

import { holdsOn } from '#kernel/day';
import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { Filters } from '#ui/filters';
import { text } from '../../text.ts';
import { other } from '../judge.ts';
import type { Ground } from '../rotation.ts';

/** «What if»: the same list under one rule, or with one organisation in the other college. */
export function Replay({ page, ground }: { page: Page; ground: Ground }) {
  const t = text[page.lang].rotation;
  const decided = ground.colleges.filter((row) => row.adjustable && holdsOn(row, page.today));
  return (
    <Filters
      page={page}
      submit={t.replay}
      filters={[
        {
          kind: 'select',
          name: 'regle',
          label: t.replayRule,
          all: t.eachItsOwn,
          options: ground.rules.map((rule) => ({ value: rule.id, label: named(rule, page.lang) })),
        },
        {
          kind: 'select',
          name: 'compte',
          label: t.replayCount,
          all: t.asDecided,
          options: decided.map((row) => ({
            value: `${row.organisation.id}-${other(row.college)}`,
            label: t.replayAs(named(row.organisation, page.lang), other(row.college)),
          })),
        },
      ]}
    />
  );
}

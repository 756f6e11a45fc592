import { named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { spanWords } from '../../dating.ts';
import { text } from '../../text.ts';
import type { Rule } from '../store.ts';
import { wants } from '../words.ts';

/** The rules from a day to a day, newest first. */
export function RuleTable({ page, rules }: { page: Page; rules: readonly Rule[] }) {
  const t = text[page.lang].rotation;
  const mayWrite = page.actor.can('rotation.rule');
  return (
    <Section id="regles" title={t.rules}>
      <Table
        page={page}
        caption={t.rulesCaption}
        rows={rules.toReversed()}
        columns={[
          { key: 'name', label: t.ruleName, head: true, cell: (rule) => named(rule, page.lang) },
          { key: 'days', label: t.ruleDays, whole: true, cell: (rule) => spanWords(rule, page.lang) },
          { key: 'wants', label: t.ruleWants, cell: (rule) => `${wants(rule, page.lang)} · ${t.months(rule.term_months)}` },
          ...(rules.some((rule) => rule.reason) ? [{ key: 'reason', label: t.ruleReason, cell: (rule: Rule) => rule.reason ?? '' }] : []),
          ...(mayWrite
            ? [
                {
                  key: 'act',
                  label: t.correctRule,
                  act: true,
                  cell: (rule: Rule) => (
                    <a href={page.to(urls.editRotationRule(rule.id))}>
                      {t.correctRule}
                      <span class="unseen"> {named(rule, page.lang)}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {mayWrite ? (
        <p>
          <ActLink page={page} href={urls.newRotationRule()} label={t.addRule} />
        </p>
      ) : null}
    </Section>
  );
}

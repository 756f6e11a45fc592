import type { FormState } from '#kernel/form';
import { formatNumber } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActBar, ActLink } from '#ui/acts';
import { ErrorSummary, Field, Form } from '#ui/form';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { words } from '../text.ts';
import type { Timed } from './retention.ts';

interface Props {
  page: Page;
  keepings: readonly Timed[];
  form: FormState;
  /** What would leave today, by kind; null where a number is out of its bounds. */
  due: ReadonlyMap<string, number> | null;
  /** The address proposes other terms than those that hold. */
  asked: boolean;
}

/** How long each kind is kept: the numbers first, then what would leave today with them, then the act. */
export function DurationsPage({ page, keepings, form, due, asked }: Props) {
  const t = words(page);
  const d = t.personalData.durations;
  const f = { page, form, errors: t.errors };
  return (
    <Layout
      page={page}
      title={d.title}
      lead={d.lead}
      trail={[{ label: t.personalData.title, href: urls.personalData() }, { label: d.title }]}
    >
      <form class="form" action={page.to(urls.retention())}>
        <ErrorSummary f={f} />
        {keepings.map(({ key, what, long, term }) => (
          <Field
            f={f}
            name={key}
            label={`${what[page.lang]} (${d.units[term.unit]})`}
            type="number"
            hint={`${long[page.lang]} · ${d.bounds(term.least, term.most)}`}
          />
        ))}
        <div class="form-end acts">
          <button class="b" type="submit">
            {d.preview}
          </button>
        </div>
      </form>
      {due ? <Due page={page} keepings={keepings} form={form} due={due} asked={asked} /> : null}
      <ActBar>
        <ActLink page={page} href={urls.journal({ acte: 'retention.sweep' })} label={d.history} small />
      </ActBar>
    </Layout>
  );
}

function Due({ page, keepings, form, due, asked }: Props & { due: ReadonlyMap<string, number> }) {
  const t = words(page);
  const d = t.personalData.durations;
  return (
    <Section id="partirait" title={asked ? d.wouldLeave : d.leaves}>
      <Table
        page={page}
        caption={d.leaves}
        fold={false}
        rows={keepings}
        columns={[
          { key: 'what', label: t.personalData.what, head: true, cell: (row) => row.what[page.lang] },
          { key: 'due', label: d.today, number: true, cell: (row) => formatNumber(due.get(row.key) ?? 0, page.lang) },
        ]}
      />
      {asked ? (
        <Form f={{ page, form }} action={urls.retention()} submit={d.save} back={{ href: urls.retention() }} short>
          {keepings.map(({ key }) => (
            <input type="hidden" name={key} value={String(form.values[key])} />
          ))}
        </Form>
      ) : null}
    </Section>
  );
}

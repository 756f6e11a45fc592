import type { Day } from '#kernel/day';
import { formatDay, named } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { ActLink } from '#ui/acts';
import { Empty } from '#ui/empty';
import { Filters } from '#ui/filters';
import { Layout } from '#ui/layout';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { cadenceWords } from '../cadence.ts';
import { spanWords } from '../dating.ts';
import { bodyShort, bodyTitle } from '../naming.ts';
import type { Body } from '../store/bodies.ts';
import type { Kind } from '../store/vocabulary.ts';
import { text } from '../text.ts';
import { Demo, dayFilter } from './parts.tsx';

/** Bodies alive on a day, by kind. */
export function BodiesPage({ page, day, bodies, kinds }: { page: Page; day: Day; bodies: readonly Body[]; kinds: readonly Kind[] }) {
  const t = text[page.lang].bodies;
  const filters = [
    {
      kind: 'select' as const,
      name: 'sorte',
      label: t.kind,
      options: kinds.map((kind) => ({ value: kind.key, label: named(kind, page.lang) })),
      all: t.allKinds,
    },
    { kind: 'date' as const, name: 'le', label: t.day },
  ];
  return (
    <Layout
      page={page}
      title={t.title}
      current="mechanism"
      trail={[{ label: text[page.lang].tree.short, href: urls.mechanism(dayFilter(page, day)) }, { label: t.title }]}
      lead={t.lead(bodies.length, formatDay(day, page.lang, 'short'))}
      acts={page.actor.can('body.add') ? <ActLink page={page} href={urls.newBody()} label={t.add} main /> : null}
    >
      <Filters page={page} filters={filters} />
      {bodies.length === 0 ? (
        <Empty title={t.empty}>
          <p>{t.emptyWhy}</p>
        </Empty>
      ) : (
        <BodyTable page={page} day={day} bodies={bodies} />
      )}
    </Layout>
  );
}

function BodyTable({ page, day, bodies }: { page: Page; day: Day; bodies: readonly Body[] }) {
  const t = text[page.lang].bodies;
  const above = new Map(bodies.map((body) => [body.id, body]));
  const parentOf = (body: Body) => (body.parent_id === null ? undefined : above.get(body.parent_id));
  return (
    <Table
      page={page}
      caption={t.caption}
      rows={bodies}
      columns={[
        {
          key: 'name',
          label: t.name,
          head: true,
          cell: (body) => (
            <>
              <a href={page.to(urls.body(body.code, dayFilter(page, day)))}>{bodyTitle(body, page.lang)}</a>
              <Demo page={page} of={body} />
            </>
          ),
        },
        { key: 'parent', label: t.parent, cell: (body) => ((parent) => (parent ? bodyShort(parent, page.lang) : ''))(parentOf(body)) },
        { key: 'cadence', label: t.cadence, cell: (body) => cadenceWords(body.cadence, page.lang) },
        { key: 'since', label: t.since, cell: (body) => spanWords(body, page.lang) },
      ]}
    />
  );
}

import { blankForm } from '#kernel/form';
import type { Page } from '#kernel/page';
import { ActBar, PostButton } from '#ui/acts';
import { Choice, Form, Select } from '#ui/form';
import { Layout } from '#ui/layout';
import { Notice } from '#ui/notice';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { text } from '../text.ts';
import { columnName, LIST_FIELDS } from './columns.ts';
import { type Counts, countsOf, type Judged, type Known } from './judging.ts';
import type { ListContent } from './reading.ts';
import type { ContactList } from './store.ts';

interface Props {
  page: Page;
  list: ContactList;
  judged: readonly Judged[];
}

/** What would happen to each line, before anything happens. */
export function PreviewPage({ page, list, judged }: Props) {
  const t = text[page.lang];
  const words = t.contactList;
  const counts = countsOf(judged);
  const trail = [{ label: t.people.title, href: urls.people() }, { label: words.title, href: urls.contactLists() }, { label: list.name }];
  return (
    <Layout
      page={page}
      title={words.previewTitle(list.name)}
      current="directory"
      trail={trail}
      lead={list.content ? words.counts(judged.length, counts) : words.states[list.state]}
    >
      {list.content ? (
        <>
          <HowRead page={page} content={list.content} />
          <Take page={page} list={list} counts={counts} judged={judged} />
          <Answers page={page} list={list} content={list.content} judged={judged} />
          <Lines page={page} judged={judged} />
        </>
      ) : (
        <Closed page={page} list={list} />
      )}
    </Layout>
  );
}

function Closed({ page, list }: Omit<Props, 'judged'>) {
  const t = text[page.lang].contactList;
  return (
    <>
      {list.counts ? <p>{t.taken(list.counts.added, list.counts.completed)}</p> : null}
      <p class="quiet">{t.closed}</p>
    </>
  );
}

/** What a reader must know of how the file was read. */
function HowRead({ page, content }: { page: Page; content: ListContent }) {
  const t = text[page.lang].contactList;
  const said = [
    content.merged > 0 && t.merged(content.merged),
    content.formulas > 0 && t.formulas(content.formulas),
    content.others.length > 0 && t.others(content.sheet, content.others.join(', ')),
  ].filter((one) => one !== false);
  if (said.length === 0) return null;
  return (
    <Notice title={t.howRead}>
      <ul class="plain">
        {said.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </Notice>
  );
}

const takenIn = (judged: readonly Judged[]) =>
  judged.filter(({ verdict }) => verdict.is === 'new' || (verdict.is === 'perhaps' && verdict.decision !== null)).length;

function Take({ page, list, counts, judged }: Props & { counts: Counts }) {
  const t = text[page.lang].contactList;
  const undecided = judged.filter(({ verdict }) => verdict.is === 'perhaps' && verdict.decision === null).length;
  const lines = takenIn(judged);
  return (
    <>
      <p>{t.happens(counts, undecided)}</p>
      <ActBar>
        {lines > 0 ? (
          <PostButton page={page} action={urls.takeContactList(list.id)} version={list.version} label={t.take(lines)} main />
        ) : null}
        <PostButton page={page} action={urls.dropContactList(list.id)} version={list.version} label={t.drop} />
      </ActBar>
    </>
  );
}

function Answers({ page, list, content, judged }: Props & { content: ListContent }) {
  const t = text[page.lang].contactList;
  const { columns, lang } = list.answers;
  const open = judged.filter((line) => line.verdict.is === 'perhaps');
  const values = {
    lang,
    ...Object.fromEntries(LIST_FIELDS.map((field) => [`col-${field}`, columns[field] ?? ''])),
    ...Object.fromEntries(open.map((line) => [`line-${line.line}`, line.verdict.is === 'perhaps' ? (line.verdict.decision ?? '') : ''])),
  };
  const f = { page, form: blankForm(values, list.version) };
  const headings = content.headings.map((heading, index) => ({
    value: index,
    label: `${columnName(index)}${t.colon} ${heading ?? t.noHeading}`,
  }));
  return (
    <Form f={f} action={urls.contactList(list.id)} submit={t.answer} second short>
      {open.length > 0 ? (
        <Section id="a-decider" title={t.groups.perhaps} aside={t.perhapsSays}>
          {open.map((line) => (
            <Choice
              f={f}
              name={`line-${line.line}`}
              label={`${t.line} ${line.line}${t.colon} ${understood(line)}`}
              options={ways(page, line)}
            />
          ))}
        </Section>
      ) : null}
      <Section id="colonnes" title={t.columns} aside={t.columnsSay}>
        {LIST_FIELDS.map((field) => (
          <Select f={f} name={`col-${field}`} label={t.fields[field]} options={headings} empty={t.notInList} optional />
        ))}
        <Choice
          f={f}
          name="lang"
          label={t.defaultLang}
          options={(['fr', 'en'] as const).map((one) => ({ value: one, label: text[page.lang].person.langs[one] }))}
        />
      </Section>
    </Form>
  );
}

function ways(page: Page, line: Judged) {
  const t = text[page.lang].contactList;
  const people: readonly Known[] = line.verdict.is === 'perhaps' ? line.verdict.people : [];
  const same = people.flatMap((person) => {
    const name = `${person.given} ${person.family}`;
    if (person.id < 0) return [{ value: `keep:${person.id}`, label: t.sameLine(name, -person.id) }];
    const take = line.listed.email ? [{ value: `take:${person.id}`, label: t.sameTake(name, line.listed.email) }] : [];
    return [{ value: `keep:${person.id}`, label: t.sameKeep(name) }, ...take];
  });
  return [{ value: '', label: t.undecided }, { value: 'both', label: t.both }, ...same];
}

const understood = ({ listed }: Judged): string =>
  [`${listed.given} ${listed.family}`.trim(), listed.email, listed.phone, listed.post].filter(Boolean).join(' · ');

const GROUPS = ['refused', 'new', 'known'] as const;

function Lines({ page, judged }: { page: Page; judged: readonly Judged[] }) {
  const t = text[page.lang].contactList;
  const groups = GROUPS.map((is) => ({ title: t.groups[is], rows: judged.filter((line) => line.verdict.is === is) })).filter(
    (group) => group.rows.length > 0,
  );
  if (groups.length === 0) return null;
  return (
    <Section id="lignes" title={t.lines}>
      <Table
        page={page}
        caption={t.lines}
        groups={groups}
        late={(line) => line.verdict.is === 'refused'}
        columns={[
          { key: 'line', label: t.line, head: true, cell: (line) => String(line.line) },
          { key: 'said', label: t.said, text: true, cell: (line) => (line.verdict.is === 'refused' ? line.said : understood(line)) },
          { key: 'why', label: t.why, text: true, cell: (line) => <Why page={page} line={line} /> },
        ]}
      />
    </Section>
  );
}

function Why({ page, line }: { page: Page; line: Judged }) {
  const t = text[page.lang].contactList;
  const { verdict } = line;
  if (verdict.is === 'known') {
    return (
      <>
        {t.sameAddress} <a href={page.to(urls.person(verdict.person.id))}>{`${verdict.person.given} ${verdict.person.family}`}</a>
      </>
    );
  }
  if (verdict.is !== 'refused') return <>{t.willEnter}</>;
  const reasons = t.reasons as Record<string, (detail: never) => string>;
  return (
    <>
      {verdict.reasons
        .map(
          (reason) =>
            `${reason.column ? `${t.column} ${reason.column}${t.colon} ` : ''}${reasons[reason.key]?.(reason.detail as never) ?? reason.key}`,
        )
        .join(' ')}
    </>
  );
}

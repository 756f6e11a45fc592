import type { FormState } from '#kernel/form';
import { formatDay } from '#kernel/i18n';
import type { Page } from '#kernel/page';
import { kernelText } from '#kernel/text';
import { Field, Form } from '#ui/form';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { Table } from '#ui/table';
import { urls } from '#urls';
import { text } from '../text.ts';
import type { ContactList } from './store.ts';

interface Props {
  page: Page;
  form: FormState;
  lists: readonly ContactList[];
}

/** Brings a list of contacts: the file, what is read of it, and the lists that came before. */
export function UploadPage({ page, form, lists }: Props) {
  const t = text[page.lang];
  const words = t.contactList;
  const f = { page, form, errors: { ...kernelText[page.lang].refusals, ...t.errors } };
  const trail = [{ label: t.people.title, href: urls.people() }, { label: words.title }];
  return (
    <Layout page={page} title={words.title} lead={words.lead} current="directory" trail={trail}>
      <Form f={f} action={urls.contactLists()} submit={words.read} back={{ href: urls.people() }} files short>
        <Field f={f} name="fichier" label={words.file} type="file" accept=".xlsx" hint={words.fileHint} />
      </Form>
      {lists.length > 0 ? <Lists page={page} lists={lists} /> : null}
    </Layout>
  );
}

function Lists({ page, lists }: Omit<Props, 'form'>) {
  const t = text[page.lang].contactList;
  const day = (value: string | null) => (value ? formatDay(value, page.lang, 'short') : '');
  return (
    <Section id="listes" title={t.before}>
      <Table
        page={page}
        caption={t.before}
        rows={lists}
        columns={[
          { key: 'name', label: t.file, head: true, cell: (list) => <a href={page.to(urls.contactList(list.id))}>{list.name}</a> },
          { key: 'received', label: t.receivedOn, cell: (list) => day(list.received_on) },
          { key: 'state', label: t.state, cell: (list) => [t.states[list.state], day(list.decided_on)].filter(Boolean).join(', ') },
          { key: 'counts', label: t.entered, cell: (list) => (list.counts ? t.taken(list.counts.added, list.counts.completed) : '') },
        ]}
      />
    </Section>
  );
}

import type { FormState } from '#kernel/form';
import type { Page } from '#kernel/page';
import { NodePicker } from '#rooms/strategy';
import { ActBar, PostButton } from '#ui/acts';
import { Choice, Field, Form, type Option, Select, TextArea } from '#ui/form';
import { Layout } from '#ui/layout';
import { Section } from '#ui/section';
import { urls } from '#urls';
import { type Item, NATURES, type Paper } from '../store/agenda.ts';
import { text } from '../text.ts';
import { paperLine } from './agenda.tsx';

export interface ItemChoices {
  organisations: readonly Option[];
  people: readonly Option[];
  nodes: readonly Option[];
}

interface Props {
  page: Page;
  form: FormState;
  meeting: { id: number; title: string };
  choices: ItemChoices;
  /** The item when it is corrected, with its papers. */
  item?: Item;
  papers?: readonly Paper[];
  paperForm?: FormState;
}

export function ItemPage({ page, form, meeting, choices, item, papers = [], paperForm }: Props) {
  const t = text[page.lang].item;
  const title = item ? t.editTitle : t.newTitle;
  const trail = [
    { label: text[page.lang].room, href: urls.meetings() },
    { label: meeting.title, href: urls.meeting(meeting.id) },
    { label: title },
  ];
  const action = item ? urls.editItem(item.id) : urls.newItem(meeting.id);
  return (
    <Layout page={page} title={title} current="meetings" trail={trail}>
      <ItemFields page={page} form={form} choices={choices} action={action} meetingId={meeting.id} isNew={!item} />
      {item ? <PapersSection page={page} item={item} papers={papers} form={paperForm ?? form} /> : null}
      {item ? (
        <Section id="retirer" title={t.dropTitle}>
          <p class="quiet">{t.dropWhy}</p>
          <ActBar>
            <PostButton page={page} action={urls.dropItem(item.id)} label={t.drop} risk />
          </ActBar>
        </Section>
      ) : null}
    </Layout>
  );
}

interface FieldsProps {
  page: Page;
  form: FormState;
  choices: ItemChoices;
  action: string;
  meetingId: number;
  isNew: boolean;
}

function ItemFields({ page, form, choices, action, meetingId, isNew }: FieldsProps) {
  const t = text[page.lang];
  const f = { page, form, errors: t.errors };
  return (
    <Form f={f} action={action} submit={isNew ? t.item.add : t.item.save} back={{ href: urls.meeting(meetingId) }}>
      <Field f={f} name="title" label={t.item.title} />
      <Choice f={f} name="nature" label={t.item.nature} options={NATURES.map((nature) => ({ value: nature, label: t.natures[nature] }))} />
      <Select f={f} name="organisation" label={t.item.organisation} options={choices.organisations} empty={t.item.nobody} optional />
      <Select f={f} name="person" label={t.item.person} options={choices.people} empty={t.item.nobody} optional />
      <Field f={f} name="presenter" label={t.item.presenter} hint={t.item.presenterHint} optional />
      <Field f={f} name="planned" label={t.item.planned} type="number" size={4} min={0} max={600} />
      <TextArea f={f} name="note" label={t.item.note} rows={3} optional />
      <NodePicker f={f} name="node" label={t.item.node} options={choices.nodes} optional />
    </Form>
  );
}

/** The papers of an item, and the way to add one. */
function PapersSection({ page, item, papers, form }: { page: Page; item: Item; papers: readonly Paper[]; form: FormState }) {
  const t = text[page.lang].item;
  const f = { page, form, errors: text[page.lang].errors };
  return (
    <Section id="pieces" title={t.papers}>
      {papers.length === 0 ? <p class="quiet">{t.noPapers}</p> : null}
      <ul class="plain">
        {papers.map((paper) => (
          <li>
            {paperLine(page, paper)} <PostButton page={page} action={urls.dropPaper(paper.id)} label={t.dropPaper} small />
          </li>
        ))}
      </ul>
      <Form f={f} action={urls.addPaper(item.id)} submit={t.addPaper} files short>
        <Field f={f} name="file" label={t.file} type="file" />
        <Field f={f} name="paperTitle" label={t.paperTitle} hint={t.paperTitleHint} optional />
      </Form>
    </Section>
  );
}
